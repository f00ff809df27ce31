import { type CalendarId, checkCalendar, id, languages } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { scene } from '../testing/index.ts'
import { catalogue } from './catalogue.ts'
import { draftReadyCalendar } from './draftReadyCalendar.ts'

const year = (date: string) => Number(date.slice(0, 4))
const datesOf = (named: (typeof catalogue)[number]['holidays']) => named.flatMap(({ dates }) => dates)

/** Days off and make-up days by year of the date; golden, because a library's new version must not change them unseen. */
const golden: Readonly<Record<string, { from: number; off: readonly number[]; work: readonly number[] }>> = {
  cn: {
    from: 2006,
    off: [0, 26, 27, 27, 29, 29, 27, 29, 22, 26, 24, 24, 25, 22, 30, 31, 32, 26, 28, 28, 33],
    work: [2, 7, 5, 6, 8, 6, 6, 12, 5, 5, 6, 5, 7, 6, 6, 7, 7, 7, 8, 5, 6],
  },
  tw: { from: 2020, off: [18, 19, 13, 20, 14, 18, 22], work: [3, 2, 1, 6, 1, 1, 0] },
  in: { from: 2020, off: [18, 18, 17, 18, 18, 17, 18], work: [] },
  hk: { from: 2020, off: [17, 17, 17, 17, 17, 17, 17, 17], work: [] },
  us: { from: 2020, off: [11, 15, 13, 13, 11, 11, 12, 15, 12, 12, 11], work: [] },
  'gb-eaw': { from: 2020, off: [9, 10, 12, 10, 8, 8, 9, 10, 9, 8, 8], work: [] },
  de: { from: 2020, off: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], work: [] },
  fr: { from: 2020, off: [11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11], work: [] },
  'eu-target': { from: 2020, off: [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6], work: [] },
  jp: { from: 2020, off: [18, 17, 16, 17, 21, 19, 18, 17], work: [] },
  kr: { from: 2020, off: [18, 18, 19, 18, 19, 19, 22, 24], work: [] },
  sg: { from: 2020, off: [15, 11, 15, 15, 12, 12, 14, 12], work: [] },
  'au-nsw': { from: 2020, off: [12, 13, 14, 12, 11, 11, 13, 14, 12, 11, 11], work: [] },
  ca: { from: 2020, off: [10, 12, 12, 14, 10, 10, 11, 12, 14, 13, 10], work: [] },
  br: { from: 2020, off: [9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10], work: [] },
}

describe('the ready-made calendars', () => {
  it('are those of fifteen places', () => {
    expect(catalogue.map((calendar) => calendar.id).toSorted()).toEqual([
      'au-nsw',
      'br',
      'ca',
      'cn',
      'de',
      'eu-target',
      'fr',
      'gb-eaw',
      'hk',
      'in',
      'jp',
      'kr',
      'sg',
      'tw',
      'us',
    ])
  })
})

describe.each(catalogue)('$id', (ready) => {
  it('is named in every language, and so is each of its days', () => {
    const names = [ready.name, ...ready.holidays.map(({ name }) => name), ...ready.makeUpDays.map(({ name }) => name)]
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      for (const language of languages) expect(name[language]?.trim()).toBeTruthy()
      expect(name.en).not.toMatch(/\p{Script=Han}/u)
      expect(name['zh-CN']).toMatch(/\p{Script=Han}/u)
    }
  })

  it('has as many days off and make-up days in each year as were looked at', () => {
    const { from, off, work } = golden[ready.id] as (typeof golden)[string]
    const perYear = (named: typeof ready.holidays) =>
      off.map((_, i) => datesOf(named).filter((date) => year(date) === from + i).length)
    expect(perYear(ready.holidays)).toEqual(off)
    expect(perYear(ready.makeUpDays)).toEqual(work.length ? work : off.map(() => 0))
    expect(from + off.length - 1).toBe(year(ready.coveredUntil))
  })

  it('says where its days come from', () => {
    expect(ready.source).toMatch(/https:\/\//)
    expect(ready.source.length).toBeLessThanOrEqual(500)
  })

  it('has no date twice, none that is off and worked, and make-up days on weekends only', () => {
    const dates = [...datesOf(ready.holidays), ...datesOf(ready.makeUpDays)]
    expect(new Set(dates).size).toBe(dates.length)
    const worked = datesOf(ready.makeUpDays).map((date) => new Date(date).getUTCDay())
    expect(worked.every((weekday) => weekday === 0 || weekday === 6)).toBe(true)
  })

  it('has days off in every year that it covers, and none after', () => {
    const dates = datesOf(ready.holidays)
    for (let covered = year(ready.coveredFrom); covered <= year(ready.coveredUntil); covered++)
      expect([covered, dates.filter((date) => year(date) === covered).length >= 6]).toEqual([covered, true])
    expect(dates.filter((date) => date > ready.coveredUntil)).toEqual([])
  })

  it('becomes a calendar that can be saved, for all its years', async () => {
    const { ports, who } = await scene()
    const draft = draftReadyCalendar(ports)(who('it-agent', ['administrator']), {
      ready: ready.id,
      firstYear: year(ready.coveredFrom),
    })
    if (!draft.ok) throw new Error(JSON.stringify(draft.refusal))
    expect(checkCalendar({ ...draft.value, id: id<CalendarId>('new') })).toMatchObject({ ok: true })
    expect(draft.value.coveredUntil).toBe(ready.coveredUntil)
    const inYears = (named: typeof ready.holidays) => datesOf(named).filter((date) => date >= ready.coveredFrom)
    expect(draft.value.holidays.map(({ date }) => date)).toEqual(inYears(ready.holidays).toSorted())
    expect(draft.value.exceptions.map(({ date }) => date)).toEqual(inYears(ready.makeUpDays).toSorted())
  })
})
