import type { LinkProps } from '@counterpart/kit'
import { isPlainClick, useStrings } from '@counterpart/kit/base'
import type { MouseEvent } from 'react'
import { Icon } from './Icon.tsx'
import './link.css'

/** Drawn as Fluent's own, whose way with the keyboard weighs more than the link: the browser's does as well. */

export function Link({ href, onPress, external, children }: LinkProps) {
  const strings = useStrings()
  if (href === undefined) {
    return (
      <button className="k-link" type="button" onClick={() => onPress?.()}>
        {children}
      </button>
    )
  }
  const press = (event: MouseEvent) => {
    if (!onPress || !isPlainClick(event)) return
    event.preventDefault()
    onPress()
  }
  return (
    <a
      className="k-link"
      href={href}
      onClick={press}
      {...(external && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {children}
      {external && <Icon name="external" label={strings.opensInNewTab} />}
    </a>
  )
}
