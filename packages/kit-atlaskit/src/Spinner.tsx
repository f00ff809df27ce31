import AkSpinner from '@atlaskit/spinner'
import type { SpinnerProps } from '@counterpart/kit'

const sizes = { s: 'small', m: 'medium', l: 'large' } as const

/** A large one says what it waits for; the small ones leave that to the ear. */
export function Spinner({ label, size = 'm' }: SpinnerProps) {
  return (
    <span className="ak-spinner" data-size={size} role="status">
      <AkSpinner size={sizes[size]} />
      <span className={size === 'l' ? undefined : 'k-spoken'}>{label}</span>
    </span>
  )
}
