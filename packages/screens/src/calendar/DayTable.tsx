import { textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { Badge, EmptyState, Inline, Table, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { dateRange, yearlyDate } from './civilDays.ts'
import { hoursText } from './hoursText.ts'
import { isYearly, type SpecialDays } from './specialDays.ts'

type DayTableProps = {
  label: string
  days: readonly SpecialDays[]
  /** What is wrong with some days, if anything. */
  errorOf: (days: SpecialDays) => string | undefined
  /** Whether the week would not open on a date. */
  isMakeUp: (date: string) => boolean
  onOpen: (days: SpecialDays) => void
}

/** The special days of a year as a list: what the picture above shows, for reading. */
export function DayTable({ label, days, errorOf, isMakeUp, onOpen }: DayTableProps) {
  const { t, language } = useWords()
  const columns: readonly Column<SpecialDays>[] = [
    {
      id: 'date',
      header: t('calendar.day.date'),
      cell: ({ date, until }) => (isYearly(date) ? yearlyDate(language, date) : dateRange(language, date, until)),
      width: 'fit',
      role: 'title',
    },
    {
      id: 'name',
      header: t('calendar.day.name'),
      cell: (each) => (
        <Inline gap="s" wrap>
          <Text>{textIn(each.name, language) || '–'}</Text>
          {isYearly(each.date) && <Badge>{t('calendar.day.yearly')}</Badge>}
          {each.from && <Badge>{t('calendar.day.from', { calendar: textIn(each.from, language) })}</Badge>}
          {errorOf(each) && <Text tone="danger">{errorOf(each)}</Text>}
        </Inline>
      ),
      role: 'meta',
    },
    {
      id: 'hours',
      header: t('calendar.day.open-closed'),
      cell: ({ kind, hours }) => (
        <Text role="subtle">
          {hours.length === 0
            ? t('calendar.closed')
            : kind === 'part'
              ? t('calendar.day.closed-from', { hours: hoursText(language, hours) })
              : hoursText(language, hours)}
        </Text>
      ),
      role: 'meta',
      width: 'fit',
    },
    {
      id: 'kind',
      header: t('calendar.day.kind'),
      cell: (each) => <KindBadge days={each} isMakeUp={isMakeUp} />,
      width: 'fit',
      role: 'badge',
    },
  ]
  return (
    <Table
      label={label}
      columns={columns}
      rows={days}
      rowKey={({ date, kind, from }) => `${date} ${kind} ${from ? 'base' : ''}`}
      onOpen={onOpen}
      empty={<EmptyState icon="calendar" title={t('calendar.day.none')} />}
    />
  )
}

const tones = { holiday: 'danger', 'part-day': 'danger', 'make-up': 'info', 'own-hours': 'warning' } as const

function KindBadge({
  days: { kind, hours, date },
  isMakeUp,
}: {
  days: SpecialDays
  isMakeUp: (date: string) => boolean
}) {
  const { t } = useWords()
  const isOpen = kind === 'hours' && hours.length > 0
  const key = isOpen ? (isMakeUp(date) ? 'make-up' : 'own-hours') : kind === 'part' ? 'part-day' : 'holiday'
  return <Badge tone={tones[key]}>{t(`calendar.kind.${key}`)}</Badge>
}
