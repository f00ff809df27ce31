import type { CalendarView } from '@counterpart/contract'
import { textIn } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { Badge, Button, EmptyState, Stack, Table, Text } from '#kit'
import { formatIn, msOf, plusDays, readingAt } from '../calendar/civilDays.ts'
import { weekText } from '../calendar/weekText.ts'
import { Answer } from '../data/Answer.tsx'
import { inAlphabet } from '../data/inAlphabet.ts'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { allNames, Searched } from './Searched.tsx'

/** Calendars in short; each opens in its editor. */
export function CalendarList() {
  const { t } = useWords()
  const { nav } = useHost()
  const calendars = useAsk('listCalendars', {})
  return (
    <Answer query={calendars} label={t('admin.loading')} shape="table">
      {({ items }) => (
        <Searched
          items={items}
          textOf={({ name, timeZone }) => `${allNames(name)}\n${timeZone}`}
          add={
            <Button icon="add" onPress={() => nav.push({ at: 'new-calendar' })}>
              {t('calendar.add')}
            </Button>
          }
        >
          {(found) => <CalendarTable calendars={found} />}
        </Searched>
      )}
    </Answer>
  )
}

/** So long before the known holidays end one should see to the next ones. */
const soonDays = 90

function CalendarTable({ calendars }: { calendars: readonly CalendarView[] }) {
  const words = useWords()
  const { t, language, number } = words
  const { nav, now } = useHost()
  const columns: readonly Column<CalendarView>[] = [
    { id: 'name', header: t('department.name'), cell: ({ name }) => textIn(name, language), role: 'title' },
    {
      id: 'zone',
      header: t('calendar.zone'),
      cell: ({ timeZone }) => <Text role="mono">{timeZone}</Text>,
      role: 'key',
    },
    {
      id: 'week',
      header: t('calendar.week'),
      cell: ({ weekly, changes }) => (
        <Stack gap="none">
          {weekText(words, inForce(weekly, changes, readingAt('UTC', now()).date)).map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Stack>
      ),
      role: 'meta',
    },
    {
      id: 'days',
      header: t('calendar.special'),
      cell: ({ holidays, exceptions, basedOn }) => {
        const own = holidays.length + exceptions.length
        return (
          <Stack gap="none">
            <Text>{own === 0 ? '–' : number(own)}</Text>
            {basedOn && <Text role="caption">{t('calendar.based', { name: nameIn(calendars, basedOn) })}</Text>}
          </Stack>
        )
      },
    },
    {
      id: 'covered',
      header: t('calendar.covered-until'),
      cell: ({ coveredUntil }) => <Covered until={coveredUntil} />,
      width: 'fit',
      role: 'badge',
    },
  ]
  const nameIn = (list: readonly CalendarView[], id: string) =>
    textIn(list.find((one) => one.id === id)?.name ?? { en: id }, language)
  return (
    <Table
      label={t('admin.tab.calendars')}
      columns={columns}
      rows={inAlphabet(language, calendars, ({ name }) => textIn(name, language))}
      rowKey={({ id }) => id}
      onOpen={({ id }) => nav.push({ at: 'calendar', calendar: id })}
      href={({ id }) => nav.deepLink({ at: 'calendar', calendar: id })}
      empty={<EmptyState icon="calendar" title={t('calendar.none')} />}
    />
  )
}

function Covered({ until }: { until: string | undefined }) {
  const { language } = useWords()
  const { now } = useHost()
  if (until === undefined) return <Text role="subtle">–</Text>
  const text = formatIn(language, { dateStyle: 'medium' }).format(msOf(until))
  const isSoon = until < plusDays(readingAt('UTC', now()).date, soonDays)
  return isSoon ? (
    <Badge tone="warning" icon="warning">
      {text}
    </Badge>
  ) : (
    <Text role="subtle">{text}</Text>
  )
}

/** The week that holds on a date. */
const inForce = (weekly: CalendarView['weekly'], changes: CalendarView['changes'], date: string) =>
  changes?.findLast(({ from }) => from <= date)?.weekly ?? weekly
