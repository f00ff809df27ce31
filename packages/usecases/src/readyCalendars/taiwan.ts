import { both, substituteFor } from './names.ts'
import type { ReadyCalendar } from './readyCalendar.ts'

const foundingDay = both('Founding Day', '开国纪念日')
const littleNewYearsEve = both('Day before Lunar New Year’s Eve', '小年夜')
const newYearsEve = both('Lunar New Year’s Eve', '除夕')
const lunarNewYear = both('Lunar New Year', '春节')
const peaceDay = both('Peace Memorial Day', '和平纪念日')
const childrensDay = both('Children’s Day', '儿童节')
const tombSweeping = both('Tomb Sweeping Day', '清明节')
const childrensAndTombSweeping = both('Children’s Day and Tomb Sweeping Day', '儿童节、清明节')
const labourDay = both('Labour Day', '劳动节')
const dragonBoat = both('Dragon Boat Festival', '端午节')
const midAutumn = both('Mid-Autumn Festival', '中秋节')
const confucius = both('Birthday of Confucius', '孔子诞辰纪念日')
const nationalDay = both('National Day', '国庆日')
const retrocession = both('Retrocession and Guningtou Victory Memorial Day', '光复暨古宁头大捷纪念日')
const constitutionDay = both('Constitution Day', '行宪纪念日')

/** A day off beside a weekend, and the Saturday that was worked for it. None since the act of 2025, which ended them. */
const swaps = [
  ['2020-01-23', '2020-02-15'],
  ['2020-06-26', '2020-06-20'],
  ['2020-10-02', '2020-09-26'],
  ['2021-02-10', '2021-02-20'],
  ['2021-09-20', '2021-09-11'],
  ['2022-02-04', '2022-01-22'],
  ['2023-01-20', '2023-01-07'],
  ['2023-01-27', '2023-02-04'],
  ['2023-02-27', '2023-02-18'],
  ['2023-04-03', '2023-03-25'],
  ['2023-06-23', '2023-06-17'],
  ['2023-10-09', '2023-09-23'],
  ['2024-02-08', '2024-02-17'],
  ['2025-01-27', '2025-02-08'],
] as const

/** The work calendar of the government offices, which schools, banks and most companies follow. */
export const taiwan: ReadyCalendar = {
  id: 'tw',
  name: both('Taiwan', '台湾'),
  country: 'TW',
  timeZone: 'Asia/Taipei',
  hours: [['09:00', '18:00']],
  coveredFrom: '2020-01-01',
  coveredUntil: '2026-12-31',
  source:
    'Yearly work calendars of government offices, Directorate-General of Personnel Administration (政府行政機關辦公日曆表), https://www.dgpa.gov.tw',
  holidays: [
    {
      name: foundingDay,
      dates: ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01', '2025-01-01', '2026-01-01'],
    },
    {
      name: newYearsEve,
      dates: ['2020-01-24', '2021-02-11', '2022-01-31', '2023-01-21', '2024-02-09', '2025-01-28', '2026-02-16'],
    },
    {
      name: lunarNewYear,
      dates: [
        '2020-01-25',
        '2020-01-26',
        '2020-01-27',
        '2021-02-12',
        '2021-02-13',
        '2021-02-14',
        '2022-02-01',
        '2022-02-02',
        '2022-02-03',
        '2023-01-22',
        '2023-01-23',
        '2023-01-24',
        '2024-02-10',
        '2024-02-11',
        '2024-02-12',
        '2025-01-29',
        '2025-01-30',
        '2025-01-31',
        '2026-02-17',
        '2026-02-18',
        '2026-02-19',
      ],
    },
    {
      name: substituteFor(lunarNewYear),
      dates: ['2020-01-28', '2020-01-29', '2021-02-15', '2021-02-16', '2023-01-26', '2024-02-13', '2024-02-14'],
    },
    {
      name: peaceDay,
      dates: ['2020-02-28', '2021-02-28', '2022-02-28', '2023-02-28', '2024-02-28', '2025-02-28', '2026-02-28'],
    },
    { name: substituteFor(tombSweeping), dates: ['2020-04-02', '2021-04-05', '2026-04-06'] },
    {
      name: substituteFor(childrensDay),
      dates: ['2020-04-03', '2021-04-02', '2024-04-05', '2025-04-03', '2026-04-03'],
    },
    { name: childrensAndTombSweeping, dates: ['2020-04-04', '2021-04-04', '2024-04-04', '2025-04-04'] },
    {
      name: dragonBoat,
      dates: ['2020-06-25', '2021-06-14', '2022-06-03', '2023-06-22', '2024-06-10', '2025-05-31', '2026-06-19'],
    },
    {
      name: midAutumn,
      dates: ['2020-10-01', '2021-09-21', '2022-09-10', '2023-09-29', '2024-09-17', '2025-10-06', '2026-09-25'],
    },
    { name: substituteFor(nationalDay), dates: ['2020-10-09', '2021-10-11', '2026-10-09'] },
    {
      name: nationalDay,
      dates: ['2020-10-10', '2021-10-10', '2022-10-10', '2023-10-10', '2024-10-10', '2025-10-10', '2026-10-10'],
    },
    { name: substituteFor(peaceDay), dates: ['2021-03-01', '2026-02-27'] },
    { name: substituteFor(foundingDay), dates: ['2021-12-31', '2023-01-02'] },
    { name: childrensDay, dates: ['2022-04-04', '2023-04-04', '2026-04-04'] },
    { name: tombSweeping, dates: ['2022-04-05', '2023-04-05', '2026-04-05'] },
    { name: substituteFor(midAutumn), dates: ['2022-09-09'] },
    { name: substituteFor(newYearsEve), dates: ['2023-01-25'] },
    { name: substituteFor(dragonBoat), dates: ['2025-05-30'] },
    { name: confucius, dates: ['2025-09-28', '2026-09-28'] },
    { name: substituteFor(confucius), dates: ['2025-09-29'] },
    { name: substituteFor(retrocession), dates: ['2025-10-24', '2026-10-26'] },
    { name: retrocession, dates: ['2025-10-25', '2026-10-25'] },
    { name: constitutionDay, dates: ['2025-12-25', '2026-12-25'] },
    { name: labourDay, dates: ['2026-05-01'] },
    { name: littleNewYearsEve, dates: ['2026-02-15'] },
    { name: substituteFor(littleNewYearsEve), dates: ['2026-02-20'] },
    { name: both('Day off between a holiday and a weekend', '调整放假'), dates: swaps.map(([off]) => off) },
  ],
  makeUpDays: [{ name: both('Make-up day', '补行上班'), dates: swaps.map(([, worked]) => worked) }],
}
