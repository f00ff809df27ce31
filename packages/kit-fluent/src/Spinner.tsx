import type { SpinnerProps } from '@counterpart/kit'
import './button.css'
import './spinner.css'

/** A large one says what it waits for; the small ones leave that to the ear. */
export const Spinner = ({ label, size = 'm' }: SpinnerProps) => (
  <span className="k-spinner" data-size={size} role="status">
    <span className="k-ring" aria-hidden />
    <span className={size === 'l' ? undefined : 'k-spoken'}>{label}</span>
  </span>
)
