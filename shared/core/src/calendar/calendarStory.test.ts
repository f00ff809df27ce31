import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarId, type Instant, id, instant, type LocalText } from '../kernel/index.ts'
import { type CalendarPiece, calendarStory } from './calendarStory.ts'
import { anyCalendar, anyInstant } from './testing/arbitraries.ts'
import type { Shift, WorkingCalendar } from './workingCalendar.ts'
import { compileCalendar } from './workingClock.ts'
import { openIntervals, workingTimeBetween } from './workingTime.ts'

const nineToFive: readonly Shift[] = [['09:00', '17:00']]
const springFestival: LocalText = { en: 'Spring Festival', 'zh-CN': '春节' }
const shanghai: WorkingCalendar = {
  id: id<CalendarId>('shanghai'),
  name: { en: 'Shanghai' },
  timeZone: 'Asia/Shanghai',
  weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: [
    { date: '2026-02-16', name: { ...springFestival } },
    { date: '2026-02-17', name: { ...springFestival } },
    { date: '--12-24', name: { en: 'Christmas Eve' }, closed: [['12:00', '24:00']] },
    { date: '2026-10-01', name: { en: 'National Day' } },
  ],
  exceptions: [
    { date: '2026-02-14', hours: nineToFive, name: { en: 'Make-up day' } },
    { date: '2026-03-03', hours: [['09:00', '12:00']], name: { en: 'Stocktaking' } },
    { date: '2026-03-05', hours: [], name: { en: 'Outing' } },
    { date: '2026-10-01', hours: [['10:00', '11:00']] },
  ],
  breaks: { '2026-04-01': [['11:00', '12:30']], '2026-02-16': [['11:00', '12:30']] },
}

const told = (pieces: readonly CalendarPiece[]) =>
  pieces.map(({ from, to, why, name }) => {
    const [start, end] = [from, to].map((at) => new Date(at + 8 * 3_600_000).toISOString().slice(8, 16))
    return `${start} ${end} ${why}${name ? ` ${name.en}` : ''}`
  })

describe('the story of a calendar', () => {
  it.each([
    {
      given: 'working days',
      from: '2026-03-10T10:00+08:00',
      to: '2026-03-11T18:00+08:00',
      story: [
        '10T10:00 10T17:00 open',
        '10T17:00 11T09:00 outside-hours',
        '11T09:00 11T17:00 open',
        '11T17:00 11T18:00 outside-hours',
      ],
    },
    {
      given: 'a make-up Saturday, a Sunday and two days of one holiday',
      from: '2026-02-14T00:00+08:00',
      to: '2026-02-18T10:00+08:00',
      story: [
        '14T00:00 14T09:00 outside-hours',
        '14T09:00 14T17:00 open',
        '14T17:00 16T00:00 outside-hours',
        '16T00:00 18T00:00 holiday Spring Festival',
        '18T00:00 18T09:00 outside-hours',
        '18T09:00 18T10:00 open',
      ],
    },
    {
      given: 'a half day and a day off',
      from: '2026-03-03T12:00+08:00',
      to: '2026-03-06T00:00+08:00',
      story: [
        '03T12:00 03T17:00 exception Stocktaking',
        '03T17:00 04T09:00 outside-hours',
        '04T09:00 04T17:00 open',
        '04T17:00 05T00:00 outside-hours',
        '05T00:00 06T00:00 exception Outing',
      ],
    },
    {
      given: 'a holiday of half a day',
      from: '2026-12-24T00:00+08:00',
      to: '2026-12-25T00:00+08:00',
      story: ['24T00:00 24T09:00 outside-hours', '24T09:00 24T12:00 open', '24T12:00 25T00:00 holiday Christmas Eve'],
    },
    {
      given: 'a holiday that is open for an hour',
      from: '2026-10-01T08:00+08:00',
      to: '2026-10-01T18:00+08:00',
      story: [
        '01T08:00 01T09:00 outside-hours',
        '01T09:00 01T10:00 exception',
        '01T10:00 01T11:00 open',
        '01T11:00 01T17:00 exception',
        '01T17:00 01T18:00 outside-hours',
      ],
    },
    {
      given: 'a break',
      from: '2026-04-01T10:00+08:00',
      to: '2026-04-01T13:00+08:00',
      story: ['01T10:00 01T11:00 open', '01T11:00 01T12:30 break', '01T12:30 01T13:00 open'],
    },
    { given: 'no time at all', from: '2026-04-01T10:00+08:00', to: '2026-04-01T10:00+08:00', story: [] },
    { given: 'time in reverse', from: '2026-04-01T10:00+08:00', to: '2026-04-01T09:00+08:00', story: [] },
  ])('tells of $given', ({ from, to, story }) => {
    expect(told(calendarStory(compileCalendar(shanghai), instant(from), instant(to)))).toEqual(story)
  })

  it('has no gaps, no two neighbours alike, and adds up to the working time', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat({ max: 800 * 86_400_000 }), (calendar, from, ms) => {
        const clock = compileCalendar(calendar)
        const to = instant(from + ms)
        const pieces = calendarStory(clock, from, to)
        let at: Instant = from
        let before = ''
        for (const piece of pieces) {
          expect(piece.from).toBe(at)
          expect(piece.to).toBeGreaterThan(piece.from)
          expect(piece.open).toBe(piece.why === 'open')
          const says = JSON.stringify([piece.why, piece.name])
          expect(says).not.toBe(before)
          before = says
          at = piece.to
        }
        expect(at).toBe(to)
        const open = pieces.filter((piece) => piece.open)
        expect(open.map((piece) => ({ from: piece.from, to: piece.to }))).toEqual(openIntervals(clock, from, to))
        expect(open.reduce((sum, piece) => sum + piece.to - piece.from, 0)).toBe(workingTimeBetween(clock, from, to))
      }),
    )
  })
})
