import { describe, expect, it } from 'vitest'
import { instantOfReading } from './wallClock.ts'

const iso = (zone: string, date: string, time: string) => {
  const at = instantOfReading(zone, date, time)
  return at === undefined ? undefined : new Date(at).toISOString()
}

describe('the instant of a reading of the wall clock', () => {
  it.each([
    {
      given: 'winter in São Paulo',
      zone: 'America/Sao_Paulo',
      date: '2016-05-10',
      time: '22:09',
      at: '2016-05-11T01:09:00.000Z',
    },
    {
      given: 'summer in São Paulo',
      zone: 'America/Sao_Paulo',
      date: '2016-11-10',
      time: '08:00',
      at: '2016-11-10T10:00:00.000Z',
    },
    {
      given: 'an hour that is skipped',
      zone: 'America/Sao_Paulo',
      date: '2016-10-16',
      time: '00:30',
      at: '2016-10-16T03:00:00.000Z',
    },
    {
      given: 'an hour that is shown twice',
      zone: 'America/New_York',
      date: '2026-11-01',
      time: '01:30',
      at: '2026-11-01T05:30:00.000Z',
    },
    { given: 'a date that is no date', zone: 'UTC', date: '2016-02-30', time: '10:00', at: undefined },
    { given: 'a time that is no time', zone: 'UTC', date: '2016-02-28', time: '25:00', at: undefined },
    { given: 'a year without calendars', zone: 'UTC', date: '1890-02-28', time: '10:00', at: undefined },
  ])('$given', ({ zone, date, time, at }) => {
    expect(iso(zone, date, time)).toBe(at)
  })
})
