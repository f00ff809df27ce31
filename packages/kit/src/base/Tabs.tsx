import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import type { TabsProps } from '../props/data.ts'
import { useLocale } from './chrome.tsx'
import './tabs.css'

/** One tab stop; arrows move and select, and the panel is the next stop. */
export function Tabs<V extends string>({ label, tabs, selected, onSelect, children }: TabsProps<V>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const count = new Intl.NumberFormat(useLocale())
  const at = tabs.findIndex((tab) => tab.id === selected)
  useLayoutEffect(() => show(list.current?.querySelector(`[id="${id}-${selected}"]`)), [id, selected])

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus()
  }

  return (
    <div className="k-tabs">
      <div className="k-tablist" role="tablist" aria-label={label} ref={list} onKeyDown={walk}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            className="k-tab"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={tab.id === selected ? `${id}-panel` : undefined}
            tabIndex={index === Math.max(at, 0) ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            <span className="k-tab-label" data-label={tab.label}>
              {tab.label}
            </span>
            {tab.count !== undefined && <span className="k-tab-count">{count.format(tab.count)}</span>}
          </button>
        ))}
      </div>
      <div className="k-tabpanel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </div>
  )
}

/** In the middle of a line that is too long for its room, so that its neighbours are seen too. The page stays where it is. */
function show(tab: Element | null | undefined): void {
  const line = tab?.parentElement
  if (!tab || !line) return
  const [here, there] = [tab, line].map((element) => element.getBoundingClientRect())
  if (here && there) line.scrollLeft += here.left + here.width / 2 - there.left - there.width / 2
}
