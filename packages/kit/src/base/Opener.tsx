import type { MouseEvent, ReactNode } from 'react'

type OpenerProps = { href: string | undefined; onOpen: () => void; children: ReactNode }

/** What opens a row or a card: a link where it has an address of its own, else a button. */
export function Opener({ href, onOpen, children }: OpenerProps) {
  if (href === undefined) {
    return (
      <button type="button" className="k-row-open" onClick={onOpen}>
        {children}
      </button>
    )
  }
  return (
    <a
      className="k-row-open"
      href={href}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        onOpen()
      }}
    >
      {children}
    </a>
  )
}

/** A click that asks for no new tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
