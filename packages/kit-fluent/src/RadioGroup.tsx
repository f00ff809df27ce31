import type { RadioGroupProps } from '@counterpart/kit'
import { FieldGroup } from '@counterpart/kit/base'
import { useId } from 'react'
import { errorIcon } from './errorIcon.tsx'
import './choice.css'

export function RadioGroup<V extends string>({ options, layout = 'stack', ...field }: RadioGroupProps<V>) {
  const id = useId()
  return (
    <FieldGroup id={id} field={field} icon={errorIcon}>
      <div className="k-choices" data-layout={layout}>
        {options.map((option) => (
          <div key={option.value}>
            <label className="k-radio">
              <input
                type="radio"
                // Two web parts on one page may hold the same form.
                name={`${id}${field.name}`}
                value={option.value}
                checked={field.value === option.value}
                required={field.required}
                disabled={field.disabled || option.disabled}
                aria-describedby={option.description && `${id}-${option.value}`}
                onChange={() => field.onChange(option.value)}
                onBlur={field.onBlur}
              />
              <span>{option.label}</span>
            </label>
            {option.description && (
              <div className="k-choice-note" id={`${id}-${option.value}`}>
                {option.description}
              </div>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
