import * as z from 'zod'
import { calendarBody } from './directorySchemas.ts'
import { daySchema, localTextSchema } from './primitives.ts'

// The years that working time is reckoned in; which of them a calendar covers is for whoever has it to say.
const year = z.int().min(1970).max(2199)

export const readyCalendarView = z
  .object({
    id: z.string(),
    name: localTextSchema,
    /** ISO 3166-1 alpha-2, or `EU`. */
    country: z.string(),
    timeZone: z.string(),
    coveredFrom: daySchema,
    /** The last date for which the holidays are known. */
    coveredUntil: daySchema,
    /** Where the days come from: name, licence and address. */
    source: z.string(),
    /** How many days off it holds, and how many days that are worked in return for one. */
    holidays: z.int(),
    makeUpDays: z.int(),
  })
  .meta({ id: 'ReadyCalendar' })

export const draftReadyCalendarInput = z.strictObject({
  /** The week that the days are put into; without it the usual office hours of the place, Monday to Friday. */
  weekly: calendarBody.shape.weekly.optional(),
  /** Without them from this year to the last one that is covered. */
  firstYear: year.optional(),
  lastYear: year.optional(),
})
/** What `putCalendar` takes, with an id of one's own. */
export const calendarDraftView = z.object(calendarBody.shape)

export const readHolidaysInput = z.strictObject({
  /** An iCalendar file, RFC 5545. */
  text: z.string().min(1).max(1_000_000),
  /** For which years to write out what repeats; without them this year and the four after. */
  firstYear: year.optional(),
  lastYear: year.optional(),
})
export const holidaysReadView = z
  .object({
    /** In order of dates, each date once. */
    holidays: z.array(z.object({ date: daySchema, name: localTextSchema })),
    /** Lines and events that could not be used: all are counted, the first 1,000 are listed. */
    rejected: z.int(),
    rejections: z.array(
      z.object({
        /** Counted from 1. */
        line: z.int(),
        /** The property concerned, `VEVENT` for an event as a whole, empty where there is none. */
        property: z.string(),
        reason: z.enum([
          'not-a-line',
          'not-a-date',
          'not-a-rule',
          'required',
          'too-long',
          'reversed',
          'part-of-day',
          'cancelled',
          'repeated',
          'outside-years',
          'too-many',
          'no-end',
        ]),
        value: z.string(),
      }),
    ),
  })
  .meta({ id: 'HolidaysRead' })
