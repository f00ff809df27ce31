import type { RequestRow } from '@counterpart/contract'
import { movesFor, quadrantOf, quadrants } from '@counterpart/core'
import type { KeyboardEvent, PointerEvent } from 'react'
import { Card, Icon, Menu } from '#kit'
import { placeOf } from '../board/placeOf.ts'
import type { BoardRow } from '../board/rowOf.ts'
import { ClockTag } from '../clock/ClockTag.tsx'
import { type FindCalendar, pressingClock } from '../clock/timeLeft.ts'
import { dotted } from '../data/together.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { PriorityText, StateBadge } from '../request/StateBadge.tsx'
import type { BoardActs } from './boardActs.ts'
import { placeOn } from './places.ts'

type TriageCardProps = {
  row: BoardRow
  calendars: FindCalendar
  acts: BoardActs
  /** Of the instructions for the keyboard. */
  describedBy: string
  held: boolean
  drag: { readonly dx: number; readonly dy: number } | null
}

/** One request on the board: dragged by its handle, or by all of it with a mouse; picked up by key; moved from its menu. */
export function TriageCard({ row, calendars, acts, describedBy, held, drag }: TriageCardProps) {
  const { t } = useWords()
  const { nav, me } = useHost()
  const { request, title, between, assignee } = row
  const place = placeOf(row)
  const here = placeOn(request)
  const asked = quadrantOf(request.urgency, request.importance)
  const movable = movesFor(me, request).includes('triage')
  const clock = pressingClock(request, calendars)
  return (
    <div
      className="triage-card"
      data-request={request.id}
      data-dragged={drag ? true : undefined}
      data-held={held || undefined}
      style={drag ? { translate: `${drag.dx}px ${drag.dy}px` } : undefined}
      onDragStart={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (movable && event.pointerType === 'mouse' && !isControl(event)) acts.drag(request, event)
      }}
    >
      <Card
        title={title}
        href={nav.deepLink(place)}
        onPress={() => nav.push(place)}
        selected={held}
        handle={
          movable && (
            <button
              type="button"
              className="triage-handle"
              aria-label={t('triage.move', { key: request.key, title })}
              aria-pressed={held}
              aria-describedby={describedBy}
              onPointerDown={(event) => {
                if (event.pointerType !== 'mouse') acts.drag(request, event)
              }}
              onKeyDown={(event) => keyed(event, request, acts)}
              // Some browsers press a button when the space bar comes up, whatever became of its going down.
              onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
              onBlur={() => acts.letGo(request)}
              // A press by a screen reader comes without a key.
              onClick={(event) => event.detail === 0 && acts.pickOrDrop(request)}
            >
              <Icon name="drag" />
            </button>
          )
        }
        badges={
          <>
            {here !== 'untriaged' && <StateBadge state={request.state} />}
            {clock && <ClockTag clock={clock} calendars={calendars} />}
            <PriorityText priority={request.priority} />
          </>
        }
        meta={dotted([
          request.key,
          between,
          here === 'untriaged' ? t('triage.asked-as', { quadrant: t(`quadrant.${asked}`) }) : assignee?.name,
        ])}
        actions={
          <Menu
            label={t('queue.acts-of', { key: request.key })}
            items={[
              ...(movable
                ? [
                    ...quadrants
                      .filter((quadrant) => quadrant !== here)
                      .map((quadrant) => ({
                        id: quadrant,
                        label: t(here === 'untriaged' && quadrant === asked ? 'triage.accept' : 'triage.move-to', {
                          quadrant: t(`quadrant.${quadrant}`),
                        }),
                        onPress: () => acts.move(request, quadrant),
                      })),
                    { id: 'levels', label: t('triage.levels'), onPress: () => acts.levels(request) },
                  ]
                : []),
              { id: 'open', label: t('triage.open'), onPress: () => nav.push(place) },
            ]}
          />
        }
      />
    </div>
  )
}

const isControl = ({ target }: PointerEvent): boolean =>
  (target as Element).closest('[role=menu], button:not(.triage-handle)') !== null

function keyed(event: KeyboardEvent, request: RequestRow, acts: BoardActs): void {
  const { key } = event
  const heard =
    key === ' ' || key === 'Enter'
      ? acts.pickOrDrop(request)
      : key === 'Escape'
        ? acts.letGo(request)
        : key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown'
          ? acts.carry(request, key)
          : false
  if (!heard) return
  event.preventDefault()
  event.stopPropagation()
}
