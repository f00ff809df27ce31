import type { Brand } from './brand.ts'

/** A point in time: integer milliseconds since 1970-01-01T00:00Z. A number survives JSON and postMessage. */
export type Instant = Brand<number, 'Instant'>

/** The largest distance from 1970 that the language's own dates can hold (ECMA-262, 21.4.1.1). */
const farthest = 8.64e15

export const isInstant = (value: unknown): value is Instant =>
  Number.isSafeInteger(value) && Math.abs(value as number) <= farthest

/** @param value milliseconds since 1970, or an ISO 8601 text with its zone. Throws on anything else: it is for values we wrote ourselves. */
export function instant(value: number | string): Instant {
  const ms = typeof value === 'string' ? Date.parse(value) : value
  if (!isInstant(ms)) throw new RangeError(`not an instant: ${value}`)
  return ms
}
