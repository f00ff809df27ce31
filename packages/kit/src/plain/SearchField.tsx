import { useRef } from 'react'
import { useStrings } from '../base/chrome.tsx'
import type { SearchFieldProps } from '../props/field.ts'
import { Icon } from './Icon.tsx'
import './input.css'

export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  const strings = useStrings()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="k-search">
      <Icon name="search" />
      <input
        className="k-input"
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
    </div>
  )
}
