import { useId } from 'react'
import { describing, FieldFrame } from '../base/FieldFrame.tsx'
import { roomLeft } from '../base/roomLeft.ts'
import type { TextAreaProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'
import './input.css'

export function TextArea({ rows = 4, ...field }: TextAreaProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon} count={roomLeft(field)}>
      <textarea
        className="k-input"
        id={id}
        name={field.name}
        value={field.value}
        rows={rows}
        style={{ minBlockSize: `calc(${rows}lh + 16px)` }}
        required={field.required}
        disabled={field.disabled}
        maxLength={field.maxLength}
        placeholder={field.placeholder}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        onBlur={field.onBlur}
        {...describing(id, field)}
      />
    </FieldFrame>
  )
}
