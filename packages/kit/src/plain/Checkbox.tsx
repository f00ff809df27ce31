import { useId } from 'react'
import { classes } from '../base/classes.ts'
import { describing, FieldNotes } from '../base/FieldFrame.tsx'
import type { CheckboxProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'
import '../base/tick.css'
import './choice.css'

export function Checkbox(field: CheckboxProps) {
  const id = useId()
  return (
    <div className="k-field" data-size={field.size ?? 'form'}>
      <label className="k-choice">
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
