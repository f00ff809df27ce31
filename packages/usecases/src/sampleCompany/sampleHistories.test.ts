import {
  applyEvents,
  applyInvitationEvent,
  type DepartmentId,
  dueAt,
  type Invitation,
  instant,
  isBreached,
  isId,
  isOpen,
  isSatisfied,
  type Rating,
  type RequestEvent,
  ratingsIn,
  requestStates,
  usedBy,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { History } from '../ports.ts'
import { agreements } from './company/agreements.ts'
import { departmentCodes, departmentId, foundedBefore } from './company/departments.ts'
import { colleagues } from './company/people.ts'
import { calendarOf } from './plan.ts'
import { sampleHistories } from './sampleHistories.ts'

const moments = [
  { when: 'in office hours', at: '2026-11-24T06:30:00Z' },
  { when: 'in a night from Sunday to Monday', at: '2026-11-22T20:00:00.123Z' },
  { when: 'in the National Day week', at: '2026-10-04T02:00:00Z' },
  { when: 'at Spring Festival', at: '2026-02-18T01:01:01Z' },
  { when: 'in the year after the known holidays', at: '2027-03-02T08:00:00Z' },
]

const openOf = (histories: readonly History[]) => histories.map(({ request }) => request).filter(isOpen)
const eventsOf = (histories: readonly History[]) => histories.flatMap(({ events }) => events)
const isChinese = (text: string) => /\p{Script=Han}/u.test(text)

describe.each(moments)('the work of the sample company, loaded $when', ({ at }) => {
  const now = instant(at)
  const histories = sampleHistories(now)

  it('is much, and in every state', () => {
    expect(histories.length).toBeGreaterThanOrEqual(2500)
    expect(histories.length).toBeLessThanOrEqual(4000)
    const least = Object.fromEntries(requestStates.map((state) => [state, 6]))
    for (const { request } of histories) least[request.state] = (least[request.state] ?? 0) - 1
    expect(Object.entries(least).filter(([, missing]) => missing > 0)).toEqual([])
  })

  it('is what its events say, by the rules of live work', () => {
    for (const { request, events } of histories) {
      expect(applyEvents(undefined, events, calendarOf)).toEqual(request)
      expect(request.version).toBe(events.length)
    }
  })

  it('lies in the year before, in order, and not in the future', () => {
    for (const { events } of histories) {
      const times = events.map((event) => Number(event.at))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
    const times = eventsOf(histories)
      .map((event) => Number(event.at))
      .toSorted((a, b) => a - b)
    expect(times.at(-1)).toBeLessThanOrEqual(now)
    expect(times.at(-1)).toBeGreaterThan(now - 7 * 86_400_000)
    expect(times[0]).toBeGreaterThanOrEqual(now - 364 * 86_400_000)
    expect(times[0]).toBeLessThan(now - 350 * 86_400_000)
  })

  it('has clocks that run out soon, that ran out, and that stand', () => {
    const clocks = openOf(histories).flatMap((request) => request.clocks.filter(({ cycle }) => cycle === request.cycle))
    const running = clocks.filter(({ state }) => state === 'running')
    const dueSoon = running.filter((clock) => {
      const due = dueAt(clock, calendarOf(clock.calendar))
      return due !== null && due > now && due <= now + 3_600_000
    })
    const late = running.filter((clock) => isBreached(clock, calendarOf(clock.calendar), now))
    expect(dueSoon.length).toBeGreaterThanOrEqual(3)
    expect(late.length).toBeGreaterThanOrEqual(5)
    expect(clocks.filter(({ state }) => state === 'paused').length).toBeGreaterThanOrEqual(8)
  })

  it('has every breach written down, once for each clock and round', () => {
    for (const { request, index } of histories) {
      expect(index.nextAlarmAt === null || index.nextAlarmAt > now).toBe(true)
      for (const clock of request.clocks)
        if (clock.goal !== null && usedBy(clock, calendarOf(clock.calendar), now) > clock.goal)
          expect(clock.breachNotedAt).not.toBeNull()
    }
    expect(eventsOf(histories).filter(({ type }) => type === 'breached').length).toBeGreaterThan(20)
  })

  it('owes an alert for what is late and still counts, and for nothing else', () => {
    const owed = histories.flatMap(({ jobs }) =>
      jobs.flatMap((job) => (job.kind === 'alert' ? [`${job.payload.request} ${job.payload.target}`] : [])),
    )
    const late = openOf(histories).flatMap((request) =>
      request.clocks
        .filter((clock) => clock.state === 'running' && clock.breachNotedAt !== null)
        .map((clock) => `${request.id} ${clock.target}`),
    )
    // A clock that went on after a reopening carries a breach of the cycle before, which was told then.
    expect(late).toEqual(expect.arrayContaining(owed))
    expect(owed.length).toBeGreaterThanOrEqual(5)
    expect(new Set(owed).size).toBe(owed.length)
  })
})

describe('the work of the sample company', () => {
  const now = instant('2026-11-24T06:30:00Z')
  const histories = sampleHistories(now)
  const having = (type: RequestEvent['type']) => histories.filter(({ events }) => events.some((e) => e.type === type))

  it('is the same for the same moment', () => {
    expect(sampleHistories(now)).toEqual(histories)
  })

  it('is the same at another moment, but for the times', () => {
    const gist = (all: readonly History[]) =>
      all
        .map(({ request, command }) => [command.id, request.title, request.requester, request.service].join(' '))
        .toSorted()
    const later = sampleHistories(instant('2027-04-06T11:00:00Z'))
    expect(gist(later)).toEqual(gist(histories))
    expect(later.map(({ request }) => request.id)).not.toEqual(histories.map(({ request }) => request.id))
  })

  it('has ids and keys of their own, ids as those of live work', () => {
    const ids = histories.map(({ request }) => request.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const requestId of ids) {
      expect(isId(requestId)).toBe(true)
      expect(requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
    const keys = histories.map(({ request }) => request.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('speaks Chinese and English on both sides', () => {
    const titles = histories.map(({ request }) => request.title)
    expect(titles.filter(isChinese).length).toBeGreaterThan(80)
    expect(titles.filter((title) => !isChinese(title)).length).toBeGreaterThan(80)
    const comments = eventsOf(histories).filter((event) => event.type === 'commented')
    const kinds = new Set(comments.map((c) => `${c.side} ${c.audience} ${isChinese(c.text) ? 'zh' : 'en'}`))
    expect([...kinds].toSorted()).toEqual([
      'customer everyone en',
      'customer everyone zh',
      'provider everyone en',
      'provider everyone zh',
      'provider provider en',
      'provider provider zh',
    ])
  })

  it('has something of everything that happens to requests', () => {
    const types = new Set(eventsOf(histories).map(({ type }) => type))
    expect(types.size).toBe(16)
    expect(having('withdrawn').length).toBeGreaterThan(5)
    const triagedAgain = histories.filter(({ events }) => events.filter((e) => e.type === 'triaged').length > 1)
    expect(triagedAgain.length).toBeGreaterThan(3)
  })

  it('asks the customer of every delivery, and is rated by about half of those who confirm', () => {
    const asked = histories.flatMap(({ invitations }) => invitations)
    expect(new Set(asked.map(({ invitation }) => invitation.id)).size).toBe(asked.length)
    const deliveries = eventsOf(histories).filter(({ type }) => type === 'delivered')
    expect(asked.length).toBe(deliveries.length)
    const rated = asked.filter(({ invitation }) => invitation.rating !== null)
    expect(rated.length).toBeGreaterThan(0.4 * asked.length)
    expect(rated.length).toBeLessThan(0.65 * asked.length)
    const said = rated.map(({ invitation }) => invitation.rating as Rating)
    expect(said.filter(({ changedAt }) => changedAt !== null).length).toBeGreaterThan(20)
    const reasons = said.map(({ reason }) => reason).filter((reason) => reason !== '')
    expect(reasons.filter(isChinese).length).toBeGreaterThan(20)
    expect(reasons.filter((reason) => !isChinese(reason)).length).toBeGreaterThan(20)
  })

  it('has ratings that are what their events say, each told by its request, and none by the provider', () => {
    const byId = new Map(colleagues.map(({ person }) => [person.id, person]))
    for (const { request, events, invitations } of histories) {
      const told = events.flatMap((event) => (event.type === 'rated' ? [`${event.cycle} ${event.at} ${event.by}`] : []))
      const given = invitations.flatMap(({ invitation, events }) =>
        ratingsIn(events).map(({ at, by }) => `${invitation.cycle} ${at} ${by}`),
      )
      expect(told).toEqual(given)
      for (const { invitation, events } of invitations) {
        expect(events.reduce<Invitation | undefined>(applyInvitationEvent, undefined)).toEqual(invitation)
        expect(invitation.request).toBe(request.id)
        if (invitation.rating) expect(byId.get(invitation.rating.by)?.department).not.toBe(invitation.provider)
      }
    }
  })

  it('rates worse what came late, and what had to be done again', () => {
    const ratings = histories.flatMap(({ request, invitations }) =>
      invitations.flatMap(({ invitation }) =>
        invitation.rating && invitation.cycle === request.cycle ? [{ request, scores: invitation.rating.scores }] : [],
      ),
    )
    const share = (of: typeof ratings, question: 'process' | 'result') =>
      of.filter(({ scores }) => isSatisfied(scores[question])).length / of.length
    const isLate = ({ request }: (typeof ratings)[number]) =>
      request.clocks.some(({ target, cycle, used, goal }) =>
        target === 'resolution' && cycle === request.cycle && goal !== null ? used > goal : false,
      )
    const [late, inTime] = [ratings.filter(isLate), ratings.filter((one) => !isLate(one))]
    expect(late.length).toBeGreaterThan(50)
    expect(share(late, 'process')).toBeLessThan(share(inTime, 'process') - 0.2)
    const again = ratings.filter(({ request }) => request.cycle > 1)
    expect(again.length).toBeGreaterThan(30)
    expect(share(again, 'result')).toBeLessThan(share(ratings, 'result') - 0.1)
  })

  it('was reopened under both kinds of agreement', () => {
    const reopened = having('reopened')
    expect(new Set(reopened.map(({ request }) => request.onReopen))).toEqual(new Set(['resume', 'new-cycle']))
    expect(reopened.length).toBeGreaterThan(8)
    expect(reopened.filter(({ request }) => isOpen(request)).length).toBeGreaterThan(1)
  })

  it('was handed off, and some of it back again', () => {
    const handed = having('handed-off')
    expect(handed.length).toBeGreaterThan(10)
    const returned = handed.filter(({ events }) => {
      const seen = new Set<DepartmentId>()
      return events.some((event) => {
        if (event.type !== 'handed-off') return false
        seen.add(event.from)
        return seen.has(event.to)
      })
    })
    expect(returned.length).toBeGreaterThan(4)
    expect(returned.length).toBeLessThan(handed.length)
  })

  it('is asked by and of every department, under every agreement', () => {
    const ids = new Set(departmentCodes.map(departmentId))
    expect(new Set(histories.map(({ request }) => request.customer))).toEqual(ids)
    expect(new Set(histories.map(({ request }) => request.provider))).toEqual(ids)
    const used = new Set(histories.map(({ request }) => request.agreement))
    expect(used).toEqual(new Set(agreements(foundedBefore(now)).map((agreement) => agreement.id)))
    expect(new Set(histories.map(({ request }) => request.priority)).size).toBe(4)
  })

  it('is asked in languages that the requester writes, and not of the own department', () => {
    const byId = new Map(colleagues.map((colleague) => [colleague.person.id, colleague]))
    for (const { request } of histories) {
      const requester = byId.get(request.requester)
      expect(requester?.writes).toContain(isChinese(request.title) ? 'zh-CN' : 'en')
      expect(requester?.person.department).toBe(request.customer)
      expect(request.customer).not.toBe(request.provider)
    }
  })

  it('rests on the holidays, but for operations', () => {
    const inShanghai = histories.filter(({ request }) =>
      request.clocks.every(({ calendar }) => calendar === 'sample.shanghai-office'),
    )
    const works = eventsOf(inShanghai).filter(({ type }) => type === 'started' || type === 'delivered')
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const days = new Set(works.map((event) => day.format(event.at)))
    expect([...days].filter((date) => date >= '2026-10-01' && date <= '2026-10-07')).toEqual([])
    expect([...days]).toEqual(expect.arrayContaining(['2026-09-30', '2026-10-08']))
  })
})
