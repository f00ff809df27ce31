import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formattersFor } from './formatters.ts'
import { languages } from './language.ts'

const en = formattersFor({ language: 'en', timeZone: 'America/New_York' })
const zh = formattersFor({ language: 'zh-CN', timeZone: 'Asia/Shanghai' })
/** Which space stands before "PM" depends on the age of the Unicode data. */
const spaced = (text: string) => text.replaceAll(/\s/g, ' ')

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

describe('numbers', () => {
  it('are grouped, and rounded only as far as was asked', () => {
    expect([en.number(20769), en.number(0.12345), en.number(2, 1), zh.number(20769)]).toEqual([
      '20,769',
      '0.123',
      '2.0',
      '20,769',
    ])
  })

  it('may be shares', () => {
    expect([en.percent(0.8333), en.percent(0.8333, 1), zh.percent(1)]).toEqual(['83%', '83.3%', '100%'])
  })
})

describe('instants', () => {
  // A Friday evening in New York is a Saturday morning in Shanghai.
  const at = Date.UTC(2026, 10, 20, 23, 5)

  it.each([
    { what: 'date', english: 'Nov 20, 2026', chinese: '2026年11月21日' },
    { what: 'dateTime', english: 'Nov 20, 2026, 6:05 PM', chinese: '2026年11月21日 07:05' },
    { what: 'time', english: '6:05 PM', chinese: '07:05' },
    { what: 'exactTime', english: '6:05 PM', chinese: '07:05' },
    { what: 'hour', english: '6 PM', chinese: '7时' },
    { what: 'weekdayDate', english: 'Fri, Nov 20', chinese: '11月21日周六' },
    { what: 'monthDay', english: 'Nov 20', chinese: '11月21日' },
    { what: 'weekday', english: 'Fri', chinese: '周六' },
    { what: 'weekdayTime', english: 'Fri 6:05 PM', chinese: '周六 07:05' },
  ] as const)('are told as $what in the place of the reader', ({ what, english, chinese }) => {
    expect(spaced(en[what](at))).toBe(english)
    expect(spaced(zh[what](at))).toBe(chinese)
  })

  it.each([
    { away: 0, english: 'now', chinese: '现在' },
    { away: -59 * second, english: 'now', chinese: '现在' },
    { away: -119 * second, english: '1 minute ago', chinese: '1分钟前' },
    { away: 2 * hour + 59 * minute, english: 'in 2 hours', chinese: '2小时后' },
    { away: -25 * hour, english: '1 day ago', chinese: '1天前' },
    { away: -45 * day, english: '1 month ago', chinese: '1个月前' },
    { away: 800 * day, english: 'in 2 years', chinese: '2年后' },
  ])('$away ms away are $english', ({ away, english, chinese }) => {
    expect(en.relative(at + away, at)).toBe(english)
    expect(zh.relative(at + away, at)).toBe(chinese)
  })
})

describe('what has to add up', () => {
  it('is written to the second, and without seconds where there are none', () => {
    const at = Date.UTC(2026, 10, 20, 23, 5, 7, 999)
    expect([spaced(en.exactTime(at)), zh.exactTime(at)]).toEqual(['6:05:07 PM', '07:05:07'])
  })

  it.each([
    { ms: 0, english: '0s', chinese: '0秒' },
    { ms: 999, english: '0s', chinese: '0秒' },
    { ms: 2 * hour + 5 * second, english: '2h 5s', chinese: '2小时5秒' },
    { ms: 30 * hour + 59 * minute + 59 * second, english: '30h 59m 59s', chinese: '30小时59分钟59秒' },
    { ms: -minute, english: '−1m', chinese: '−1分钟' },
  ])('$ms ms are $english', ({ ms, english, chinese }) => {
    expect(en.exactWorkingDuration(ms)).toBe(english)
    expect(zh.exactWorkingDuration(ms)).toBe(chinese)
  })
})

describe('durations', () => {
  it.each([
    { ms: 2 * hour + 13 * minute, english: '2h 13m', chinese: '2小时13分钟' },
    { ms: 2 * hour + 13 * minute + 59 * second, english: '2h 13m', chinese: '2小时13分钟' },
    { ms: 2 * hour, english: '2h', chinese: '2小时' },
    { ms: 26 * hour + 59 * minute, english: '1d 2h', chinese: '1天2小时' },
    { ms: day + 59 * minute, english: '1d', chinese: '1天' },
    { ms: 13 * minute + 20 * second, english: '13m', chinese: '13分钟' },
    { ms: 59_999, english: '59s', chinese: '59秒' },
    { ms: 999, english: '0s', chinese: '0秒' },
    { ms: 0, english: '0s', chinese: '0秒' },
    { ms: -999, english: '0s', chinese: '0秒' },
    { ms: -2 * hour - 13 * minute, english: '-2h 13m', chinese: '-2小时13分钟' },
    { ms: 1234 * day, english: '1,234d', chinese: '1,234天' },
  ])('of $ms ms are $english', ({ ms, english, chinese }) => {
    expect(en.duration(ms)).toBe(english)
    expect(zh.duration(ms)).toBe(chinese)
  })

  it('of working time never speak of days', () => {
    expect([en.workingDuration(26 * hour + 13 * minute), zh.workingDuration(40 * hour)]).toEqual(['26h 13m', '40小时'])
    expect([en.workingDuration(45 * second), en.workingDuration(0)]).toEqual(['45s', '0s'])
  })

  it('never promise more than there is, nor a minute less', () => {
    const unit: Record<string, number> = { d: day, h: hour, m: minute, s: second }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * day }), (ms) => {
        const told = [...en.workingDuration(ms).matchAll(/(\d+)(\w)/g)]
        const back = told.reduce((sum, [, count, name]) => sum + Number(count) * (unit[name ?? ''] ?? Number.NaN), 0)
        expect(back).toBeLessThanOrEqual(ms)
        expect(ms - back).toBeLessThan(minute)
      }),
    )
  })

  it.each(languages)('of no length at all are refused in %s', (language) => {
    const { duration } = formattersFor({ language })
    expect(() => duration(Number.NaN)).toThrow(RangeError)
    expect(() => duration(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
})
