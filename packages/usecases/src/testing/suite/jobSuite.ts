import {
  type DepartmentId,
  id,
  instant,
  type PersonId,
  type RequestId,
  type RequestKey,
  type TenantId,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { AlertFacts, ClaimedJob, Job } from '../../ports.ts'
import { aRaisedEvent, aRequest } from '../builders.ts'
import { aCommand, aTenant, noAlarm, type StorePorts } from './suiteStores.ts'

const about: AlertFacts = {
  kind: 'breach',
  tell: ['assignee', 'agents'],
  request: id<RequestId>('r-1'),
  key: id<RequestKey>('IT-1'),
  title: '打印机',
  provider: id<DepartmentId>('it'),
  assignee: id<PersonId>('it-agent'),
  target: 'resolution',
  cycle: 1,
  since: instant(1000),
}

/** Jobs come into a store with a commit, as most do. */
async function owe({ requests }: StorePorts, tenant: TenantId, jobs: readonly Job[]): Promise<void> {
  const name = id<RequestId>(`for-${jobs[0]?.id}`)
  const key = id<RequestKey>(name)
  const facts = { id: name, key }
  const commit = { before: undefined, after: aRequest(facts), version: 1, events: [aRaisedEvent(facts)] }
  await requests.commit(tenant, { ...commit, command: aCommand(name), jobs }, noAlarm)
}

/** What must hold of jobs and alerts, on every store. */
export function jobSuite(stores: () => StorePorts): void {
  describe('jobs and alerts', () => {
    const job = (name: string, due: number): Job => ({ id: name, kind: 'alert', dueAt: instant(due), payload: about })
    const ofTenant = (tenant: TenantId, jobs: readonly ClaimedJob[]) =>
      jobs.filter((claimed) => claimed.tenant === tenant)

    it('let each job be claimed once, by six who claim at a time', async () => {
      const tenant = aTenant()
      const other = aTenant()
      const names = Array.from({ length: 90 }, (_, i) => `j-${i}`)
      await owe(
        stores(),
        tenant,
        names.slice(0, 60).map((name, i) => job(name, i)),
      )
      await owe(
        stores(),
        other,
        names.slice(60).map((name, i) => job(name, i)),
      )
      const claimed: ClaimedJob[] = []
      const claimer = async () => {
        for (let idle = 0; idle < 3; ) {
          const got = await stores().jobs.claim(instant(1000), instant(9000), 4)
          if (got.length === 0) idle++
          claimed.push(...got)
          for (const one of got) expect(await stores().jobs.finish(one, instant(1001))).toBe(true)
        }
      }
      await Promise.all(Array.from({ length: 6 }, claimer))
      const mine = claimed.filter((one) => one.tenant === tenant || one.tenant === other)
      expect(mine.map((one) => `${one.tenant} ${one.id}`).toSorted()).toEqual(
        names.map((name, i) => `${i < 60 ? tenant : other} ${name}`).toSorted(),
      )
      expect(mine.every(({ attempts }) => attempts === 1)).toBe(true)
    })

    it('are not claimed before they are due, and carry what they were given', async () => {
      const tenant = aTenant()
      await owe(stores(), tenant, [job('early', 5000)])
      expect(ofTenant(tenant, await stores().jobs.claim(instant(4999), instant(9000), 50))).toEqual([])
      const [claimed] = ofTenant(tenant, await stores().jobs.claim(instant(5000), instant(9000), 50))
      expect(claimed).toMatchObject({ ...job('early', 5000), tenant, attempts: 1 })
      if (claimed) await stores().jobs.finish(claimed, instant(5001))
    })

    it('come back when their lease is over, and are lost to the one who was too slow', async () => {
      const tenant = aTenant()
      await owe(stores(), tenant, [job('slow', 100)])
      const { jobs } = stores()
      const [first] = ofTenant(tenant, await jobs.claim(instant(100), instant(200), 50))
      expect(ofTenant(tenant, await jobs.claim(instant(199), instant(300), 50))).toEqual([])
      const [second] = ofTenant(tenant, await jobs.claim(instant(200), instant(300), 50))
      expect(second).toMatchObject({ id: 'slow', attempts: 2 })
      if (!first || !second) throw new Error('it was not claimed')
      expect(await jobs.finish(first, instant(210))).toBe(false)
      expect(await jobs.postpone(first, instant(210))).toBe(false)
      expect(await jobs.postpone(second, instant(400))).toBe(true)
      expect(await jobs.finish(second, instant(220))).toBe(false)
      expect(ofTenant(tenant, await jobs.claim(instant(399), instant(500), 50))).toEqual([])
      const [third] = ofTenant(tenant, await jobs.claim(instant(400), instant(500), 50))
      expect(third).toMatchObject({ id: 'slow', attempts: 3 })
      expect(third && (await jobs.finish(third, instant(410)))).toBe(true)
      expect(third && (await jobs.finish(third, instant(411)))).toBe(false)
      expect(ofTenant(tenant, await jobs.claim(instant(9999), instant(10_000), 50))).toEqual([])
    })

    it('for records are taken by who comes for them, and left by who does not', async () => {
      const tenant = aTenant()
      const { jobs } = stores()
      const payload = { request: id<RequestId>('r-1'), version: 1, reader: { of: 'record' } } as const
      const record: Job = { id: 'to-record', kind: 'record', dueAt: instant(100), payload }
      await owe(stores(), tenant, [job('first', 100), record])
      const others = ofTenant(tenant, await jobs.claim(instant(100), instant(200), 50, 'but-records'))
      expect(others).toMatchObject([job('first', 100)])
      const records = ofTenant(tenant, await jobs.claim(instant(100), instant(200), 50, 'records'))
      expect(records).toMatchObject([record])
      for (const { lease, id: name } of [...others, ...records])
        expect(await jobs.finish({ tenant, id: name, lease }, instant(101))).toBe(true)
    })

    it('are owed by other jobs, too, and those that are there stay as they are', async () => {
      const tenant = aTenant()
      const { jobs } = stores()
      await jobs.owe(tenant, [])
      await owe(stores(), tenant, [job('first', 100)])
      await Promise.all([1, 2, 3].map(() => jobs.owe(tenant, [job('first', 7), job('second', 200)])))
      const claimed = ofTenant(tenant, await jobs.claim(instant(300), instant(400), 50))
      expect(claimed.toSorted((a, b) => a.dueAt - b.dueAt)).toMatchObject([job('first', 100), job('second', 200)])
      for (const one of claimed) await jobs.finish(one, instant(301))
      await jobs.owe(tenant, [job('first', 100), job('second', 200)])
      expect(ofTenant(tenant, await jobs.claim(instant(500), instant(600), 50))).toEqual([])
    })

    it('are forgotten when they were done long ago, and no sooner', async () => {
      const tenant = aTenant()
      await owe(stores(), tenant, [job('old', 1), job('new', 2), job('open', 3)])
      const { jobs } = stores()
      const claimed = ofTenant(tenant, await jobs.claim(instant(50), instant(60), 50))
      const finish = (name: string, at: number) =>
        jobs.finish(claimed.find((one) => one.id === name) as ClaimedJob, instant(at))
      await finish('old', 51)
      await finish('new', 55)
      await jobs.prune(instant(55))
      expect(await jobs.prune(instant(55))).toBe(0)
      expect(await jobs.prune(instant(56))).toBe(1)
      const [open] = ofTenant(tenant, await jobs.claim(instant(60), instant(70), 50))
      expect(open).toMatchObject({ id: 'open' })
      if (open) await jobs.finish(open, instant(61))
    })

    it('make one alert of many attempts', async () => {
      const tenant = aTenant()
      const { alerts } = stores()
      const alert = { ...about, id: 'a-1', raisedAt: instant(2000) }
      await Promise.all([alerts.add(tenant, alert), alerts.add(tenant, { ...alert, raisedAt: instant(3000) })])
      const kept = await alerts.list(tenant, 'all', 10)
      expect(kept).toHaveLength(1)
      await alerts.add(tenant, { ...alert, title: 'told again' })
      expect(await alerts.list(tenant, 'all', 10)).toEqual(kept)
    })

    it('show alerts by department, what came true last first, whenever it was noticed', async () => {
      const tenant = aTenant()
      const { alerts } = stores()
      const hr = id<DepartmentId>('hr')
      for (const [i, provider] of [about.provider, hr, about.provider, hr, about.provider].entries())
        await alerts.add(tenant, {
          ...{ ...about, provider, id: `a-${i}` },
          ...{ since: instant(i < 2 ? 100 : 100 + i), raisedAt: instant(1000 - i) },
        })
      const names = async (department: DepartmentId | 'all', limit: number) =>
        (await alerts.list(tenant, department, limit)).map((alert) => alert.id)
      expect(await names('all', 10)).toEqual(['a-4', 'a-3', 'a-2', 'a-1', 'a-0'])
      expect(await names(hr, 10)).toEqual(['a-3', 'a-1'])
      expect(await names(about.provider, 2)).toEqual(['a-4', 'a-2'])
    })
  })
}
