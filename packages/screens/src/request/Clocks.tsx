import type { ClockView, RequestView } from '@counterpart/contract'
import { usedBy } from '@counterpart/core'
import type { Column } from '@counterpart/kit'
import { useState } from 'react'
import { Button, Link, Section, Table, Text } from '#kit'
import { ClockTag } from '../clock/ClockTag.tsx'
import { dueText, knownUntilText, pastText } from '../clock/clockText.ts'
import { targetName } from '../clock/targetName.ts'
import { type FindCalendar, timeLeft } from '../clock/timeLeft.ts'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useTick, useWords } from '../host/useHost.tsx'
import type { ClockName } from '../nav/route.ts'

type ClocksProps = {
  view: RequestView
  calendars: FindCalendar
  /** Whose story is open. */
  open: ClockName | undefined
  onOpen: (clock: ClockName | undefined) => void
}

/** What was promised, and how each promise stands. */
export function Clocks({ view, calendars, open, onOpen }: ClocksProps) {
  const words = useWords()
  const { t } = words
  const [withEarlier, setWithEarlier] = useState(open !== undefined && open.cycle < view.cycle)
  const hasEarlier = view.clocks.some((clock) => clock.cycle < view.cycle)
  const shown = view.clocks.filter((clock) => withEarlier || clock.cycle === view.cycle)
  const columns: readonly Column<ClockView>[] = [
    {
      id: 'target',
      header: t('clocks.target'),
      cell: ({ target, name, cycle }) => {
        const title = targetName(words, target, name)
        return <Text role="strong">{cycle === view.cycle ? title : t('clocks.of-cycle', { title, n: cycle })}</Text>
      },
      width: 'fit',
      role: 'title',
    },
    {
      id: 'left',
      header: t('board.column.time'),
      cell: (clock) => <ClockTag clock={clock} calendars={calendars} />,
      width: 'fit',
      role: 'badge',
    },
    {
      id: 'used',
      header: t('clocks.used'),
      cell: (clock) => <Used clock={clock} calendars={calendars} />,
      width: 'fit',
      role: 'meta',
    },
    {
      id: 'due',
      header: t('clocks.standing'),
      cell: (clock) => <Standing clock={clock} view={view} calendars={calendars} />,
      role: 'meta',
    },
    {
      id: 'why',
      header: t('story.header'),
      cell: ({ target, cycle }) => {
        const isOpen = open?.target === target && open.cycle === cycle
        return (
          <Link onPress={() => onOpen(isOpen ? undefined : { target, cycle })}>
            {t(isOpen ? 'story.hide' : 'story.show')}
          </Link>
        )
      },
      width: 'fit',
      role: 'meta',
    },
  ]
  return (
    <Section
      frame="card"
      title={t('clocks.title')}
      actions={
        hasEarlier && (
          <Button variant="subtle" onPress={() => setWithEarlier(!withEarlier)}>
            {withEarlier ? t('clocks.hide-earlier') : t('clocks.show-earlier')}
          </Button>
        )
      }
    >
      <Table
        label={t('clocks.title')}
        columns={columns}
        rows={shown}
        rowKey={({ cycle, target }) => `${cycle}-${target}`}
        empty={<Text role="subtle">{t('clocks.none')}</Text>}
      />
    </Section>
  )
}

type ClockProps = { clock: ClockView; calendars: FindCalendar }

/** How much of the goal is gone, counting along. */
function Used({ clock, calendars }: ClockProps) {
  const { t, workingDuration } = useWords()
  const { now } = useHost()
  const calendar = calendars(clock.calendar)
  const used = useTick(() => workingDuration(calendar ? usedBy(clock, calendar, now()) : clock.used))
  return clock.goal === null
    ? t('clocks.no-goal', { used })
    : t('clocks.used-of', { used, goal: workingDuration(clock.goal) })
}

/** When it is due, or why it stands. */
function Standing({ clock, view, calendars }: ClockProps & { view: RequestView }) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const nameOf = useNames()
  const calendar = calendars(clock.calendar)
  const read = () => {
    const stands = calendar && timeLeft(clock, calendar, now())
    if (!stands) return ''
    switch (stands.state) {
      case 'running':
      case 'late': {
        const due = dueText(words, stands.due, now())
        const { opensAt } = stands
        return [
          stands.state === 'late' ? t('clocks.was-due', { due }) : t('clocks.due', { due }),
          ...(opensAt === null ? [] : [t('clocks.closed', { opens: dueText(words, opensAt, now()) })]),
          ...(clock.holidaysKnownUntil ? [knownUntilText(words, clock.holidaysKnownUntil)] : []),
        ].join('\n')
      }
      case 'paused':
      case 'paused-late': {
        const wait = view.timeline.findLast((entry) => entry.type === 'waited')
        if (!wait) return t('clocks.paused')
        const who = nameOf(view.names.people, wait.by)
        return t('clocks.paused-by', { who, when: pastText(words, wait.at, now()), reason: wait.reason })
      }
      case 'kept':
      case 'broken':
        return clock.state === 'stopped' ? t('clocks.stopped', { when: pastText(words, clock.stoppedAt, now()) }) : ''
      case 'no-goal':
        return ''
    }
  }
  return <Text>{useTick(read)}</Text>
}
