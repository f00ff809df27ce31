import type { ClockView } from '@counterpart/contract'
import { type CalendarId, compileCalendar, id, instant, isBreached, type WorkingMs, workingMs } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pressingClock, timeLeft } from './timeLeft.ts'

const office = compileCalendar({
  id: id<CalendarId>('office'),
  name: { en: 'Office' },
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: [],
  exceptions: [],
})
const hours = (n: number): WorkingMs => workingMs(n * 3_600_000)
// 6 July 2026 is a Monday.
const monday = (time: string) => instant(`2026-07-06T${time}+08:00`)

const facts = {
  target: 'resolution' as const,
  cycle: 1,
  calendar: office.calendar.id,
  goal: hours(8) as WorkingMs | null,
  startedAt: monday('09:00'),
  longest: workingMs(0),
  breachNotedAt: null,
}
const running = (over: Partial<ClockView> = {}): ClockView =>
  ({ ...facts, state: 'running', used: workingMs(0), since: monday('09:00'), ...over }) as ClockView
const paused = (used: number, over: Partial<ClockView> = {}): ClockView =>
  ({ ...facts, state: 'paused', used: hours(used), ...over }) as ClockView
const stopped = (used: number, over: Partial<ClockView> = {}): ClockView =>
  ({ ...facts, state: 'stopped', used: hours(used), stoppedAt: monday('12:00'), ...over }) as ClockView

describe('how a promise stands', () => {
  it.each([
    {
      given: 'in the morning',
      clock: running(),
      now: monday('10:30'),
      stands: { state: 'running', left: hours(6.5), due: monday('17:00'), soon: false, opensAt: null },
    },
    {
      given: 'with less than a quarter left',
      clock: running(),
      now: monday('15:30'),
      stands: { state: 'running', left: hours(1.5), due: monday('17:00'), soon: true, opensAt: null },
    },
    {
      given: 'in the evening, when nothing falls',
      clock: running({ used: hours(4) }),
      now: instant('2026-07-05T20:00+08:00'),
      stands: { state: 'running', left: hours(4), due: monday('13:00'), soon: false, opensAt: monday('09:00') },
    },
    {
      given: 'at exactly the goal',
      clock: running(),
      now: monday('17:00'),
      stands: {
        state: 'running',
        left: hours(0),
        due: monday('17:00'),
        soon: true,
        opensAt: instant('2026-07-07T09:00+08:00'),
      },
    },
    {
      given: 'late',
      clock: running(),
      now: instant('2026-07-07T10:00+08:00'),
      stands: { state: 'late', by: hours(1), due: monday('17:00'), opensAt: null },
    },
    { given: 'paused', clock: paused(3), now: monday('16:00'), stands: { state: 'paused', left: hours(5) } },
    {
      given: 'paused when late',
      clock: paused(9),
      now: monday('16:00'),
      stands: { state: 'paused-late', by: hours(1) },
    },
    { given: 'kept', clock: stopped(8), now: monday('16:00'), stands: { state: 'kept', used: hours(8) } },
    { given: 'broken', clock: stopped(10), now: monday('16:00'), stands: { state: 'broken', by: hours(2) } },
    {
      given: 'broken in an earlier round',
      clock: stopped(1, { longest: hours(11) }),
      now: monday('16:00'),
      stands: { state: 'broken', by: hours(3) },
    },
    { given: 'nothing promised', clock: running({ goal: null }), now: monday('16:00'), stands: { state: 'no-goal' } },
  ])('$given', ({ clock, now, stands }) => {
    expect(timeLeft(clock, office, now)).toEqual(stands)
  })

  it('agrees with the rule that breaches are written by, at any moment', () => {
    const moment = fc.integer({ min: monday('09:00'), max: instant('2026-07-20T00:00Z') }).map((ms) => instant(ms))
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 20 }), (now, used) => {
        for (const clock of [running({ used: hours(used) }), paused(used), stopped(used)]) {
          const { state } = timeLeft(clock, office, now)
          const broken = state === 'late' || state === 'paused-late' || state === 'broken'
          expect(broken).toBe(isBreached(clock, office, now))
        }
      }),
    )
  })

  it('falls while the calendar is open, and only then', () => {
    const left = (at: string) => {
      const stands = timeLeft(running(), office, instant(at))
      return stands.state === 'running' ? stands.left : undefined
    }
    expect(left('2026-07-06T10:00:00+08:00')).toBe(hours(7))
    expect(left('2026-07-06T10:00:01+08:00')).toBe(hours(7) - 1000)
    expect(left('2026-07-06T08:00:00+08:00')).toBe(left('2026-07-06T08:59:59+08:00'))
  })
})

describe('the clock that a list shows', () => {
  const calendars = () => office
  const response = running({ target: 'first-response', goal: hours(2) })

  it.each([
    { given: 'two run', clocks: [running(), response], shown: response },
    { given: 'one runs', clocks: [paused(7.9), response], shown: response },
    { given: 'two stand', clocks: [paused(3), paused(7, { target: 'next-update' })], shown: { used: hours(7) } },
    {
      given: 'all have stopped',
      clocks: [stopped(1, { target: 'first-response' }), stopped(4)],
      shown: { target: 'resolution' },
    },
    { given: 'one has no goal', clocks: [running({ goal: null }), paused(1)], shown: { state: 'paused' } },
  ])('when $given', ({ clocks, shown }) => {
    expect(pressingClock({ clocks, cycle: 1 }, calendars)).toMatchObject(shown)
  })

  it('is none of an earlier cycle, and none where nothing was promised', () => {
    expect(pressingClock({ clocks: [running()], cycle: 2 }, calendars)).toBeUndefined()
    expect(pressingClock({ clocks: [running({ goal: null })], cycle: 1 }, calendars)).toBeUndefined()
  })
})
