import type { Column } from '@counterpart/kit'
import { Avatar, Stack, Text } from '#kit'
import { ClockTag } from '../clock/ClockTag.tsx'
import { type FindCalendar, pressingClock } from '../clock/timeLeft.ts'
import { useWords } from '../host/useHost.tsx'
import { PriorityText, StateBadge } from '../request/StateBadge.tsx'
import type { BoardRow } from './rowOf.ts'

/** The columns that lists of requests have in common. */
export function useColumns(calendars: FindCalendar) {
  const { t } = useWords()
  const clockCell = ({ request }: BoardRow) => {
    const clock = request.state === 'withdrawn' ? undefined : pressingClock(request, calendars)
    return clock && <ClockTag clock={clock} calendars={calendars} />
  }
  return {
    key: {
      id: 'key',
      header: t('board.column.key'),
      cell: ({ request }) => <Text role="mono">{request.key}</Text>,
      width: 'fit',
      role: 'key',
    },
    title: {
      id: 'title',
      header: t('board.column.title'),
      cell: ({ title, between, service }) => (
        <Stack gap="none">
          <Text truncate>{title}</Text>
          <Text role="caption" truncate>
            {`${between} · ${service}`}
          </Text>
        </Stack>
      ),
      width: 'fill',
      role: 'title',
    },
    priority: {
      id: 'priority',
      header: t('board.column.priority'),
      cell: ({ request }) => <PriorityText priority={request.priority} />,
      width: 'fit',
      role: 'meta',
    },
    state: {
      id: 'state',
      header: t('board.column.state'),
      cell: ({ request }) => <StateBadge state={request.state} />,
      width: 'fit',
      role: 'badge',
    },
    /** Of a queue, where every promise still runs. */
    time: { id: 'time', header: t('board.column.time'), cell: clockCell, width: 'fit', role: 'badge' },
    /** The same where it may also be kept or broken. */
    promise: { id: 'promise', header: t('board.column.promise'), cell: clockCell, width: 'fit', role: 'badge' },
    assignee: {
      id: 'assignee',
      header: t('board.column.assignee'),
      cell: ({ assignee }) =>
        assignee ? <Avatar person={assignee} size="s" withName /> : <Text role="subtle">{t('board.nobody')}</Text>,
      width: 'fit',
      role: 'meta',
    },
    raised: {
      id: 'raised',
      header: t('board.column.raised'),
      cell: ({ raised }) => <Text role="subtle">{raised}</Text>,
      width: 'fit',
      role: 'meta',
    },
  } as const satisfies Readonly<Record<string, Column<BoardRow>>>
}
