import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../kernel/index.ts'
import { monthStarts, startOfMonth } from './months.ts'

const iso = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString())

describe('the months that a period touches', () => {
  it.each([
    {
      given: 'the end of a year in Shanghai',
      zone: 'Asia/Shanghai',
      from: '2026-12-31T15:59Z',
      until: '2026-12-31T16:01Z',
      starts: ['2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z', '2027-01-31T16:00:00.000Z'],
    },
    {
      given: 'from a first instant up to the next',
      zone: 'UTC',
      from: '2026-02-01T00:00Z',
      until: '2026-03-01T00:00Z',
      starts: ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
    },
    {
      given: 'a spring in New York',
      zone: 'America/New_York',
      from: '2026-03-15T00:00Z',
      until: '2026-04-02T00:00Z',
      starts: ['2026-03-01T05:00:00.000Z', '2026-04-01T04:00:00.000Z', '2026-05-01T04:00:00.000Z'],
    },
  ])('$given', ({ zone, from, until, starts }) => {
    expect(iso(monthStarts(zone, instant(from), instant(until)))).toEqual(starts)
  })

  it('hold the period, each beginning on a first, one after another', () => {
    const zone = fc.constantFrom('Asia/Kolkata', 'America/Sao_Paulo', 'Pacific/Apia', 'Europe/Berlin')
    const day = 86_400_000
    fc.assert(
      fc.property(
        zone,
        // By then January of 1970 had begun everywhere.
        fc.integer({ min: 2, max: 20_000 }),
        fc.integer({ min: 1, max: 900 }),
        (timeZone, at, length) => {
          const [from, until] = [instant(at * day), instant((at + length) * day)]
          const starts = monthStarts(timeZone, from, until)
          const read = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
          const days = starts.map((start) => read.format(start).split('/').map(Number))
          expect(days.every(([, dayOfMonth]) => dayOfMonth === 1)).toBe(true)
          const months = days.map(([month = 0, , year = 0]) => year * 12 + month)
          expect(months).toEqual(months.map((_, i) => (months[0] as number) + i))
          expect(starts[0]).toBeLessThanOrEqual(from)
          expect(starts[1]).toBeGreaterThan(from)
          expect(starts.at(-1)).toBeGreaterThanOrEqual(until)
          expect(starts.at(-2)).toBeLessThan(until)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('begin with the first that is covered where the one before 1970 was still under way', () => {
    expect(iso(monthStarts('America/Sao_Paulo', instant(0), instant(86_400_000)))).toEqual([
      '1970-01-01T03:00:00.000Z',
      '1970-02-01T03:00:00.000Z',
    ])
  })

  it('begin at one o’clock where midnight does not exist', () => {
    expect(iso([startOfMonth('America/Asuncion', 2023, 10)])).toEqual(['2023-10-01T04:00:00.000Z'])
  })
})
