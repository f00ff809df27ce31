import type { RequestRow } from '@counterpart/contract'
import { type RefObject, useEffect, useRef } from 'react'
import type { BoardRow } from '../board/rowOf.ts'
import { type Place, placeOn } from './places.ts'

/**
 * A card that moves is another element in its new place, and the keyboard that was on it would be nowhere: it goes where
 * the card goes.
 *
 * @returns tells which card is about to move
 */
export function useFollow(board: RefObject<HTMLElement>, rows: readonly BoardRow[]): (request: RequestRow) => void {
  const moving = useRef<{ readonly id: string; readonly from: Place } | null>(null)
  useEffect(() => {
    if (moving.current === null || document.activeElement !== document.body) return
    const { id, from } = moving.current
    const row = rows.find(({ request }) => request.id === id)
    if (!row || placeOn(row.request) === from) return
    moving.current = null
    board.current?.querySelector<HTMLElement>(`[data-request="${CSS.escape(id)}"] :is(button, a)`)?.focus()
  })
  return (request) => {
    moving.current = { id: request.id, from: placeOn(request) }
  }
}
