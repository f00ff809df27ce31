import { useId } from 'react'
import { describing, FieldFrame } from '../base/FieldFrame.tsx'
import { roomLeft } from '../base/roomLeft.ts'
import type { TextFieldProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'
import './input.css'

export function TextField({ type = 'text', ...field }: TextFieldProps) {
  const id = useId()
  const isNumber = type === 'number'
  return (
    <FieldFrame id={id} field={field} icon={errorIcon} count={roomLeft(field)}>
      <input
        className="k-input"
        id={id}
        name={field.name}
        // A number field of the browser drops what it cannot read; the screen should see and refuse it.
        type={isNumber ? 'text' : type}
        inputMode={isNumber ? 'decimal' : undefined}
        value={field.value}
        required={field.required}
        disabled={field.disabled}
        maxLength={field.maxLength}
        autoComplete={field.autoComplete}
        placeholder={field.placeholder}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.onBlur}
        {...describing(id, field)}
      />
    </FieldFrame>
  )
}
