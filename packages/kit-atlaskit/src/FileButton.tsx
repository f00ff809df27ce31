import type { FileButtonProps } from '@counterpart/kit'
import { Icon } from './Icon.tsx'

/** The browser's own file choice, dressed as a button; the same file can be chosen again after it failed. */
export function FileButton({ label, accept, disabled, onPick }: FileButtonProps) {
  return (
    <label className="ak-file" data-disabled={disabled || undefined}>
      <Icon name="upload" />
      <span>{label}</span>
      <input
        type="file"
        className="k-spoken"
        accept={accept?.join(',')}
        disabled={disabled}
        onChange={({ currentTarget: input }) => {
          const file = input.files?.[0]
          if (file) onPick(file)
          input.value = ''
        }}
      />
    </label>
  )
}
