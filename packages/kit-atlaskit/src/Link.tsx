import type { LinkProps } from '@counterpart/kit'
import { isPlainClick, useStrings } from '@counterpart/kit/base'
import type { MouseEvent } from 'react'
import { Icon } from './Icon.tsx'

export function Link({ href, onPress, external, children }: LinkProps) {
  const strings = useStrings()
  if (href === undefined) {
    return (
      <button type="button" className="ak-link" onClick={() => onPress?.()}>
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
      className="ak-link"
      href={href}
      onClick={press}
      {...(external && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {children}
      {external && <Icon name="external" label={strings.opensInNewTab} size="small" />}
    </a>
  )
}
