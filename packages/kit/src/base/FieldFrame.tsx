import type { ReactNode } from 'react'
import type { Field } from '../props/field.ts'
import { useStrings } from './chrome.tsx'
import './field.css'

type Surroundings = Pick<Field<unknown>, 'label' | 'hint' | 'error' | 'required' | 'labelHidden' | 'size'>

type FieldFrameProps = {
  id: string
  field: Surroundings
  children: ReactNode
  /** How much of the room is used, shown beside the hint. */
  count?: string | undefined
  icon?: ReactNode
}

/** Label above, hint and error below one control whose id is `id`. */
export function FieldFrame({ id, field, children, count, icon }: FieldFrameProps) {
  return (
    <div className="k-field" data-size={field.size ?? 'form'}>
      <label className={isLabelHidden(field) ? 'k-spoken' : 'k-label'} htmlFor={id}>
        {field.label}
        {field.required && <RequiredMark />}
      </label>
      {children}
      <FieldNotes id={id} field={field} count={count} icon={icon} />
    </div>
  )
}

/** The same around several controls that answer one question. */
export function FieldGroup({ id, field, children, icon }: Omit<FieldFrameProps, 'count'>) {
  return (
    <fieldset className="k-field" data-size={field.size ?? 'form'} {...describing(id, field)}>
      <legend className={isLabelHidden(field) ? 'k-spoken' : 'k-label'}>
        {field.label}
        {field.required && <RequiredMark />}
      </legend>
      {children}
      <FieldNotes id={id} field={field} icon={icon} />
    </fieldset>
  )
}

export function FieldNotes({ id, field, count, icon }: Omit<FieldFrameProps, 'children'>) {
  return (
    <>
      {(field.hint || count) && (
        <div className="k-hint">
          <span id={`${id}-hint`}>{field.hint}</span>
          {count && <span className="k-count">{count}</span>}
        </div>
      )}
      {field.error && (
        <div className="k-error">
          {icon}
          <span id={`${id}-error`}>{field.error}</span>
        </div>
      )}
    </>
  )
}

function RequiredMark() {
  const { required } = useStrings()
  return (
    <span className="k-required" aria-hidden title={required}>
      *
    </span>
  )
}

const isLabelHidden = (field: Surroundings) => field.labelHidden ?? field.size === 'toolbar'

/** Ties a control to its hint and its error. */
export function describing(id: string, field: Pick<Field<unknown>, 'hint' | 'error'>) {
  const notes = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean).join(' ')
  return {
    'aria-describedby': notes || undefined,
    'aria-invalid': field.error ? true : undefined,
  } as const
}
