import { describe, expect, it } from 'vitest'
import { readTime, timeOfDay } from './timeOfDay.ts'

describe('a time of day', () => {
  it.each([
    { kept: '09:36', en: '9:36 AM', zh: '09:36' },
    { kept: '17:40', en: '5:40 PM', zh: '17:40' },
    { kept: '00:00', en: '12:00 AM', zh: '00:00' },
    { kept: '24:00', en: '12:00 AM', zh: '24:00' },
    { kept: '24:01', en: '24:01', zh: '24:01' },
    { kept: 'noon', en: 'noon', zh: 'noon' },
  ])('$kept is told as $en in English and as $zh in Chinese', ({ kept, en, zh }) => {
    expect(timeOfDay('en', kept)).toBe(en)
    expect(timeOfDay('zh-CN', kept)).toBe(zh)
  })

  it.each([
    ['14:00', '14:00'],
    ['2 pm', '14:00'],
    ['2:30\u202fPM', '14:30'],
    ['12 am', '00:00'],
    ['１４点半', '14点半'],
    [' ', ''],
  ])('%j is read as %j', (typed, kept) => {
    expect(readTime(typed)).toBe(kept)
  })
})
