import type { Shift } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursText, parseHours } from './hoursText.ts'

const languages = ['en', 'zh-CN'] as const

describe('hours as people write them', () => {
  it.each([
    { typed: '09:00–12:00, 13:00–18:00', read: '09:00–12:00, 13:00–18:00' },
    { typed: '9-12,13-18', read: '09:00–12:00, 13:00–18:00' },
    { typed: '930 - 1745', read: '09:30–17:45' },
    { typed: '9.30 to 17.45', read: '09:30–17:45' },
    { typed: '10pm–6am', read: '22:00–06:00' },
    { typed: '12am-12pm', read: '00:00–12:00' },
    { typed: '9:00 AM – 12:00 PM, 1:00 – 6:00 PM', read: '09:00–12:00, 13:00–18:00' },
    { typed: '1-6pm', read: '13:00–18:00' },
    { typed: '9-5pm', read: '09:00–17:00' },
    { typed: '10-6am', read: '22:00–06:00' },
    { typed: '12-1:30pm', read: '12:00–13:30' },
    { typed: '09:00-6pm', read: '09:00–18:00' },
    { typed: '13-6pm', read: '13:00–18:00' },
    { typed: '8pm-12am', read: '20:00–24:00' },
    { typed: '上午', read: '上午' },
    { typed: '９：００－１２：００，１３：００～１８：００', read: '09:00–12:00, 13:00–18:00' },
    { typed: '9点至18点30分、19点到21点', read: '09:00–18:30, 19:00–21:00' },
    { typed: '00:00-24:00', read: '00:00–24:00' },
    { typed: ' ; , ', read: '' },
    { typed: '9-', read: '09:00' },
    { typed: '9:7x-10', read: '9:7x–10:00' },
    { typed: '9:75-10', read: '09:75–10:00' },
    { typed: '8-12-17', read: '08:00–12:00-17' },
  ])('"$typed" is read as "$read"', ({ typed, read }) => {
    expect(hoursText('zh-CN', parseHours(typed))).toBe(read)
  })

  it.each([
    {
      hours: [
        ['09:00', '12:00'],
        ['13:00', '18:30'],
      ],
      told: '9:00 AM – 12:00 PM, 1:00 – 6:30 PM',
    },
    { hours: [['00:00', '24:00']], told: '12:00 AM – 12:00 AM' },
    { hours: [['24:00', '09:75']], told: '24:00 – 09:75' },
  ] as const)('are told in English as "$told"', ({ hours, told }) => {
    expect(hoursText('en', hours)).toBe(told)
  })

  it.each(languages)('that are written are read back the same, in %s', (language) => {
    const reading = (min: number, max: number) =>
      fc
        .integer({ min, max })
        .map((at) => `${`${Math.floor(at / 60)}`.padStart(2, '0')}:${`${at % 60}`.padStart(2, '0')}`)
    // A day begins at 00:00 and ends at 24:00: the other way round nothing is told apart in twelve hours.
    const shift: fc.Arbitrary<Shift> = fc.tuple(reading(0, 1439), reading(1, 1440))
    fc.assert(
      fc.property(fc.array(shift), (shifts) => {
        expect(parseHours(hoursText(language, shifts))).toEqual(shifts)
      }),
    )
  })

  it.each(languages)('are never lost, whatever was typed: what is put straight stays as it is, in %s', (language) => {
    const time = fc.tuple(fc.nat(30), fc.constantFrom('', ':00', ':30', ':75'), fc.constantFrom('', 'am', ' PM'))
    const typed = fc.oneof(
      fc.string(),
      fc
        .array(
          time.map((parts) => parts.join('')),
          { maxLength: 3 },
        )
        .map((times) => times.join('-')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const once = hoursText(language, parseHours(text))
        expect(hoursText(language, parseHours(once))).toBe(once)
      }),
      { examples: [['-,!'], ['-']] },
    )
  })
})
