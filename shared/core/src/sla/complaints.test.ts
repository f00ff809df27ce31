import { describe, expect, it } from 'vitest'
import { compileCalendar, type Shift, type Week, type WorkingCalendar, workingMs } from '../calendar/index.ts'
import { type CalendarId, type Instant, id, instant } from '../kernel/index.ts'
import { applyEvents } from '../request/applyEvent.ts'
import { nextAlarmAt, noteAlarms } from '../request/decide.ts'
import { type ClockStory, explainClock } from '../request/explainClock.ts'
import { differences, recalculate } from '../request/recalculate.ts'
import type { Request } from '../request/request.ts'
import type { RequestEvent, RequestFact } from '../request/requestEvent.ts'
import { raisedEvent } from '../request/testing/raisedEvent.ts'
import type { Promised } from './agreement.ts'
import { isBreached, type SlaClock, usedBy } from './slaClock.ts'

// What people reported about the clocks of other tools, with the figures of their reports where they gave some. The week
// is that of Monday 2 March 2026, the zone New York, which puts its clocks forward on the Sunday after.

const office = id<CalendarId>('office')
const weekdays = (...shifts: Shift[]): Week => ({ mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts })
const calendar = (weekly: Week, more: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  id: office,
  name: { en: 'Office' },
  timeZone: 'America/New_York',
  weekly,
  holidays: [],
  exceptions: [],
  ...more,
})
const nineToFive = calendar(weekdays(['09:00', '17:00']))

const hours = (n: number) => workingMs(n * 3_600_000)
const promise = (goal: number, more: Partial<Promised['targets'][number]> = {}): Promised => ({
  agreement: null,
  targets: [
    {
      kind: 'resolution',
      calendar: office,
      goals: { 1: hours(goal), 2: hours(goal), 3: hours(goal), 4: hours(goal) },
      pausesOn: ['customer', 'others'],
      ...more,
    },
  ],
  onReopen: 'resume',
  customerClass: null,
})

const days = { mon: 2, tue: 3, wed: 4, thu: 5, fri: 6, sat: 7, sun: 8 } as const
/** `fri 16:00` of that week or, as `+mon 09:00`, of the next one, which is in summer time. */
function at(reading: string): Instant {
  const [, next, day, time] = /^(\+?)(\w{3}) (.*)$/.exec(reading) ?? []
  const date = days[day as keyof typeof days] + (next ? 7 : 0)
  return instant(`2026-03-${`${date}`.padStart(2, '0')}T${time}${date < 8 ? '-05:00' : '-04:00'}`)
}

type Told = { readonly request: Request; readonly events: readonly RequestEvent[]; readonly calendars: () => Clock }
type Clock = ReturnType<typeof compileCalendar>

function tell(
  hoursOpen: WorkingCalendar,
  promised: Promised,
  raisedAt: string,
  ...acts: readonly (readonly [when: string, fact: RequestFact])[]
): Told {
  const clock = compileCalendar(hoursOpen)
  const events: RequestEvent[] = [raisedEvent(at(raisedAt), promised)]
  for (const [when, fact] of acts) events.push({ at: at(when), by: 'system', ...fact })
  return { request: applyEvents(undefined, events, () => clock) as Request, events, calendars: () => clock }
}
const storyOf = ({ request, events, calendars }: Told, now: string): ClockStory =>
  explainClock(request, events, request.clocks.at(-1) as SlaClock, calendars, at(now)) as ClockStory
const dueOf = (told: Told) => storyOf(told, 'mon 00:00').dueAt
const usedOf = (told: Told, now: string) => storyOf(told, now).used / 3_600_000

const waited: RequestFact = { type: 'waited', on: 'customer', reason: 'which one?' }
const resumed: RequestFact = { type: 'resumed' }
const delivered: RequestFact = { type: 'delivered', result: '' }

describe('working hours', () => {
  it('a helpdesk of nine hours on five days is not late at the weekend (osTicket #1168)', () => {
    const told = tell(calendar(weekdays(['08:00', '17:00'])), promise(8), 'sat 10:00')
    expect(dueOf(told)).toBe(at('+mon 16:00'))
    expect(noteAlarms(told.request, at('sun 23:59'), told.calendars).events).toEqual([])
  })

  it('after closing the clock stands until opening, so it can only break within working hours (osTicket #2131)', () => {
    const told = tell(calendar(weekdays(['08:00', '17:00'])), promise(2), 'mon 16:00')
    expect([usedOf(told, 'mon 17:00'), usedOf(told, 'mon 23:00'), usedOf(told, 'tue 08:30')]).toEqual([1, 1, 1.5])
    expect(nextAlarmAt(told.request, told.calendars)).toBe(at('tue 09:00') + 1)
  })

  it.each(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)(
    'a schedule of %s alone is counted like any other, without Monday and Thursday in it (osTicket #6739)',
    (day) => {
      const told = tell(calendar({ [day]: [['08:00', '17:00']] }), promise(10), `${day} 09:00`)
      // Eight hours are left of that day, so two are needed of the same day a week later.
      expect(dueOf(told)).toBe(at(`+${day} 10:00`))
      expect(usedOf(told, `${day} 17:00`)).toBe(8)
    },
  )

  it('a lunch break listed among the holidays takes its hour and no more (osTicket #6847)', () => {
    const lunches = ['2026-03-02', '2026-03-03'].map((date) => ({
      date,
      name: { en: 'Lunch' },
      closed: [['13:00', '14:00']] as const,
    }))
    const told = tell(calendar(weekdays(['09:00', '18:00']), { holidays: lunches }), promise(10), 'mon 12:00')
    expect(dueOf(told)).toBe(at('tue 15:00'))
    expect(storyOf(told, 'mon 15:00').segments.map(({ why, counted }) => [why, counted / 3_600_000])).toEqual([
      ['open', 1],
      ['holiday', 0],
      ['open', 1],
    ])
  })

  it('nothing counts at lunch, not even of what is raised then (frappe #2212)', () => {
    const told = tell(calendar(weekdays(['09:00', '13:00'], ['14:00', '18:00'])), promise(1), 'mon 13:10')
    expect([usedOf(told, 'mon 13:50'), usedOf(told, 'mon 14:30')]).toEqual([0, 0.5])
    expect(dueOf(told)).toBe(at('mon 15:00'))
  })

  it.each([
    { raised: 'fri 16:00', goal: 8, due: '+mon 16:00' },
    { raised: 'fri 16:00', goal: 2, due: '+mon 10:00' },
    { raised: 'sat 12:00', goal: 24, due: '+wed 17:00' },
    { raised: 'mon 20:00', goal: 8, due: 'tue 17:00' },
    { raised: 'wed 10:00', goal: 2, due: 'wed 12:00' },
  ])('$goal hours from $raised are over at $due, over night and weekend (HELPDESK.AI #3186, #3935)', (given) => {
    expect(dueOf(tell(nineToFive, promise(given.goal), given.raised))).toBe(at(given.due))
  })

  it('a public holiday is passed over (HELPDESK.AI #3935)', () => {
    const closed = { holidays: [{ date: '2026-03-09', name: { en: 'Holiday' } }] }
    const told = tell(calendar(nineToFive.weekly, closed), promise(2), 'fri 16:00')
    expect(dueOf(told)).toBe(at('+tue 10:00'))
  })

  it('hours are those of the clock on the wall when it is put forward (HELPDESK.AI #3058)', () => {
    const night = calendar({ sat: [['22:00', '06:00']] })
    const told = tell(night, promise(7), 'sat 20:00')
    // That night is an hour short: 22:00 to 06:00 are seven hours.
    expect(dueOf(told)).toBe(at('sun 06:00'))
  })
})

describe('waiting', () => {
  it('adds its working time to the due time and neither the night nor the weekend (frappe #2449)', () => {
    // Waited from Friday noon to Monday noon: eight hours of work, three days on the wall.
    const told = tell(nineToFive, promise(8), 'fri 10:00', ['fri 12:00', waited], ['+mon 12:00', resumed])
    expect(dueOf(told)).toBe(at('+tue 10:00'))
  })

  it('of what was raised on a day off does not begin before work does (frappe #2449, #2075)', () => {
    const told = tell(nineToFive, promise(8), 'sat 10:00', ['sat 12:00', waited], ['sun 12:00', resumed])
    expect(dueOf(told)).toBe(at('+mon 17:00'))
    expect(usedOf(told, '+mon 10:00')).toBe(1)
  })

  it('over a weekend costs a promise of working days nothing of them (GLPI #14937, #10594)', () => {
    // Five working days of eight hours.
    const told = tell(nineToFive, promise(40), 'fri 09:00', ['fri 17:00', waited], ['+mon 09:00', resumed])
    expect(dueOf(told)).toBe(dueOf(tell(nineToFive, promise(40), 'fri 09:00')))
    expect(dueOf(told)).toBe(at('+thu 17:00'))
  })

  it('breaks no promise, however long it takes (osTicket #3034, GLPI #24481)', () => {
    const told = tell(nineToFive, promise(4), 'mon 09:00', ['mon 10:00', waited])
    expect(noteAlarms(told.request, at('+fri 17:00'), told.calendars).events).toEqual([])
    expect(usedOf(told, '+fri 17:00')).toBe(1)
  })

  it('stays what it was when the promise is changed meanwhile or after (GLPI #6902, #15605)', () => {
    const told = tell(nineToFive, promise(16), 'mon 09:00', ['mon 10:00', waited], ['wed 10:00', resumed])
    const cause = { kind: 'agreement', id: 'a', version: 2 } as const
    const rule = { promised: promise(4), because: cause, since: at('wed 10:00') }
    const doer = { by: 'system', now: at('wed 10:00'), calendars: told.calendars } as const
    const changed = recalculate(told.request, told.events, rule, doer)
    const after = { ...told, request: changed.request, events: [...told.events, ...changed.events] }
    expect([usedOf(after, 'wed 10:00'), dueOf(after)]).toEqual([1, at('wed 13:00')])
  })
})

describe('the calendar of a promise', () => {
  it('counts from its opening for what is raised outside of it, and its figure is not nothing (GLPI #687)', () => {
    const told = tell(nineToFive, promise(8), 'mon 07:00', ['mon 11:30', delivered])
    expect(usedOf(told, 'mon 12:00')).toBe(2.5)
    expect(dueOf(told)).toBe(at('mon 17:00'))
  })

  it('is its own: another one changes nothing (GLPI #687)', () => {
    const always: Shift = ['00:00', '24:00']
    const round = id<CalendarId>('round')
    const own = compileCalendar(nineToFive)
    const other = compileCalendar(calendar({ ...weekdays(always), sat: [always], sun: [always] }, { id: round }))
    const calendars = (name: CalendarId) => (name === office ? own : other)
    const target = promise(4).targets[0] as Promised['targets'][number]
    const promised = {
      ...promise(4),
      targets: [{ ...target, kind: 'first-response', calendar: round } as const, target],
    }
    const request = applyEvents(undefined, [raisedEvent(at('mon 15:00'), promised)], calendars) as Request
    const used = request.clocks.map((clock) => usedBy(clock, calendars(clock.calendar), at('tue 09:00')) / 3_600_000)
    expect(used).toEqual([18, 2])
  })
})

describe('a changed rule', () => {
  const told = tell(nineToFive, promise(8), 'mon 09:00', ['tue 10:00', delivered])
  const change = (since: string) =>
    recalculate(
      told.request,
      told.events,
      { promised: promise(10), because: { kind: 'agreement', id: 'a', version: 2 }, since: at(since) },
      { by: 'system', now: at('wed 09:00'), calendars: told.calendars },
    )

  it('reaches what stopped after it, not only what still runs (JSM, community 3139302)', () => {
    const { request } = change('tue 09:00')
    const clock = request.clocks[0] as SlaClock
    expect([clock.state, clock.goal]).toEqual(['stopped', hours(10)])
    expect(isBreached(clock, told.calendars(), at('wed 09:00'))).toBe(false)
  })

  it('leaves what stopped before it', () => {
    expect(change('tue 10:01').request.clocks).toEqual(told.request.clocks)
  })

  it('is seen before it is kept: what differs, and nothing else (JSM, community 3139302)', () => {
    const side = (request: Request) => ({ request, calendars: told.calendars })
    const shown = differences(side(told.request), side(change('tue 09:00').request), at('wed 09:00'))
    expect(shown).toEqual([
      {
        target: 'resolution',
        cycle: 1,
        before: { goal: hours(8), used: hours(9), dueAt: null, breached: true },
        after: { goal: hours(10), used: hours(9), dueAt: null, breached: false },
      },
    ])
  })
})

it('every clock tells step by step what it counted and why not (JSM, Zendesk, osTicket tell a status)', () => {
  const told = tell(nineToFive, promise(8), 'mon 16:00', ['tue 10:00', waited], ['tue 11:00', resumed])
  expect(storyOf(told, 'tue 12:00').segments.map(({ from, why, counted }) => [from, why, counted / 3_600_000])).toEqual(
    [
      [at('mon 16:00'), 'open', 1],
      [at('mon 17:00'), 'outside-hours', 0],
      [at('tue 09:00'), 'open', 1],
      [at('tue 10:00'), 'paused', 0],
      [at('tue 11:00'), 'open', 1],
    ],
  )
})

describe('a goal that shrinks', () => {
  const alarms = [{ at: 'percent', percent: 50, tell: ['agents'] }] as const
  const target = promise(8, { alarms }).targets[0] as Promised['targets'][number]
  const shrinking: Promised = {
    ...promise(8),
    targets: [{ ...target, goals: { ...target.goals, 1: hours(2) } }],
  }
  const urgent: RequestFact & { readonly type: 'triaged' } = {
    type: 'triaged',
    urgency: 5,
    importance: 5,
    reason: 'now',
  }
  const named = ({ request, calendars }: Told, now: string) =>
    noteAlarms(request, at(now), calendars).events.map((event) => [event.type, event.at])

  it('warns of nothing that is passed, and what breaks by it is broken at that moment', () => {
    expect(named(tell(nineToFive, shrinking, 'mon 09:00', ['mon 12:00', urgent]), 'mon 16:00')).toEqual([
      ['breached', at('mon 12:00')],
    ])
  })

  it('breaks a clock that stands, too', () => {
    const told = tell(nineToFive, shrinking, 'mon 09:00', ['mon 12:00', waited], ['mon 13:00', urgent])
    expect(named(told, 'mon 16:00')).toEqual([['breached', at('mon 13:00')]])
  })

  it('warns when half of the new one is used, if that lies ahead', () => {
    expect(named(tell(nineToFive, shrinking, 'mon 09:00', ['mon 09:30', urgent]), 'mon 10:30')).toEqual([
      ['warned', at('mon 10:00')],
    ])
  })

  it('and grows again warns again, since half of it lies ahead again', () => {
    const { request, calendars } = tell(nineToFive, shrinking, 'mon 09:00', ['mon 09:30', urgent])
    const warned = noteAlarms(request, at('mon 10:30'), calendars)
    const calm: RequestEvent = { ...urgent, at: at('mon 10:45'), by: 'system', urgency: 3, importance: 3 }
    const calmed = applyEvents(warned.request, [calm], calendars) as Request
    expect(warned.events.map((event) => [event.type, event.at])).toEqual([['warned', at('mon 10:00')]])
    expect(nextAlarmAt(calmed, calendars)).toBe(at('mon 13:00'))
    expect(noteAlarms(calmed, at('mon 16:00'), calendars).events.map((event) => [event.type, event.at])).toEqual([
      ['warned', at('mon 13:00')],
    ])
  })
})
