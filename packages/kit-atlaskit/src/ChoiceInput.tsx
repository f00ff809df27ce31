import AkSelect from '@atlaskit/select/select'
import type { SelectProps } from '@counterpart/kit'
import { useStrings } from '@counterpart/kit/base'
import { given } from './given.ts'

type ChoiceInputProps = SelectProps & {
  id: string
  described: { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
}

/** What is heard besides what a list box says itself: the names alone, for Atlaskit's sentences are English. */
const inWordsOfTheOptions = {
  guidance: () => '',
  onChange: ({ label = '' }: { label?: string }) => label,
  onFocus: ({ label = '' }: { label?: string }) => label,
  onFilter: ({ resultsMessage }: { resultsMessage: string }) => resultsMessage,
}

/** A list that is searched by typing. */
export function ChoiceInput({ id, described, options, placeholder = '', clearable, ...field }: ChoiceInputProps) {
  const strings = useStrings()
  const choices = options.map(({ value, label, disabled = false }) => ({ value, label, isDisabled: disabled }))
  return (
    <AkSelect
      inputId={id}
      name={field.name}
      options={choices}
      value={choices.find((choice) => choice.value === field.value) ?? null}
      placeholder={placeholder}
      isClearable={Boolean(clearable)}
      isInvalid={Boolean(field.error)}
      // Inside a dialog that scrolls the list must not be cut off.
      menuPosition="fixed"
      clearControlLabel={strings.clear}
      noOptionsMessage={() => strings.noMatch}
      ariaLiveMessages={inWordsOfTheOptions}
      onChange={(choice) => field.onChange(choice?.value ?? null)}
      {...given({ isRequired: field.required, isDisabled: field.disabled, onBlur: field.onBlur, ...described })}
    />
  )
}
