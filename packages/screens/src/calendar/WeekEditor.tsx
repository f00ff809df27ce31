import { type Shift, type Week, type Weekday, weekdays } from '@counterpart/core'
import { Button, Inline, Menu, Text } from '#kit'
import { minuteIn } from '../clock/timeOfDay.ts'
import { useWords } from '../host/useHost.tsx'
import { formatIn } from './civilDays.ts'
import type { Issues } from './fieldIssues.ts'
import { HoursField } from './HoursField.tsx'
import { roundTheClock } from './weekText.ts'
import './calendar.css'

type WeekEditorProps = {
  week: Week
  onChange: (week: Week) => void
  /** Where the week stands in its calendar. */
  path: string
  issues: Issues
}

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

/** The hours of each weekday, with a picture of them beside. */
export function WeekEditor({ week, onChange, path, issues }: WeekEditorProps) {
  const { t, language } = useWords()
  const weekday = formatIn(language, { weekday: 'long' })
  // 5 January 1970 was a Monday.
  const nameOf = (day: Weekday) => weekday.format(Date.UTC(1970, 0, 5 + weekdays.indexOf(day)))
  const put = (days: readonly Weekday[], hours: readonly Shift[]) =>
    onChange({ ...week, ...Object.fromEntries(days.map((day) => [day, hours])) })
  return (
    <div className="cal-week">
      {weekdays.map((day) => {
        const hours = week[day] ?? []
        const before = week[weekdays[(weekdays.indexOf(day) + 6) % 7] ?? 'sun'] ?? []
        return (
          <div key={day} className="cal-weekday">
            <span className="cal-weekday-name">{nameOf(day)}</span>
            <HoursField
              name={`${path}.${day}`}
              label={t('calendar.hours.of', { day: nameOf(day) })}
              labelHidden
              value={hours}
              onChange={(next) => put([day], next)}
              error={issues.within(`${path}.${day}`)}
            />
            <DayBar hours={hours} before={before} />
            <Menu
              label={t('calendar.week.more', { day: nameOf(day) })}
              items={[
                {
                  id: 'workdays',
                  label: t('calendar.week.copy-workdays'),
                  onPress: () => put(workdays, hours),
                },
                { id: 'all', label: t('calendar.week.copy-all'), onPress: () => put(weekdays, hours) },
                { id: 'always', label: t('calendar.week.always'), onPress: () => put([day], roundTheClock) },
                { id: 'closed', label: t('calendar.week.closed'), onPress: () => put([day], []) },
              ]}
            />
          </div>
        )
      })}
      <Inline gap="s" wrap>
        <Button onPress={() => put(workdays, week.mon ?? [])}>{t('calendar.week.monday-to-friday')}</Button>
        <Button onPress={() => put(weekdays, roundTheClock)}>{t('calendar.week.round-the-clock')}</Button>
      </Inline>
      {issues.at(path) && (
        <Text role="caption" tone="danger">
          {t('calendar.week.never-opens')}
        </Text>
      )}
    </div>
  )
}

/** The open stretches of a day on a scale of 24 hours; the tail of the night shift before is paler. */
function DayBar({ hours, before }: { hours: readonly Shift[]; before: readonly Shift[] }) {
  return (
    <div className="cal-bar" aria-hidden>
      {stretches(before)
        .filter(({ to }) => to > 1440)
        .map(({ from, to }) => (
          <span key={`night-${from}`} data-tail style={span(0, to - 1440)} />
        ))}
      {stretches(hours).map(({ from, to }) => (
        <span key={from} style={span(from, Math.min(to, 1440))} />
      ))}
    </div>
  )
}

const stretches = (shifts: readonly Shift[]) =>
  shifts.flatMap(([opening, closing]) => {
    const [from, to] = [minuteIn(opening), minuteIn(closing)]
    return from === undefined || to === undefined || from === to ? [] : [{ from, to: to < from ? to + 1440 : to }]
  })

const span = (from: number, to: number) => ({
  insetInlineStart: `${(from / 1440) * 100}%`,
  inlineSize: `${((to - from) / 1440) * 100}%`,
})
