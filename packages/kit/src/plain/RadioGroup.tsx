import { useId } from 'react'
import { FieldGroup } from '../base/FieldFrame.tsx'
import type { RadioGroupProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'
import './choice.css'

export function RadioGroup<V extends string>({ options, layout = 'stack', ...field }: RadioGroupProps<V>) {
  const id = useId()
  return (
    <FieldGroup id={id} field={field} icon={errorIcon}>
      <div className="k-choices" data-layout={layout}>
        {options.map((option) => (
          <label className="k-choice" key={option.value}>
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
            {option.description && (
              <span className="k-choice-note" id={`${id}-${option.value}`} aria-hidden>
                {option.description}
              </span>
            )}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
