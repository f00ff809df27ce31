import AkTextArea from '@atlaskit/textarea'
import type { TextAreaProps } from '@counterpart/kit'
import { describing, FieldFrame, roomLeft } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import { given } from './given.ts'

export function TextArea({ rows = 4, ...field }: TextAreaProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon} count={roomLeft(field)}>
      <AkTextArea
        id={id}
        name={field.name}
        value={field.value}
        minimumRows={rows}
        resize="smart"
        isInvalid={Boolean(field.error)}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        {...given({
          isRequired: field.required,
          isDisabled: field.disabled,
          maxLength: field.maxLength,
          placeholder: field.placeholder,
          onBlur: field.onBlur,
          ...describing(id, field),
        })}
      />
    </FieldFrame>
  )
}
