import AkCheckbox from '@atlaskit/checkbox/checkbox'
import type { CheckboxProps } from '@counterpart/kit'
import { describing, FieldNotes } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import { given } from './given.ts'

export function Checkbox(field: CheckboxProps) {
  const id = useId()
  return (
    <div className="k-field" data-size={field.size ?? 'form'}>
      <AkCheckbox
        name={field.name}
        label={field.labelHidden ? <span className="k-spoken">{field.label}</span> : field.label}
        isChecked={field.value}
        isInvalid={Boolean(field.error)}
        onChange={(event) => field.onChange(event.currentTarget.checked)}
        {...given({ isRequired: field.required, isDisabled: field.disabled, onBlur: field.onBlur })}
        {...describing(id, field)}
      />
      <FieldNotes id={id} field={field} icon={errorIcon} />
    </div>
  )
}
