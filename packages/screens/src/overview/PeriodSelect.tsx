import { Select } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import type { OverviewPeriod } from '../nav/route.ts'
import { pastYears } from './rangeOf.ts'

type PeriodSelectProps = {
  period: OverviewPeriod
  /** What is meant where nothing is chosen. */
  usual: '13-weeks' | '12-months'
  /** When there is something to see; null while that is not known. */
  extent: { first: number; last: number } | null
  timeZone: string
  /** null: the usual one */
  onChoose: (period: OverviewPeriod | null) => void
}

/** Over which time figures are counted: lately, in a year that is over, or ever. */
export function PeriodSelect({ period, usual, extent, timeZone, onChoose }: PeriodSelectProps) {
  const { t } = useWords()
  const { now } = useHost()
  const years = pastYears(extent, now(), timeZone)
  const chosen = period.startsWith('year-') ? Number(period.slice(5)) : null
  const shown = chosen !== null && !years.includes(chosen) ? [chosen, ...years] : years
  const recent = usual === '13-weeks' ? '12-months' : '13-weeks'
  return (
    <Select<OverviewPeriod>
      name="period"
      size="toolbar"
      label={t('overview.period')}
      placeholder={t(`overview.period.${usual}`)}
      clearable
      value={period === usual ? null : period}
      onChange={onChoose}
      options={[
        { value: recent, label: t(`overview.period.${recent}`) },
        ...shown.map((year) => ({ value: `year-${year}` as const, label: `${year}` })),
        { value: 'all', label: t('overview.period.all') },
      ]}
    />
  )
}
