import { describe, expect, it } from 'vitest'
import { dateRange, datesOfYear, plusDays, readingAt, weekdayOf, zonedTime } from './civilDays.ts'

describe('dates of a calendar', () => {
  it.each([
    { from: '2026-10-01', until: '2026-10-01', english: 'Thu, October 1, 2026', chinese: '2026年10月1日周四' },
    { from: '2026-10-01', until: '2026-10-07', english: 'October 1 – 7, 2026', chinese: '2026年10月1日至10月7日' },
    {
      from: '2026-12-31',
      until: '2027-01-01',
      english: 'December 31, 2026 – January 1, 2027',
      chinese: '2026年12月31日至2027年1月1日',
    },
  ])('$from to $until is $english', ({ from, until, english, chinese }) => {
    const plain = (text: string) => text.replaceAll(/\s/g, ' ')
    expect(plain(dateRange('en', from, until))).toBe(english)
    expect(dateRange('zh-CN', from, until)).toBe(chinese)
  })

  it('go on over months, leap days and years', () => {
    expect([plusDays('2024-02-28', 1), plusDays('2026-01-01', -1)]).toEqual(['2024-02-29', '2025-12-31'])
    expect([weekdayOf('2026-11-30'), weekdayOf('2026-11-29')]).toEqual([0, 6])
    expect(datesOfYear(2024)).toHaveLength(366)
  })

  it('are read off the clocks of a zone', () => {
    const at = Date.UTC(2026, 9, 1, 16, 5)
    expect(readingAt('Asia/Shanghai', at)).toEqual({ date: '2026-10-02', time: '00:05' })
    expect(readingAt('America/New_York', at)).toEqual({ date: '2026-10-01', time: '12:05' })
    expect(zonedTime('en', 'Asia/Shanghai', at)).toBe('Fri, Oct 2, 2026, 12:05 AM')
    expect(zonedTime('zh-CN', 'Asia/Shanghai', at)).toBe('2026年10月2日周五 00:05')
  })
})
