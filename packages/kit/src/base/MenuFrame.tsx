import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { MenuItem, MenuProps } from '../props/action.ts'
import type { IconName } from '../props/vocabulary.ts'
import { topLayer, useFloating } from './floating.ts'
import './menu.css'

/** What makes a button of the kit the trigger of a menu. */
export type MenuTrigger = {
  ref: RefObject<HTMLButtonElement>
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

type MenuFrameProps = Pick<MenuProps, 'label' | 'items'> & {
  renderTrigger: (trigger: MenuTrigger) => ReactNode
  renderIcon: (name: IconName) => ReactNode
}

/** A button that opens a list of acts: arrows walk, letters find, Escape goes back. */
export function MenuFrame({ label, items, renderTrigger, renderIcon }: MenuFrameProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<'first' | 'last' | undefined>(undefined)
  useFloating(open !== undefined, trigger, menu, 'end')

  const options = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  useEffect(() => {
    if (!open) return
    options()
      .at(open === 'first' ? 0 : -1)
      ?.focus()
    const leave = (event: Event) => {
      const target = event.target as Node
      if (!menu.current?.contains(target) && !trigger.current?.contains(target)) setOpen(undefined)
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [open])

  const close = () => {
    setOpen(undefined)
    trigger.current?.focus()
  }
  const walk = (event: KeyboardEvent) => {
    const all = options()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key] ?? startingWith(event.key, items, at)
    if (event.key === 'Tab') setOpen(undefined)
    else if (event.key === 'Escape') close()
    else if (to !== undefined) all.at(to % all.length)?.focus()
    else return
    if (event.key !== 'Tab') {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    <span className="k-menu-anchor">
      {renderTrigger({
        ref: trigger,
        'aria-haspopup': 'menu',
        'aria-expanded': open !== undefined,
        'aria-controls': open && id,
        onClick: () => setOpen(open ? undefined : 'first'),
        onKeyDown: (event) => {
          const end = { ArrowDown: 'first', ArrowUp: 'last' }[event.key] as 'first' | 'last' | undefined
          if (!end) return
          event.preventDefault()
          setOpen(end)
        },
      })}
      {open && (
        <div className="k-menu" role="menu" id={id} aria-label={label} ref={menu} onKeyDown={walk} {...topLayer}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              className="k-menu-item"
              role="menuitem"
              tabIndex={-1}
              data-tone={item.tone}
              aria-disabled={item.disabled || undefined}
              onClick={() => {
                if (item.disabled) return
                close()
                item.onPress()
              }}
            >
              {item.icon && renderIcon(item.icon)}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </span>
  )
}

/** Typing a letter goes to the next item that starts with it. */
function startingWith(key: string, items: readonly MenuItem[], at: number): number | undefined {
  if (key.length !== 1) return undefined
  const letter = key.toLocaleLowerCase()
  const order = items.map((_, step) => (at + 1 + step) % items.length)
  return order.find((index) => items[index]?.label.toLocaleLowerCase().startsWith(letter))
}
