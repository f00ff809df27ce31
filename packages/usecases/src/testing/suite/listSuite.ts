import {
  type DepartmentId,
  id,
  instant,
  isOpen,
  matchesText,
  type PersonId,
  priorities,
  type Request,
  type RequestId,
  type RequestKey,
  requestStates,
  type ServiceId,
  searchTokens,
  type TenantId,
} from '@counterpart/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { dueRank } from '../../dueRank.ts'
import type { History, PageStart, RequestFilter, RequestOrder, Scope, Span } from '../../ports.ts'
import { searchedText } from '../../searchedText.ts'
import { company } from '../company.ts'
import { between, pick, type Random, randomFrom } from '../random.ts'
import { randomHistory } from '../randomWork.ts'
import { aTenant, raiseIn, type StorePorts } from './suiteStores.ts'

const everything: RequestFilter = { scope: { of: 'all' } }
const orders = ['newest', 'news', 'due'] as const

/** What must hold of lists, on every store: they are what a reader of all requests would have picked out and sorted. */
export function listSuite(stores: () => StorePorts): void {
  describe('lists', () => {
    const tenant = aTenant()
    const random = randomFrom(2026)
    const given = Array.from({ length: 160 }, (_, i) =>
      randomHistory(random, { id: `l-${i}`, from: instant('2026-03-02T09:00+08:00') }),
    )
    beforeAll(async () => {
      await stores().requests.addHistory(tenant, given)
    })

    it.each(orders)('walk through everything in the order %s, page by page', async (order) => {
      const pages = await walk(stores(), tenant, everything, order, 7)
      expect(pages.length).toBe(Math.ceil(given.length / 7))
      expect(idsIn(pages)).toEqual(expected(given, everything, order))
    })

    it('hold what a person raised for others, beside what is the own', async () => {
      const raisers = new Set(given.flatMap(({ request }) => request.raisedBy ?? []))
      expect(raisers.size).toBeGreaterThan(3)
      for (const person of raisers)
        for (const order of orders) {
          const filter: RequestFilter = { scope: { of: 'requester', person } }
          const ids = idsIn(await walk(stores(), tenant, filter, order, 5))
          expect(ids).toEqual(expected(given, filter, order))
          expect(new Set(ids).size).toBe(ids.length)
        }
    })

    it('hold what random filters say, on all pages', async () => {
      let found = 0
      for (let i = 0; i < 120; i++) {
        const filter = randomFilter(random, given)
        const order = pick(random, orders)
        const ids = idsIn(await walk(stores(), tenant, filter, order, between(random, 1, 20)))
        expect(ids, JSON.stringify({ filter, order })).toEqual(expected(given, filter, order))
        found += ids.length
      }
      expect(found).toBeGreaterThan(100)
    })

    it('find what people type, in any script', async () => {
      const hits = new Set<string>()
      const typed = [
        '打印',
        '打印机',
        '打印机房',
        'VPN',
        'vpn',
        '不能用',
        'laptop 申请',
        'café',
        'printer',
        'ＶＰＮ',
        'l-15',
        '缺',
      ]
      for (const text of typed)
        for (const order of orders) {
          const filter = { ...everything, text }
          const ids = idsIn(await walk(stores(), tenant, filter, order, 9))
          expect(ids, text).toEqual(expected(given, filter, order))
          if (ids.length) hits.add(text)
        }
      expect([...hits]).toEqual(
        expect.arrayContaining(['打印', '打印机', 'VPN', 'laptop 申请', 'café', 'ＶＰＮ', 'l-15']),
      )
    })

    it('fill a page although most of what has the words does not have them together', async () => {
      const mine = aTenant()
      // 打印, 印机 and 机房 all occur in each, 打印机房 only in every tenth.
      for (let i = 0; i < 40; i++)
        await raiseIn(stores(), mine, {
          id: id<RequestId>(`p-${String(i).padStart(2, '0')}`),
          title: i % 10 === 0 ? '打印机房的门' : '打印不了，印机会，机房很冷',
          at: instant(1_700_000_000_000 + i),
        })
      const page = await stores().requests.list(mine, { ...everything, text: '打印机房' }, 'newest', 3)
      expect(page.items.map((request) => request.id)).toEqual(['p-30', 'p-20', 'p-10'])
      expect(page.next).toMatchObject({ id: 'p-10' })
      const rest = await stores().requests.list(
        mine,
        { ...everything, text: '打印机房' },
        'newest',
        3,
        page.next ?? undefined,
      )
      expect(rest).toMatchObject({ items: [{ id: 'p-00' }], next: null })
    })

    it('find a request by its key, however it is written', async () => {
      const mine = aTenant()
      for (const number of [1, 12, 123])
        await raiseIn(stores(), mine, { id: id<RequestId>(`k-${number}`), key: id<RequestKey>(`IT-${number}`) })
      for (const text of ['IT-12', 'it-12', ' IT-12 ', 'ｉｔ－12'])
        expect((await stores().requests.list(mine, { ...everything, text }, 'newest', 10)).items, text).toMatchObject([
          { key: 'IT-12' },
        ])
    })

    it('also look into the description and the answers', async () => {
      const mine = aTenant()
      await raiseIn(stores(), mine, { id: id<RequestId>('d'), description: 'Docking station 显示器' })
      await raiseIn(stores(), mine, {
        id: id<RequestId>('a'),
        answers: { model: 'Thinkpad X1', screens: 2, urgent: true },
      })
      const found = async (text: string) =>
        (await stores().requests.list(mine, { ...everything, text }, 'newest', 10)).items.map((request) => request.id)
      expect(await found('显示器')).toEqual(['d'])
      expect(await found('thinkpad x1')).toEqual(['a'])
    })

    it('change with the request', async () => {
      const mine = aTenant()
      const raised = await raiseIn(stores(), mine, { id: id<RequestId>('r') })
      const at = instant(raised.value.raisedAt + 1000)
      const after: Request = { ...raised.value, version: 2, state: 'triaged', lastEventAt: at }
      const event = { at, by: 'system', type: 'triaged', urgency: 3, importance: 3, reason: '' } as const
      const command = { id: 'c' as never, by: 'system', fingerprint: 'c' } as const
      await stores().requests.commit(
        mine,
        { before: raised, after, version: 2, events: [event], command, jobs: [] },
        { nextAlarmAt: null, nextDueAt: null, breachedFrom: null },
      )
      expect((await stores().requests.list(mine, { ...everything, states: ['new'] }, 'newest', 9)).items).toEqual([])
      expect((await stores().requests.list(mine, { ...everything, states: ['triaged'] }, 'due', 9)).items).toEqual([
        after,
      ])
    })
  })
}

async function walk(
  { requests }: StorePorts,
  tenant: TenantId,
  filter: RequestFilter,
  order: RequestOrder,
  limit: number,
) {
  const pages: (readonly Request[])[] = []
  let after: PageStart | undefined
  for (;;) {
    const page = await requests.list(tenant, filter, order, limit, after)
    pages.push(page.items)
    if (!page.next) return pages
    expect(page.items).toHaveLength(limit)
    after = page.next
  }
}

const idsIn = (pages: readonly (readonly Request[])[]) => pages.flat().map((request) => request.id)

/** The same list, picked out by hand. */
function expected(given: readonly History[], filter: RequestFilter, order: RequestOrder): readonly RequestId[] {
  const sign = order === 'due' ? 1 : -1
  const placeOf = ({ request, index }: History) =>
    order === 'due' ? dueRank(request, index) : order === 'news' ? request.lastEventAt : request.raisedAt
  return given
    .filter((history) => belongs(history, filter))
    .map((history) => ({ id: history.request.id, at: placeOf(history) }))
    .toSorted((a, b) => sign * (a.at - b.at || (a.id < b.id ? -1 : 1)))
    .map((place) => place.id)
}

function belongs({ request, index }: History, filter: RequestFilter): boolean {
  const { scope, text } = filter
  if (scope.of === 'requester' && ![request.requester, request.raisedBy].includes(scope.person)) return false
  if (scope.of === 'provider' && scope.department !== request.provider) return false
  if (scope.of === 'customer' && scope.department !== request.customer) return false
  if (filter.states && !filter.states.includes(request.state)) return false
  if (filter.priorities && !filter.priorities.includes(request.priority)) return false
  for (const name of ['provider', 'customer', 'service', 'assignee'] as const)
    if (filter[name] !== undefined && filter[name] !== request[name]) return false
  if (filter.breachedAt !== undefined)
    if (!isOpen(request) || index.breachedFrom === null || index.breachedFrom > filter.breachedAt) return false
  if (!isIn(request.raisedAt, filter.raised) || !isIn(request.deliveredAt, filter.delivered)) return false
  if (filter.reopened && request.cycle === 1) return false
  if (filter.handedOn && request.handOffs === 0) return false
  if (filter.onTime !== undefined) {
    const { clocks, cycle, deliveredAt } = request
    const clock = clocks.find((one) => one.target === 'resolution' && one.cycle === cycle)
    if (deliveredAt === null || !clock || clock.goal === null) return false
    if (filter.onTime !== 'promised' && (filter.onTime === 'kept') !== clock.used <= clock.goal) return false
  }
  if (text === undefined) return true
  const tokens = searchTokens(searchedText(request))
  return matchesText(searchedText(request), text) && searchTokens(text).every((token) => tokens.includes(token))
}

const isIn = (at: number | null, span: Span | undefined) =>
  span === undefined || (at !== null && at >= (span.from ?? 0) && at < (span.until ?? Number.POSITIVE_INFINITY))

/** Open at one end now and then. */
function randomSpan(random: Random, given: readonly History[]): Span {
  const from = pick(random, given).request.raisedAt
  const until = instant(from + between(random, 1, 20) * 86_400_000)
  return pick(random, [{ from, until }, { from }, { until }])
}

function randomFilter(random: Random, given: readonly History[]): RequestFilter {
  const maybe = <T>(value: T) => (random() < 0.25 ? value : undefined)
  const department = () => pick(random, company.departments).id as DepartmentId
  const scopes: readonly Scope[] = [
    { of: 'all' },
    { of: 'requester', person: pick(random, company.people).id as PersonId },
    { of: 'provider', department: department() },
    { of: 'customer', department: department() },
  ]
  const title = [...pick(random, given).request.title]
  const start = between(random, 0, title.length - 1)
  return {
    scope: pick(random, scopes),
    states: maybe(requestStates.filter(() => random() < 0.5)),
    priorities: maybe(priorities.filter(() => random() < 0.6)),
    provider: maybe(department()),
    customer: maybe(department()),
    service: maybe(pick(random, company.services).id as ServiceId),
    assignee: maybe(random() < 0.5 ? null : pick(random, company.people).id),
    breachedAt: maybe(instant(pick(random, given).request.lastEventAt)),
    raised: maybe(randomSpan(random, given)),
    delivered: maybe(randomSpan(random, given)),
    onTime: maybe(pick(random, ['promised', 'kept', 'broken'] as const)),
    reopened: maybe(true as const),
    handedOn: maybe(true as const),
    text: maybe(title.slice(start, start + between(random, 1, 6)).join('')),
  }
}
