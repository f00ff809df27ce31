import type { SearchFieldProps } from '@counterpart/kit'
import { useStrings } from '@counterpart/kit/base'
import { Input } from '@fluentui/react-components'
import { useRef } from 'react'
import { Icon } from './Icon.tsx'

export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  const strings = useStrings()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Input
      className="k-search"
      ref={input}
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(_, { value }) => onChange(value)}
      contentBefore={<Icon name="search" />}
      contentAfter={
        value ? (
          <button
            type="button"
            className="k-search-clear"
            aria-label={strings.clear}
            onClick={() => {
              onChange('')
              input.current?.focus()
            }}
          >
            <Icon name="close" />
          </button>
        ) : undefined
      }
    />
  )
}
