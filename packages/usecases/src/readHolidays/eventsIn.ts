import ICAL from 'ical.js'
import type { ContentLine } from './contentLines.ts'
import { type HolidayRejection, rejection } from './rejection.ts'

/** One property of an event, its values as jCal has them (RFC 7265). */
export type Property = {
  readonly line: number
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly values: readonly unknown[]
}
/** An event with the properties that matter here, by their names in capitals. */
export type CalendarEvent = {
  readonly line: number
  readonly properties: ReadonlyMap<string, readonly Property[]>
}

const wanted = new Set([
  'UID',
  'SUMMARY',
  'STATUS',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
])

/** Of these the event is told nothing when they cannot be read. */
const asText = new Set(['UID', 'SUMMARY', 'STATUS'])

const linePattern = /^([A-Za-z0-9.-]+)[;:]/

/**
 * The events of a file. A line that is no property is left out and told, and the event goes on without it; what stands
 * in other parts (time zones, alarms, tasks) is passed over.
 */
export function eventsIn(lines: readonly ContentLine[]): {
  readonly events: readonly CalendarEvent[]
  readonly rejections: readonly HolidayRejection[]
} {
  const events: CalendarEvent[] = []
  const rejections: HolidayRejection[] = []
  const open: string[] = []
  let event: { line: number; properties: Map<string, Property[]> } | undefined
  const reject = (line: number, property: string, reason: HolidayRejection['reason'], value: string) => {
    rejections.push(rejection(line, property, reason, value))
  }
  const breakOff = () => {
    if (event) reject(event.line, 'VEVENT', 'no-end', summaryOf(event.properties))
    event = undefined
  }

  for (const { number, text } of lines) {
    const name = linePattern.exec(text)?.[1]?.toUpperCase()
    const part = text
      .slice(text.indexOf(':') + 1)
      .trim()
      .toUpperCase()
    const isIgnored = event ? open.at(-1) !== 'VEVENT' : open.length > 0 && open.at(-1) !== 'VCALENDAR'
    if (name === 'BEGIN') {
      if (part === 'VEVENT' || part === 'VCALENDAR') {
        breakOff()
        open.splice(0, open.length, ...(part === 'VEVENT' ? ['VCALENDAR'] : []))
        if (part === 'VEVENT') event = { line: number, properties: new Map() }
      }
      open.push(part)
    } else if (name === 'END') {
      const begun = open.lastIndexOf(part)
      if (begun < 0) reject(number, 'END', 'not-a-line', text)
      else if (part === 'VEVENT' && event) {
        events.push(event)
        event = undefined
      } else if (part === 'VCALENDAR') breakOff()
      if (begun >= 0) open.length = begun
    } else if (!isIgnored) {
      if (name === undefined) reject(number, '', 'not-a-line', text)
      else if (event && wanted.has(name)) {
        const property = propertyOf(number, text)
        if (property.values.length === 0 && asText.has(name)) reject(number, name, 'not-a-line', text)
        else {
          const alike = event.properties.get(name)
          if (alike) alike.push(property)
          else event.properties.set(name, [property])
        }
      }
    }
  }
  breakOff()
  return { events, rejections }
}

/** Without values where it cannot be read: whoever needs them says so. */
function propertyOf(line: number, text: string): Property {
  try {
    const [, parameters, , ...values] = ICAL.parse.property(text) as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ]
    return { line, text, parameters, values }
  } catch {
    return { line, text, parameters: {}, values: [] }
  }
}

const summaryOf = (properties: CalendarEvent['properties']) => String(properties.get('SUMMARY')?.[0]?.values[0] ?? '')
