import { describe, expect, it } from 'vitest'
import { pageMs, pageOf } from './pages.ts'
import { isTimeZone, marginMs, spellsOfPage, zoneOf } from './zone.ts'

const hour = 3_600_000

const changesIn = (timeZone: string, year: number) =>
  [pageOf(Date.UTC(year, 0, 1)), pageOf(Date.UTC(year, 11, 31))]
    .flatMap((page) => spellsOfPage(zoneOf(timeZone), page).slice(1))
    .map(({ from, offsetMs }) => [new Date(from).toISOString(), offsetMs / hour] as const)
    .filter(([at], index, all) => at.startsWith(`${year}`) && all.findIndex(([other]) => other === at) === index)

describe("a zone's changes of offset", () => {
  it.each([
    { timeZone: 'Asia/Shanghai', year: 2026, changes: [] },
    {
      timeZone: 'America/Recife',
      year: 2000,
      changes: [
        ['2000-02-27T02:00:00.000Z', -3],
        ['2000-10-08T03:00:00.000Z', -2],
        ['2000-10-15T02:00:00.000Z', -3],
      ],
    },
    {
      timeZone: 'Pacific/Apia',
      year: 2011,
      changes: [
        ['2011-04-02T14:00:00.000Z', -11],
        ['2011-09-24T14:00:00.000Z', -10],
        ['2011-12-30T10:00:00.000Z', 14],
      ],
    },
    { timeZone: 'Africa/Monrovia', year: 1972, changes: [['1972-01-07T00:44:30.000Z', 0]] },
    {
      timeZone: 'Australia/Lord_Howe',
      year: 2023,
      changes: [
        ['2023-04-01T15:00:00.000Z', 10.5],
        ['2023-09-30T15:30:00.000Z', 11],
      ],
    },
  ])('are all found: $timeZone in $year', ({ timeZone, year, changes }) => {
    expect(changesIn(timeZone, year)).toEqual(changes)
  })

  it('are those that looking every quarter of an hour finds', () => {
    const zone = zoneOf('America/Recife')
    const [start, end] = [Date.UTC(2000, 0, 1), Date.UTC(2001, 0, 1)]
    const found: number[] = []
    for (let at = start; at < end; at += hour / 4) {
      if (zone.offsetAt(at) !== zone.offsetAt(at - 1)) found.push(at)
    }
    expect(found).toHaveLength(3)
    expect(changesIn('America/Recife', 2000).map(([at]) => Date.parse(at))).toEqual(found)
  })
})

describe('a summer time of 6.95 days', () => {
  it('is found to the second wherever it lies in a page', () => {
    const pageStart = Math.ceil((30 * pageMs - marginMs) / 1000) * 1000
    for (let from = pageStart + hour; from < pageStart + 40 * 24 * hour; from += hour) {
      const until = from + 6.95 * 24 * hour
      const offsetAt = (at: number) => (at >= from && at < until ? hour : 0)
      expect(spellsOfPage({ offsetAt, spells: new Map() }, 30).slice(1)).toEqual([
        { from, offsetMs: hour },
        { from: until, offsetMs: 0 },
      ])
    }
  })
})

describe('the name of a time zone', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/Argentina/Ushuaia', 'Etc/GMT+5'])('may be %s', (name) => {
    expect(isTimeZone(name)).toBe(true)
  })

  it.each(['', ' UTC', '+08:00', 'Mars/Olympus', 'Beijing', 'Asia/Shanghai; drop table'])('may not be %j', (name) => {
    expect(isTimeZone(name)).toBe(false)
  })
})
