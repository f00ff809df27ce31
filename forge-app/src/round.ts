import { lookAtIssues, noteDueAlarms, runJobs } from '@counterpart/usecases'
import { clock, makeAppointments, withAppointments } from './appointments.ts'
import { bringUpToDate, ports } from './home.ts'
import { jiraTracker } from './jira/jiraTracker.ts'
import { logFault } from './log.ts'

const dayMs = 86_400_000
const keepJobsMs = 7 * dayMs
const batch = 100
/** Each is a few calls to Jira, and a tick comes every five minutes. */
const issuesAtOnce = 50

/** What has come due: alarms, what commits owe, what crashes left owed. Harmless twice, and a missed one loses nothing. */
export const round = (): Promise<void> =>
  withAppointments(async () => {
    await bringUpToDate()
    const failed = (what: string) => (fault: unknown) => logFault(what, fault)
    await part('the sweep', () => ports.requests.sweep(before(dayMs), batch))
    await part('the look for alarms', () => noteDueAlarms(ports, failed('a request could not be looked at'))(batch))
    await part('the work on jobs', workOnJobs)
  })

/** The tick of the platform: a round, a look at what the tracker may have said in vain, and appointments until the next. */
export async function tick(): Promise<void> {
  await round()
  await part('the look at issues', () =>
    lookAtIssues(ports, jiraTracker, (fault) => logFault('an issue could not be read', fault))(issuesAtOnce),
  )
  await part('the work on jobs', workOnJobs)
  await part('the pruning of jobs', () => ports.jobs.prune(before(keepJobsMs)))
  await part('the appointments', makeAppointments)
}

/** What is done may owe more. */
async function workOnJobs(): Promise<void> {
  const work = runJobs(
    ports,
    (fault) => logFault('a job failed', fault),
    ({ told }) => told.kind !== 'told' && console.warn('a comment was not written:', told.why),
  )
  while ((await work(batch)) > 0);
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

const before = (ms: number) => (ports.now() - ms) as ReturnType<typeof ports.now>
