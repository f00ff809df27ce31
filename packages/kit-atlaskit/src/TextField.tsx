import AkTextfield from '@atlaskit/textfield'
import type { TextFieldProps } from '@counterpart/kit'
import { describing, FieldFrame, roomLeft } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import { given } from './given.ts'

export function TextField({ type = 'text', ...field }: TextFieldProps) {
  const id = useId()
  const isNumber = type === 'number'
  return (
    <FieldFrame id={id} field={field} icon={errorIcon} count={roomLeft(field)}>
      <AkTextfield
        id={id}
        name={field.name}
        // A number field of the browser drops what it cannot read; the screen should see and refuse it.
        type={isNumber ? 'text' : type}
        value={field.value}
        isCompact={field.size === 'toolbar'}
        isInvalid={Boolean(field.error)}
        onChange={(event) => field.onChange(event.currentTarget.value)}
        {...(isNumber && { inputMode: 'decimal' })}
        {...given({
          isRequired: field.required,
          isDisabled: field.disabled,
          maxLength: field.maxLength,
          autoComplete: field.autoComplete,
          placeholder: field.placeholder,
          onBlur: field.onBlur,
          ...describing(id, field),
        })}
      />
    </FieldFrame>
  )
}
