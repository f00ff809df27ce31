import { id, instant, isOpen, type RequestId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { History } from '../../ports.ts'
import { randomFrom } from '../random.ts'
import { randomHistory } from '../randomWork.ts'
import { aCommand, aTenant, commentOn, raiseIn, type StorePorts } from './suiteStores.ts'

const from = instant('2026-03-02T09:00+08:00')
const histories = (seed: number, n: number): readonly History[] => {
  const random = randomFrom(seed)
  return Array.from({ length: n }, (_, i) => randomHistory(random, { id: `h-${i}`, from }))
}

/** What must hold when requests come in with their history, on every store. */
export function historySuite(stores: () => StorePorts): void {
  describe('requests that come in with their history', () => {
    it('are there as if they had been worked here', async () => {
      const tenant = aTenant()
      const { requests } = stores()
      const given = histories(11, 60)
      expect([...(await requests.addHistory(tenant, given))].toSorted()).toEqual(
        given.map(({ request }) => request.id).toSorted(),
      )
      for (const { request, events, command } of given) {
        const loaded = await requests.load(tenant, request.id)
        expect(loaded).toMatchObject({ value: request, version: events.length })
        if (!loaded) continue
        expect(await requests.journal(tenant, loaded)).toEqual(
          events.map((event, i) => ({ version: i + 1, command: command.id, event })),
        )
        expect(await requests.findCommand(tenant, loaded, command.id)).toEqual(command)
        expect(await requests.findByKey(tenant, request.key)).toBe(request.id)
      }
      expect(await requests.sweep(instant(0), 100)).toBe(0)
    })

    it('are left alone where they exist, so that adding twice is adding once', async () => {
      const tenant = aTenant()
      const { requests } = stores()
      const given = histories(12, 30)
      const mine = await raiseIn(stores(), tenant, { id: id<RequestId>('h-3'), title: 'was here before' })
      const first = await requests.addHistory(tenant, given.slice(0, 20))
      expect(first).toHaveLength(19)
      expect(first).not.toContain('h-3')
      expect(await requests.addHistory(tenant, given)).toHaveLength(10)
      expect(await requests.addHistory(tenant, given)).toEqual([])
      expect(await requests.addHistory(tenant, [])).toEqual([])
      expect((await requests.load(tenant, id<RequestId>('h-3')))?.value).toEqual(mine.value)
    })

    it('are added once when two add them at the same time', async () => {
      const tenant = aTenant()
      const given = histories(13, 40)
      const added = await Promise.all([
        stores().requests.addHistory(tenant, given),
        stores().requests.addHistory(tenant, given.toReversed()),
      ])
      expect(added.flat().toSorted()).toEqual(given.map(({ request }) => request.id).toSorted())
    })

    it('are read back whole, many at once, with what was done since', async () => {
      const tenant = aTenant()
      const { requests } = stores()
      const given = histories(17, 450)
      await requests.addHistory(tenant, given)
      const first = await requests.load(tenant, given[0]?.request.id ?? id<RequestId>('none'))
      if (!first) throw new Error('it was not added')
      await commentOn(stores(), tenant, first, aCommand('since'))
      const ids = given.map(({ request }) => request.id)
      const read = await requests.histories(tenant, [...ids, id<RequestId>('nobody')])
      expect(read).toHaveLength(450)
      const byId = new Map(read.map(({ loaded, events }) => [loaded.value.id, events]))
      expect(byId.get(first.value.id)).toHaveLength(first.version + 1)
      for (const { request, events } of given.slice(1)) expect(byId.get(request.id)).toEqual(events)
      expect(await requests.histories(tenant, [])).toEqual([])
      expect(await requests.histories(aTenant(), ids)).toEqual([])
    })

    it('are those whose clocks may move while they are open, or were delivered lately', async () => {
      const tenant = aTenant()
      const { requests } = stores()
      const given = histories(18, 120)
      await requests.addHistory(tenant, given)
      const delivered = given.flatMap(({ request }) => request.deliveredAt ?? []).toSorted((a, b) => a - b)
      const since = delivered[Math.floor(delivered.length / 2)] ?? from
      const wanted = given
        .filter(({ request }) => isOpen(request) || (request.deliveredAt !== null && request.deliveredAt >= since))
        .map(({ request }) => request.id)
      expect(wanted.length).toBeLessThan(120)
      expect([...(await requests.moving(tenant, since))].toSorted()).toEqual(wanted.toSorted())
      expect(await requests.moving(aTenant(), since)).toEqual([])
    })

    it('go on from there', async () => {
      const tenant = aTenant()
      const { requests } = stores()
      const given = histories(14, 10)
      await requests.addHistory(tenant, given)
      for (const { request, events } of given) {
        const loaded = await requests.load(tenant, request.id)
        if (!loaded) throw new Error('it was not added')
        expect(await commentOn(stores(), tenant, loaded, aCommand('go-on'))).toBe('committed')
        const now = await requests.load(tenant, request.id)
        expect(now ? await requests.journal(tenant, now) : []).toHaveLength(events.length + 1)
      }
    })

    it('bring the jobs they owe', async () => {
      const tenant = aTenant()
      const given = histories(15, 30)
      const owed = given.flatMap(({ jobs }) => jobs.map((job) => job.id))
      expect(owed.length).toBeGreaterThan(0)
      await stores().requests.addHistory(tenant, given)
      const later = instant(from + 100 * 86_400_000)
      const claimed = await stores().jobs.claim(later, instant(later + 1), 10_000)
      const mine = claimed.filter((job) => job.tenant === tenant)
      expect(mine.map((job) => job.id).toSorted()).toEqual(owed.toSorted())
      for (const job of claimed) await stores().jobs.finish(job, later)
    })

    it('are refused when events are missing', async () => {
      const whole = histories(16, 10).find(({ events }) => events.length > 1)
      if (!whole) throw new Error('no history is long enough')
      const cut = { ...whole, events: whole.events.slice(1) }
      await expect(async () => stores().requests.addHistory(aTenant(), [cut])).rejects.toThrow(RangeError)
    })
  })
}
