import type { ButtonProps } from '../props/action.ts'
import { Icon } from './Icon.tsx'
import './button.css'

export function Button({ variant = 'default', icon, onPress, submit, disabled, loading, children }: ButtonProps) {
  // While loading it stays focusable, or a keyboard user would be thrown to the top of the page.
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className="k-button"
      data-variant={variant}
      disabled={disabled}
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      onClick={(event) => {
        if (loading) event.preventDefault()
        else onPress?.()
      }}
    >
      {icon && <Icon name={icon} />}
      <span className="k-button-label">{children}</span>
    </button>
  )
}
