import type { Output, Parsed } from '@counterpart/contract'
import { Refused } from './refused.ts'

type Ready = Output<'listReadyCalendars'>['items'][number]
type Draft = Output<'draftReadyCalendar'>

export const readyCalendars: Ready[] = [
  {
    id: 'cn',
    name: { en: 'Mainland China', 'zh-CN': '中国大陆' },
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    coveredFrom: '2025-01-01',
    coveredUntil: '2027-12-31',
    source: 'State Council notice',
    holidays: 4,
    makeUpDays: 2,
  },
  {
    id: 'de',
    name: { en: 'Germany', 'zh-CN': '德国' },
    country: 'DE',
    timeZone: 'Europe/Berlin',
    coveredFrom: '2026-01-01',
    coveredUntil: '2030-12-31',
    source: 'Federal law',
    holidays: 1,
    makeUpDays: 0,
  },
]

const national = { en: 'National Day holiday', 'zh-CN': '国庆假期' }
const daysOff: Record<string, readonly string[]> = {
  cn: ['2026-10-01', '2026-10-02', '2027-10-01', '2027-10-04'],
  de: ['2026-10-03'],
}
const makeUpDays: Record<string, readonly string[]> = { cn: ['2026-10-10', '2026-09-27'] }

/** A make-up day has the hours of the Monday that is sent, as all weeks of tests have the same hours from Monday to Friday. */
export function draftOfReady(id: string, { weekly, firstYear, lastYear }: Parsed<'draftReadyCalendar'>['body']): Draft {
  const ready = readyCalendars.find((one) => one.id === id)
  if (!ready) throw new Refused({ kind: 'no-such', what: 'calendar', id })
  const first = firstYear ?? 2026
  const last = lastYear ?? Number(ready.coveredUntil.slice(0, 4))
  const isAsked = (date: string) => date >= `${first}` && date < `${last + 1}`
  const hours = weekly?.mon ?? [['09:00', '17:00'] as const]
  return {
    name: ready.name,
    timeZone: ready.timeZone,
    weekly: weekly ?? {},
    holidays: (daysOff[id] ?? []).filter(isAsked).map((date) => ({ date, name: national })),
    exceptions: (makeUpDays[id] ?? [])
      .filter(isAsked)
      .map((date) => ({ date, hours, name: { en: 'Make-up for it', 'zh-CN': '国庆调休' } })),
    coveredUntil: `${last}-12-31`,
    source: ready.source,
  }
}

/** Every calendar file holds the same. */
export function holidaysInFile(text: string): Output<'readHolidays'> {
  if (!text.startsWith('BEGIN:VCALENDAR')) throw new Refused({ kind: 'not-a-calendar-file' })
  return {
    holidays: [
      { date: '2026-10-01', name: { en: 'From the file' } },
      { date: '2026-12-24', name: { en: 'Christmas Eve' } },
    ],
    rejected: 2,
    rejections: [
      { line: 12, property: 'DTSTART', reason: 'not-a-date', value: 'DTSTART;VALUE=DATE:20261340' },
      { line: 30, property: 'DTSTART', reason: 'part-of-day', value: 'DTSTART:20261224T120000' },
    ],
  }
}
