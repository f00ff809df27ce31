import { workingMs } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aStory, counted, july, paused } from '../testing/stories.ts'
import { byDay } from './byDay.ts'
import { ledgerOf } from './ledger.ts'
import { localDaysIn } from './localDay.ts'

const second = 1000
const shown = (story: Parameters<typeof ledgerOf>[0]) =>
  ledgerOf(story).map((line) => (line.kind === 'round' ? 'round' : [line.counted / second, line.total / second]))

describe('the account of a clock', () => {
  it('begins with what was carried, and with each round anew', () => {
    const segments = [
      ...counted(july(6, '09:00'), july(6, '09:10')),
      paused(july(6, '09:10'), july(6, '09:30')),
      ...counted(july(6, '09:30'), july(6, '09:31'), 2),
    ]
    expect(shown(aStory(segments, { carried: workingMs(5_000) }))).toEqual([
      [5, 5],
      [600, 605],
      [0, 605],
      'round',
      [60, 60],
    ])
  })

  it('adds up as it is written, whatever fractions of seconds lie between the lines', () => {
    const length = fc.integer({ min: 1, max: 90_000 })
    fc.assert(
      fc.property(fc.array(length, { minLength: 1, maxLength: 40 }), fc.nat(5000), (lengths, carried) => {
        let at: number = july(6, '09:00')
        const segments = lengths.flatMap((ms) => {
          const from = at
          at += ms
          return counted(from, at)
        })
        const story = aStory(segments, { carried: workingMs(carried) })
        const lines = ledgerOf(story).flatMap((line) => (line.kind === 'round' ? [] : [line]))
        const sum = lines.reduce((total, line) => total + line.counted, 0)
        expect(sum).toBe(Math.floor(story.used / second) * second)
        expect(lines.at(-1)?.total).toBe(sum)
      }),
    )
  })

  it('by day has one row for a day, and the same sum', () => {
    const lines = ledgerOf(aStory(counted(july(6, '10:00'), july(9, '12:00'))))
    const rows = byDay(lines, localDaysIn('Asia/Shanghai'))
    expect(rows.map(({ lines }) => lines.length)).toEqual([2, 2, 2, 1])
    expect(rows.flatMap(({ lines }) => lines)).toEqual(lines)
  })
})
