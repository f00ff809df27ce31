import type { ClockStoryView } from '@counterpart/contract'
import {
  type CalendarId,
  calendarStory,
  compileCalendar,
  id,
  instant,
  type PersonId,
  workingMs,
} from '@counterpart/core'

type Segment = ClockStoryView['segments'][number]

export const office = compileCalendar({
  id: id<CalendarId>('office'),
  name: { en: 'Office' },
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: [],
  exceptions: [],
})
/** 6 July 2026 is a Monday. */
export const july = (day: number, time = '00:00') => instant(`2026-07-${`${day}`.padStart(2, '0')}T${time}+08:00`)

/** What the clock of the office counts between two instants. */
export const counted = (from: number, to: number, round = 1): readonly Segment[] =>
  calendarStory(office, instant(from), instant(to)).map(({ open, ...piece }) => ({
    ...piece,
    round,
    counted: workingMs(open ? piece.to - piece.from : 0),
  }))

export const paused = (from: number, to: number, reason = 'Which desk?', round = 1): Segment => ({
  from: instant(from),
  to: instant(to),
  round,
  counted: workingMs(0),
  why: 'paused',
  by: id<PersonId>('lin'),
  on: 'customer',
  reason,
})

/** A story of these segments, told until the last of them. */
export function aStory(segments: readonly Segment[], over: Partial<ClockStoryView> = {}): ClockStoryView {
  const rounds = Map.groupBy(segments, ({ round }) => round)
  const sums = [...rounds.values()].map((all) => all.reduce((sum, { counted }) => sum + counted, 0))
  const carried = over.carried ?? 0
  if (sums.length > 0) sums[0] = (sums[0] ?? 0) + carried
  return {
    target: 'resolution',
    cycle: 1,
    calendar: office.calendar.id,
    goal: workingMs(8 * 3_600_000),
    state: 'running',
    segments,
    carried: workingMs(carried),
    used: workingMs(sums.at(-1) ?? carried),
    longest: workingMs(Math.max(0, ...sums)),
    dueAt: null,
    lateFrom: null,
    breached: false,
    now: segments.at(-1)?.to ?? july(6),
    supposed: false,
    names: { departments: {}, services: {}, people: { lin: { en: 'Lin Mei', 'zh-CN': '林梅' } } },
    ...over,
  }
}
