import type { ButtonProps } from '@counterpart/kit'
import { Icon } from './Icon.tsx'
import './button.css'

/** The browser's own button, drawn as Fluent's: that one brings an engine of styles, which would be loaded before anything is shown. */
export function Button({ variant = 'default', icon, onPress, submit, disabled, loading, children }: ButtonProps) {
  return (
    <button
      className="k-button"
      data-variant={variant}
      type={submit ? 'submit' : 'button'}
      disabled={disabled}
      // While loading it stays focusable, or a keyboard user would be thrown to the top of the page.
      aria-disabled={loading || undefined}
      aria-busy={loading || undefined}
      onClick={(event) => {
        if (loading) event.preventDefault()
        else onPress?.()
      }}
    >
      {loading ? <span className="k-ring" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
