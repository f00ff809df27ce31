import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursText, parseHours } from './hoursText.ts'

describe('hours as people write them', () => {
  it.each([
    { typed: '09:00–12:00, 13:00–18:00', read: '09:00–12:00, 13:00–18:00' },
    { typed: '9-12,13-18', read: '09:00–12:00, 13:00–18:00' },
    { typed: '930 - 1745', read: '09:30–17:45' },
    { typed: '9.30 to 17.45', read: '09:30–17:45' },
    { typed: '10pm–6am', read: '22:00–06:00' },
    { typed: '12am-12pm', read: '00:00–12:00' },
    { typed: '上午', read: '上午' },
    { typed: '９：００－１２：００，１３：００～１８：００', read: '09:00–12:00, 13:00–18:00' },
    { typed: '9点至18点30分、19点到21点', read: '09:00–18:30, 19:00–21:00' },
    { typed: '00:00-24:00', read: '00:00–24:00' },
    { typed: ' ; , ', read: '' },
    { typed: '9-', read: '09:00' },
    { typed: '9:7x-10', read: '9:7x–10:00' },
    { typed: '8-12-17', read: '08:00–12:00-17' },
  ])('"$typed" is read as "$read"', ({ typed, read }) => {
    expect(hoursText(parseHours(typed))).toBe(read)
  })

  it('that are written are read back the same', () => {
    const reading = fc
      .integer({ min: 0, max: 1440 })
      .map((at) => `${`${Math.floor(at / 60)}`.padStart(2, '0')}:${`${at % 60}`.padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(reading, reading)), (shifts) => {
        expect(parseHours(hoursText(shifts))).toEqual(shifts)
      }),
    )
  })

  it('are never lost, whatever was typed: what is put straight stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const once = hoursText(parseHours(typed))
        expect(hoursText(parseHours(once))).toBe(once)
      }),
      { examples: [['-,!'], ['-']] },
    )
  })
})
