import AkButton from '@atlaskit/button/default/button'
import type { ButtonProps } from '@counterpart/kit'
import { given } from './given.ts'
import { glyphs } from './Icon.tsx'

/** Atlaskit's own way of loading adds ", Loading" to the name in every language, so the kit draws it. */
export function Button({ variant = 'default', icon, onPress, submit, disabled, loading, children }: ButtonProps) {
  return (
    <AkButton
      data-ak="button"
      data-variant={variant}
      appearance={variant}
      type={submit ? 'submit' : 'button'}
      {...given({ iconBefore: icon && glyphs[icon], isDisabled: disabled })}
      // While loading it stays focusable, or a keyboard user would be thrown to the top of the page.
      {...(loading && { 'aria-disabled': true, 'aria-busy': true })}
      onClick={(event) => {
        if (loading) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
    </AkButton>
  )
}
