import AkRadio from '@atlaskit/radio/radio'
import type { RadioGroupProps } from '@counterpart/kit'
import { FieldGroup } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import { given } from './given.ts'

export function RadioGroup<V extends string>({ options, layout = 'stack', ...field }: RadioGroupProps<V>) {
  const id = useId()
  return (
    <FieldGroup id={id} field={field} icon={errorIcon}>
      <div className="ak-choices" data-layout={layout}>
        {options.map((option) => (
          <div className="ak-choice" key={option.value}>
            <AkRadio
              // Two web parts on one page may hold the same form.
              name={`${id}${field.name}`}
              value={option.value}
              label={option.label}
              isChecked={field.value === option.value}
              isInvalid={Boolean(field.error)}
              isDisabled={Boolean(field.disabled || option.disabled)}
              onChange={() => field.onChange(option.value)}
              {...given({
                isRequired: field.required,
                onBlur: field.onBlur,
                'aria-describedby': option.description && `${id}-${option.value}`,
              })}
            />
            {option.description && (
              <span className="ak-choice-note" id={`${id}-${option.value}`} aria-hidden>
                {option.description}
              </span>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
