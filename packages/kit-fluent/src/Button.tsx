import type { ButtonProps } from '@counterpart/kit'
import { Button as FluentButton } from '@fluentui/react-components'
import { icons } from './icons.tsx'
import './button.css'

const appearances = { primary: 'primary', default: 'secondary', subtle: 'subtle', danger: 'primary' } as const

/** What Fluent has no appearance for. */
const own = { primary: undefined, default: undefined, subtle: 'k-subtle', danger: 'k-danger' } as const

export function Button({ variant = 'default', icon, onPress, submit, disabled, loading, children }: ButtonProps) {
  const Picture = icon && icons[icon]
  return (
    <FluentButton
      className={own[variant]}
      appearance={appearances[variant]}
      type={submit ? 'submit' : 'button'}
      icon={loading ? <span className="k-ring" /> : Picture && <Picture />}
      disabled={disabled}
      // While loading it stays focusable, or a keyboard user would be thrown to the top of the page.
      disabledFocusable={loading}
      aria-busy={loading || undefined}
      onClick={() => onPress?.()}
    >
      {children}
    </FluentButton>
  )
}
