import type { TextFieldProps } from '@counterpart/kit'
import { describing, FieldFrame, roomLeft } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import './entry.css'

export function TextField({ type = 'text', ...field }: TextFieldProps) {
  const id = useId()
  const isNumber = type === 'number'
  return (
    <FieldFrame id={id} field={field} icon={errorIcon} count={roomLeft(field)}>
      <span className="k-entry">
        <input
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
      </span>
    </FieldFrame>
  )
}
