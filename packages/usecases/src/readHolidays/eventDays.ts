import ICAL from 'ical.js'
import { dayOf } from './days.ts'
import type { CalendarEvent, Property } from './eventsIn.ts'
import { type HolidayRejection, readable, rejection } from './rejection.ts'

/** Whole days that an event takes: the first, and how many. */
export type EventDays = { readonly first: number; readonly length: number }

/** A day and, where it was said, the time on it. Seconds from midnight of the zone that is named; `Z` is UTC. */
type Moment = { readonly day: number; readonly seconds: number | null; readonly zone: string }

const secondsOfDay = 86_400
const momentPattern = /^(\d{4}-\d\d-\d\d)(?:T::|T(\d\d):(\d\d):(\d\d)(Z?))?$/

export function momentOf(value: unknown, zone: unknown = ''): Moment | undefined {
  const [, date = '', hours, minutes, seconds, utc = ''] = momentPattern.exec(String(value)) ?? []
  const day = dayOf(date)
  if (day === undefined) return undefined
  if (hours === undefined) return { day, seconds: null, zone: '' }
  return {
    day,
    seconds: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds),
    zone: utc || String(zone),
  }
}

const momentIn = (property: Property): Moment | undefined => momentOf(property.values[0], property.parameters['tzid'])

/** The whole days of an event, or why it has none. An event from midnight to midnight of one place is of whole days too. */
export function eventDays({ line, properties }: CalendarEvent): EventDays | HolidayRejection {
  const begins = properties.get('DTSTART')?.[0]
  if (!begins) return rejection(line, 'DTSTART', 'required', '')
  const start = momentIn(begins)
  if (!start) return rejection(begins.line, 'DTSTART', 'not-a-date', begins.text)
  const ends = properties.get('DTEND')?.[0]
  const end = ends && momentIn(ends)
  if (ends && !end) return rejection(ends.line, 'DTEND', 'not-a-date', ends.text)
  const lasts = ends ? undefined : properties.get('DURATION')?.[0]
  const seconds = lasts && secondsIn(lasts)
  if (lasts && seconds === undefined) return rejection(lasts.line, 'DURATION', 'not-a-date', lasts.text)
  const at = ends ?? lasts ?? begins
  const isReversed = (end && end.day < start.day) || (seconds !== undefined && seconds < 0)
  if (isReversed) return rejection(at.line, ends ? 'DTEND' : 'DURATION', 'reversed', at.text)

  if (start.seconds === null) {
    const days = end ? end.day - start.day : Math.ceil((seconds ?? secondsOfDay) / secondsOfDay)
    // An end on the first day itself is how some programs write a single day.
    return { first: start.day, length: Math.max(1, days) }
  }
  const isMidnight = start.seconds === 0 && start.zone !== 'Z'
  const days = end
    ? end.seconds === 0 && end.zone === start.zone
      ? end.day - start.day
      : 0
    : (seconds ?? 0) / secondsOfDay
  return isMidnight && days >= 1 && Number.isInteger(days)
    ? { first: start.day, length: days }
    : rejection(begins.line, 'DTSTART', 'part-of-day', begins.text)
}

function secondsIn({ values: [value] }: Property): number | undefined {
  const said = String(value)
  try {
    return /\d/.test(said) && ICAL.Duration.isValueString(said) ? ICAL.Duration.fromString(said).toSeconds() : undefined
  } catch {
    return undefined
  }
}

const longestName = 200

/** What the event is called, in the language that it says or that its script is of. */
export function eventName({
  line,
  properties,
}: CalendarEvent): { en: string } | { 'zh-CN': string } | HolidayRejection {
  const summary = properties.get('SUMMARY')?.[0]
  const name = readable(String(summary?.values[0] ?? ''))
  if (!summary || name === '') return rejection(summary?.line ?? line, 'SUMMARY', 'required', '')
  if (name.length > longestName) return rejection(summary.line, 'SUMMARY', 'too-long', name)
  const language = String(summary.parameters['language'] ?? '')
  const isChinese = language ? /^zh(?![a-z])/i.test(language) : /\p{Script=Han}/u.test(name)
  return isChinese ? { 'zh-CN': name.toWellFormed() } : { en: name.toWellFormed() }
}
