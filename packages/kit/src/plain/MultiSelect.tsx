import { MultiSelectFrame } from '../base/MultiSelectFrame.tsx'
import type { MultiSelectProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'
import './choice.css'
import './input.css'

export const MultiSelect = <V extends string>(props: MultiSelectProps<V>) => (
  <MultiSelectFrame
    {...props}
    chevron={<Icon name="chevron-down" />}
    errorIcon={errorIcon}
    renderChoice={({ option, name, checked, disabled, onChange }) => (
      <label className="k-choice">
        <input type="checkbox" name={name} checked={checked} disabled={disabled} onChange={onChange} />
        <span>{option.label}</span>
        {option.description && <span className="k-choice-note">{option.description}</span>}
      </label>
    )}
  />
)
