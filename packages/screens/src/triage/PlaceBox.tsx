import { useId, useState } from 'react'
import { Badge, Button, Text } from '#kit'
import type { BoardRow } from '../board/rowOf.ts'
import type { FindCalendar } from '../clock/timeLeft.ts'
import { useFirstNewRow } from '../data/useFirstNewRow.ts'
import { useWords } from '../host/useHost.tsx'
import type { BoardActs } from './boardActs.ts'
import type { Place } from './places.ts'
import { TriageCard } from './TriageCard.tsx'
import type { Carried } from './useCarry.ts'
import type { Drag } from './usePointerDrag.ts'

type PlaceBoxProps = {
  place: Place
  rows: readonly BoardRow[]
  /** Further pages may hold more of them. */
  more: boolean
  calendars: FindCalendar
  acts: BoardActs
  describedBy: string
  carried: Carried | null
  drag: Drag | null
}

/** As many as one reads at once; the others come by a press. */
const atFirst = 12

/** One quadrant, or the lane: its name, how many lie in it, and the cards. */
export function PlaceBox({ place, rows, more, calendars, acts, describedBy, carried, drag }: PlaceBoxProps) {
  const { t, number } = useWords()
  const id = useId()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, atFirst)
  const { place: foot, remember } = useFirstNewRow(shown.length, '.triage-cards > li')
  const n = number(rows.length)
  const isTarget = place !== 'untriaged' && (drag?.over === place || carried?.over === place)
  return (
    <section className="triage-place" data-place={place} data-target={isTarget || undefined} aria-labelledby={id}>
      <div className="triage-head">
        <h2 id={id} tabIndex={-1} className="triage-name">
          {place === 'untriaged' ? t('triage.untriaged') : t(`quadrant.${place}`)}
        </h2>
        <Badge tone={place === 'do' ? 'info' : 'neutral'}>{more ? t('count.at-least', { n }) : n}</Badge>
      </div>
      <Text role="caption">{t(`triage.what.${place}`)}</Text>
      {rows.length === 0 ? (
        <Text role="subtle">{t('triage.none')}</Text>
      ) : (
        <ul className="triage-cards">
          {shown.map((row) => (
            <li key={row.request.id}>
              <TriageCard
                row={row}
                calendars={calendars}
                acts={acts}
                describedBy={describedBy}
                held={carried?.id === row.request.id}
                drag={drag?.id === row.request.id ? drag : null}
              />
            </li>
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <div ref={foot}>
          <Button
            variant="subtle"
            onPress={() => {
              remember()
              setAll(true)
            }}
          >
            {t('triage.more', { n: rows.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
