import type { ReactNode } from 'react'
import type { SelectProps } from '../props/field.ts'
import { describing } from './FieldFrame.tsx'
import './select.css'

type NativeSelectProps<V extends string> = SelectProps<V> & { id: string; chevron: ReactNode }

/** The browser's own list, so that phones and screen readers bring theirs. */
export function NativeSelect<V extends string>({
  id,
  options,
  placeholder,
  clearable,
  chevron,
  ...field
}: NativeSelectProps<V>) {
  const chosen = options.find((option) => option.value === field.value)
  return (
    <span className="k-select" data-chosen={chosen ? true : undefined}>
      <select
        className="k-input"
        id={id}
        name={field.name}
        value={chosen?.value ?? ''}
        required={field.required}
        disabled={field.disabled}
        onChange={(event) => {
          const value = event.currentTarget.value
          field.onChange(options.find((option) => option.value === value)?.value ?? null)
        }}
        onBlur={field.onBlur}
        {...describing(id, field)}
      >
        {(clearable || !chosen) && (
          <option value="" disabled={!clearable}>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {chevron}
    </span>
  )
}

/** The chosen option's description is the hint. */
export function hintOf<V extends string>({ options, value, hint }: SelectProps<V>): string | undefined {
  return options.find((option) => option.value === value)?.description ?? hint
}
