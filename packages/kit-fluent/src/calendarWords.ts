import type { KitStrings } from '@counterpart/kit'
import type { CalendarStrings } from '@fluentui/react-datepicker-compat'

const day = 86_400_000
/** Any Sunday will do. */
const sunday = Date.UTC(2023, 0, 1)

/** The names of days and months by `Intl`, the rest from the kit's own words. */
export function calendarWords(locale: string, words: KitStrings): CalendarStrings {
  const names = (options: Intl.DateTimeFormatOptions, dates: readonly number[]) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return dates.map((date) => format.format(date))
  }
  const week = Array.from({ length: 7 }, (_, at) => sunday + at * day)
  const year = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 1))
  const months = names({ month: 'short' }, year)
  return {
    // What is heard is what is seen; whole names stand where the page formats them itself.
    months,
    shortMonths: months,
    days: names({ weekday: 'long' }, week),
    shortDays: names({ weekday: 'narrow' }, week),
    goToToday: words.today,
    prevMonthAriaLabel: words.previous,
    nextMonthAriaLabel: words.next,
    prevYearAriaLabel: words.previous,
    nextYearAriaLabel: words.next,
    prevYearRangeAriaLabel: words.previous,
    nextYearRangeAriaLabel: words.next,
    closeButtonAriaLabel: words.close,
    monthPickerHeaderAriaLabel: '{0}',
    yearPickerHeaderAriaLabel: '{0}',
    selectedDateFormatString: '{0}',
    todayDateFormatString: `${words.today} {0}`,
  }
}

/** 0 is Sunday. Where the browser does not know, the week begins on Monday. */
export function weekBeginsOn(locale: string): number {
  const known: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(locale)
  return (known.getWeekInfo?.().firstDay ?? 1) % 7
}
