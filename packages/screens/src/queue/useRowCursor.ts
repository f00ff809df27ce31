import { type RefObject, useRef } from 'react'

type Row = { readonly id: string; readonly href: string }

/**
 * The keyboard among the rows. Where it is, is where the focus is, so that everybody sees and hears it; rows are
 * known by where they lead.
 */
export function useRowCursor(place: RefObject<HTMLElement>, rows: readonly Row[]) {
  const last = useRef(0)
  const linkOf = (row: Row | undefined) =>
    [...(place.current?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])].find(
      (link) => link.getAttribute('href') === row?.href,
    )
  const isAt = (row: Row) => {
    const link = linkOf(row)
    return (link?.closest('[role=row], tr') ?? link)?.contains(document.activeElement) === true
  }
  const current = (): Row | undefined => rows.find(isAt)
  const step = (by: 1 | -1) => {
    const at = rows.findIndex(isAt)
    // Where the row went away the keyboard goes on from where it was.
    const next = at < 0 ? Math.min(last.current, rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)
    last.current = Math.max(next, 0)
    linkOf(rows[next])?.focus()
  }
  return { current, step }
}
