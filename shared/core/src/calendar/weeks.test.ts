import { describe, expect, it } from 'vitest'
import { instant } from '../kernel/index.ts'
import { weekStarts } from './weeks.ts'

const iso = (timeZone: string, from: string, until: string) =>
  weekStarts(timeZone, instant(from), instant(until)).map((at) => new Date(at).toISOString())

describe('the weeks that a period touches', () => {
  it.each([
    {
      given: 'a Wednesday in Shanghai',
      zone: 'Asia/Shanghai',
      from: '2026-11-25T03:00Z',
      until: '2026-11-25T04:00Z',
      starts: ['2026-11-22T16:00:00.000Z', '2026-11-29T16:00:00.000Z'],
    },
    {
      given: 'from a Monday’s first instant',
      zone: 'UTC',
      from: '2026-11-23T00:00Z',
      until: '2026-11-30T00:00Z',
      starts: ['2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z'],
    },
    {
      given: 'the week in which New York’s clocks go back',
      zone: 'America/New_York',
      from: '2026-10-28T00:00Z',
      until: '2026-11-02T05:00Z',
      starts: ['2026-10-26T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
    },
    {
      given: 'a Sunday evening in Los Angeles that is Monday in UTC',
      zone: 'America/Los_Angeles',
      from: '2026-11-23T02:00Z',
      until: '2026-11-23T03:00Z',
      starts: ['2026-11-16T08:00:00.000Z', '2026-11-23T08:00:00.000Z'],
    },
  ])('$given', ({ zone, from, until, starts }) => {
    expect(iso(zone, from, until)).toEqual(starts)
  })
})
