import { alarmsUntil, lookAtIssues, noteDueAlarms, runJobs } from '@counterpart/usecases'
import { Queue } from '@forge/events'
import { bringUpToDate, ports } from './home.ts'
import { jiraTracker } from './jira/jiraTracker.ts'
import { logFault } from './log.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
const keepJobsMs = 7 * dayMs
const batch = 100
/** Each is a few calls to Jira, and a tick comes every five minutes. */
const issuesAtOnce = 50
/** Until the tick after the next: one may start late. */
const aheadMs = 11 * minuteMs
/** Forge delays no event for longer. */
const longestDelaySeconds = 900
const mostAppointments = 50

const clock = new Queue({ key: 'clock' })

/** What has come due: alarms, what commits owe, what crashes left owed. Harmless twice, and a missed one loses nothing. */
export async function round(): Promise<void> {
  await bringUpToDate()
  const failed = (what: string) => (fault: unknown) => logFault(what, fault)
  await part('the sweep', () => ports.requests.sweep(before(dayMs), batch))
  await part('the look for alarms', () => noteDueAlarms(ports, failed('a request could not be looked at'))(batch))
  await part('the work on jobs', () => runJobs(ports, failed('a job failed'))(batch))
}

/** The tick of the platform: a round, a look at what the tracker may have said in vain, and appointments until the next. */
export async function tick(): Promise<void> {
  await round()
  await part('the look at issues', () =>
    lookAtIssues(ports, jiraTracker, (fault) => logFault('an issue could not be read', fault))(issuesAtOnce),
  )
  await part('the work on jobs', () => runJobs(ports, (fault) => logFault('a job failed', fault))(batch))
  await part('the pruning of jobs', () => ports.jobs.prune(before(keepJobsMs)))
  await part('the appointments', makeAppointments)
}

/** Rounds at the very moments at which alarms come true; the schedule alone would be up to five minutes late. */
async function makeAppointments(): Promise<void> {
  const now = ports.now()
  const alarms = await alarmsUntil(ports)(later(aheadMs), mostAppointments)
  const delays = new Set(alarms.map((at) => Math.min(longestDelaySeconds, Math.ceil((at - now) / 1000))))
  if (delays.size > 0)
    await clock.push([...delays].map((delayInSeconds) => ({ body: { why: 'alarm' }, delayInSeconds })))
}

/** Tables are made a few at a time: Forge SQL takes so many changes of schema in a minute, and no more. */
export async function settleIn(): Promise<void> {
  try {
    await bringUpToDate()
  } catch (fault) {
    logFault('the tables are not ready yet', fault)
    await clock.push({ body: { why: 'tables' }, delayInSeconds: 65 })
  }
}

/** One part. Its fault ends it alone: what one cannot do must not keep the others from theirs. */
async function part(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (fault) {
    logFault(`${what} failed`, fault)
  }
}

type Time = ReturnType<typeof ports.now>
const before = (ms: number) => (ports.now() - ms) as Time
const later = (ms: number) => (ports.now() + ms) as Time
