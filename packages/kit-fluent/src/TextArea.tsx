import type { TextAreaProps } from '@counterpart/kit'
import { describing, FieldFrame, roomLeft } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import './entry.css'

export function TextArea({ rows = 4, ...field }: TextAreaProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon} count={roomLeft(field)}>
      <span className="k-entry">
        <textarea
          id={id}
          name={field.name}
          value={field.value}
          rows={rows}
          style={{ minBlockSize: `${rows}lh` }}
          required={field.required}
          disabled={field.disabled}
          maxLength={field.maxLength}
          placeholder={field.placeholder}
          onChange={(event) => field.onChange(event.currentTarget.value)}
          onBlur={field.onBlur}
          {...describing(id, field)}
        />
      </span>
    </FieldFrame>
  )
}
