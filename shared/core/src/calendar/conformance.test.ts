import { describe, expect, it } from 'vitest'
import adversarial from '../../../../test/golden/sla/adversarial.json'
import businessTime from '../../../../test/golden/sla/business-time.json'
import { type CalendarId, type Instant, id, instant } from '../kernel/index.ts'
import { checkCalendar } from './checkCalendar.ts'
import { type Shift, type WorkingCalendar, weekdays } from './workingCalendar.ts'
import { compileCalendar, type WorkingClock } from './workingClock.ts'
import * as workingTime from './workingTime.ts'

type ShiftsByDate = { readonly [date: string]: readonly Shift[] }
type GoldenCalendar = Pick<WorkingCalendar, 'timeZone' | 'weekly'> & {
  readonly holidays: readonly string[]
  readonly dates?: ShiftsByDate
  readonly breaks?: ShiftsByDate
}
type Golden = { readonly calendars: Readonly<Record<string, GoldenCalendar>>; readonly vectors: readonly Vector[] }
type Vector = { readonly id: string; readonly calendar: string; readonly from: string } & (
  | { readonly op: 'between'; readonly to: string; readonly expected: number }
  | { readonly op: 'add' | 'subtract' | 'addLatest'; readonly ms: number; readonly expected: string }
  | { readonly op: 'isOpen'; readonly expected: boolean }
  | { readonly op: 'nextOpen' | 'prevOpen'; readonly expected: string }
  | { readonly op: 'openAfter' | 'openBefore'; readonly expected: readonly (readonly [string, string])[] }
)

const calendarOf = (name: string, golden: GoldenCalendar): WorkingCalendar => ({
  id: id<CalendarId>(name),
  name: { en: name },
  timeZone: golden.timeZone,
  weekly: golden.weekly,
  holidays: golden.holidays.map((date) => ({ date, name: { en: 'Holiday' } })),
  exceptions: Object.entries(golden.dates ?? {}).map(([date, hours]) => ({ date, hours })),
  breaks: golden.breaks,
})

const millis = (at: number | undefined): string | undefined => (at === undefined ? at : new Date(at).toISOString())
const millisOf = (text: string): string | undefined => millis(instant(text))

/** The first or the last so many open stretches of the half year after or before an instant. */
function stretches(clock: WorkingClock, op: 'openAfter' | 'openBefore', from: Instant, count: number) {
  const halfYear = 183 * 86_400_000
  const open =
    op === 'openAfter'
      ? workingTime.openIntervals(clock, from, instant(from + halfYear))
      : workingTime.openIntervals(clock, instant(from - halfYear), from).toReversed()
  return open.slice(0, count).map((interval) => [millis(interval.from), millis(interval.to)])
}

function answer(clock: WorkingClock, vector: Vector): unknown {
  const from = instant(vector.from)
  switch (vector.op) {
    case 'between':
      return workingTime.workingTimeBetween(clock, from, instant(vector.to))
    case 'add':
      return millis(workingTime.addWorkingTime(clock, from, workingTime.workingMs(vector.ms)))
    case 'subtract':
      return millis(workingTime.subtractWorkingTime(clock, from, workingTime.workingMs(vector.ms)))
    case 'addLatest':
      return millis(workingTime.latestWithin(clock, from, workingTime.workingMs(vector.ms)))
    case 'isOpen':
      return workingTime.isWorkingTime(clock, from)
    case 'nextOpen':
      return millis(workingTime.nextOpening(clock, from))
    case 'prevOpen':
      return millis(workingTime.previousClosing(clock, from))
    default:
      return stretches(clock, vector.op, from, vector.expected.length)
  }
}

function expectedOf({ op, expected }: Vector): unknown {
  if (op === 'openAfter' || op === 'openBefore') return expected.map((stretch) => stretch.map(millisOf))
  return typeof expected === 'string' ? millisOf(expected) : expected
}

describe.each([
  {
    file: 'business-time.json',
    golden: businessTime as unknown as Golden,
    vectors: 490,
    calendars: 97,
    overlapping: 0,
  },
  { file: 'adversarial.json', golden: adversarial as unknown as Golden, vectors: 400, calendars: 400, overlapping: 82 },
])('the cases of $file', ({ golden, vectors, calendars, overlapping }) => {
  it(`are ${vectors}, and all give the expected answer`, () => {
    const wrong: unknown[] = []
    let run = 0
    for (const vector of golden.vectors) {
      const calendar = golden.calendars[vector.calendar]
      if (calendar === undefined) throw new Error(`${vector.id} names no calendar`)
      const got = answer(compileCalendar(calendarOf(vector.calendar, calendar)), vector)
      const expected = expectedOf(vector)
      if (JSON.stringify(got) !== JSON.stringify(expected)) wrong.push({ vector, got })
      run++
    }
    expect(wrong).toEqual([])
    expect(run).toBe(vectors)
  })

  it(`have ${calendars} calendars, of which the ${overlapping} with overlapping shifts may not be saved, all others may`, () => {
    const all = Object.entries(golden.calendars)
    const refused = all.flatMap(([name, calendar]) => {
      const checked = checkCalendar(calendarOf(name, calendar))
      return checked.ok ? [] : [{ name, reasons: [...new Set(checked.refusal.issues.map(({ reason }) => reason))] }]
    })
    const withOverlaps = all.filter(([, calendar]) => hasOverlaps(calendar)).map(([name]) => name)
    expect(refused).toEqual(withOverlaps.map((name) => ({ name, reasons: ['overlaps'] })))
    expect([all.length, refused.length]).toEqual([calendars, overlapping])
  })
})

const minutesOf = (reading: string): number => Number(reading.slice(0, 2)) * 60 + Number(reading.slice(3))

/** Paints every shift minute by minute on the week, or on two days for those of a date: does any minute get paint twice? */
function hasOverlaps({ weekly, dates = {}, breaks = {} }: GoldenCalendar): boolean {
  const paintsTwice = (days: readonly (readonly Shift[])[], length: number): boolean => {
    const painted = new Set<number>()
    let strokes = 0
    for (const [day, shifts] of days.entries())
      for (const [from, to] of shifts) {
        const end = minutesOf(to) + (minutesOf(to) <= minutesOf(from) ? 1440 : 0)
        for (let minute = minutesOf(from); minute < end; minute++, strokes++) {
          painted.add((day * 1440 + minute) % (length * 1440))
        }
      }
    return painted.size < strokes
  }
  const ofDates = [...Object.values(dates), ...Object.values(breaks)]
  return (
    paintsTwice(
      weekdays.map((day) => weekly[day] ?? []),
      7,
    ) || ofDates.some((shifts) => paintsTwice([shifts], 2))
  )
}
