import type { FileButtonProps } from '@counterpart/kit'
import { useRef } from 'react'
import { Button } from './Button.tsx'

/** A button of Fluent before the browser's own file choice; the same file can be chosen again after it failed. */
export function FileButton({ label, accept, disabled, onPick }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="k-file">
      <Button icon="upload" disabled={disabled} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className="k-spoken"
        type="file"
        aria-label={label}
        aria-hidden
        tabIndex={-1}
        accept={accept?.join(',')}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) onPick(file)
          currentTarget.value = ''
        }}
      />
    </span>
  )
}
