import { instant } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { OverviewPeriod } from '../nav/route.ts'
import { pastYears, rangeOf } from './rangeOf.ts'

const now = instant('2026-07-07T10:00+08:00')
const told = ({ from, until }: { from?: number; until?: number }) =>
  [from, until].map((at) => (at === undefined ? null : new Date(at).toISOString()))

describe('a period', () => {
  it.each([
    { period: '13-weeks', zone: 'Asia/Shanghai', range: ['2026-04-12T16:00:00.000Z', null] },
    { period: '12-months', zone: 'Asia/Shanghai', range: ['2025-07-31T16:00:00.000Z', null] },
    {
      period: 'year-2016',
      zone: 'America/Sao_Paulo',
      range: ['2016-01-01T02:00:00.000Z', '2017-01-01T02:00:00.000Z'],
    },
    { period: 'all', zone: 'UTC', range: [null, null] },
  ] as { period: OverviewPeriod; zone: string; range: unknown }[])('$period in $zone', ({ period, zone, range }) => {
    expect(told(rangeOf(period, now, zone))).toEqual(range)
  })
})

describe('the years to choose from', () => {
  it.each([
    { first: '2016-02-29', last: '2016-05-13', years: [2016] },
    { first: '2023-12-31T23:30:00Z', last: '2026-07-01', years: [2025, 2024] },
    { first: '2026-01-01', last: '2026-07-01', years: [] },
  ])('$first to $last: $years', ({ first, last, years }) => {
    const at = (text: string) => Date.parse(text)
    expect(pastYears({ first: at(first), last: at(last) }, now, 'Asia/Shanghai')).toEqual(years)
  })

  it('are none where there is nothing', () => {
    expect(pastYears(null, now, 'UTC')).toEqual([])
  })
})
