import dayjs from 'dayjs'
import dayjsBusinessTime from 'dayjs-business-time'
import moment from 'moment-business-time'
import OpeningHours from 'opening_hours'
import type { Contestant } from './contestant.ts'
import { office, yearly } from './office.ts'

// All three count in the time zone of the machine, which is where they are fastest.
const minute = 60_000
const holidays = office.holidays.map(({ date }) => date)

dayjs.extend(dayjsBusinessTime)
dayjs.setHolidays(holidays)
const dayjsLibrary: Contestant = {
  name: 'dayjs-business-time',
  between: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * minute,
  add: (from, ms) =>
    dayjs(from)
      .addBusinessMinutes(ms / minute)
      .valueOf(),
}

const hours = ['09:00:00', '17:00:00']
moment.updateLocale('en', {
  workinghours: { 0: null, 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: null },
  holidays,
})
const momentLibrary: Contestant = {
  name: 'moment-business-time',
  between: (from, to) => moment(to).workingDiff(moment(from), 'minutes', true) * minute,
  add: (from, ms) =>
    moment(from)
      .addWorkingTime(ms / minute, 'minutes')
      .valueOf(),
}

const opening = new OpeningHours(['Mo-Fr 09:00-17:00', ...yearly.map(({ rule }) => `${rule} off`)].join('; '))
const openingHours: Contestant = {
  name: 'opening_hours',
  between: (from, to) => opening.getOpenDuration(new Date(from), new Date(to))[0],
  add(from, ms) {
    const steps = opening.getIterator(new Date(from))
    let left = ms
    for (let at = from; ; at = steps.getDate().getTime()) {
      const isOpen = steps.getState()
      if (!steps.advance()) throw new Error('opening_hours does not open again')
      const open = isOpen ? steps.getDate().getTime() - at : 0
      if (left <= open) return at + left
      left -= open
    }
  },
}

export const libraries: readonly Contestant[] = [dayjsLibrary, momentLibrary, openingHours]
