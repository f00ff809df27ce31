import { applyEvents, type CommandId, id, instant, type RequestId, type RequestKey } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { aRaisedEvent, aRequest, officeCalendars } from '../builders.ts'
import { randomFrom } from '../random.ts'
import { indexOfWork, randomHistory } from '../randomWork.ts'
import { aCommand, aTenant, commentOn, noAlarm, raiseIn, type StorePorts } from './suiteStores.ts'

const r1 = id<RequestId>('r-1')

/** What must hold of the commit of a request, on every store. */
export function commitSuite(stores: () => StorePorts): void {
  describe('the commit of a request', () => {
    it('gives back what was put in, whatever characters it has', async () => {
      const tenant = aTenant()
      const title = 'Émile’s “café” \\ \'quoted\' "twice" %_; 打印机 😀 \u2028 $1 ?'
      const loaded = await raiseIn(stores(), tenant, { id: r1, title, description: 'tab\t, line\n and nul \u0000' })
      expect(loaded.value).toEqual(
        aRequest({ key: id<RequestKey>('r-1'), title, description: 'tab\t, line\n and nul \u0000' }),
      )
      expect(loaded.version).toBe(1)
    })

    it('is a conflict when the id of a new request exists, and changes nothing', async () => {
      const tenant = aTenant()
      const first = await raiseIn(stores(), tenant, { id: r1, title: 'the first' })
      const event = aRaisedEvent({ title: 'the second' })
      const after = aRequest({ title: 'the second' })
      const commit = { before: undefined, after, version: 1, events: [event], command: aCommand('c'), jobs: [] }
      expect(await stores().requests.commit(tenant, commit, noAlarm)).toBe('conflict')
      expect((await stores().requests.load(tenant, r1))?.value).toEqual(first.value)
    })

    it('is a conflict when another request has the key of a new one, and changes nothing', async () => {
      const tenant = aTenant()
      const first = await raiseIn(stores(), tenant, { id: id<RequestId>('r-1'), key: id<RequestKey>('IT-1') })
      const second = { id: id<RequestId>('r-2'), key: id<RequestKey>('IT-1') }
      await expect(raiseIn(stores(), tenant, second)).rejects.toThrow('r-2 could not be put in')
      expect(await stores().requests.load(tenant, second.id)).toBeUndefined()
      expect(await stores().requests.findByKey(tenant, second.key)).toBe(first.value.id)
    })

    it('lets one of many win who read the same version', async () => {
      const tenant = aTenant()
      const read = await raiseIn(stores(), tenant, { id: r1 })
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, i) => commentOn(stores(), tenant, read, aCommand(`comment-${i}`))),
      )
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1)
      const now = await stores().requests.load(tenant, r1)
      expect(now?.version).toBe(2)
      const journal = await stores().requests.journal(tenant, now ?? read)
      expect(journal.map(({ command }) => command)).toEqual(['raise.r-1', `comment-${outcomes.indexOf('committed')}`])
    })

    it('refuses events that do not lead to the version it claims', async () => {
      const tenant = aTenant()
      const before = await raiseIn(stores(), tenant, { id: r1 })
      const commit = { before, after: before.value, version: 2, events: [], command: aCommand('c'), jobs: [] }
      await expect(async () => stores().requests.commit(tenant, commit, noAlarm)).rejects.toThrow(RangeError)
    })

    it('remembers each command with its sender and what it said', async () => {
      const tenant = aTenant()
      const raised = await raiseIn(stores(), tenant, { id: r1 })
      const said = aCommand('c-1', { by: raised.value.requester, fingerprint: 'abc 打' })
      await commentOn(stores(), tenant, raised, said)
      const second = await stores().requests.load(tenant, r1)
      await commentOn(stores(), tenant, second ?? raised, aCommand('c-2'))
      const now = (await stores().requests.load(tenant, r1)) ?? raised
      expect(await stores().requests.findCommand(tenant, now, said.id)).toEqual(said)
      expect(await stores().requests.findCommand(tenant, now, id<CommandId>('raise.r-1'))).toMatchObject({
        by: 'system',
      })
      expect(await stores().requests.findCommand(tenant, now, id<CommandId>('c-3'))).toBeUndefined()
    })

    it('keeps the whole history, from which the request follows', async () => {
      const tenant = aTenant()
      const random = randomFrom(7)
      const { requests } = stores()
      const whole = Array.from({ length: 12 }, (_, i) =>
        randomHistory(random, { id: `h-${i}`, from: instant('2026-03-02T09:00+08:00') }),
      )
      for (const { events, request, command, index } of whole) {
        // One event a commit, as if each had been a command of its own.
        for (const [i, event] of events.entries()) {
          const before = i === 0 ? undefined : await requests.load(tenant, request.id)
          const after = applyEvents(before?.value, [event], officeCalendars) ?? request
          const sent = aCommand(`${command.id}.${i}`)
          const commit = { before, after, version: i + 1, events: [event], command: sent, jobs: [] }
          expect(await requests.commit(tenant, commit, indexOfWork(after))).toBe('committed')
        }
        const loaded = await requests.load(tenant, request.id)
        expect(loaded).toMatchObject({ value: request, version: events.length })
        expect(index).toEqual(indexOfWork(request))
        const journal = loaded ? await requests.journal(tenant, loaded) : []
        expect(journal).toEqual(events.map((event, i) => ({ version: i + 1, command: `${command.id}.${i}`, event })))
      }
    })

    it('shows the history up to the version that was loaded', async () => {
      const tenant = aTenant()
      const raised = await raiseIn(stores(), tenant, { id: r1 })
      await commentOn(stores(), tenant, raised, aCommand('c'))
      expect(await stores().requests.journal(tenant, raised)).toHaveLength(1)
    })

    it('finds a request by its key', async () => {
      const tenant = aTenant()
      await raiseIn(stores(), tenant, { id: r1, key: id<RequestKey>('IT-7') })
      expect(await stores().requests.findByKey(tenant, id<RequestKey>('IT-7'))).toBe(r1)
      expect(await stores().requests.findByKey(tenant, id<RequestKey>('IT-70'))).toBeUndefined()
      expect(await stores().requests.load(tenant, id<RequestId>('r-2'))).toBeUndefined()
    })

    it('gives each number of a series once, also to fifty at a time', async () => {
      const tenant = aTenant()
      const { requests } = stores()
      expect(await requests.nextNumber(tenant, 'IT')).toBe(1)
      expect(await requests.nextNumber(tenant, 'IT')).toBe(2)
      const numbers = await Promise.all(Array.from({ length: 50 }, () => requests.nextNumber(tenant, 'HR')))
      expect(new Set(numbers).size).toBe(50)
      expect(await requests.nextNumber(aTenant(), 'IT')).toBe(1)
    })

    it('goes on after a number that was given out elsewhere, and never back', async () => {
      const tenant = aTenant()
      const { requests } = stores()
      await requests.passNumber(tenant, 'IT', 40)
      expect(await requests.nextNumber(tenant, 'IT')).toBe(41)
      await requests.passNumber(tenant, 'IT', 7)
      expect(await requests.nextNumber(tenant, 'IT')).toBe(42)
      expect(await requests.nextNumber(tenant, 'HR')).toBe(1)
    })

    it('sets the alarm of a request, takes it back and shows what is due, the earliest first', async () => {
      const tenant = aTenant()
      const at = (ms: number) => instant(1_000_000 + ms)
      for (const [name, nextAlarmAt] of [
        ['late', at(30)],
        ['later', at(40)],
        ['first', at(10)],
        ['never', null],
      ] as const)
        await raiseIn(stores(), tenant, { id: id<RequestId>(name) }, { ...noAlarm, nextAlarmAt })
      const due = async (now: number, limit = 100) =>
        (await stores().requests.due(at(now), limit))
          .filter((found) => found.tenant === tenant)
          .map((found) => found.id)
      expect(await due(9)).toEqual([])
      expect(await due(30)).toEqual(['first', 'late'])
      expect(await due(99)).toEqual(['first', 'late', 'later'])
      expect(await stores().requests.due(at(99), 1)).toHaveLength(1)
      const first = await stores().requests.load(tenant, id<RequestId>('first'))
      if (first) await commentOn(stores(), tenant, first, aCommand('c'))
      expect(await due(30)).toEqual(['late'])
    })

    it('sets the alarm anew without a commit, unless somebody changed the request', async () => {
      const tenant = aTenant()
      const alarm = (ms: number) => ({ ...noAlarm, nextAlarmAt: instant(ms), breachedFrom: instant(ms) })
      const due = async (now: number) =>
        (await stores().requests.due(instant(now), 1000)).filter((found) => found.tenant === tenant).length
      const raised = await raiseIn(stores(), tenant, { id: r1 }, alarm(10))
      await stores().requests.resetIndex(tenant, raised, alarm(20))
      expect([await due(19), await due(20)]).toEqual([0, 1])
      const late = (breachedAt: number) =>
        stores().requests.list(tenant, { scope: { of: 'all' }, breachedAt: instant(breachedAt) }, 'due', 9)
      expect([(await late(19)).items, (await late(20)).items]).toMatchObject([[], [{ id: r1, version: 1 }]])
      expect(await stores().requests.journal(tenant, raised)).toHaveLength(1)
      await commentOn(stores(), tenant, raised, aCommand('c'))
      await stores().requests.resetIndex(tenant, raised, alarm(5))
      expect(await due(20)).toBe(0)
    })

    it('owes nothing when nothing went wrong', async () => {
      const tenant = aTenant()
      const raised = await raiseIn(stores(), tenant, { id: r1 })
      await commentOn(stores(), tenant, raised, aCommand('c'))
      expect(await stores().requests.sweep(instant(0), 100)).toBe(0)
    })
  })
}
