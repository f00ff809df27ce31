import * as fc from 'fast-check'
import { type CalendarId, type Instant, id, instant } from '../../kernel/index.ts'
import { flattenCalendar } from '../flattenCalendar.ts'
import { type Shift, type WorkingCalendar, weekdays } from '../workingCalendar.ts'

const hour = 3_600_000
const day = 24 * hour

/** A stretch of time in which a zone's clocks do something worth a test. */
export type Scene = { readonly timeZone: string; readonly what: string; readonly around: string }

export const scenes: readonly Scene[] = [
  { timeZone: 'America/New_York', what: 'spring', around: '2024-03-10T07:00Z' },
  { timeZone: 'America/New_York', what: 'autumn', around: '2024-11-03T06:00Z' },
  { timeZone: 'Europe/London', what: 'spring', around: '2021-03-28T01:00Z' },
  { timeZone: 'Europe/London', what: 'autumn', around: '2021-10-31T01:00Z' },
  { timeZone: 'Australia/Lord_Howe', what: 'half an hour forward', around: '2023-09-30T15:30Z' },
  { timeZone: 'Australia/Lord_Howe', what: 'half an hour back', around: '2023-04-01T15:00Z' },
  { timeZone: 'Africa/Cairo', what: 'back for Ramadan', around: '2014-06-26T21:00Z' },
  { timeZone: 'Africa/Cairo', what: 'no midnight', around: '2023-04-27T22:00Z' },
  { timeZone: 'America/Sao_Paulo', what: 'no midnight', around: '2018-11-04T03:00Z' },
  { timeZone: 'America/Sao_Paulo', what: 'two midnights', around: '2018-02-18T02:00Z' },
  { timeZone: 'America/Recife', what: 'a summer of a week', around: '2000-10-12T00:00Z' },
  { timeZone: 'America/Caracas', what: 'another standard offset', around: '2007-12-09T07:00Z' },
  { timeZone: 'Antarctica/Troll', what: 'two hours back', around: '2022-10-30T01:00Z' },
  { timeZone: 'Antarctica/Casey', what: 'three hours back over midnight', around: '2018-03-10T17:00Z' },
  { timeZone: 'Asia/Kathmandu', what: 'a quarter of an hour forward', around: '1985-12-31T18:30Z' },
  { timeZone: 'Asia/Shanghai', what: 'its summer time', around: '1986-09-13T15:00Z' },
  { timeZone: 'America/St_Johns', what: 'back over midnight a minute after it', around: '2010-11-07T02:31Z' },
  { timeZone: 'America/New_York', what: 'a new year', around: '2027-01-01T05:00Z' },
  { timeZone: 'Asia/Shanghai', what: 'a leap day', around: '2028-02-28T16:00Z' },
  { timeZone: 'Asia/Shanghai', what: 'nothing', around: '2026-02-17T00:00Z' },
  { timeZone: 'Pacific/Apia', what: 'no 30 December', around: '2011-12-30T10:00Z' },
  { timeZone: 'Pacific/Kwajalein', what: 'no 21 August', around: '1993-08-21T12:00Z' },
]

/** A scene is watched for so long before and after its middle, and asked about in the inner part of that. */
export const watchedMs: number = 5 * day
const askedMs = 2 * day

const twoDigits = (value: number): string => `${value}`.padStart(2, '0')

/** Readings of the wall clock, more often than not such as clocks skip or repeat. */
const reading: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('00:00', '00:30', '01:00', '01:30', '02:00', '02:30', '03:00', '23:00', '23:30', '23:59'),
  fc.constantFrom('08:00', '09:00', '12:00', '13:00', '17:30', '18:00'),
  fc.integer({ min: 0, max: 1439 }).map((minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`),
)

const shift: fc.Arbitrary<Shift> = fc.tuple(reading, fc.oneof({ weight: 5, arbitrary: reading }, fc.constant('24:00')))
const shifts = fc.array(shift, { maxLength: 3 })

const anyWeek = fc.oneof(
  fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, shifts])), { requiredKeys: [] }),
  shifts.map((same) => Object.fromEntries(weekdays.map((weekday) => [weekday, same]))),
)
const hoursOfDate = fc
  .tuple(reading, fc.oneof(reading, fc.constant('24:00')))
  .filter(([from, to]) => from !== to)
  .map(([from, to]): Shift => (from < to ? [from, to] : [to, from]))

/**
 * Calendars of a zone whose changes, holidays, exceptions and breaks lie within the days around an instant: the first,
 * then the one it is based on, and so on.
 */
export function calendarsAround(timeZone: string, around: number): fc.Arbitrary<readonly WorkingCalendar[]> {
  const date = fc.integer({ min: -3, max: 3 }).map((days) => new Date(around + days * day).toISOString().slice(0, 10))
  const everyYear = date.map((of) => `--${of.slice(-5)}`)
  const someDays = <T extends { readonly date: string }>(of: fc.Arbitrary<T>) =>
    fc.uniqueArray(of, { maxLength: 2, selector: (named) => named.date })
  const holidays = someDays(
    fc.record(
      {
        date: fc.oneof({ weight: 2, arbitrary: date }, everyYear),
        name: fc.constantFrom({ en: 'Holiday' }, { en: 'Rest' }),
        closed: fc.array(hoursOfDate, { maxLength: 2 }),
      },
      { requiredKeys: ['date', 'name'] },
    ),
  )
  const changes = fc
    .uniqueArray(fc.record({ from: date, weekly: anyWeek }), { maxLength: 2, selector: ({ from }) => from })
    .map((unordered) => unordered.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  const calendar = fc.record({
    name: fc.constant({ en: 'Random' }),
    timeZone: fc.constant(timeZone),
    weekly: anyWeek,
    changes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, changes),
    holidays,
    exceptions: someDays(fc.record({ date, hours: shifts })),
    breaks: fc.dictionary(date, shifts, { maxKeys: 2 }),
  })
  const ids = ['random', 'base', 'base-of-base'].map((name) => id<CalendarId>(name))
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.array(calendar, { minLength: 1, maxLength: 1 }) },
      fc.array(calendar, { minLength: 2, maxLength: ids.length }),
    )
    .map((chain) =>
      chain.map((one, index) => ({
        ...one,
        id: ids[index] as CalendarId,
        basedOn: index + 1 < chain.length ? (ids[index + 1] as CalendarId) : null,
      })),
    )
}

/** The first of some calendars, joined with those it is based on. */
export function flat(chain: readonly WorkingCalendar[]): WorkingCalendar {
  const joined = flattenCalendar(chain[0] as WorkingCalendar, (base) => chain.find((one) => one.id === base))
  if (!joined.ok) throw new Error(JSON.stringify(joined.refusal))
  return joined.value
}

/** Instants near the middle of a scene: whole hours, whole minutes and odd milliseconds. */
export const instantAround = (around: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: -askedMs / hour, max: askedMs / hour }).map((hours) => around + hours * hour),
    fc.integer({ min: -askedMs / 60_000, max: askedMs / 60_000 }).map((minutes) => around + minutes * 60_000),
    fc.integer({ min: -askedMs, max: askedMs }).map((ms) => around + ms),
  )

/** Lengths of open time, from nothing to a few shifts. */
export const length: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 60_000),
  fc.integer({ min: 0, max: 24 }).map((hours) => hours * hour),
  fc.integer({ min: 0, max: 2 * day }),
)

/** Any calendar of any scene. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .constantFrom(...scenes)
  .chain(({ timeZone, around }) => calendarsAround(timeZone, instant(around)).map(flat))

/** Instants of the decades that the scenes lie in and of those to come. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2045, 0, 1) }),
    fc.constantFrom(...scenes).chain(({ around }) => instantAround(instant(around))),
  )
  .map((at) => instant(at))
