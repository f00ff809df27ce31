import { type Instant, type IssueFollowed, type IssueId, id, instant, type RequestId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { aRaisedEvent } from '../builders.ts'
import { aCommand, aTenant, commentOn, noAlarm, raiseIn, type StorePorts } from './suiteStores.ts'

const issue = (name: string): IssueId => id(`issue.${name}`)
const following = (name: string): IssueFollowed => ({
  ...{ id: issue(name), house: 'site', issue: name, project: '10', key: `HELP-${name}`, status: 'To Do' },
  ...{ mark: { at: instant(1), id: '' }, isGone: false },
})
const request = (name: string): RequestId => id(name)

/** What must hold of requests that follow issues, on every store. */
export function issueSuite(stores: () => StorePorts): void {
  describe('issues', () => {
    const lookedAt = async (tenant: string, now: Instant) =>
      (await stores().requests.toLookAt(now, 10_000)).filter((one) => one.tenant === tenant).map((one) => one.id)

    it('lead to the request that follows them, in their tenant alone', async () => {
      const [tenant, other] = [aTenant(), aTenant()]
      const raised = await raiseIn(stores(), tenant, { id: request('r-1'), follows: following('1') })
      await raiseIn(stores(), tenant, { id: request('r-2') })
      expect(raised.value.follows).toEqual(following('1'))
      expect(await stores().requests.findByIssue(tenant, issue('1'))).toBe('r-1')
      expect(await stores().requests.findByIssue(tenant, issue('2'))).toBeUndefined()
      expect(await stores().requests.findByIssue(other, issue('1'))).toBeUndefined()
    })

    it('are followed by one request, of all that are raised for them at once', async () => {
      const tenant = aTenant()
      const names = ['r-1', 'r-2', 'r-3']
      const tried = await Promise.allSettled(
        names.map((name) => raiseIn(stores(), tenant, { id: request(name), follows: following('1') })),
      )
      expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const loaded = await Promise.all(names.map((name) => stores().requests.load(tenant, request(name))))
      const there = loaded.flatMap((one) => one?.value.id ?? [])
      expect(there).toEqual([await stores().requests.findByIssue(tenant, issue('1'))])
    })

    it('are free again once the request is withdrawn', async () => {
      const tenant = aTenant()
      const before = await raiseIn(stores(), tenant, { id: request('r-1'), follows: following('1') })
      const at = instant(before.value.lastEventAt + 1)
      const event = { at, by: before.value.requester, type: 'withdrawn', reason: '' } as const
      const after = { ...before.value, version: 2, state: 'withdrawn', lastEventAt: at } as const
      const commit = { before, after, version: 2, events: [event], command: aCommand('withdraw'), jobs: [] }
      expect(await stores().requests.commit(tenant, commit, noAlarm)).toBe('committed')
      expect(await stores().requests.findByIssue(tenant, issue('1'))).toBeUndefined()
      await raiseIn(stores(), tenant, { id: request('r-2'), follows: following('1') })
      expect(await stores().requests.findByIssue(tenant, issue('1'))).toBe('r-2')
    })

    it('are looked at from the beginning on and when it was said, whatever happens to the request', async () => {
      const tenant = aTenant()
      const raised = aRaisedEvent().at
      const before = await raiseIn(stores(), tenant, { id: request('r-1'), follows: following('1') })
      await raiseIn(stores(), tenant, { id: request('r-2') })
      expect(await lookedAt(tenant, instant(raised - 1))).toEqual([])
      expect(await lookedAt(tenant, raised)).toEqual(['r-1'])

      await stores().requests.lookAgain(tenant, request('r-1'), instant(raised + 900_000))
      expect(await commentOn(stores(), tenant, before, aCommand('said'))).toBe('committed')
      expect(await lookedAt(tenant, instant(raised + 899_999))).toEqual([])
      expect(await lookedAt(tenant, instant(raised + 900_000))).toEqual(['r-1'])

      await stores().requests.lookAgain(tenant, request('r-1'), null)
      const now = await stores().requests.load(tenant, request('r-1'))
      if (!now) throw new Error('the request is gone')
      expect(await commentOn(stores(), tenant, now, aCommand('more'))).toBe('committed')
      expect(await lookedAt(tenant, instant(8.64e15))).toEqual([])
    })

    it('are looked at the longest due first, and so many at a time', async () => {
      const tenant = aTenant()
      for (const name of ['r-1', 'r-2', 'r-3'])
        await raiseIn(stores(), tenant, { id: request(name), follows: following(name) })
      await stores().requests.lookAgain(tenant, request('r-1'), instant(3))
      await stores().requests.lookAgain(tenant, request('r-2'), instant(2))
      expect(await lookedAt(tenant, instant(3))).toEqual(['r-2', 'r-1'])
      expect(await stores().requests.toLookAt(instant(3), 1)).toEqual([{ tenant, id: 'r-2' }])
    })
  })
}
