import type { LocalText } from '@counterpart/core'
import { both, makeUpDayFor } from './names.ts'
import type { NamedDates, ReadyCalendar } from './readyCalendar.ts'

const newYear = both('New Year’s Day', '元旦')
const springFestival = both('Spring Festival', '春节')
const qingming = both('Qingming Festival', '清明节')
const labourDay = both('Labour Day', '劳动节')
const dragonBoat = both('Dragon Boat Festival', '端午节')
const midAutumn = both('Mid-Autumn Festival', '中秋节')
const nationalDay = both('National Day', '国庆节')
const nationalDayAndMidAutumn = both('National Day and Mid-Autumn Festival', '国庆节、中秋节')
const victoryDay = both(
  '70th anniversary of victory in the War of Resistance and the World Anti-Fascist War',
  '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日',
)

/** What the General Office of the State Council announced for one year, with what later notices changed in it. */
export type Notice = {
  /** The year it is named after; some of its dates lie at the end of the year before. */
  readonly year: number
  readonly addresses: readonly string[]
  /** Days that it says are off, from the first to the last; weekends beside them only where it counts them in. */
  readonly off: readonly (readonly [festival: LocalText, first: string, last: string])[]
  /** Saturdays and Sundays that it says are worked. */
  readonly work: readonly (readonly [festival: LocalText, date: string])[]
}

/** Newest first. Two years were changed on the way: 2019 (1 to 4 May) and 2020 (Spring Festival until 2 February). */
export const notices: readonly Notice[] = [
  {
    year: 2026,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
    off: [
      [newYear, '2026-01-01', '2026-01-03'],
      [springFestival, '2026-02-15', '2026-02-23'],
      [qingming, '2026-04-04', '2026-04-06'],
      [labourDay, '2026-05-01', '2026-05-05'],
      [dragonBoat, '2026-06-19', '2026-06-21'],
      [midAutumn, '2026-09-25', '2026-09-27'],
      [nationalDay, '2026-10-01', '2026-10-07'],
    ],
    work: [
      [newYear, '2026-01-04'],
      [springFestival, '2026-02-14'],
      [springFestival, '2026-02-28'],
      [labourDay, '2026-05-09'],
      [nationalDay, '2026-09-20'],
      [nationalDay, '2026-10-10'],
    ],
  },
  {
    year: 2025,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
    off: [
      [newYear, '2025-01-01', '2025-01-01'],
      [springFestival, '2025-01-28', '2025-02-04'],
      [qingming, '2025-04-04', '2025-04-06'],
      [labourDay, '2025-05-01', '2025-05-05'],
      [dragonBoat, '2025-05-31', '2025-06-02'],
      [nationalDayAndMidAutumn, '2025-10-01', '2025-10-08'],
    ],
    work: [
      [springFestival, '2025-01-26'],
      [springFestival, '2025-02-08'],
      [labourDay, '2025-04-27'],
      [nationalDayAndMidAutumn, '2025-09-28'],
      [nationalDayAndMidAutumn, '2025-10-11'],
    ],
  },
  {
    year: 2024,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'],
    off: [
      [newYear, '2024-01-01', '2024-01-01'],
      [springFestival, '2024-02-10', '2024-02-17'],
      [qingming, '2024-04-04', '2024-04-06'],
      [labourDay, '2024-05-01', '2024-05-05'],
      [dragonBoat, '2024-06-10', '2024-06-10'],
      [midAutumn, '2024-09-15', '2024-09-17'],
      [nationalDay, '2024-10-01', '2024-10-07'],
    ],
    work: [
      [springFestival, '2024-02-04'],
      [springFestival, '2024-02-18'],
      [qingming, '2024-04-07'],
      [labourDay, '2024-04-28'],
      [labourDay, '2024-05-11'],
      [midAutumn, '2024-09-14'],
      [nationalDay, '2024-09-29'],
      [nationalDay, '2024-10-12'],
    ],
  },
  {
    year: 2023,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'],
    off: [
      [newYear, '2022-12-31', '2023-01-02'],
      [springFestival, '2023-01-21', '2023-01-27'],
      [qingming, '2023-04-05', '2023-04-05'],
      [labourDay, '2023-04-29', '2023-05-03'],
      [dragonBoat, '2023-06-22', '2023-06-24'],
      [nationalDayAndMidAutumn, '2023-09-29', '2023-10-06'],
    ],
    work: [
      [springFestival, '2023-01-28'],
      [springFestival, '2023-01-29'],
      [labourDay, '2023-04-23'],
      [labourDay, '2023-05-06'],
      [dragonBoat, '2023-06-25'],
      [nationalDayAndMidAutumn, '2023-10-07'],
      [nationalDayAndMidAutumn, '2023-10-08'],
    ],
  },
  {
    year: 2022,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'],
    off: [
      [newYear, '2022-01-01', '2022-01-03'],
      [springFestival, '2022-01-31', '2022-02-06'],
      [qingming, '2022-04-03', '2022-04-05'],
      [labourDay, '2022-04-30', '2022-05-04'],
      [dragonBoat, '2022-06-03', '2022-06-05'],
      [midAutumn, '2022-09-10', '2022-09-12'],
      [nationalDay, '2022-10-01', '2022-10-07'],
    ],
    work: [
      [springFestival, '2022-01-29'],
      [springFestival, '2022-01-30'],
      [qingming, '2022-04-02'],
      [labourDay, '2022-04-24'],
      [labourDay, '2022-05-07'],
      [nationalDay, '2022-10-08'],
      [nationalDay, '2022-10-09'],
    ],
  },
  {
    year: 2021,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'],
    off: [
      [newYear, '2021-01-01', '2021-01-03'],
      [springFestival, '2021-02-11', '2021-02-17'],
      [qingming, '2021-04-03', '2021-04-05'],
      [labourDay, '2021-05-01', '2021-05-05'],
      [dragonBoat, '2021-06-12', '2021-06-14'],
      [midAutumn, '2021-09-19', '2021-09-21'],
      [nationalDay, '2021-10-01', '2021-10-07'],
    ],
    work: [
      [springFestival, '2021-02-07'],
      [springFestival, '2021-02-20'],
      [labourDay, '2021-04-25'],
      [labourDay, '2021-05-08'],
      [midAutumn, '2021-09-18'],
      [nationalDay, '2021-09-26'],
      [nationalDay, '2021-10-09'],
    ],
  },
  {
    year: 2020,
    addresses: [
      'https://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
      'https://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    ],
    off: [
      [newYear, '2020-01-01', '2020-01-01'],
      [springFestival, '2020-01-24', '2020-02-02'],
      [qingming, '2020-04-04', '2020-04-06'],
      [labourDay, '2020-05-01', '2020-05-05'],
      [dragonBoat, '2020-06-25', '2020-06-27'],
      [nationalDayAndMidAutumn, '2020-10-01', '2020-10-08'],
    ],
    work: [
      [springFestival, '2020-01-19'],
      [labourDay, '2020-04-26'],
      [labourDay, '2020-05-09'],
      [dragonBoat, '2020-06-28'],
      [nationalDayAndMidAutumn, '2020-09-27'],
      [nationalDayAndMidAutumn, '2020-10-10'],
    ],
  },
  {
    year: 2019,
    addresses: [
      'https://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
      'https://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    ],
    off: [
      [newYear, '2018-12-30', '2019-01-01'],
      [springFestival, '2019-02-04', '2019-02-10'],
      [qingming, '2019-04-05', '2019-04-05'],
      [labourDay, '2019-05-01', '2019-05-04'],
      [dragonBoat, '2019-06-07', '2019-06-07'],
      [midAutumn, '2019-09-13', '2019-09-13'],
      [nationalDay, '2019-10-01', '2019-10-07'],
    ],
    work: [
      [newYear, '2018-12-29'],
      [springFestival, '2019-02-02'],
      [springFestival, '2019-02-03'],
      [labourDay, '2019-04-28'],
      [labourDay, '2019-05-05'],
      [nationalDay, '2019-09-29'],
      [nationalDay, '2019-10-12'],
    ],
  },
  {
    year: 2018,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm'],
    off: [
      [newYear, '2018-01-01', '2018-01-01'],
      [springFestival, '2018-02-15', '2018-02-21'],
      [qingming, '2018-04-05', '2018-04-07'],
      [labourDay, '2018-04-29', '2018-05-01'],
      [dragonBoat, '2018-06-18', '2018-06-18'],
      [midAutumn, '2018-09-24', '2018-09-24'],
      [nationalDay, '2018-10-01', '2018-10-07'],
    ],
    work: [
      [springFestival, '2018-02-11'],
      [springFestival, '2018-02-24'],
      [qingming, '2018-04-08'],
      [labourDay, '2018-04-28'],
      [nationalDay, '2018-09-29'],
      [nationalDay, '2018-09-30'],
    ],
  },
  {
    year: 2017,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm'],
    off: [
      [newYear, '2017-01-01', '2017-01-02'],
      [springFestival, '2017-01-27', '2017-02-02'],
      [qingming, '2017-04-02', '2017-04-04'],
      [labourDay, '2017-05-01', '2017-05-01'],
      [dragonBoat, '2017-05-28', '2017-05-30'],
      [nationalDayAndMidAutumn, '2017-10-01', '2017-10-08'],
    ],
    work: [
      [springFestival, '2017-01-22'],
      [springFestival, '2017-02-04'],
      [qingming, '2017-04-01'],
      [dragonBoat, '2017-05-27'],
      [nationalDayAndMidAutumn, '2017-09-30'],
    ],
  },
  {
    year: 2016,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm'],
    off: [
      [newYear, '2016-01-01', '2016-01-01'],
      [springFestival, '2016-02-07', '2016-02-13'],
      [qingming, '2016-04-04', '2016-04-04'],
      [labourDay, '2016-05-01', '2016-05-02'],
      [dragonBoat, '2016-06-09', '2016-06-11'],
      [midAutumn, '2016-09-15', '2016-09-17'],
      [nationalDay, '2016-10-01', '2016-10-07'],
    ],
    work: [
      [springFestival, '2016-02-06'],
      [springFestival, '2016-02-14'],
      [dragonBoat, '2016-06-12'],
      [midAutumn, '2016-09-18'],
      [nationalDay, '2016-10-08'],
      [nationalDay, '2016-10-09'],
    ],
  },
  {
    year: 2015,
    addresses: [
      'https://www.gov.cn/zhengce/zhengceku/2014-12/16/content_9302.htm',
      'https://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm',
    ],
    off: [
      [newYear, '2015-01-01', '2015-01-03'],
      [springFestival, '2015-02-18', '2015-02-24'],
      [qingming, '2015-04-05', '2015-04-06'],
      [labourDay, '2015-05-01', '2015-05-01'],
      [dragonBoat, '2015-06-20', '2015-06-20'],
      [dragonBoat, '2015-06-22', '2015-06-22'],
      [victoryDay, '2015-09-03', '2015-09-05'],
      [midAutumn, '2015-09-27', '2015-09-27'],
      [nationalDay, '2015-10-01', '2015-10-07'],
    ],
    work: [
      [newYear, '2015-01-04'],
      [springFestival, '2015-02-15'],
      [springFestival, '2015-02-28'],
      [victoryDay, '2015-09-06'],
      [nationalDay, '2015-10-10'],
    ],
  },
  {
    year: 2014,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm'],
    off: [
      [newYear, '2014-01-01', '2014-01-01'],
      [springFestival, '2014-01-31', '2014-02-06'],
      [qingming, '2014-04-05', '2014-04-05'],
      [qingming, '2014-04-07', '2014-04-07'],
      [labourDay, '2014-05-01', '2014-05-03'],
      [dragonBoat, '2014-06-02', '2014-06-02'],
      [midAutumn, '2014-09-08', '2014-09-08'],
      [nationalDay, '2014-10-01', '2014-10-07'],
    ],
    work: [
      [springFestival, '2014-01-26'],
      [springFestival, '2014-02-08'],
      [labourDay, '2014-05-04'],
      [nationalDay, '2014-09-28'],
      [nationalDay, '2014-10-11'],
    ],
  },
  {
    year: 2013,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm'],
    off: [
      [newYear, '2013-01-01', '2013-01-03'],
      [springFestival, '2013-02-09', '2013-02-15'],
      [qingming, '2013-04-04', '2013-04-06'],
      [labourDay, '2013-04-29', '2013-05-01'],
      [dragonBoat, '2013-06-10', '2013-06-12'],
      [midAutumn, '2013-09-19', '2013-09-21'],
      [nationalDay, '2013-10-01', '2013-10-07'],
    ],
    work: [
      [newYear, '2013-01-05'],
      [newYear, '2013-01-06'],
      [springFestival, '2013-02-16'],
      [springFestival, '2013-02-17'],
      [qingming, '2013-04-07'],
      [labourDay, '2013-04-27'],
      [labourDay, '2013-04-28'],
      [dragonBoat, '2013-06-08'],
      [dragonBoat, '2013-06-09'],
      [midAutumn, '2013-09-22'],
      [nationalDay, '2013-09-29'],
      [nationalDay, '2013-10-12'],
    ],
  },
  {
    year: 2012,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm'],
    off: [
      [newYear, '2012-01-01', '2012-01-03'],
      [springFestival, '2012-01-22', '2012-01-28'],
      [qingming, '2012-04-02', '2012-04-04'],
      [labourDay, '2012-04-29', '2012-05-01'],
      [dragonBoat, '2012-06-22', '2012-06-24'],
      [nationalDayAndMidAutumn, '2012-09-30', '2012-10-07'],
    ],
    work: [
      [newYear, '2011-12-31'],
      [springFestival, '2012-01-21'],
      [springFestival, '2012-01-29'],
      [qingming, '2012-03-31'],
      [qingming, '2012-04-01'],
      [labourDay, '2012-04-28'],
      [nationalDayAndMidAutumn, '2012-09-29'],
    ],
  },
  {
    year: 2011,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm'],
    off: [
      [newYear, '2011-01-01', '2011-01-03'],
      [springFestival, '2011-02-02', '2011-02-08'],
      [qingming, '2011-04-03', '2011-04-05'],
      [labourDay, '2011-04-30', '2011-05-02'],
      [dragonBoat, '2011-06-04', '2011-06-06'],
      [midAutumn, '2011-09-10', '2011-09-12'],
      [nationalDay, '2011-10-01', '2011-10-07'],
    ],
    work: [
      [springFestival, '2011-01-30'],
      [springFestival, '2011-02-12'],
      [qingming, '2011-04-02'],
      [nationalDay, '2011-10-08'],
      [nationalDay, '2011-10-09'],
    ],
  },
  {
    year: 2010,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm'],
    off: [
      [newYear, '2010-01-01', '2010-01-03'],
      [springFestival, '2010-02-13', '2010-02-19'],
      [qingming, '2010-04-03', '2010-04-05'],
      [labourDay, '2010-05-01', '2010-05-03'],
      [dragonBoat, '2010-06-14', '2010-06-16'],
      [midAutumn, '2010-09-22', '2010-09-24'],
      [nationalDay, '2010-10-01', '2010-10-07'],
    ],
    work: [
      [springFestival, '2010-02-20'],
      [springFestival, '2010-02-21'],
      [dragonBoat, '2010-06-12'],
      [dragonBoat, '2010-06-13'],
      [midAutumn, '2010-09-19'],
      [midAutumn, '2010-09-25'],
      [nationalDay, '2010-09-26'],
      [nationalDay, '2010-10-09'],
    ],
  },
  {
    year: 2009,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm'],
    off: [
      [newYear, '2009-01-01', '2009-01-03'],
      [springFestival, '2009-01-25', '2009-01-31'],
      [qingming, '2009-04-04', '2009-04-06'],
      [labourDay, '2009-05-01', '2009-05-03'],
      [dragonBoat, '2009-05-28', '2009-05-30'],
      [nationalDayAndMidAutumn, '2009-10-01', '2009-10-08'],
    ],
    work: [
      [newYear, '2009-01-04'],
      [springFestival, '2009-01-24'],
      [springFestival, '2009-02-01'],
      [dragonBoat, '2009-05-31'],
      [nationalDayAndMidAutumn, '2009-09-27'],
      [nationalDayAndMidAutumn, '2009-10-10'],
    ],
  },
  {
    year: 2008,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm'],
    off: [
      [newYear, '2007-12-30', '2008-01-01'],
      [springFestival, '2008-02-06', '2008-02-12'],
      [qingming, '2008-04-04', '2008-04-06'],
      [labourDay, '2008-05-01', '2008-05-03'],
      [dragonBoat, '2008-06-07', '2008-06-09'],
      [midAutumn, '2008-09-13', '2008-09-15'],
      [nationalDay, '2008-09-29', '2008-10-05'],
    ],
    work: [
      [newYear, '2007-12-29'],
      [springFestival, '2008-02-02'],
      [springFestival, '2008-02-03'],
      [labourDay, '2008-05-04'],
      [nationalDay, '2008-09-27'],
      [nationalDay, '2008-09-28'],
    ],
  },
  {
    year: 2007,
    addresses: ['https://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm'],
    off: [
      [newYear, '2007-01-01', '2007-01-03'],
      [springFestival, '2007-02-18', '2007-02-24'],
      [labourDay, '2007-05-01', '2007-05-07'],
      [nationalDay, '2007-10-01', '2007-10-07'],
    ],
    work: [
      [newYear, '2006-12-30'],
      [newYear, '2006-12-31'],
      [springFestival, '2007-02-17'],
      [springFestival, '2007-02-25'],
      [labourDay, '2007-04-28'],
      [labourDay, '2007-04-29'],
      [nationalDay, '2007-09-29'],
      [nationalDay, '2007-09-30'],
    ],
  },
]

const dayMs = 86_400_000

function datesBetween(first: string, last: string): readonly string[] {
  const days = (Date.parse(last) - Date.parse(first)) / dayMs + 1
  return Array.from({ length: days }, (_, i) => new Date(Date.parse(first) + i * dayMs).toISOString().slice(0, 10))
}

const oldestFirst = notices.toReversed()
const holidays: readonly NamedDates[] = oldestFirst.flatMap(({ off }) =>
  off.map(([name, first, last]) => ({ name, dates: datesBetween(first, last) })),
)
const makeUpDays: readonly NamedDates[] = oldestFirst.flatMap(({ work }) =>
  work.map(([festival, date]) => ({ name: makeUpDayFor(festival), dates: [date] })),
)

export const china: ReadyCalendar = {
  id: 'cn',
  name: both('Mainland China', '中国大陆'),
  country: 'CN',
  timeZone: 'Asia/Shanghai',
  hours: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
  coveredFrom: '2007-01-01',
  coveredUntil: '2026-12-31',
  source:
    'Yearly notices of the General Office of the State Council on public holidays, 2007 to 2026 (国务院办公厅关于部分节假日安排的通知), https://www.gov.cn/zhengce/zhengceku/',
  holidays,
  makeUpDays,
}
