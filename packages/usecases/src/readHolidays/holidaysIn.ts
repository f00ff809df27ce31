import type { Holiday } from '@counterpart/core'
import { contentLines } from './contentLines.ts'
import { dateOf, dayOfMonth } from './days.ts'
import { type EventDays, eventDays, eventName, momentOf } from './eventDays.ts'
import { type CalendarEvent, eventsIn, type Property } from './eventsIn.ts'
import { type Budget, daysOfRule, ruleOf } from './recurrence.ts'
import { type HolidayRejection, rejection } from './rejection.ts'

export type Years = { readonly firstYear: number; readonly lastYear: number }
export type HolidaysRead = {
  /** In order of dates, each date once. */
  readonly holidays: readonly Holiday[]
  /** In order of lines. */
  readonly rejections: readonly HolidayRejection[]
}

/** As many as a calendar may hold. */
const mostDates = 5000
/** About a second of work, and far more than files with hundreds of rules ask for. */
const mostDaysLookedAt = 1_000_000
/** The years that calendars reckon with. */
const reckoned = { from: dayOfMonth(1970, 1, 1), to: dayOfMonth(2199, 12, 31) }

/**
 * The holidays of an iCalendar file: every date that a whole-day event takes, an end left out as RFC 5545 has it. What
 * repeats is written out for the years asked for, less the dates that are taken out or moved. What cannot be used is
 * told with its line and why, and never keeps the rest out. Nothing when the text is no iCalendar file at all.
 */
export function holidaysIn(text: string, { firstYear, lastYear }: Years): HolidaysRead | undefined {
  const lines = contentLines(text)
  if (!lines.some((line) => /^BEGIN:(VCALENDAR|VEVENT)$/i.test(line.text))) return undefined
  const { events, rejections: ofLines } = eventsIn(lines)
  const rejections = [...ofLines]
  const repeats = { from: dayOfMonth(firstYear, 1, 1), to: dayOfMonth(lastYear, 12, 31) }
  const moved = movedDates(events)
  const budget: Budget = { left: mostDaysLookedAt }
  const found = new Map<string, Holiday>()

  for (const event of events) {
    const read = readEvent(event, repeats, moved, budget)
    if (isRejection(read)) {
      rejections.push(read)
      continue
    }
    const told = new Set<HolidayRejection['reason']>()
    const refuse = (reason: HolidayRejection['reason'], date: string) => {
      // Once for each event: a rule would say the same of every year.
      if (!told.has(reason)) rejections.push(rejection(event.line, 'VEVENT', reason, `${date} ${read.title}`))
      told.add(reason)
    }
    for (const day of daysFrom(read)) {
      const date = dateOf(day)
      const isOutside = day < reckoned.from || day > reckoned.to
      if (!isOutside && found.has(date)) refuse('repeated', date)
      else if (isOutside || found.size >= mostDates) refuse(isOutside ? 'outside-years' : 'too-many', date)
      else found.set(date, { date, name: read.name })
      budget.left--
      if (isOutside || budget.left < 0) break
    }
    if (budget.left < 0) refuse('too-many', dateOf(read.firsts[0] ?? 0))
  }
  return {
    holidays: [...found.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    rejections: rejections.toSorted((a, b) => a.line - b.line),
  }
}

type ReadEvent = {
  readonly name: Holiday['name']
  readonly title: string
  /** The first day of each time it takes place. */
  readonly firsts: readonly number[]
  readonly length: number
}

const isRejection = (value: object): value is HolidayRejection => 'reason' in value

function* daysFrom({ firsts, length }: ReadEvent): Generator<number> {
  for (const first of firsts) for (let day = first; day < first + length; day++) yield day
}

function readEvent(
  event: CalendarEvent,
  repeats: { readonly from: number; readonly to: number },
  moved: ReadonlySet<string>,
  budget: Budget,
): ReadEvent | HolidayRejection {
  const status = event.properties.get('STATUS')?.[0]
  if (String(status?.values[0]).toUpperCase() === 'CANCELLED')
    return rejection(status?.line ?? event.line, 'STATUS', 'cancelled', status?.text ?? '')
  const days = eventDays(event)
  if (isRejection(days)) return days
  const name = eventName(event)
  if (isRejection(name)) return name
  const firsts = firstDays(event, days, repeats, budget)
  if (isRejection(firsts)) return firsts
  const uid = uidOf(event)
  // What replaces one time of a repeated event stands where it says itself.
  const isMove = event.properties.has('RECURRENCE-ID')
  return {
    name,
    title: Object.values(name)[0] ?? '',
    firsts: isMove ? [days.first] : firsts.filter((first) => !moved.has(`${uid} ${dateOf(first)}`)),
    length: days.length,
  }
}

function firstDays(
  { properties }: CalendarEvent,
  { first }: EventDays,
  repeats: { readonly from: number; readonly to: number },
  budget: Budget,
): readonly number[] | HolidayRejection {
  const [rules, added, removed] = ['RRULE', 'RDATE', 'EXDATE'].map((name) => properties.get(name) ?? [])
  const firsts = new Set<number>(rules?.length ? [] : [first])
  for (const property of rules ?? []) {
    const rule = ruleOf(property.values[0])
    if (!rule) return rejection(property.line, 'RRULE', 'not-a-rule', property.text)
    const days = daysOfRule(rule, first, repeats, budget)
    if (!days) return rejection(property.line, 'RRULE', 'too-many', property.text)
    for (const day of days) firsts.add(day)
  }
  for (const [name, list] of [
    ['RDATE', added],
    ['EXDATE', removed],
  ] as const) {
    for (const property of list ?? []) {
      const days = daysIn(property)
      if (!days) return rejection(property.line, name, 'not-a-date', property.text)
      for (const day of days) {
        if (name === 'RDATE') firsts.add(day)
        else firsts.delete(day)
      }
    }
  }
  return [...firsts].toSorted((a, b) => a - b)
}

function daysIn({ values }: Property): readonly number[] | undefined {
  const days = values.map((value) => momentOf(value)?.day)
  return days.length > 0 && days.every((day) => day !== undefined) ? (days as readonly number[]) : undefined
}

const uidOf = ({ properties }: CalendarEvent): string => String(properties.get('UID')?.[0]?.values[0] ?? '')

/** Times of repeated events that another event stands for, as uid and date. */
function movedDates(events: readonly CalendarEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) => {
      const [replaced] = event.properties.get('RECURRENCE-ID') ?? []
      const day = replaced && momentOf(replaced.values[0])?.day
      return day === undefined ? [] : [`${uidOf(event)} ${dateOf(day)}`]
    }),
  )
}
