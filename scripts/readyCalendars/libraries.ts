import * as gazette from '@hyunbinseo/holidays-kr/all'
import Holidays, { type HolidaysTypes } from 'date-holidays'
import type { DayOff } from './named.ts'

export const firstYear = 2020
export const lastYear = 2030

const dayMs = 86_400_000
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)

/** Names that the library spells in another way than we do. */
const spelled: Readonly<Record<string, string>> = {
  'Early May bank holiday (VE day)': 'Early May bank holiday (VE Day)',
  'Hong Kong Special Administrative Region Establishment Day': 'HKSAR Establishment Day',
  "King Charles III's Coronation": 'Coronation of King Charles III',
  'National Day of Mourning for Queen Elizabeth II': 'Day of Mourning for Queen Elizabeth II',
  'National Holiday': 'Day of German Unity',
  'Presidential Election Day': 'Polling Day',
  "Queen Elizabeth's Funeral Day": 'Funeral of Queen Elizabeth II',
  'Queen’s Platinum Jubilee': 'Platinum Jubilee',
  'Spring Equinox Day': 'Vernal Equinox Day',
  'Victory Day': 'Victory in Europe Day',
  'The day following the first day of January': 'The day following New Year’s Day',
  'The day following the Chinese Mid-Autumn Festival': 'The day following the Mid-Autumn Festival',
  'The second day following the Chinese Mid-Autumn Festival': 'The second day following the Mid-Autumn Festival',
  'The first day of January': 'New Year’s Day',
  'The second day of Lunar New Year': 'Second day of Lunar New Year',
  'The third day of Lunar New Year': 'Third day of Lunar New Year',
  'The fourth day of Lunar New Year': 'Fourth day of Lunar New Year',
  'The first weekday after Christmas Day': 'First weekday after Christmas Day',
  'The second weekday after Christmas Day': 'Second weekday after Christmas Day',
  'Chinese New Year': 'Lunar New Year',
}
const spell = (name: string): string => spelled[name] ?? name.replaceAll("'", '’')

export type Place = readonly [country: string, state?: string]

/** Days off by date-holidays, those of these types. */
export function libraryDays(
  [country, state]: Place,
  types: readonly HolidaysTypes.HolidayType[] = ['public'],
): readonly DayOff[] {
  const options = { languages: ['en'] }
  const library = state === undefined ? new Holidays(country, options) : new Holidays(country, state, options)
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => library.getHolidays(firstYear + i))
    .flat()
    .filter(({ type }) => types.includes(type))
    .map(({ date, name, substitute = false }) => ({
      date: date.slice(0, 10),
      name: spell(name.replace(' (substitute day)', '')),
      substitute,
    }))
}

const korean: Readonly<Record<string, string>> = {
  '1월 1일': 'New Year’s Day',
  '설날 전날': 'Day before Seollal',
  설날: 'Seollal (Lunar New Year)',
  '설날 다음 날': 'Day after Seollal',
  '3ㆍ1절': 'Independence Movement Day',
  노동절: 'Labour Day',
  어린이날: 'Children’s Day',
  '부처님 오신 날': 'Buddha’s Birthday',
  현충일: 'Korean Memorial Day',
  제헌절: 'Constitution Day',
  광복절: 'Liberation Day',
  '추석 전날': 'Day before Chuseok',
  추석: 'Mid-Autumn Festival (Chuseok)',
  '추석 다음 날': 'Day after Chuseok',
  개천절: 'National Foundation Day',
  한글날: 'Hangul Day',
  기독탄신일: 'Christmas Day',
  임시공휴일: 'Temporary public holiday',
  '임시공휴일(대통령선거)': 'Presidential election',
  대통령선거: 'Presidential election',
  제21대국회의원선거: 'National Assembly election',
  '제21대 국회의원선거': 'National Assembly election',
  제22대국회의원선거: 'National Assembly election',
  전국동시지방선거: 'Local elections',
}

/** Days off in Korea as its gazette announced them. */
export function koreanDays(): readonly DayOff[] {
  return Object.values<Readonly<Record<string, readonly string[]>>>(gazette)
    .flatMap((year) => Object.entries(year))
    .flatMap(([date, names]) =>
      names.map((said) => {
        const substituted = /^대체공휴일\((.*)\)$/.exec(said)?.[1]
        const name = korean[substituted ?? said]
        if (name === undefined) throw new Error(`no English name for ${said}`)
        return { date, name, substitute: substituted !== undefined }
      }),
    )
}
