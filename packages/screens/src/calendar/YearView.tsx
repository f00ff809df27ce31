import { textIn } from '@counterpart/core'
import type { Words } from '@counterpart/words'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { listText } from '../data/listText.ts'
import { useWords } from '../host/useHost.tsx'
import { type DayKind, type YearDay } from './calendarYear.ts'
import { formatIn, longDate, msOf, plusDays, weekdayOf } from './civilDays.ts'
import { shiftText } from './hoursText.ts'
import './calendar.css'
import './year.css'

type YearViewProps = {
  label: string
  days: readonly YearDay[]
  /** `yyyy-mm-dd` in the calendar's zone. */
  today: string
  onOpen: (day: YearDay) => void
}

/** Twelve small months in which each day shows what it is; what it is exactly, on hover and on focus. */
export function YearView({ label, days, today, onOpen }: YearViewProps) {
  const words = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const [read, setRead] = useState<Read | null>(null)
  const first = days[0]?.date ?? ''
  const inYear = (date: string | null) => date !== null && date.slice(0, 4) === first.slice(0, 4)
  const entry = inYear(stop) ? stop : inYear(today) ? today : first

  const show = (target: EventTarget) => {
    const cell = dayButton(target)
    const day = cell && days.find(({ date }) => date === cell.dataset['date'])
    if (!cell || !day || !frame.current) return setRead(null)
    const [box, around] = [cell.getBoundingClientRect(), frame.current.getBoundingClientRect()]
    const share = around.width === 0 ? 0 : (box.left + box.width / 2 - around.left) / around.width
    setRead({ day, share: Math.min(1, Math.max(0, share)), top: box.top - around.top })
  }
  const walk = (event: KeyboardEvent) => {
    const date = dayButton(event.target)?.dataset['date']
    const next = date && afterKey(event.key, date)
    if (event.key === 'Escape') setRead(null)
    if (!next || !inYear(next)) return
    event.preventDefault()
    frame.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus()
  }
  return (
    <div className="cal-year" ref={frame}>
      {/* One place for all days, by delegation: a handler on each of 365 would be made anew at every key. */}
      <div
        className="cal-months"
        role="group"
        aria-label={label}
        onPointerOver={(event) => event.pointerType !== 'touch' && show(event.target)}
        onPointerLeave={() => setRead(null)}
        onFocus={(event) => {
          setStop(dayButton(event.target)?.dataset['date'] ?? null)
          if (event.target.matches(':focus-visible')) show(event.target)
        }}
        onBlur={() => setRead(null)}
        onKeyDown={walk}
        onClick={(event) => {
          const date = dayButton(event.target)?.dataset['date']
          const day = days.find((one) => one.date === date)
          if (day) onOpen(day)
        }}
      >
        <Months days={days} entry={entry ?? first} today={today} words={words} />
      </div>
      {read && <Readout {...read} words={words} />}
    </div>
  )
}

type Read = { readonly day: YearDay; readonly share: number; readonly top: number }

const dayButton = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-date]') : null

function afterKey(key: string, date: string): string | undefined {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key]
  if (step !== undefined) return plusDays(date, step)
  if (key === 'Home') return plusDays(date, -weekdayOf(date))
  if (key === 'End') return plusDays(date, 6 - weekdayOf(date))
  if (key === 'PageUp') return plusDays(date, -28)
  return key === 'PageDown' ? plusDays(date, 28) : undefined
}

/** What a day is, in one line. */
function dayText({ t, language }: Words, { date, kind, name, hours, isKnown }: YearDay): string {
  const shown =
    hours.length === 0
      ? t('calendar.closed')
      : listText(
          language,
          hours.map((shift) => shiftText(language, shift)),
        )
  return [
    longDate(language, date),
    t(`calendar.kind.${kind}`),
    ...(name ? [textIn(name, language)] : []),
    ...(kind === 'closed' || (kind === 'holiday' && hours.length === 0) ? [] : [shown]),
    ...(isKnown ? [] : [t('calendar.kind.unknown')]),
  ].join(t('calendar.separator'))
}

function Readout({ day, share, top, words }: Read & { words: Words }) {
  const percent = `${share * 100}%`
  return (
    <div className="cal-readout" aria-hidden style={{ left: percent, top, translate: `-${percent} calc(-100% - 4px)` }}>
      {dayText(words, day)}
    </div>
  )
}

type MonthsProps = { days: readonly YearDay[]; entry: string; today: string; words: Words }

const Months = memo(function Months({ days, entry, today, words }: MonthsProps) {
  const { language } = words
  const month = formatIn(language, { month: 'long' })
  const letter = formatIn(language, { weekday: 'narrow' })
  const weekday = formatIn(language, { weekday: 'long' })
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7))
  return (
    <>
      {[...months].map(([name, inMonth]) => (
        <table key={name} className="cal-month">
          <caption>{month.format(msOf(`${name}-01`))}</caption>
          <thead>
            <tr>
              {[5, 6, 7, 8, 9, 10, 11].map((day) => (
                <th key={day} scope="col" abbr={weekday.format(Date.UTC(1970, 0, day))}>
                  {letter.format(Date.UTC(1970, 0, day))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(inMonth).map((week) => (
              <tr key={week.find((day) => day)?.date}>
                {week.map((day, i) => (
                  <td key={day?.date ?? i}>
                    {day && <Day day={day} isEntry={day.date === entry} isToday={day.date === today} words={words} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  )
})

function Day({ day, isEntry, isToday, words }: { day: YearDay; isEntry: boolean; isToday: boolean; words: Words }) {
  return (
    <button
      type="button"
      className="cal-day"
      data-date={day.date}
      data-kind={day.kind}
      data-mark={markOf(day.kind, words)}
      data-unknown={day.isKnown ? undefined : true}
      aria-current={isToday ? 'date' : undefined}
      aria-label={dayText(words, day)}
      tabIndex={isEntry ? 0 : -1}
    >
      {Number(day.date.slice(-2))}
    </button>
  )
}

/** The letter that says what a day is where colours are not seen; no text of the button, whose name says it in full. */
const markOf = (kind: DayKind, { t }: Words): string | undefined =>
  kind === 'working' || kind === 'closed' ? undefined : t(`calendar.mark.${kind}`)

/** The days of a month in rows from Monday to Sunday. */
function weeksOf(days: readonly YearDay[]): readonly (readonly (YearDay | undefined)[])[] {
  const lead = days[0] ? weekdayOf(days[0].date) : 0
  const padded = [...Array.from<undefined>({ length: lead }), ...days]
  return Array.from({ length: Math.ceil(padded.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => padded[week * 7 + day]),
  )
}

const kinds = ['working', 'closed', 'holiday', 'part-day', 'make-up', 'own-hours'] as const

/** What the colours and letters of the year mean; only of what is in it. */
export function YearLegend({ days }: { days: readonly YearDay[] }) {
  const words = useWords()
  const present = kinds.filter((kind) => days.some((day) => day.kind === kind))
  return (
    <ul className="cal-legend">
      {present.map((kind) => (
        <li key={kind}>
          <span className="cal-day" data-kind={kind} data-mark={markOf(kind, words)} aria-hidden />
          {words.t(`calendar.kind.${kind}`)}
        </li>
      ))}
      {days.some(({ isKnown }) => !isKnown) && (
        <li>
          <span className="cal-day" data-kind="working" data-unknown aria-hidden />
          {words.t('calendar.kind.unknown')}
        </li>
      )}
    </ul>
  )
}
