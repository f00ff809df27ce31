import type { TextAreaProps } from '@counterpart/kit'
import { describing, FieldFrame, roomLeft } from '@counterpart/kit/base'
import { Textarea } from '@fluentui/react-components'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'

export function TextArea({ rows = 4, ...field }: TextAreaProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon} count={roomLeft(field)}>
      <Textarea
        id={id}
        name={field.name}
        value={field.value}
        rows={rows}
        resize="vertical"
        required={field.required}
        disabled={field.disabled}
        maxLength={field.maxLength}
        placeholder={field.placeholder}
        onChange={(_, { value }) => field.onChange(value)}
        onBlur={field.onBlur}
        {...describing(id, field)}
      />
    </FieldFrame>
  )
}
