import { Fragment, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { MultiSelectProps } from '../props/field.ts'
import type { Option } from '../props/vocabulary.ts'
import { useLocale } from './chrome.tsx'
import { describing, FieldFrame } from './FieldFrame.tsx'
import { topLayer, useFloating } from './floating.ts'
import { chosenText, toggled } from './several.ts'
import './select.css'
import './several.css'

type MultiSelectFrameProps<V extends string> = MultiSelectProps<V> & {
  chevron: ReactNode
  errorIcon: ReactNode
  /** One checkbox with its label. */
  renderChoice: (choice: {
    option: Option<V>
    name: string
    checked: boolean
    disabled: boolean
    onChange: () => void
  }) => ReactNode
}

/** A button that says what is chosen, over a list of checkboxes. */
export function MultiSelectFrame<V extends string>(props: MultiSelectFrameProps<V>) {
  const { options, placeholder, max, chevron, errorIcon, renderChoice, ...field } = props
  const id = useId()
  const locale = useLocale()
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useFloating(open, trigger, list, 'start')
  useEffect(() => {
    if (!open) return
    list.current?.querySelector('input')?.focus()
    const leave = ({ target }: Event) => {
      if (!list.current?.contains(target as Node) && !trigger.current?.contains(target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [open])

  const full = max !== undefined && field.value.length >= max
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <span className="k-select" data-chosen={field.value.length > 0 || undefined}>
        <button
          ref={trigger}
          type="button"
          className="k-input"
          id={id}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-label={`${field.label}: ${chosenText(options, field.value, locale) ?? placeholder ?? ''}`}
          disabled={field.disabled}
          onClick={() => setOpen(!open)}
          {...describing(id, field)}
        >
          {chosenText(options, field.value, locale) ?? <span className="k-several-none">{placeholder}</span>}
        </button>
        {chevron}
      </span>
      {open && (
        <div
          ref={list}
          className="k-several"
          role="dialog"
          id={`${id}-list`}
          aria-label={field.label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            setOpen(false)
            trigger.current?.focus()
          }}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget && !list.current?.contains(relatedTarget) && relatedTarget !== trigger.current)
              setOpen(false)
          }}
          {...topLayer}
        >
          {options.map((option) => {
            const on = field.value.includes(option.value)
            return (
              <Fragment key={option.value}>
                {renderChoice({
                  option,
                  name: field.name,
                  checked: on,
                  disabled: Boolean(option.disabled || (full && !on)),
                  onChange: () => field.onChange(toggled(options, field.value, option.value)),
                })}
              </Fragment>
            )
          })}
        </div>
      )}
    </FieldFrame>
  )
}
