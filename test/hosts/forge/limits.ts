import type { SqlUse } from './forgePlatform.ts'

/** What Forge takes of one installation (docs of 2025-12 and 2026-02), in the units of what is counted. */
const limits = {
  /** DML in a second: what one command may ask at most, so that even two at once do not wait. */
  statements: 75,
  /** Bytes of one statement, and of one answer. */
  largestSent: 1024 ** 2,
  largestReceived: 4 * 1024 ** 2,
  /** Milliseconds of the slowest statement that only reads may take, and of all in a minute. */
  slowestMs: 5_000,
  ms: 62_500,
  /** Calls to Jira: each takes its time, and a function for a page has 25 s. */
  calls: 20,
  /** Events pushed at once, and their bytes. */
  pushed: 50,
  pushedBytes: 200 * 1024,
} as const satisfies Partial<Record<keyof SqlUse, number>>

const counted = Object.keys(limits) as (keyof typeof limits)[]

/** What an act went over, a line each. */
export const overLimit = (use: SqlUse): readonly string[] =>
  counted.filter((name) => use[name] > limits[name]).map((name) => `${name}: ${use[name]} of ${limits[name]}`)

/** One line of what an act used. */
export const lineOf = (what: string, use: SqlUse): string =>
  `${what}: ${counted.map((name) => `${name} ${Math.round(use[name])}`).join(', ')}`
