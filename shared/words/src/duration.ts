import type { Language } from './language.ts'

type Unit = 'day' | 'hour' | 'minute' | 'second'

const lengths: Record<Unit, number> = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 }

/** How each language writes units beside a figure, and what it puts between two of them. */
const manner = {
  en: { unitDisplay: 'narrow', between: ' ' },
  'zh-CN': { unitDisplay: 'short', between: '' },
} as const satisfies Record<Language, { unitDisplay: 'narrow' | 'short'; between: string }>

/**
 * Writes milliseconds in the largest of the given units that fits and the one
 * below it: "2h 13m", "2小时13分钟". Seconds are told only when there is no
 * whole minute. What is left over is cut off, so that nobody is promised a
 * minute that is not there.
 *
 * Made of single units: Intl.DurationFormat is missing in Node 22, and the same
 * figure must read the same from a server and in a browser.
 */
export function durationIn(language: Language, units: readonly Unit[]): (ms: number) => string {
  const { between } = manner[language]
  const write = writerIn(language, units)
  return (ms) => {
    if (!Number.isFinite(ms)) throw new RangeError(`${ms} is not a duration`)
    const size = Math.abs(ms)
    const at = units.findIndex((unit) => size >= lengths[unit])
    const [large, small] = at < 0 ? units.slice(-1) : units.slice(at, at + 2)
    if (!large) return ''
    // Only the first part carries the sign; "|| 0" because −0 is written "-0".
    const first = write(Math.trunc(ms / lengths[large]) || 0, large)
    const rest = small && small !== 'second' ? Math.floor((size % lengths[large]) / lengths[small]) : 0
    return small && rest > 0 ? first + between + write(rest, small) : first
  }
}

/** Writes milliseconds in all of the given units that have something to say: "2h 5s". What is less than the smallest is cut off. */
export function wholeDurationIn(language: Language, units: readonly Unit[]): (ms: number) => string {
  const write = writerIn(language, units)
  return (ms) => {
    let left = Math.abs(ms)
    const parts = units.flatMap((unit) => {
      const count = Math.floor(left / lengths[unit])
      left -= count * lengths[unit]
      return count > 0 ? [write(count, unit)] : []
    })
    const [smallest] = units.slice(-1)
    if (parts.length === 0) return smallest ? write(0, smallest) : ''
    return (ms < 0 ? '−' : '') + parts.join(manner[language].between)
  }
}

function writerIn(language: Language, units: readonly Unit[]) {
  const { unitDisplay } = manner[language]
  const formats = new Map(
    units.map((unit) => [unit, new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay })]),
  )
  return (count: number, unit: Unit) => formats.get(unit)?.format(count) ?? ''
}
