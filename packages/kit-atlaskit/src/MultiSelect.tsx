import AkCheckbox from '@atlaskit/checkbox/checkbox'
import type { MultiSelectProps } from '@counterpart/kit'
import { MultiSelectFrame } from '@counterpart/kit/base'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'

export const MultiSelect = <V extends string>(props: MultiSelectProps<V>) => (
  <MultiSelectFrame
    {...props}
    chevron={<Icon name="chevron-down" size="small" />}
    errorIcon={errorIcon}
    renderChoice={({ option, name, checked, disabled, onChange }) => (
      <AkCheckbox
        name={name}
        isChecked={checked}
        isDisabled={disabled}
        onChange={onChange}
        label={
          <>
            {option.label}
            {option.description && <span className="ak-choice-note">{option.description}</span>}
          </>
        }
      />
    )}
  />
)
