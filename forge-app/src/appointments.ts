import { alarmsOf, alarmsUntil, type Change } from '@counterpart/usecases'
import { Queue } from '@forge/events'
import { withChanges } from './changes.ts'
import { ports } from './home.ts'
import { logFault } from './log.ts'

const minuteMs = 60_000
/** Until the tick after the next: one may start late. */
const aheadMs = 11 * minuteMs
/** Forge delays no event for longer. */
const longestDelaySeconds = 900
/** Of the fifty that Forge takes at once, one is for what is owed now. */
const mostAppointments = 49

export const clock = new Queue({ key: 'clock' })

type Time = ReturnType<typeof ports.now>
const horizon = () => (ports.now() + aheadMs) as Time

/** Rounds at the very moments at which alarms come true; the schedule alone would be up to five minutes late. */
export async function makeAppointments(): Promise<void> {
  await push(await alarmsUntil(ports)(horizon(), mostAppointments))
}

/**
 * Does some work and has done soon what follows from it: a round for what its commits owe, and one at the next alarm of
 * each request that it changed. Where that cannot be asked for, the tick finds it.
 */
export async function withAppointments<T>(work: () => Promise<T>): Promise<T> {
  const [result, changes] = await withChanges(work)
  const [first] = changes
  if (!first) return result
  try {
    await push(await alarmsAfter(first.tenant, changes), [{ body: { why: 'owed' } }])
  } catch (fault) {
    logFault('nobody could be asked to go on', fault)
  }
  return result
}

const alarmsAfter = (tenant: Change['tenant'], changes: readonly Change[]): Promise<readonly Time[]> =>
  alarmsOf(ports)(tenant, [...new Set(changes.map(({ request }) => request))], horizon())

async function push(
  alarms: readonly Time[],
  events: readonly { readonly body: { why: string } }[] = [],
): Promise<void> {
  const now = ports.now()
  const delays = new Set(alarms.map((at) => Math.min(longestDelaySeconds, Math.ceil((at - now) / 1000))))
  const later = [...delays]
    .slice(0, mostAppointments)
    .map((delayInSeconds) => ({ body: { why: 'alarm' }, delayInSeconds }))
  if (later.length + events.length > 0) await clock.push([...events, ...later])
}
