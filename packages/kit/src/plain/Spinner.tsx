import type { SpinnerProps } from '../props/data.ts'
import './spinner.css'

/** A large one says what it waits for; the small ones leave that to the ear. */
export function Spinner({ label, size = 'm' }: SpinnerProps) {
  return (
    <span className="k-spinner" data-size={size} role="status">
      <span className="k-spinner-ring" aria-hidden />
      <span className={size === 'l' ? 'k-spinner-label' : 'k-spoken'}>{label}</span>
    </span>
  )
}
