import type { SkeletonProps } from '../props/data.ts'
import './skeleton.css'

const usual = { text: 3, table: 6, form: 3, chart: 7 }

/** Holds the place of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ label, shape, lines = usual[shape] }: SkeletonProps) {
  return (
    <div className="k-skeleton" data-shape={shape} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden />
      ))}
    </div>
  )
}
