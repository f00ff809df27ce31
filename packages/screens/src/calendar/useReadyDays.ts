import type { Output } from '@counterpart/contract'
import { useState } from 'react'
import { useAsk } from '../data/useAsk.ts'
import { type Arriving, weekOn } from './arrivingDays.ts'
import type { Draft } from './calendarDraft.ts'

export type Ready = Output<'listReadyCalendars'>['items'][number]
type Years = { readonly first: number; readonly last: number }
export type ReadyDays = ReturnType<typeof useReadyDays>

export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** A ready-made calendar that was chosen, the years wanted of it, and what it holds in them. */
export function useReadyDays(draft: Draft, today: string) {
  const [chosen, setChosen] = useState<Ready | null>(null)
  const [years, setYears] = useState<Years>({ first: 0, last: 0 })
  const firstDay = `${years.first}-01-01`
  const query = useAsk(
    'draftReadyCalendar',
    {
      params: { id: chosen?.id ?? '' },
      body: {
        // The hours of make-up days follow from it.
        weekly: weekOn(draft, firstDay > today ? firstDay : today),
        firstYear: years.first,
        lastYear: years.last,
      },
    },
    { enabled: chosen !== null },
  )
  const choose = (ready: Ready | null) => {
    setChosen(ready)
    if (!ready) return
    const last = yearOf(ready.coveredUntil)
    setYears({ first: Math.min(Math.max(yearOf(today), yearOf(ready.coveredFrom)), last), last })
  }
  const { data } = query
  const arriving: Arriving | undefined = chosen && data && !query.error ? data : undefined
  return { chosen, choose, years, setYears, query, arriving }
}
