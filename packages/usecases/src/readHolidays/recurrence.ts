import { civilOf, dayOf, dayOfMonth, weekdayOf } from './days.ts'

type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'
/** A weekday, 0 for Sunday, and which one of its month or year it is: 0 for every one, -1 for the last. */
type Weekday = { readonly weekday: number; readonly nth: number }

/** A rule of repetition in days (RFC 5545, 3.3.10). */
export type Rule = {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | undefined
  /** The last day that it can fall on. */
  readonly until: number | undefined
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly weekdays: readonly Weekday[]
  readonly positions: readonly number[]
  readonly weekStart: number
}

const frequencies: readonly Frequency[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY']
const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const understood = new Set([
  ...['freq', 'interval', 'count', 'until', 'wkst'],
  ...['bymonth', 'bymonthday', 'byday', 'bysetpos'],
])

/** @param recur as jCal has it. Nothing when it is wrong, or counts in hours, week numbers or another calendar's months. */
export function ruleOf(recur: unknown): Rule | undefined {
  if (typeof recur !== 'object' || recur === null) return undefined
  const parts = recur as Readonly<Record<string, unknown>>
  const frequency = frequencies.find((one) => one === parts['freq'])
  if (frequency === undefined || !Object.keys(parts).every((part) => understood.has(part))) return undefined
  const { count, until, wkst = 2 } = parts
  const interval = parts['interval'] ?? 1
  const weekdays = listOf(parts['byday']).map(weekdayIn)
  const months = numbersIn(parts['bymonth'], (n) => n >= 1 && n <= 12)
  const monthDays = numbersIn(parts['bymonthday'], (n) => n !== 0 && Math.abs(n) <= 31)
  const positions = numbersIn(parts['bysetpos'], (n) => n !== 0 && Math.abs(n) <= 366)
  const lastDay = until === undefined ? undefined : dayOf(String(until).slice(0, 10))
  if (!months || !monthDays || !positions) return undefined
  if (until !== undefined && lastDay === undefined) return undefined
  if (!isCount(interval) || (count !== undefined && !isCount(count)) || typeof wkst !== 'number') return undefined
  const mayCount = frequency === 'YEARLY' || frequency === 'MONTHLY'
  if (!weekdays.every((one) => one !== undefined && (mayCount || one.nth === 0))) return undefined
  return {
    frequency,
    interval,
    count,
    until: lastDay,
    months,
    monthDays,
    weekdays: weekdays as readonly Weekday[],
    positions,
    // ical.js counts weekdays from 1 for Sunday.
    weekStart: wkst - 1,
  }
}

/** Each value once: a list that says the same a thousand times must not cost a thousand times as much. */
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? [...new Set(value)] : [value]
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1

function numbersIn(value: unknown, isRight: (n: number) => boolean): readonly number[] | undefined {
  const numbers = listOf(value)
  return numbers.every((n) => Number.isInteger(n) && isRight(n as number)) ? (numbers as readonly number[]) : undefined
}

function weekdayIn(said: unknown): Weekday | undefined {
  const [, nth = '', name = ''] = /^([+-]?\d{0,2})(SU|MO|TU|WE|TH|FR|SA)$/.exec(String(said)) ?? []
  return name === '' ? undefined : { weekday: weekdayNames.indexOf(name), nth: Number(nth) }
}

/** How much looking for days is allowed, over everything that shares it. */
export type Budget = { left: number }

/**
 * The days on which a rule falls, in order, within [from, to]; nothing when the budget does not suffice.
 *
 * Every candidate of each period is looked at, so that a rule that never comes true ends with the period asked for.
 */
export function daysOfRule(
  rule: Rule,
  start: number,
  { from, to }: { readonly from: number; readonly to: number },
  budget: Budget,
): readonly number[] | undefined {
  const last = Math.min(to, rule.until ?? to)
  const found: number[] = []
  let counted = 0
  // Nothing before `from` is needed unless it has to be counted.
  const first =
    rule.count === undefined
      ? Math.max(0, Math.floor(periodsBetween(rule.frequency, start, from) / rule.interval) - 1)
      : 0
  for (let step = first; ; step++) {
    const period = periodAt(rule, start, step * rule.interval)
    // Written so that an interval past the end of all dates ends too.
    if (!(period.first <= last)) return found
    const fitting = candidates(rule, start, period)
    budget.left -= fitting.looked
    if (budget.left < 0) return undefined
    for (const day of positioned(fitting.days, rule.positions)) {
      if (day < start) continue
      if (day > last) return found
      counted++
      if (day >= from) found.push(day)
      if (counted === rule.count) return found
    }
  }
}

type Period = { readonly first: number; readonly last: number; readonly year: number; readonly month: number }

function periodAt({ frequency, weekStart }: Rule, start: number, n: number): Period {
  const { year, month } = civilOf(start)
  switch (frequency) {
    case 'YEARLY':
      return { first: dayOfMonth(year + n, 1, 1), last: dayOfMonth(year + n, 13, 0), year: year + n, month: 0 }
    case 'MONTHLY':
      return { first: dayOfMonth(year, month + n, 1), last: dayOfMonth(year, month + n + 1, 0), year, month: month + n }
    case 'WEEKLY': {
      const first = start - ((weekdayOf(start) - weekStart + 7) % 7) + 7 * n
      return { first, last: first + 6, year, month }
    }
    case 'DAILY':
      return { first: start + n, last: start + n, year, month }
  }
}

/** Whole periods from one day to another, or fewer. */
function periodsBetween(frequency: Frequency, start: number, to: number): number {
  const days = to - start
  return days / { YEARLY: 366, MONTHLY: 31, WEEKLY: 7, DAILY: 1 }[frequency]
}

/** The days of a period that the rule's parts allow, and how many were looked at. */
function candidates(
  rule: Rule,
  start: number,
  period: Period,
): { readonly days: readonly number[]; readonly looked: number } {
  const { frequency, months, monthDays, weekdays } = rule
  const begun = civilOf(start)
  const isBare = monthDays.length === 0 && weekdays.length === 0
  if (frequency === 'YEARLY' && isBare) {
    const days = (months.length ? months : [begun.month])
      .toSorted((a, b) => a - b)
      .filter((month) => begun.day <= civilOf(dayOfMonth(period.year, month + 1, 0)).day)
      .map((month) => dayOfMonth(period.year, month, begun.day))
    return { days, looked: 1 + days.length }
  }
  const fits = (day: number): boolean => {
    const { month, day: monthDay } = civilOf(day)
    if (months.length && !months.includes(month)) return false
    if (monthDays.length) {
      const fromEnd = monthDay - civilOf(dayOfMonth(civilOf(day).year, month + 1, 0)).day - 1
      if (!monthDays.includes(monthDay) && !monthDays.includes(fromEnd)) return false
    }
    if (weekdays.length) return weekdays.some((weekday) => isThat(weekday, day, rule))
    if (isBare && frequency === 'MONTHLY') return monthDay === begun.day
    if (isBare && frequency === 'WEEKLY') return weekdayOf(day) === weekdayOf(start)
    return true
  }
  const looked = stretches(rule, period).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
  return { days: looked.filter(fits), looked: looked.length }
}

/** Where to look: in a year only in the months that are named. */
function stretches({ frequency, months }: Rule, period: Period): readonly Pick<Period, 'first' | 'last'>[] {
  if (frequency !== 'YEARLY' || months.length === 0) return [period]
  return months
    .toSorted((a, b) => a - b)
    .map((month) => ({ first: dayOfMonth(period.year, month, 1), last: dayOfMonth(period.year, month + 1, 0) }))
}

/** Whether a day is that weekday; of a year's or a month's, the one that is counted. */
function isThat({ weekday, nth }: Weekday, day: number, { frequency, months }: Rule): boolean {
  if (weekdayOf(day) !== weekday) return false
  if (nth === 0) return true
  const { year, month } = civilOf(day)
  const inYear = frequency === 'YEARLY' && months.length === 0
  const first = inYear ? dayOfMonth(year, 1, 1) : dayOfMonth(year, month, 1)
  const last = inYear ? dayOfMonth(year, 13, 0) : dayOfMonth(year, month + 1, 0)
  return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((last - day) / 7) + 1 === -nth
}

function positioned(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days
  const chosen = positions.map((n) => days.at(n > 0 ? n - 1 : n)).filter((day) => day !== undefined)
  return [...new Set(chosen)].toSorted((a, b) => a - b)
}
