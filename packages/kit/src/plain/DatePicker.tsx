import { useId } from 'react'
import { describing, FieldFrame } from '../base/FieldFrame.tsx'
import type { DatePickerProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'
import './input.css'

export function DatePicker(field: DatePickerProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <input
        className="k-input"
        id={id}
        type="date"
        name={field.name}
        value={field.value ?? ''}
        min={field.min}
        max={field.max}
        required={field.required}
        disabled={field.disabled}
        onChange={(event) => field.onChange(event.currentTarget.value || null)}
        onBlur={field.onBlur}
        {...describing(id, field)}
      />
    </FieldFrame>
  )
}
