import { type ChangeEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Tick } from './selection.ts'

type TickBoxProps = {
  checked: boolean | 'mixed'
  onTick: (tick: Tick) => void
} & ({ label: string; labelledBy?: undefined } | { label?: undefined; labelledBy: string })

/** The checkbox of a row, or of all rows. Arrows go to the one above and the one below. */
export function TickBox({ checked, onTick, label, labelledBy }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = checked === 'mixed'
  }, [checked])
  return (
    <input
      ref={box}
      type="checkbox"
      className="k-tick"
      aria-label={label}
      aria-labelledby={labelledBy}
      checked={checked === true}
      onChange={(event) => onTick({ on: event.currentTarget.checked, range: withShift(event) })}
      onKeyDown={walk}
    />
  )
}

const withShift = ({ nativeEvent }: ChangeEvent): boolean => (nativeEvent as Partial<MouseEvent>).shiftKey === true

function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const all = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('.k-tick') ?? [])]
  const next = all[all.indexOf(event.currentTarget) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
