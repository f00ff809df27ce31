import {
  type Counted,
  type Instant,
  instant,
  isOpen,
  oldAfterDays,
  openStates,
  type Request,
  type RequestId,
  requestStates,
} from '@counterpart/core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { History, PageStart, Period, RequestFilter } from '../../ports.ts'
import { company } from '../company.ts'
import { between, pick, randomFrom } from '../random.ts'
import { randomHistory } from '../randomWork.ts'
import { aTenant, type StorePorts } from './suiteStores.ts'

const standing = requestStates.filter((state) => state !== 'withdrawn')

/** What must hold of the figures, on every store: they are what counting by hand gives. */
export function figureSuite(stores: () => StorePorts): void {
  describe('figures', () => {
    const tenant = aTenant()
    const random = randomFrom(99)
    const from = instant('2026-03-02T09:00+08:00')
    const given = Array.from({ length: 200 }, (_, i) => randomHistory(random, { id: `f-${i}`, from }))
    beforeAll(async () => {
      await stores().requests.addHistory(tenant, given)
    })
    const day = 86_400_000
    const now = instant(from + 15 * day)
    const periods: readonly Period[] = [
      {},
      { from: instant(from + 5 * day) },
      { until: instant(from + 12 * day) },
      ...Array.from({ length: 8 }, () => ({
        from: instant(from + between(random, 0, 10) * day),
        until: instant(from + between(random, 11, 25) * day),
        provider: pick(random, [undefined, ...company.departments.map((department) => department.id)]),
      })),
    ]
    const providers = [undefined, ...company.departments.map((department) => department.id)]
    /** All pages of a list, as ids. */
    const rowsOf = async (filter: RequestFilter) => {
      const ids: RequestId[] = []
      let after: PageStart | undefined
      do {
        const page = await stores().requests.list(tenant, filter, 'newest', 90, after)
        ids.push(...page.items.map((request) => request.id))
        after = page.next ?? undefined
      } while (after)
      return ids
    }

    it('count what is open, and what of it is late', async () => {
      for (const provider of providers) {
        const open = given.filter(({ request }) => isOpen(request) && isOf(request, { provider }))
        const late = ({ index }: History) => index.breachedFrom !== null && index.breachedFrom <= now
        expect(sorted(await stores().figures.openByProvider(tenant, now, provider))).toEqual(
          groups(open, ({ request }) => request.provider).map(([provider, group]) => ({
            provider,
            open: group.length,
            breached: group.filter(late).length,
          })),
        )
        expect(sorted(await stores().figures.openByState(tenant, provider))).toEqual(
          groups(open, ({ request }) => request.state).map(([state, group]) => ({ state, n: group.length })),
        )
      }
      const all = await stores().figures.openByProvider(tenant, now)
      expect(all.some(({ breached, open }) => breached > 0 && breached < open)).toBe(true)
    })

    it('count what was delivered in time, of what was promised', async () => {
      let n = 0
      for (const period of periods) {
        const delivered = given.flatMap(({ request }) =>
          isOf(request, period) && isDuring(request.deliveredAt, period) ? resolutionOf(request) : [],
        )
        const kept = (group: typeof delivered) => group.filter(({ used, goal }) => used <= goal).length
        expect(sorted(await stores().figures.onTimeByProvider(tenant, period))).toEqual(
          groups(delivered, ({ provider }) => provider).map(([provider, group]) => ({
            provider,
            kept: kept(group),
            n: group.length,
          })),
        )
        n += delivered.length
      }
      expect(n).toBeGreaterThan(20)
    })

    it.each([
      { what: 'waits', end: 'deliveredAt' },
      { what: 'responses', end: 'respondedAt' },
    ] as const)('count how long was waited, with those who still wait: $what', async ({ what, end }) => {
      let ended = 0
      for (const period of periods) {
        const waited = given
          .map(({ request }) => request)
          .filter((request) => isOf(request, period) && isDuring(request.raisedAt, period))
          .filter((request) => request.state !== 'withdrawn')
        const minutes = (request: Request) =>
          Math.max(0, Math.floor(((request[end] ?? now) - request.raisedAt) / 60_000))
        const counted = await stores().figures.waited(tenant, what, period, now)
        expect(counted.toSorted((a, b) => a.duration - b.duration)).toEqual(
          groups(waited, minutes).map(([duration, group]) => ({
            duration,
            events: group.filter((request) => request[end] !== null).length,
            censored: group.filter((request) => request[end] === null).length,
          })),
        )
        ended += waited.filter((request) => request[end] !== null).length
      }
      expect(ended).toBeGreaterThan(100)
    })

    it('count the open by their age', async () => {
      const edges = [3, 6, 10].map((days) => instant(from + days * day))
      const stretches = [
        { until: edges[0] },
        { from: edges[0], until: edges[1] },
        { from: edges[1], until: edges[2] },
        { from: edges[2] },
      ]
      for (const provider of providers) {
        const bands = await stores().figures.openByAge(tenant, now, edges, provider)
        for (const [i, raised] of stretches.entries()) {
          const rows = await rowsOf({ scope: { of: 'all' }, provider, states: openStates, raised })
          const late = await rowsOf({ scope: { of: 'all' }, provider, raised, breachedAt: now })
          expect(bands[i]).toEqual({ open: rows.length, breached: late.length })
        }
        const open = (await stores().figures.openByProvider(tenant, now, provider)).map((line) => line.open)
        expect(bands.reduce((sum, band) => sum + band.open, 0)).toBe(open.reduce((a, b) => a + b, 0))
      }
      expect(await stores().figures.openByAge(tenant, now, [])).toHaveLength(1)
    })

    it('lie in rows that a list has exactly', async () => {
      const { figures } = stores()
      let seen = 0
      for (const period of periods) {
        const { provider, from, until } = period
        const span = { from, until }
        const all: RequestFilter = { scope: { of: 'all' }, provider }
        const lists = {
          delivered: {
            n: { ...all, delivered: span },
            promised: { ...all, delivered: span, onTime: 'promised' },
            kept: { ...all, delivered: span, onTime: 'kept' },
            reopened: { ...all, delivered: span, reopened: true },
          },
          raised: {
            n: { ...all, raised: span },
            withdrawn: { ...all, raised: span, states: ['withdrawn'] },
            stood: { ...all, raised: span, states: standing },
            handedOn: { ...all, raised: span, states: standing, handedOn: true },
          },
          open: {
            n: { ...all, states: openStates },
            breached: { ...all, breachedAt: now },
            unassigned: { ...all, states: openStates, assignee: null },
            onCustomer: { ...all, states: ['waiting-on-customer'] },
            onOthers: { ...all, states: ['waiting-on-others'] },
            old: { ...all, states: openStates, raised: { until: instant(now - oldAfterDays * day) } },
          },
        } satisfies { readonly [K in keyof Counted]: { readonly [N in keyof Counted[K]]: RequestFilter } }
        for (const about of ['delivered', 'raised', 'open'] as const) {
          const counted = await figures.counted(tenant, about, period, now)
          const rows = await Promise.all(
            Object.entries(lists[about]).map(async ([name, filter]) => [name, (await rowsOf(filter)).length] as const),
          )
          expect(counted, `${about} in ${JSON.stringify(period)}`).toEqual(Object.fromEntries(rows))
          seen += rows.reduce((sum, [, n]) => sum + n, 0)
        }
        const promised = await rowsOf(lists.delivered.promised)
        const broken = await rowsOf({ ...all, delivered: span, onTime: 'broken' })
        expect([...(await rowsOf(lists.delivered.kept)), ...broken].toSorted()).toEqual(promised.toSorted())
        const waited = await figures.waited(tenant, 'waits', period, now)
        const stood = await rowsOf(lists.raised.stood)
        expect(waited.reduce((sum, { events, censored }) => sum + events + censored, 0)).toBe(stood.length)
      }
      expect(seen).toBeGreaterThan(1000)
    })

    it('count what was raised and delivered, by quarter of an hour', async () => {
      for (const period of periods) {
        const mine = given.map(({ request }) => request).filter((request) => isOf(request, period))
        const quarters = (instants: readonly (Instant | null)[]) =>
          instants.flatMap((at) => (at !== null && isDuring(at, period) ? Math.floor(at / 900_000) : []))
        const raised = quarters(mine.map((request) => request.raisedAt))
        const delivered = quarters(mine.map((request) => request.deliveredAt))
        const withGoal = mine.filter((request) => request.deliveredAt !== null && resolutionOf(request).length > 0)
        const promised = quarters(withGoal.map((request) => request.deliveredAt))
        const inTime = withGoal.filter((request) => resolutionOf(request).every(({ used, goal }) => used <= goal))
        const kept = quarters(inTime.map((request) => request.deliveredAt))
        const count = (all: readonly number[], quarter: number) => all.filter((other) => other === quarter).length
        expect(await stores().figures.traffic(tenant, period)).toEqual(
          groups([...raised, ...delivered], (quarter) => quarter).map(([quarter]) => ({
            quarter,
            raised: count(raised, quarter),
            delivered: count(delivered, quarter),
            promised: count(promised, quarter),
            kept: count(kept, quarter),
          })),
        )
      }
    })

    it('count who asked whom for what, and what of it was delivered in time', async () => {
      let n = 0
      for (const period of periods.map(({ from, until }) => ({ from, until }))) {
        const between = given.map(({ request }) => request).filter(({ customer, provider }) => customer !== provider)
        const nameOf = ({ customer, provider, service }: Line) => `${customer} ${provider} ${service}`
        const expected = groups(between, nameOf).flatMap(([name, group]) => {
          const raised = group.filter(({ raisedAt }) => isDuring(raisedAt, period)).length
          const judged = group.flatMap((each) => (isDuring(each.deliveredAt, period) ? resolutionOf(each) : []))
          const kept = judged.filter(({ used, goal }) => used <= goal).length
          return raised + judged.length > 0 ? [{ name, raised, promised: judged.length, kept }] : []
        })
        const found = await stores().figures.relations(tenant, period)
        const lines = found.map((line) => {
          const { raised, promised, kept } = line
          return { name: nameOf(line), raised, promised, kept }
        })
        expect(sorted(lines)).toEqual(expected)
        n += lines.length
      }
      expect(n).toBeGreaterThan(10)
      expect(await stores().figures.relations(aTenant(), {})).toEqual([])
    })

    it('know when the first and the last request was raised', async () => {
      for (const provider of providers) {
        const raised = given.flatMap(({ request }) => (isOf(request, { provider }) ? request.raisedAt : []))
        expect(await stores().figures.extent(tenant, provider)).toEqual({
          first: Math.min(...raised),
          last: Math.max(...raised),
          n: raised.length,
        })
      }
      expect(await stores().figures.extent(aTenant())).toBeNull()
    })
  })
}

type Line = Pick<Request, 'customer' | 'provider' | 'service'>

const isOf = (request: Request, { provider }: Period) => provider === undefined || request.provider === provider
const isDuring = (at: Instant | null, { from, until }: Period) =>
  at !== null && (from === undefined || at >= from) && (until === undefined || at < until)

function resolutionOf({ provider, clocks, cycle }: Request) {
  const clock = clocks.find((candidate) => candidate.target === 'resolution' && candidate.cycle === cycle)
  return clock && clock.goal !== null ? [{ provider, used: clock.used, goal: clock.goal }] : []
}

function groups<T, K extends string | number>(things: readonly T[], keyOf: (thing: T) => K): [K, T[]][] {
  const keys = [...new Set(things.map(keyOf))].toSorted((a, b) => (a < b ? -1 : 1))
  return keys.map((key) => [key, things.filter((thing) => keyOf(thing) === key)])
}

/** Lines of a figure have no order of their own. */
const sorted = <T extends object>(lines: readonly T[]): T[] =>
  lines.toSorted((a, b) => (String(Object.values(a)[0]) < String(Object.values(b)[0]) ? -1 : 1))
