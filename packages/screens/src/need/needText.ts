import type { NeedView } from '@counterpart/contract'
import { type MeasureId, measures, textIn } from '@counterpart/core'
import type { Words } from '@counterpart/words'

/** In which a target is typed. */
export type TargetUnit = 'share' | 'minutes' | 'hours' | 'days'

/** How much of the measure's own unit one of it is. */
const sizeOf: Readonly<Record<TargetUnit, number>> = { share: 0.01, minutes: 1, hours: 60, days: 1440 }

/** The unit in which the present value is a handy number. */
export function unitFor(measure: MeasureId, value: number): TargetUnit {
  if (measures[measure].unit === 'share') return 'share'
  if (value >= 3 * sizeOf.days) return 'days'
  return value >= 2 * sizeOf.hours ? 'hours' : 'minutes'
}

/** A target as it was typed, in the unit of the measure; null for what is no number. */
export function targetOf(typed: string, unit: TargetUnit): number | null {
  const text = typed.trim().replace(',', '.')
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(text)) return null
  // In whole millionths, because 2.3 · 0.01 comes out beside 0.023.
  return Math.round(Number(text) * sizeOf[unit] * 1e6) / 1e6
}

/** A target as one would type it. */
export const typedTarget = (target: number, unit: TargetUnit): string =>
  `${Math.round((target / sizeOf[unit]) * 1e4) / 1e4}`

type Spread = { readonly low: number; readonly high: number }

/** Writes values of a measure: shares with a decimal only where the interval is narrow, times as elapsed time. */
export function valueFormat(
  { percent, duration }: Pick<Words, 'percent' | 'duration'>,
  measure: MeasureId,
  { low, high }: Spread,
): (value: number) => string {
  return measures[measure].unit === 'share'
    ? (value) => percent(value, high - low < 0.03 ? 1 : 0)
    : (value) => duration(value * 60_000)
}

/** A target to be reached: from above or from below. */
export function targetText(
  words: Pick<Words, 't' | 'percent' | 'duration'>,
  measure: MeasureId,
  target: number,
): string {
  const { better } = measures[measure]
  return words.t(better === 'more' ? 'need.at-least' : 'need.at-most', { value: targetValue(words, measure, target) })
}

function targetValue(words: Pick<Words, 'percent' | 'duration'>, measure: MeasureId, target: number): string {
  if (measures[measure].unit !== 'share') return words.duration(target * 60_000)
  const isWhole = Math.abs(target * 100 - Math.round(target * 100)) < 1e-9
  return words.percent(target, isWhole ? 0 : 1)
}

/** The need as one sentence that can be said in a meeting, in the language of the words. */
export function sentenceOf(words: Words, need: NeedView): string {
  const { t, date, number } = words
  const { complaint, measure, provider, baseline, target } = need
  const format = valueFormat(words, measure, baseline)
  const name = provider === null ? undefined : need.names.departments[provider]
  const department = provider === null ? t('need.all-departments') : name ? textIn(name, words.language) : provider
  const { about, better } = measures[measure]
  return t('need.sentence', {
    complaint,
    department,
    says: t(`measure.${measure}.says`, { value: format(baseline.value) }),
    low: format(baseline.low),
    high: format(baseline.high),
    n: number(baseline.n),
    period:
      about === 'open'
        ? t('need.on-day', { day: date(baseline.until) })
        : t('need.between', { from: date(baseline.from), until: date(baseline.until) }),
    target: t(better === 'more' ? 'need.sentence.at-least' : 'need.sentence.at-most', {
      value: targetValue(words, measure, target),
    }),
  })
}
