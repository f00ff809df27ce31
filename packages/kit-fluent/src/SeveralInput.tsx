import type { MultiSelectProps } from '@counterpart/kit'
import { chosenText, describing, toggled, useLocale } from '@counterpart/kit/base'
import { Dropdown, Option } from '@fluentui/react-components'
import { InFluent } from './InFluent.tsx'
import { usePortalRoot } from './portal.tsx'

export function SeveralInput({ id, options, placeholder, max, ...field }: MultiSelectProps & { id: string }) {
  const locale = useLocale()
  const portal = usePortalRoot()
  const full = max !== undefined && field.value.length >= max
  return (
    <InFluent>
      <Dropdown
        id={id}
        name={field.name}
        multiselect
        mountNode={portal}
        placeholder={placeholder}
        disabled={field.disabled}
        value={chosenText(options, field.value, locale) ?? ''}
        selectedOptions={[...field.value]}
        onOptionSelect={(_, { optionValue }) =>
          optionValue !== undefined && field.onChange(toggled(options, field.value, optionValue))
        }
        onBlur={field.onBlur}
        {...describing(id, field)}
      >
        {options.map((option) => (
          <Option
            key={option.value}
            value={option.value}
            text={option.label}
            disabled={option.disabled || (full && !field.value.includes(option.value))}
          >
            {option.description ? (
              <span>
                {option.label}
                <span className="k-option-note">{option.description}</span>
              </span>
            ) : (
              option.label
            )}
          </Option>
        ))}
      </Dropdown>
    </InFluent>
  )
}
