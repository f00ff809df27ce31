import type { DatePickerProps } from '@counterpart/kit'
import { describing, useLocale, useStrings } from '@counterpart/kit/base'
import { DatePicker } from '@fluentui/react-datepicker-compat'
import { useCallback, useMemo } from 'react'
import { calendarWords, weekBeginsOn } from './calendarWords.ts'
import { InFluent } from './InFluent.tsx'
import { usePortalRoot } from './portal.tsx'
import './calendar.css'

export function CalendarInput({ id, ...field }: DatePickerProps & { id: string }) {
  const words = useStrings()
  const locale = useLocale()
  const portal = usePortalRoot()
  const strings = useMemo(() => calendarWords(locale, words), [locale, words])
  const format = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }), [locale])
  // A date or a format that is new at each render takes back what is being typed.
  const formatDate = useCallback((date?: Date) => (date ? format.format(date) : ''), [format])
  const value = useMemo(() => dateOf(field.value), [field.value])
  const monthYear = useMemo(() => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }), [locale])
  return (
    <InFluent>
      <DatePicker
        id={id}
        name={field.name}
        value={value}
        minDate={dateOf(field.min) ?? undefined}
        maxDate={dateOf(field.max) ?? undefined}
        required={field.required}
        disabled={field.disabled}
        allowTextInput
        placeholder={words.pickDate}
        strings={strings}
        firstDayOfWeek={weekBeginsOn(locale)}
        mountNode={portal}
        formatDate={formatDate}
        parseDateFromString={(text) => dateOf(text) ?? readDate(text)}
        dateTimeFormatter={{
          formatDay: (date) => `${date.getDate()}`,
          formatMonth: (date) => strings.months[date.getMonth()] ?? '',
          formatYear: (date) => `${date.getFullYear()}`,
          formatMonthDayYear: (date) => format.format(date),
          formatMonthYear: (date) => monthYear.format(date),
        }}
        onSelectDate={(date) => field.onChange(date ? isoOf(date) : null)}
        onBlur={field.onBlur}
        {...describing(id, field)}
      />
    </InFluent>
  )
}

/** A calendar speaks of days where the reader is, so no zone may shift them. */
function dateOf(iso: string | null | undefined): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(iso?.trim() ?? '') ?? []
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(day))
}

/** A date as the field itself writes it, in English or with Chinese marks. */
function readDate(text: string): Date | null {
  const marked = dateOf(text.replaceAll(/[年月/.]/g, '-').replace('日', ''))
  if (marked) return marked
  const read = Date.parse(text)
  return Number.isNaN(read) ? null : new Date(read)
}

const two = (figure: number) => `${figure}`.padStart(2, '0')

const isoOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
