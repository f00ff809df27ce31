import type { ProgressBarProps } from '../props/data.ts'
import { useLocale } from './chrome.tsx'
import './progress.css'

export function ProgressBar({ label, value, tone = 'info' }: ProgressBarProps) {
  const share = Math.min(1, Math.max(0, value))
  // Rounding up would say "100 %" of work that is not done.
  const text = new Intl.NumberFormat(useLocale(), { style: 'percent' }).format(Math.floor(share * 100) / 100)
  return (
    <div className="k-progress" data-tone={tone}>
      <div className="k-progress-head" aria-hidden>
        <span>{label}</span>
        <span>{text}</span>
      </div>
      <div
        className="k-progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
        aria-valuetext={text}
      >
        <div style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  )
}
