import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar, type WorkingMs, workingMs, workingTimeBetween } from '../calendar/index.ts'
import { type CalendarId, type Instant, id, instant } from '../kernel/index.ts'
import {
  dueAt,
  isBreached,
  lateFrom,
  longestRound,
  pauseClock,
  restartClock,
  resumeClock,
  type SlaClock,
  startClock,
  stopClock,
  usedBy,
} from './slaClock.ts'

const office = compileCalendar({
  id: id<CalendarId>('office'),
  name: { en: 'Office' },
  timeZone: 'Asia/Shanghai',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
  holidays: [],
  exceptions: [],
})
const at = (text: string): Instant => instant(`${text}+08:00`)
const hours = (n: number): WorkingMs => workingMs(n * 3_600_000)
const clockOf = (goal: WorkingMs | null, from: string): SlaClock =>
  startClock({ target: 'resolution', cycle: 1, calendar: id<CalendarId>('office'), goal }, at(from))
const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('when a promise is due and when it is late', () => {
  // 20 November 2026 is a Friday.
  it.each([
    {
      given: 'raised on Friday afternoon',
      from: '2026-11-20T16:40',
      goal: 8,
      due: '2026-11-23T16:40',
      late: '2026-11-23T16:40',
    },
    {
      given: 'used up exactly at closing',
      from: '2026-11-20T09:00',
      goal: 8,
      due: '2026-11-20T17:00',
      late: '2026-11-23T09:00',
    },
    {
      given: 'raised at the weekend',
      from: '2026-11-21T12:00',
      goal: 1,
      due: '2026-11-23T10:00',
      late: '2026-11-23T10:00',
    },
  ])('$given: due at $due, late from just after $late', ({ from, goal, due, late }) => {
    const clock = clockOf(hours(goal), from)
    expect(dueAt(clock, office)).toBe(at(due))
    expect(lateFrom(clock, office)).toBe(at(late) + 1)
    expect(isBreached(clock, office, at(late))).toBe(false)
    expect(isBreached(clock, office, instant(at(late) + 1))).toBe(true)
  })

  it('has no due time without a goal, while paused, and after it stopped', () => {
    const running = clockOf(hours(4), '2026-11-20T10:00')
    const paused = value(pauseClock(running, office, at('2026-11-20T11:00')))
    const stopped = stopClock(running, office, at('2026-11-20T11:00'))
    for (const clock of [clockOf(null, '2026-11-20T10:00'), paused, stopped]) {
      expect(dueAt(clock, office)).toBeNull()
      expect(lateFrom(clock, office)).toBeNull()
    }
  })

  it('is due and late at once when it goes on with more used than its goal', () => {
    const clock = { ...clockOf(hours(1), '2026-11-20T10:00'), used: hours(2) } as SlaClock
    expect(dueAt(clock, office)).toBe(at('2026-11-20T10:00'))
    expect(lateFrom(clock, office)).toBe(at('2026-11-20T10:00'))
  })
})

describe('pausing', () => {
  it('counts only open time outside the pauses', () => {
    const running = clockOf(hours(8), '2026-11-20T15:00')
    const paused = value(pauseClock(running, office, at('2026-11-20T16:00')))
    const again = value(resumeClock(paused, at('2026-11-23T10:00')))
    expect(usedBy(again, office, at('2026-11-23T12:30'))).toBe(hours(3.5))
    expect(dueAt(again, office)).toBe(at('2026-11-23T17:00'))
  })

  it('twice, or resuming twice, changes nothing', () => {
    const running = clockOf(hours(8), '2026-11-20T15:00')
    const paused = value(pauseClock(running, office, at('2026-11-20T16:00')))
    expect(pauseClock(paused, office, at('2026-11-20T16:30'))).toEqual({ ok: true, value: paused })
    expect(resumeClock(running, at('2026-11-20T16:30'))).toEqual({ ok: true, value: running })
  })

  it('is refused for a stopped clock', () => {
    const stopped = stopClock(clockOf(hours(8), '2026-11-20T15:00'), office, at('2026-11-20T16:00'))
    const refusal = { kind: 'clock-already-stopped', target: 'resolution' }
    expect(pauseClock(stopped, office, at('2026-11-20T17:00'))).toEqual({ ok: false, refusal })
    expect(resumeClock(stopped, at('2026-11-20T17:00'))).toEqual({ ok: false, refusal })
  })

  it('subtracts exactly the open time of the pauses, wherever they lie', () => {
    const start = at('2026-11-16T09:00')
    const points = fc.array(fc.integer({ min: 0, max: 14 * 86_400_000 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(points, (offsets) => {
        const times = offsets.toSorted((a, b) => a - b).map((offset) => instant(start + offset))
        const end = instant(start + 15 * 86_400_000)
        let clock = clockOf(hours(1000), '2026-11-16T09:00')
        let pausedMs = 0
        times.forEach((time, i) => {
          const paused = i % 2 === 0
          if (paused) pausedMs += workingTimeBetween(office, time, times[i + 1] ?? end)
          clock = value(paused ? pauseClock(clock, office, time) : resumeClock(clock, time))
        })
        expect(usedBy(clock, office, end)).toBe(workingTimeBetween(office, start, end) - pausedMs)
      }),
    )
  })
})

describe('a clock that counts from update to update', () => {
  it('starts anew at each update and is judged by its longest round', () => {
    const first = clockOf(hours(4), '2026-11-20T09:00')
    const second = restartClock(first, office, at('2026-11-20T14:00'))
    expect(usedBy(second, office, at('2026-11-20T15:00'))).toBe(hours(1))
    expect(longestRound(second, office, at('2026-11-20T15:00'))).toBe(hours(5))
    expect(isBreached(second, office, at('2026-11-20T15:00'))).toBe(true)
  })

  it('stays paused when an update comes during a pause', () => {
    const paused = value(pauseClock(clockOf(hours(4), '2026-11-20T09:00'), office, at('2026-11-20T10:00')))
    expect(restartClock(paused, office, at('2026-11-20T12:00'))).toMatchObject({
      state: 'paused',
      used: 0,
      longest: hours(1),
    })
  })
})

it('an event that seems to come before the start takes no time away', () => {
  const clock = clockOf(hours(4), '2026-11-20T10:00')
  expect(usedBy(clock, office, at('2026-11-20T09:00'))).toBe(0)
})
