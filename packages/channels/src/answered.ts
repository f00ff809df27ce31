import type { Told } from '@counterpart/usecases'

/** What an answer over HTTP says of telling somebody: of any vendor, so far as they agree. */
export type Answered = {
  readonly status: number
  readonly headers: { get(name: string): string | null }
}

/**
 * @param what is asked of whom, for the log
 * @param now against which a date is held
 */
export function toldBy({ status, headers }: Answered, what: string, now: number): Told {
  const why = `${what}: ${status}`
  if (status >= 200 && status < 300) return { kind: 'told' }
  if (status >= 500 || mayPass.has(status))
    return { kind: 'later', why, afterMs: retryAfterMs(headers.get('retry-after'), now) }
  return { kind: 'refused', why }
}

/** Not who is told is wrong, but the moment, or a secret that an administrator will set right. */
const mayPass: ReadonlySet<number> = new Set([401, 408, 425, 429])

/** Seconds or a date (RFC 9110, 10.2.3); null where neither is said. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  const said = header.trim()
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : said.endsWith('GMT') ? Date.parse(said) - now : Number.NaN
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
