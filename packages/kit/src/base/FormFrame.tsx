import { type ReactNode, useEffect, useRef } from 'react'
import type { FormProps } from '../props/layout.ts'
import './form.css'

type FormFrameProps = Pick<FormProps, 'onSubmit' | 'beside' | 'busy' | 'children'> & {
  /** What went wrong with the form as a whole. */
  trouble: ReactNode
  actions: ReactNode
}

/** Sends once, not while it is busy, and leads to the first field that is refused. */
export function FormFrame({ onSubmit, beside, busy, trouble, actions, children }: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null)
  const sent = useRef(false)
  // Errors come with a later render than the one that sent, perhaps after an answer from the server.
  useEffect(() => {
    const refused = sent.current ? form.current?.querySelector<HTMLElement>('[aria-invalid=true]') : null
    if (!refused) return
    sent.current = false
    const control = refused.matches('fieldset') ? refused.querySelector<HTMLElement>('input') : refused
    control?.focus()
  })
  return (
    <form
      className="k-form"
      ref={form}
      noValidate
      onInput={() => {
        sent.current = false
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        sent.current = true
        onSubmit()
      }}
    >
      {trouble}
      {children}
      <div className="k-form-actions">
        {actions}
        {beside && <div className="k-form-beside">{beside}</div>}
      </div>
    </form>
  )
}
