import { both } from './names.ts'
import type { ReadyCalendar } from './readyCalendar.ts'

/**
 * The three national holidays and the others on which offices of the central government in Delhi are closed. States
 * have lists of their own, and what depends on the moon is sometimes moved by a day at short notice.
 */
export const india: ReadyCalendar = {
  id: 'in',
  name: both('India (central government)', '印度（中央政府）'),
  country: 'IN',
  timeZone: 'Asia/Kolkata',
  hours: [['09:00', '18:00']],
  coveredFrom: '2020-01-01',
  coveredUntil: '2026-12-31',
  source:
    'Yearly memoranda of the Department of Personnel and Training, “Holidays to be observed in Central Government Offices”, https://dopt.gov.in',
  holidays: [
    {
      name: both('Republic Day', '共和国日'),
      dates: ['2020-01-26', '2021-01-26', '2022-01-26', '2023-01-26', '2024-01-26', '2025-01-26', '2026-01-26'],
    },
    {
      name: both('Holi', '洒红节'),
      dates: ['2020-03-10', '2021-03-29', '2022-03-18', '2023-03-08', '2024-03-25', '2025-03-14', '2026-03-04'],
    },
    {
      name: both('Ram Navami', '罗摩诞辰节'),
      dates: ['2020-04-02', '2021-04-21', '2023-03-30', '2024-04-17', '2026-03-26'],
    },
    {
      name: both('Mahavir Jayanti', '大雄诞辰节'),
      dates: ['2020-04-06', '2021-04-25', '2023-04-04', '2024-04-21', '2025-04-10', '2026-03-31'],
    },
    {
      name: both('Good Friday', '耶稣受难日'),
      dates: ['2020-04-10', '2021-04-02', '2022-04-15', '2023-04-07', '2024-03-29', '2025-04-18', '2026-04-03'],
    },
    {
      name: both('Birthday of Dr B. R. Ambedkar', '安贝德卡尔诞辰'),
      dates: ['2020-04-14', '2021-04-14', '2023-04-14', '2024-04-14', '2025-04-14', '2026-04-14'],
    },
    {
      name: both('Buddha Purnima', '佛诞节'),
      dates: ['2020-05-07', '2021-05-26', '2022-05-16', '2023-05-05', '2024-05-23', '2025-05-12', '2026-05-01'],
    },
    {
      name: both('Id-ul-Fitr', '开斋节'),
      dates: ['2020-05-25', '2021-05-14', '2022-05-03', '2023-04-22', '2024-04-11', '2025-03-31', '2026-03-21'],
    },
    {
      name: both('Id-ul-Zuha', '宰牲节'),
      dates: ['2020-08-01', '2021-07-21', '2022-07-10', '2023-06-29', '2024-06-17', '2025-06-07', '2026-05-27'],
    },
    {
      name: both('Janmashtami', '黑天神诞辰节'),
      dates: ['2020-08-12', '2021-08-30', '2022-08-19', '2023-09-07', '2024-08-26', '2025-08-16', '2026-09-04'],
    },
    {
      name: both('Independence Day', '独立日'),
      dates: ['2020-08-15', '2021-08-15', '2022-08-15', '2023-08-15', '2024-08-15', '2025-08-15', '2026-08-15'],
    },
    {
      name: both('Muharram', '穆哈兰姆节'),
      dates: ['2020-08-30', '2021-08-19', '2022-08-09', '2023-07-29', '2024-07-17', '2025-07-06', '2026-06-26'],
    },
    {
      name: both('Birthday of Mahatma Gandhi', '圣雄甘地诞辰'),
      dates: ['2020-10-02', '2021-10-02', '2022-10-02', '2023-10-02', '2024-10-02', '2026-10-02'],
    },
    {
      name: both('Dussehra', '十胜节'),
      dates: ['2020-10-25', '2021-10-15', '2022-10-05', '2023-10-24', '2024-10-12', '2026-10-20'],
    },
    {
      name: both('Milad-un-Nabi', '圣纪节'),
      dates: ['2020-10-30', '2021-10-19', '2022-10-09', '2023-09-28', '2024-09-16', '2025-09-05', '2026-08-26'],
    },
    {
      name: both('Diwali', '排灯节'),
      dates: ['2020-11-14', '2021-11-04', '2022-10-24', '2023-11-12', '2024-10-31', '2025-10-20', '2026-11-08'],
    },
    {
      name: both('Birthday of Guru Nanak', '那纳克宗师诞辰'),
      dates: ['2020-11-30', '2021-11-19', '2022-11-08', '2023-11-27', '2024-11-15', '2025-11-05', '2026-11-24'],
    },
    {
      name: both('Christmas Day', '圣诞节'),
      dates: ['2020-12-25', '2021-12-25', '2022-12-25', '2023-12-25', '2024-12-25', '2025-12-25', '2026-12-25'],
    },
    { name: both('Maha Shivratri', '湿婆节'), dates: ['2022-03-01', '2025-02-26'] },
    {
      name: both('Mahavir Jayanti and birthday of Dr B. R. Ambedkar', '安贝德卡尔诞辰、大雄诞辰节'),
      dates: ['2022-04-14'],
    },
    { name: both('Dussehra and birthday of Mahatma Gandhi', '十胜节、圣雄甘地诞辰'), dates: ['2025-10-02'] },
  ],
  makeUpDays: [],
}
