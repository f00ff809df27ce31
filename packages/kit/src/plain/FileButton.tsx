import type { FileButtonProps } from '../props/action.ts'
import { Icon } from './Icon.tsx'
import './button.css'
import './file.css'

/** The browser's own file choice, dressed as a button; the same file can be chosen again after it failed. */
export function FileButton({ label, accept, disabled, onPick }: FileButtonProps) {
  return (
    <label className="k-button k-file" data-variant="default" data-disabled={disabled || undefined}>
      <Icon name="upload" />
      <span className="k-button-label">{label}</span>
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
