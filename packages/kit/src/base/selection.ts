import { useRef } from 'react'

/** How a checkbox was pressed: with the shift key it takes along all rows since the last one. */
export type Tick = { readonly on: boolean; readonly range: boolean }

export type RowSelection = {
  /** Of the rows that are there. */
  readonly all: boolean | 'mixed'
  readonly has: (key: string) => boolean
  readonly tick: (key: string, tick: Tick) => void
  readonly tickAll: (on: boolean) => void
}

/** The selection of rows by their keys. Keys of rows that are not there now stay as they are. */
export function useSelection(
  keys: readonly string[],
  selected: ReadonlySet<string> = new Set(),
  onSelect: ((keys: ReadonlySet<string>) => void) | undefined,
): RowSelection | undefined {
  const last = useRef<string>(undefined)
  if (!onSelect) return undefined
  const give = (changed: readonly string[], on: boolean) => {
    const next = new Set(selected)
    for (const key of changed)
      if (on) next.add(key)
      else next.delete(key)
    onSelect(next)
  }
  const count = keys.filter((key) => selected.has(key)).length
  return {
    all: count === 0 ? false : count === keys.length || 'mixed',
    has: (key) => selected.has(key),
    tick(key, { on, range }) {
      const [from, to] = [last.current === undefined ? -1 : keys.indexOf(last.current), keys.indexOf(key)]
      last.current = key
      give(range && from >= 0 ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [key], on)
    },
    tickAll: (on) => give(keys, on),
  }
}
