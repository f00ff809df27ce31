import AkTextfield from '@atlaskit/textfield'
import type { SearchFieldProps } from '@counterpart/kit'
import { useStrings } from '@counterpart/kit/base'
import { useRef } from 'react'
import { given } from './given.ts'
import { Icon } from './Icon.tsx'

export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  const strings = useStrings()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="ak-search">
      <AkTextfield
        ref={input}
        type="search"
        isCompact
        aria-label={label}
        value={value}
        elemBeforeInput={<Icon name="search" />}
        elemAfterInput={
          value && (
            <button
              type="button"
              className="ak-search-clear"
              aria-label={strings.clear}
              onClick={() => {
                onChange('')
                input.current?.focus()
              }}
            >
              <Icon name="close" />
            </button>
          )
        }
        {...given({ placeholder })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
