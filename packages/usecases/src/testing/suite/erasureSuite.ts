import { type CalendarId, type DepartmentId, id, instant, type RequestId, type ServiceId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { Alert, Doomed, Job } from '../../ports.ts'
import { aDepartment, officeTargets } from '../builders.ts'
import { aCommand, aTenant, commentOn, noAlarm, raiseIn, type StorePorts } from './suiteStores.ts'

const nothing: Doomed = { department: [], person: [], service: [], agreement: [], calendar: [], relation: [], need: [] }
const dept = (name: string) => id<DepartmentId>(name)
const request = (name: string) => id<RequestId>(name)

/** What must hold of taking things out for good, on every store. */
export function erasureSuite(stores: () => StorePorts): void {
  describe('erasing', () => {
    it.each([
      { by: 'the provider', doomed: { department: [dept('gone')] }, facts: { provider: dept('gone') } },
      { by: 'the customer', doomed: { department: [dept('gone')] }, facts: { customer: dept('gone') } },
      { by: 'the service', doomed: { service: [id<ServiceId>('gone')] }, facts: { service: id<ServiceId>('gone') } },
      { by: 'the requester', doomed: { person: [id<never>('gone')] }, facts: { requester: id<never>('gone') } },
    ])('finds the requests that go by $by', async ({ doomed, facts }) => {
      const tenant = aTenant()
      await raiseIn(stores(), tenant, { id: request('goes'), ...facts })
      await raiseIn(stores(), tenant, { id: request('stays') })
      const { erasures, requests } = stores()
      const all = { ...nothing, ...doomed }
      expect(await erasures.count(tenant, all)).toEqual({ requests: 1, raised: 0, acts: 0 })
      expect(await erasures.eraseRequests(tenant, all, 10)).toBe(1)
      expect(await erasures.eraseRequests(tenant, all, 10)).toBe(0)
      expect(await requests.load(tenant, request('goes'))).toBeUndefined()
      expect(await requests.load(tenant, request('stays'))).toBeDefined()
    })

    it('finds the requests whose clocks count in a calendar, whatever is written in them', async () => {
      const tenant = aTenant()
      const { erasures } = stores()
      const doomed = { ...nothing, calendar: [id<CalendarId>('office')] }
      await raiseIn(stores(), tenant, { id: request('counted'), targets: officeTargets })
      await raiseIn(stores(), tenant, { id: request('talks'), title: '"calendar":"office"' })
      expect(await erasures.eraseRequests(tenant, doomed, 10)).toBe(1)
      expect(await stores().requests.load(tenant, request('talks'))).toBeDefined()
    })

    it('finds nothing where nothing is doomed', async () => {
      const tenant = aTenant()
      await raiseIn(stores(), tenant, { id: request('stays') })
      expect(await stores().erasures.count(tenant, nothing)).toEqual({ requests: 0, raised: 0, acts: 0 })
      expect(await stores().erasures.eraseRequests(tenant, nothing, 10)).toBe(0)
    })

    it('counts what people did, an act of several events once, and what the system did not at all', async () => {
      const tenant = aTenant()
      const doomed = { ...nothing, department: [dept('gone')] }
      const loaded = await raiseIn(stores(), tenant, { id: request('busy'), provider: dept('gone') })
      await commentOn(stores(), tenant, loaded, aCommand('said', { by: id('ann') }))
      await raiseIn(stores(), tenant, { id: request('quiet'), provider: dept('gone') })
      expect(await stores().erasures.count(tenant, doomed)).toEqual({ requests: 2, raised: 0, acts: 1 })
    })

    it('takes some at a time, and everything that hangs on them', async () => {
      const tenant = aTenant()
      const other = aTenant()
      const doomed = { ...nothing, department: [dept('gone')] }
      for (const name of ['a', 'b', 'c'])
        await raiseIn(stores(), tenant, { id: request(name), provider: dept('gone'), title: 'a lamp that flickers' })
      await raiseIn(stores(), other, { id: request('a'), provider: dept('gone'), title: 'a lamp that flickers' })
      const { erasures, requests, alerts, jobs } = stores()
      const loaded = await requests.load(tenant, request('b'))
      if (!loaded) throw new Error('b is there')
      const alert = {
        id: 'b:resolution:1:7',
        since: instant(7),
        raisedAt: instant(7),
        request: 'b',
        provider: 'gone',
      } as unknown as Alert
      await alerts.add(tenant, alert)
      await alerts.add(tenant, { ...alert, id: 'bb:resolution:1:7' })
      const job = { id: 'b:resolution:1:7', kind: 'alert', dueAt: instant(7), payload: alert } as unknown as Job
      const event = { at: instant(loaded.value.lastEventAt), by: loaded.value.requester, type: 'started' } as const
      const after = { ...loaded.value, version: 2 }
      const command = aCommand('start')
      await requests.commit(
        tenant,
        { before: loaded, after, version: 2, events: [event], command, jobs: [job] },
        noAlarm,
      )

      expect(await erasures.eraseRequests(tenant, doomed, 2)).toBe(2)
      expect(await erasures.eraseRequests(tenant, doomed, 2)).toBe(1)
      const left = { scope: { of: 'all' }, text: 'lamp' } as const
      expect((await requests.list(tenant, left, 'newest', 10)).items).toEqual([])
      expect((await alerts.list(tenant, 'all', 10)).map((each) => each.id)).toEqual(['bb:resolution:1:7'])
      const claimed = await jobs.claim(instant(10), instant(20), 10)
      expect(claimed.filter((each) => each.tenant === tenant)).toEqual([])
      expect((await requests.list(other, left, 'newest', 10)).items).toHaveLength(1)
      // Nothing of its past is in the way of a new one with its id.
      const again = await raiseIn(stores(), tenant, { id: request('b') })
      expect((await requests.journal(tenant, again)).map((entry) => entry.event.type)).toEqual(['raised'])
    })

    it('takes entries with all their versions, of one kind and tenant', async () => {
      const [tenant, other] = [aTenant(), aTenant()]
      const { directory, erasures } = stores()
      for (const home of [tenant, other])
        await directory.addAll(
          home,
          'department',
          [aDepartment({ id: dept('one') }), aDepartment({ id: dept('two') })],
          aCommand('add'),
        )
      const before = await directory.load(tenant, 'department', 'one')
      const after = { ...aDepartment({ id: dept('one') }), code: 'NEW' }
      const events = [{ type: 'written', at: instant(5), entry: after } as const]
      const job = { id: 'recalculate:department/one:2', kind: 'recalculate', dueAt: instant(5), payload: {} }
      const commit = { before, after, version: 2, events, command: aCommand('change'), jobs: [job as unknown as Job] }
      await directory.commit(tenant, 'department', commit)
      await erasures.eraseEntries(tenant, 'service', [id<ServiceId>('two')])
      await erasures.eraseEntries(tenant, 'department', [dept('one')])
      expect((await directory.all(tenant, 'department')).map(({ value }) => value.id)).toEqual(['two'])
      expect(await directory.versions(tenant, 'department', 'one')).toEqual([])
      const claimed = await stores().jobs.claim(instant(10), instant(20), 10)
      expect(claimed.filter((each) => each.tenant === tenant)).toEqual([])
      expect(await directory.all(other, 'department')).toHaveLength(2)
    })

    it('lets a series begin anew', async () => {
      const tenant = aTenant()
      const { requests, erasures } = stores()
      await requests.passNumber(tenant, 'IT', 40)
      await requests.passNumber(tenant, 'HR', 40)
      await erasures.eraseNumbers(tenant, ['IT'])
      await erasures.eraseNumbers(tenant, [])
      expect(await requests.nextNumber(tenant, 'IT')).toBe(1)
      expect(await requests.nextNumber(tenant, 'HR')).toBe(41)
    })
  })
}
