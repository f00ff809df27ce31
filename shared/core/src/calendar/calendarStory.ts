import type { Instant, LocalText } from '../kernel/index.ts'
import { dayMs } from './civilDate.ts'
import { type DayRules, holidayOn, weekHours } from './dayRules.ts'
import { type Hours, union, wholeDate } from './hours.ts'
import { mustBeCovered, pageOf } from './pages.ts'
import { readingsIn } from './readings.ts'
import type { WorkingClock } from './workingClock.ts'
import { spellsOfPages } from './zone.ts'

/** Why a calendar is open or closed for a while. */
export type CalendarPiece = {
  readonly from: Instant
  readonly to: Instant
  readonly open: boolean
  /** `exception`: closed by an exceptional day where the week is open. */
  readonly why: 'open' | 'outside-hours' | 'holiday' | 'exception' | 'break'
  /** Of the holiday or exceptional day, where it has one. */
  readonly name?: LocalText | undefined
}

type Reason = Pick<CalendarPiece, 'why' | 'name'>
type DayPiece = Hours & Reason

/**
 * What a calendar did between two instants: pieces in order and without gaps, cut at both instants, each unlike its
 * neighbours. The open ones add up to the working time between. Nothing when `to` is not after `from`.
 */
export function calendarStory(clock: WorkingClock, from: Instant, to: Instant): readonly CalendarPiece[] {
  mustBeCovered(from)
  mustBeCovered(to)
  const pieces: CalendarPiece[] = []
  if (from >= to) return pieces
  const instantOf = readingsIn(spellsOfPages(clock.zone, pageOf(from), pageOf(to)))
  // A zone's date is at most one away from that of UTC.
  for (let day = Math.floor(from / dayMs) - 1; day <= Math.floor(to / dayMs) + 1; day++) {
    for (const piece of piecesOn(clock.rules, day)) {
      const start = Math.max(from, instantOf(day * dayMs + piece.from))
      const end = Math.min(to, instantOf(day * dayMs + piece.to))
      if (start < end) append(pieces, start as Instant, end as Instant, piece)
    }
  }
  return pieces
}

function append(pieces: CalendarPiece[], from: Instant, to: Instant, { why, name }: Reason): void {
  const last = pieces.at(-1)
  if (last?.why === why && isSameName(last.name, name)) pieces[pieces.length - 1] = { ...last, to }
  else pieces.push({ from, to, open: why === 'open', why, ...(name && { name }) })
}

const isSameName = (a: LocalText | undefined, b: LocalText | undefined): boolean =>
  a === b || (a?.en === b?.en && a?.['zh-CN'] === b?.['zh-CN'])

/** A whole date, from midnight to midnight. Written over in the order in which the rules of a date hold. */
function piecesOn(rules: DayRules, day: number): readonly DayPiece[] {
  const week = weekHours(rules, day)
  const exception = rules.exceptions.get(day)
  const holiday = exception === undefined ? holidayOn(rules, day) : undefined
  const fromDayBefore = rules.exceptions.get(day - 1)?.tail ?? []
  const breaks = [...(rules.breaks.get(day)?.own ?? []), ...(rules.breaks.get(day - 1)?.tail ?? [])]
  if (exception === undefined && holiday === undefined && fromDayBefore.length + breaks.length === 0)
    return piecesOfWeek(week)
  let pieces: readonly DayPiece[] = [{ ...wholeDate, why: 'outside-hours' }]
  if (exception !== undefined) {
    const reason = { why: 'exception', name: exception.name } as const
    pieces = over(pieces, exception.own.length > 0 ? week : [wholeDate], reason)
    pieces = over(pieces, exception.own, { why: 'open' })
  } else if (holiday !== undefined && holiday.closed === undefined) {
    pieces = over(pieces, [wholeDate], { why: 'holiday', name: holiday.name })
  } else {
    pieces = over(pieces, union([...week, ...fromDayBefore]), { why: 'open' })
    if (holiday?.closed !== undefined) pieces = over(pieces, holiday.closed, { why: 'holiday', name: holiday.name })
  }
  const open = pieces.filter(({ why }) => why === 'open')
  return over(pieces, common(open, breaks), { why: 'break' })
}

/** Most days are days of the week and no more. */
const known = new WeakMap<readonly Hours[], readonly DayPiece[]>()

function piecesOfWeek(week: readonly Hours[]): readonly DayPiece[] {
  const pieces = known.get(week) ?? over([{ ...wholeDate, why: 'outside-hours' }], week, { why: 'open' })
  known.set(week, pieces)
  return pieces
}

const common = (some: readonly Hours[], others: readonly Hours[]): readonly Hours[] =>
  others.flatMap((other) =>
    some
      .map(({ from, to }) => ({ from: Math.max(from, other.from), to: Math.min(to, other.to) }))
      .filter(({ from, to }) => from < to),
  )

/** The pieces with some hours given another reason. */
const over = (pieces: readonly DayPiece[], hours: readonly Hours[], reason: Reason): readonly DayPiece[] =>
  hours.reduce<readonly DayPiece[]>(
    (before, { from, to }) => [
      ...before.filter((piece) => piece.from < from).map((piece) => ({ ...piece, to: Math.min(piece.to, from) })),
      { from, to, ...reason },
      ...before.filter((piece) => piece.to > to).map((piece) => ({ ...piece, from: Math.max(piece.from, to) })),
    ],
    pieces,
  )
