import { instant, type Shift } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { scene } from '../testing/index.ts'
import { type DraftReadyCalendar, draftReadyCalendar } from './draftReadyCalendar.ts'
import { listReadyCalendars } from './listReadyCalendars.ts'

const day: readonly Shift[] = [['08:30', '17:30']]
const short: readonly Shift[] = [['08:30', '12:00']]

async function drafted(asked: DraftReadyCalendar, now = '2026-11-29T10:00Z') {
  const { ports, who } = await scene(instant(now))
  return draftReadyCalendar(ports)(who('it-agent', ['administrator']), asked)
}
async function draftOf(asked: DraftReadyCalendar, now?: string) {
  const draft = await drafted(asked, now)
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal))
  return draft.value
}

describe('the list of ready-made calendars', () => {
  it('is for administrators, and tells what each holds without its dates', async () => {
    const { who } = await scene()
    expect(listReadyCalendars(who('it-agent'))).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
    const listed = listReadyCalendars(who('it-agent', ['administrator']))
    if (!listed.ok) throw new Error('refused')
    expect(listed.value).toHaveLength(15)
    expect(listed.value.find(({ id }) => id === 'cn')).toEqual({
      id: 'cn',
      name: { en: 'Mainland China', 'zh-CN': '中国大陆' },
      country: 'CN',
      timeZone: 'Asia/Shanghai',
      coveredFrom: '2007-01-01',
      coveredUntil: '2026-12-31',
      source: expect.stringContaining('国务院办公厅'),
      holidays: 545,
      makeUpDays: 132,
    })
  })
})

describe('a draft of a ready-made calendar', () => {
  it('is for administrators', async () => {
    const { ports, who } = await scene()
    const refused = draftReadyCalendar(ports)(who('hr-one'), { ready: 'cn' })
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })

  it('has the usual week of the place and the days from this year on, where nothing else is asked', async () => {
    const draft = await draftOf({ ready: 'cn' })
    expect(draft.weekly).toEqual(
      Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map((weekday) => [
          weekday,
          [
            ['09:00', '12:00'],
            ['13:00', '18:00'],
          ],
        ]),
      ),
    )
    expect(draft).toMatchObject({ timeZone: 'Asia/Shanghai', coveredUntil: '2026-12-31' })
    expect(draft.holidays).toHaveLength(33)
    expect(draft.holidays[0]).toEqual({ date: '2026-01-01', name: { en: 'New Year’s Day', 'zh-CN': '元旦' } })
    expect(draft.exceptions).toHaveLength(6)
    expect(draft.exceptions[0]).toEqual({
      date: '2026-01-04',
      hours: [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
      name: { en: 'Make-up day for New Year’s Day', 'zh-CN': '元旦调休上班' },
    })
  })

  it.each([
    { years: { firstYear: 2025 }, first: '2025-01-01', last: '2026-10-07' },
    { years: { lastYear: 2008 }, first: '2008-01-01', last: '2008-10-05' },
    // The last day of 2022 is off because of the New Year of 2023.
    { years: { firstYear: 2022, lastYear: 2022 }, first: '2022-01-01', last: '2022-12-31' },
  ])('of $years has holidays from $first to $last', async ({ years, first, last }) => {
    const { holidays, coveredUntil } = await draftOf({ ready: 'cn', ...years })
    expect([holidays[0]?.date, holidays.at(-1)?.date]).toEqual([first, last])
    expect(coveredUntil).toBe(`${last.slice(0, 4)}-12-31`)
  })

  it('begins with the last covered year once that is over, and with the first before it has come', async () => {
    expect((await draftOf({ ready: 'cn' }, '2031-05-01T00:00Z')).holidays[0]?.date).toBe('2026-01-01')
    expect((await draftOf({ ready: 'de' }, '2001-05-01T00:00Z')).holidays[0]?.date).toBe('2020-01-01')
  })

  it.each([
    {
      given: 'one hour every day',
      weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: short },
      hours: day,
    },
    { given: 'short Fridays', weekly: { mon: day, tue: day, wed: day, thu: day, fri: short }, hours: day },
    { given: 'as many short days as long ones', weekly: { mon: short, tue: day, wed: day, thu: short }, hours: short },
    { given: 'one day a week', weekly: { wed: day }, hours: day },
  ])('with $given: a make-up day has the hours that most working days have', async ({ weekly, hours }) => {
    const { exceptions } = await draftOf({ ready: 'cn', weekly, firstYear: 2026 })
    expect(exceptions).toHaveLength(6)
    expect(exceptions.every((exception) => exception.hours === hours)).toBe(true)
  })

  it('has no make-up days for those who work at weekends only', async () => {
    expect((await draftOf({ ready: 'cn', weekly: { mon: [], sat: day } })).exceptions).toEqual([])
  })

  it.each([
    { asked: { ready: 'atlantis' }, refusal: { kind: 'no-such', what: 'calendar', id: 'atlantis' } },
    { asked: { ready: 'cn', firstYear: 2006 }, refusal: issue('firstYear', 'too-small', 2007) },
    { asked: { ready: 'cn', lastYear: 2027 }, refusal: issue('lastYear', 'too-large', 2026) },
    { asked: { ready: 'cn', firstYear: 2026, lastYear: 2025 }, refusal: issue('lastYear', 'reversed') },
    {
      asked: { ready: 'cn', weekly: { mon: [['25:00', '26:00']] } },
      refusal: {
        kind: 'invalid-calendar',
        issues: [
          { path: 'weekly.mon.0.0', reason: 'not-a-time' },
          { path: 'weekly.mon.0.1', reason: 'not-a-time' },
        ],
      },
    },
    {
      asked: { ready: 'us', weekly: {} },
      refusal: { kind: 'invalid-calendar', issues: [{ path: 'weekly', reason: 'too-few', limit: 1 }] },
    },
  ] as { asked: DraftReadyCalendar; refusal: unknown }[])('$asked is refused', async ({ asked, refusal }) => {
    expect(await drafted(asked)).toEqual({ ok: false, refusal })
  })
})

function issue(path: string, reason: string, limit?: number) {
  return { kind: 'invalid-input', issues: [{ path, reason, ...(limit !== undefined && { limit }) }] }
}
