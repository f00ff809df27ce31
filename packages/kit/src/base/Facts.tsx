import type { FactsProps } from '../props/data.ts'
import './facts.css'

/** Names beside their values. */
export function Facts({ items }: FactsProps) {
  return (
    <dl className="k-facts">
      {items.map(({ id, label, value }) => (
        <div key={id} className="k-fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
