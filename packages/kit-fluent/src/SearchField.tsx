import type { SearchFieldProps } from '@counterpart/kit'
import { useStrings } from '@counterpart/kit/base'
import { useRef } from 'react'
import { Icon } from './Icon.tsx'
import './entry.css'

export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  const strings = useStrings()
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="k-entry k-search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value && (
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
      )}
    </span>
  )
}
