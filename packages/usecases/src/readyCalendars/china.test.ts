import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import holidayCalendar from 'holiday-calendar/data/index.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { china, notices } from './china.ts'

const dayMs = 86_400_000
const next = (date: string, days = 1) => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
const weekday = (date: string) => new Date(date).getUTCDay()
const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6
const between = (first: string, last: string): string[] => (first > last ? [] : [first, ...between(next(first), last)])

const offIn = (year: number) =>
  notices
    .filter((one) => one.year === year)
    .flatMap(({ off }) => off.flatMap(([, first, last]) => between(first, last)))
const workIn = (year: number) =>
  notices.filter((one) => one.year === year).flatMap(({ work }) => work.map(([, date]) => date))
const years = Array.from({ length: 20 }, (_, i) => 2007 + i)

/** What each notice lists; for 2015, 2019 and 2020 as a later one changed it. */
const counts: readonly (readonly [year: number, off: number, work: number])[] = [
  [2007, 24, 8],
  [2008, 29, 6],
  [2009, 27, 6],
  [2010, 29, 8],
  [2011, 29, 5],
  [2012, 27, 7],
  [2013, 29, 12],
  [2014, 22, 5],
  [2015, 26, 5],
  [2016, 24, 6],
  [2017, 24, 5],
  [2018, 23, 6],
  [2019, 24, 7],
  [2020, 30, 6],
  [2021, 31, 7],
  [2022, 31, 7],
  [2023, 27, 7],
  [2024, 28, 8],
  [2025, 28, 5],
  [2026, 33, 6],
]

describe('the holidays of mainland China', () => {
  it('are there for every year from 2007 to 2026, each with the address of its notice', () => {
    expect(notices.map(({ year }) => year).toSorted()).toEqual(years)
    for (const { addresses } of notices) {
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) expect(address).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\/zhengceku\/.+\.htm$/)
    }
    expect(china.coveredUntil).toBe('2026-12-31')
  })

  it.each(counts)('%i: %i days off and %i make-up days', (year, off, work) => {
    expect([offIn(year).length, workIn(year).length]).toEqual([off, work])
  })

  it('never have a date twice, nor one that is off and worked', () => {
    const dates = years.flatMap((year) => [...offIn(year), ...workIn(year)])
    expect(dates).toHaveLength(counts.reduce((sum, [, off, work]) => sum + off + work, 0))
    expect(new Set(dates).size).toBe(dates.length)
  })

  it('are made up for on weekends only, and close to a day off', () => {
    for (const year of years) {
      const off = offIn(year)
      for (const date of workIn(year)) {
        expect([date, isWeekend(date)]).toEqual([date, true])
        const nearest = Math.min(...off.map((day) => Math.abs(Date.parse(day) - Date.parse(date)) / dayMs))
        expect(nearest).toBeLessThanOrEqual(11)
      }
    }
  })

  it('are all of the year of their notice, but for the last days of the year before', () => {
    const earlier = years.flatMap((year) =>
      [...offIn(year), ...workIn(year)].filter((date) => !date.startsWith(`${year}`)),
    )
    expect(earlier.toSorted()).toEqual([
      '2006-12-30',
      '2006-12-31',
      '2007-12-29',
      '2007-12-30',
      '2007-12-31',
      '2011-12-31',
      '2018-12-29',
      '2018-12-30',
      '2018-12-31',
      '2022-12-31',
    ])
  })

  it.each(years)('%i: every statutory festival is off', (year) => {
    const off = new Set(offIn(year))
    expect(statutory(year).filter((date) => !off.has(date))).toEqual([])
    expect(statutory(year).length).toBe(year < 2008 ? 10 : year < 2025 ? 11 : 13)
  })
})

/**
 * What the regulation on festivals and memorial days makes a day off for everyone, in its versions of 1999, 2007, 2013
 * and 2024, by the Chinese calendar of the machine and the formula of the solar term Qingming for this century.
 */
function statutory(year: number): readonly string[] {
  const newYear = lunar(year, 1, 1)
  const national = [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]
  if (year < 2008)
    return [
      `${year}-01-01`,
      ...between(newYear, next(newYear, 2)),
      `${year}-05-01`,
      `${year}-05-02`,
      `${year}-05-03`,
      ...national,
    ]
  const y = year % 100
  const qingming = `${year}-04-0${Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)}`
  const festivals = [qingming, `${year}-05-01`, lunar(year, 5, 5), lunar(year, 8, 15), ...national]
  if (year < 2014) return [`${year}-01-01`, ...between(next(newYear, -1), next(newYear)), ...festivals]
  if (year < 2025) return [`${year}-01-01`, ...between(newYear, next(newYear, 2)), ...festivals]
  return [`${year}-01-01`, ...between(next(newYear, -1), next(newYear, 2)), `${year}-05-02`, ...festivals]
}

/** The date of a day of the Chinese calendar, leap months left out. */
function lunar(year: number, month: number, day: number): string {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })
  const date = between(`${year}-01-20`, `${year}-10-31`).find((candidate) => {
    const parts = Object.fromEntries(format.formatToParts(new Date(candidate)).map(({ type, value }) => [type, value]))
    return parts['month'] === `${month}` && parts['day'] === `${day}`
  })
  if (date === undefined) throw new Error(`no day ${day} of month ${month} in ${year}`)
  return date
}

/** Dates that only one side has, as `-` ours and `+` theirs. */
function differences(ours: readonly string[], theirs: readonly string[]): string[] {
  const [a, b] = [new Set(ours), new Set(theirs)]
  return [
    ...[...a].filter((date) => !b.has(date)).map((date) => `-${date}`),
    ...[...b].filter((date) => !a.has(date)).map((date) => `+${date}`),
  ].toSorted((x, y) => x.slice(1).localeCompare(y.slice(1)))
}
const ofYears = (dates: readonly string[]) => dates.filter((date) => date >= '2006-12-30' && date <= '2026-12-31')

describe('two other collections of the same notices', () => {
  const off = years.flatMap(offIn)
  const work = years.flatMap(workIn)

  it('chinese-days agrees on every weekday and every make-up day; on weekends it differs on ten', () => {
    expect(differences(work, ofYears(Object.keys(chineseDays.workdays)))).toEqual([])
    const different = differences(off, ofYears(Object.keys(chineseDays.holidays)))
    expect(different.filter((date) => !isWeekend(date.slice(1)))).toEqual([])
    expect(different).toEqual([
      // “4 to 6 June are off”, says the notice of 2011, and “22 to 24 June” that of 2012, “3 to 5 September” that of 2015.
      '-2011-06-05',
      '-2012-06-23',
      // Weekends beside a single day off, which the notices of 2014 and 2019 do not count in.
      '+2014-04-06',
      '-2015-09-05',
      '+2019-04-06',
      '+2019-04-07',
      '+2019-06-08',
      '+2019-06-09',
      '+2019-09-14',
      '+2019-09-15',
    ])
  })

  it('holiday-calendar agrees but for the days it lacks or makes up', () => {
    const listed = holidayCalendar.regions.find(({ name }) => name === 'CN')
    expect(listed?.endYear).toBeGreaterThanOrEqual(2026)
    const find = createRequire(import.meta.url)
    const days = years.flatMap((year) => {
      const file = find.resolve(`holiday-calendar/data/CN/${year}.json`)
      return (JSON.parse(readFileSync(file, 'utf8')) as { dates: { date: string; type: string }[] }).dates
    })
    const theirs = (type: string) => ofYears(days.filter((day) => day.type === type).map(({ date }) => date))
    const workdaysOff = differences(off, theirs('public_holiday')).filter((date) => !isWeekend(date.slice(1)))
    // Off in return for Saturday 29 December 2007: the notice of 2008, 元旦.
    expect(workdaysOff).toEqual(['-2007-12-31'])
    expect(differences(work, theirs('transfer_workday'))).toEqual([
      '-2007-12-29',
      '-2008-05-04',
      '+2008-06-07',
      '+2008-09-13',
      '-2009-01-04',
      '-2009-09-27',
      '-2011-12-31',
      '-2015-01-04',
      '+2016-04-02',
      '+2018-06-16',
      '+2018-09-22',
    ])
  })
})
