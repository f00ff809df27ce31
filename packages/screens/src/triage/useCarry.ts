import type { RequestRow } from '@counterpart/contract'
import { useRef, useState } from 'react'
import { useWords } from '../host/useHost.tsx'
import { type Arrow, type Place, placeBeside, placeOn } from './places.ts'

export type Carried = { readonly id: string; readonly over: Place }

/** Carrying a card by the keyboard, and telling those who do not see it where it is. */
export function useCarry(onDrop: (request: RequestRow, place: Place) => void) {
  const { t } = useWords()
  const [carried, setCarried] = useState<Carried | null>(null)
  const [told, setTold] = useState('')
  // Letting go by a key comes with the blur of a dialog that opens: what is true now is asked, not what was drawn.
  const now = useRef<Carried | null>(null)
  const hold = (next: Carried | null) => {
    now.current = next
    setCarried(next)
  }
  const nameOf = (place: Place) => (place === 'untriaged' ? t('triage.untriaged') : t(`quadrant.${place}`))

  const pickOrDrop = (request: RequestRow): boolean => {
    const { key } = request
    const held = now.current
    if (held?.id !== request.id) {
      const over = placeOn(request)
      hold({ id: request.id, over })
      setTold(t('triage.told.picked', { key, place: nameOf(over) }))
      return true
    }
    hold(null)
    setTold(t('triage.told.dropped', { key, place: nameOf(held.over) }))
    onDrop(request, held.over)
    return true
  }
  const carry = (request: RequestRow, arrow: Arrow): boolean => {
    const held = now.current
    if (held?.id !== request.id) return false
    const next = placeBeside(held.over, arrow)
    if (next) hold({ ...held, over: next })
    setTold(next ? t('triage.told.over', { place: nameOf(next) }) : t('triage.told.edge', { place: nameOf(held.over) }))
    return true
  }
  const letGo = (request: RequestRow): boolean => {
    if (now.current?.id !== request.id) return false
    hold(null)
    setTold(t('triage.told.cancelled', { key: request.key, place: nameOf(placeOn(request)) }))
    return true
  }
  return { carried, told, pickOrDrop, carry, letGo }
}
