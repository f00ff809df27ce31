import type { MouseEvent } from 'react'
import { useStrings } from '../base/chrome.tsx'
import { isPlainClick } from '../base/Opener.tsx'
import type { LinkProps } from '../props/action.ts'
import { Icon } from './Icon.tsx'
import './link.css'

export function Link({ href, onPress, external, children }: LinkProps) {
  const strings = useStrings()
  if (href === undefined) {
    return (
      <button type="button" className="k-link" onClick={() => onPress?.()}>
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
