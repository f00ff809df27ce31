import { describe, expect, it } from 'vitest'
import { compileCalendar, type WorkingCalendar, workingMs } from '../calendar/index.ts'
import { type CalendarId, id, instant } from '../kernel/index.ts'
import { holidaysKnownUntil } from './holidaysKnownUntil.ts'
import { pauseClock, startClock, stopClock } from './slaClock.ts'

const office: WorkingCalendar = {
  id: id<CalendarId>('office'),
  name: { en: 'Office' },
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: [],
  exceptions: [],
  coveredUntil: '2026-12-31',
}
const known = compileCalendar(office)
const open = compileCalendar({ ...office, coveredUntil: undefined })

// Wednesday 30 December 2026; two working days are left of the year.
const start = instant('2026-12-30T09:00+08:00')
const clockOf = (hours: number | null) =>
  startClock(
    {
      target: 'resolution',
      cycle: 1,
      calendar: office.id,
      goal: hours === null ? null : workingMs(hours * 3_600_000),
    },
    start,
  )

describe('a clock', () => {
  it.each([
    { hours: 16, until: null },
    { hours: 16.5, until: '2026-12-31' },
    { hours: 800, until: '2026-12-31' },
    { hours: null, until: null },
  ])('of $hours hours, two working days before the end of what is known: $until', ({ hours, until }) => {
    expect(holidaysKnownUntil(clockOf(hours), () => known)).toBe(until)
  })

  it('that stands has no due time to doubt, and its calendar is not asked for', () => {
    const paused = pauseClock(clockOf(800), known, start)
    const stands = [paused.ok ? paused.value : undefined, stopClock(clockOf(800), known, start)]
    for (const clock of stands) {
      if (!clock) throw new Error('not paused')
      expect(
        holidaysKnownUntil(clock, () => {
          throw new Error('asked for')
        }),
      ).toBeNull()
    }
  })

  it('is not doubted where the calendar does not say how far it is known', () => {
    expect(holidaysKnownUntil(clockOf(800), () => open)).toBeNull()
  })
})
