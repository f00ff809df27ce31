import { firstYear, koreanDays, lastYear, libraryDays, plusDays } from './libraries.ts'
import type { DayOff } from './named.ts'

type LocalName = { readonly en: string; readonly 'zh-CN': string }

/** One calendar and what is said of it. Its days are covered from the first of these years to the end of the last. */
export type Recipe = {
  readonly id: string
  readonly name: LocalName
  readonly country: string
  readonly timeZone: string
  readonly hours: readonly (readonly [string, string])[]
  readonly source: string
  readonly from: number
  readonly until: number
  readonly days: readonly DayOff[]
}

const named = (en: string, zh: string): LocalName => ({ en, 'zh-CN': zh })
const dayOff = (date: string, name: string, substitute = false): DayOff => ({ date, name, substitute })
const nineToFive = [['09:00', '17:00']] as const
const nineToSix = [['09:00', '18:00']] as const

const library = 'date-holidays 3.37.0 (data under CC BY-SA 3.0), https://github.com/commenthol/date-holidays'
const by = (law: string) => `${law}; computed with ${library}`

/** What follows from a law alone is worked out as far as the library is asked; what is announced ends with what was. */
const byLaw = { from: firstYear, until: lastYear }
const announcedUntil = (until: number) => ({ from: firstYear, until })

export const recipes = (): readonly Recipe[] => [
  {
    id: 'hk',
    name: named('Hong Kong', '香港'),
    country: 'HK',
    timeZone: 'Asia/Hong_Kong',
    hours: nineToSix,
    source: by('General holidays of the Holidays Ordinance (Cap. 149)'),
    ...announcedUntil(2027),
    days: libraryDays(['HK']),
  },
  {
    id: 'us',
    name: named('United States (federal)', '美国（联邦）'),
    country: 'US',
    timeZone: 'America/New_York',
    hours: nineToFive,
    source: by('Federal holidays, 5 U.S.C. 6103'),
    ...byLaw,
    // As a bank's holiday the library has Veterans Day where it stands in for a weekend, which is one for offices too.
    days: libraryDays(['US'], ['public', 'bank']).map((day) =>
      day.name === 'Labour Day' ? { ...day, name: 'Labor Day' } : day,
    ),
  },
  {
    id: 'gb-eaw',
    name: named('United Kingdom (England and Wales)', '英国（英格兰和威尔士）'),
    country: 'GB',
    timeZone: 'Europe/London',
    hours: [['09:00', '17:30']],
    source: by('Bank holidays of England and Wales, Banking and Financial Dealings Act 1971'),
    ...byLaw,
    days: libraryDays(['GB', 'ENG']),
  },
  {
    id: 'de',
    name: named('Germany (nationwide)', '德国（全国）'),
    country: 'DE',
    timeZone: 'Europe/Berlin',
    hours: nineToFive,
    source: by('Holidays of all sixteen states; those of single states are not in it'),
    ...byLaw,
    days: libraryDays(['DE']),
  },
  {
    id: 'fr',
    name: named('France', '法国'),
    country: 'FR',
    timeZone: 'Europe/Paris',
    hours: nineToSix,
    source: by('Code du travail, article L3133-1'),
    ...byLaw,
    days: libraryDays(['FR']),
  },
  {
    id: 'eu-target',
    name: named('European Union (ECB TARGET days)', '欧盟（欧洲央行TARGET日历）'),
    country: 'EU',
    timeZone: 'Europe/Berlin',
    hours: nineToSix,
    source: by('Closing days of the TARGET payment system of the European Central Bank'),
    ...byLaw,
    days: libraryDays(['DE']).filter(({ name }) => targetDays.has(name)),
  },
  {
    id: 'jp',
    name: named('Japan', '日本'),
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    hours: nineToSix,
    source: by('Act on National Holidays (国民の祝日に関する法律)'),
    // The equinoxes are announced each February for the year after.
    ...announcedUntil(2027),
    days: libraryDays(['JP']),
  },
  {
    id: 'kr',
    name: named('South Korea', '韩国'),
    country: 'KR',
    timeZone: 'Asia/Seoul',
    hours: nineToSix,
    source: 'Official gazette, by @hyunbinseo/holidays-kr 5.2027.1 (MIT), https://github.com/hyunbinseo/holidays-kr',
    ...announcedUntil(2027),
    days: koreanDays(),
  },
  {
    id: 'sg',
    name: named('Singapore', '新加坡'),
    country: 'SG',
    timeZone: 'Asia/Singapore',
    hours: nineToSix,
    source: by('Public holidays announced by the Ministry of Manpower'),
    ...announcedUntil(2027),
    days: singaporeDays(),
  },
  {
    id: 'au-nsw',
    name: named('Australia (New South Wales)', '澳大利亚（新南威尔士州）'),
    country: 'AU',
    timeZone: 'Australia/Sydney',
    hours: nineToFive,
    source: by('Public Holidays Act 2010 of New South Wales'),
    ...byLaw,
    // In 2020 Anzac Day was a Saturday and nothing stood in for it; the additional days are of 2026 and 2027.
    days: libraryDays(['AU', 'NSW']).filter(({ date }) => date !== '2020-04-27'),
  },
  {
    id: 'ca',
    name: named('Canada (federal)', '加拿大（联邦）'),
    country: 'CA',
    timeZone: 'America/Toronto',
    hours: nineToFive,
    source: by('General holidays of the Canada Labour Code, Part III'),
    ...byLaw,
    days: canadianDays(),
  },
  {
    id: 'br',
    name: named('Brazil (national)', '巴西（全国）'),
    country: 'BR',
    timeZone: 'America/Sao_Paulo',
    hours: nineToSix,
    source: by('National holidays; Carnival and Corpus Christi are optional and not in it'),
    ...byLaw,
    // Elections are held on Sundays.
    days: libraryDays(['BR']).filter(({ name }) => name !== 'Election Day'),
  },
]

const targetDays = new Set([
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Labour Day',
  'Christmas Day',
  'Boxing Day',
])

/** The library computes the dates of the moon's festivals and knows only some elections: the ministry's list goes before. */
function singaporeDays(): readonly DayOff[] {
  const wrong = new Set(['2024-06-16', '2027-03-09', '2027-05-16'])
  return [
    ...libraryDays(['SG'])
      .filter(({ date }) => !wrong.has(date))
      .map((day) => (day.date === '2023-11-13' ? { ...day, substitute: true } : day)),
    dayOff('2020-05-25', 'Hari Raya Puasa', true),
    dayOff('2020-07-10', 'Polling Day'),
    dayOff('2022-07-11', 'Hari Raya Haji', true),
    dayOff('2023-11-12', 'Deepavali'),
    dayOff('2024-06-17', 'Hari Raya Haji'),
    dayOff('2025-05-03', 'Polling Day'),
    dayOff('2027-03-10', 'Hari Raya Puasa'),
    dayOff('2027-05-17', 'Hari Raya Haji'),
    dayOff('2027-05-20', 'Vesak Day'),
  ]
}

/** The library has the holidays of provinces; those of the federal code are in three of its lists together. */
function canadianDays(): readonly DayOff[] {
  const federal = new Set(['New Year’s Day', 'Good Friday', 'Canada Day', 'Labour Day', 'Christmas Day'])
  const ofCountry = libraryDays(['CA']).filter(({ name }) => federal.has(name))
  const ofOntario = libraryDays(['CA', 'ON']).filter(({ name }) =>
    ['Victoria Day', 'Thanksgiving', 'Boxing Day'].includes(name),
  )
  const ofAlberta = libraryDays(['CA', 'AB']).filter(({ name }) => name === 'Remembrance Day')
  const ofReconciliation = libraryDays(['CA'], ['observance']).filter(
    ({ name }) => name === 'National Day for Truth and Reconciliation',
  )
  return withMondays([...ofCountry, ...ofOntario, ...ofAlberta, ...ofReconciliation])
}

/** What falls on a weekend is made up for on the next weekday that is not off already. */
function withMondays(days: readonly DayOff[]): readonly DayOff[] {
  const off = new Set(days.map(({ date }) => date))
  const isOff = (date: string) => off.has(date) || [0, 6].includes(new Date(date).getUTCDay())
  const substitutes = days
    .filter(({ date }) => [0, 6].includes(new Date(date).getUTCDay()))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, name }) => {
      let instead = date
      while (isOff(instead)) instead = plusDays(instead, 1)
      off.add(instead)
      return dayOff(instead, name, true)
    })
  return [...days, ...substitutes]
}
