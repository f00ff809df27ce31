import { type ReactNode, useId } from 'react'
import type { RatingProps } from '../props/field.ts'
import { FieldGroup } from './FieldFrame.tsx'
import './rating.css'

/** A row of scores, the browser's own radio buttons under boxes that a finger finds. Only the ends have a name. */
export function RatingFrame({ most, lowest, highest, icon, ...field }: RatingProps & { icon: ReactNode }) {
  const id = useId()
  return (
    <FieldGroup id={id} field={field} icon={icon}>
      <div className="k-rating">
        {Array.from({ length: most }, (_, i) => i + 1).map((score) => (
          <label className="k-score" key={score}>
            <input
              type="radio"
              // Two web parts on one page may hold the same form.
              name={`${id}${field.name}`}
              value={score}
              checked={field.value === score}
              required={field.required}
              disabled={field.disabled}
              aria-label={nameOf(score, { most, lowest, highest })}
              onChange={() => field.onChange(score)}
              onBlur={field.onBlur}
            />
            <span aria-hidden>{score}</span>
          </label>
        ))}
      </div>
      <div className="k-rating-ends" aria-hidden>
        <span>{lowest}</span>
        <span>{highest}</span>
      </div>
    </FieldGroup>
  )
}

function nameOf(score: number, { most, lowest, highest }: Pick<RatingProps, 'most' | 'lowest' | 'highest'>): string {
  if (score === 1) return `${score}, ${lowest}`
  return score === most ? `${score}, ${highest}` : `${score}`
}
