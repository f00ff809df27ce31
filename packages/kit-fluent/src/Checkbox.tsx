import type { CheckboxProps } from '@counterpart/kit'
import { classes, describing, FieldNotes } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import './choice.css'

/** The box of the tables, with a label: Fluent's own looks the same and weighs four kilobytes more. */
export function Checkbox(field: CheckboxProps) {
  const id = useId()
  return (
    <div className="k-field" data-size={field.size ?? 'form'}>
      <label className="k-check">
        <input
          type="checkbox"
          className="k-tick"
          name={field.name}
          checked={field.value}
          required={field.required}
          disabled={field.disabled}
          onChange={(event) => field.onChange(event.currentTarget.checked)}
          onBlur={field.onBlur}
          {...describing(id, field)}
        />
        <span className={classes(field.labelHidden && 'k-spoken')}>{field.label}</span>
      </label>
      <FieldNotes id={id} field={field} icon={errorIcon} />
    </div>
  )
}
