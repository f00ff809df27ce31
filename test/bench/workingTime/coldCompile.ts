// Run in a process of its own, to see what the first use of a calendar costs there. Prints JSON.

import { compileCalendar, instant, workingTimeBetween } from '@counterpart/core'
import { office } from './office.ts'
import { cpuNs } from './stopwatch.ts'

export type Cold = {
  /** The first formatter of the process, of another zone: what the machine itself needs to wake up its time zones. */
  readonly intlMs: number
  /** A calendar compiled and asked about thirteen years, its zone searched for changes. */
  readonly threadMs: number
  readonly cpuMs: number
  readonly wallMs: number
}

function threadNs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) * 1000
}

const beforeIntl = threadNs()
new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', timeZoneName: 'longOffset' }).format(0)
// What the start of the process left behind would else be cleared away in the middle, or not, by chance.
globalThis.gc?.()
globalThis.gc?.()
const [thread, all, wall] = [threadNs(), cpuNs(), performance.now()]
const clock = compileCalendar(office)
workingTimeBetween(clock, instant('2018-01-01T00:00Z'), instant('2031-01-01T00:00Z'))
const cold: Cold = {
  intlMs: (thread - beforeIntl) / 1e6,
  threadMs: (threadNs() - thread) / 1e6,
  cpuMs: (cpuNs() - all) / 1e6,
  wallMs: performance.now() - wall,
}
console.log(JSON.stringify(cold))
