import { type Instant, unreachable } from '@counterpart/core'
import { inviteCustomer } from './inviteCustomer.ts'
import { noteRatingOn } from './noteRatingOn.ts'
import type { ClaimedJob, Ports } from './ports.ts'
import { recalculateMoving } from './recalculateMoving.ts'

const leaseMs = 60_000
/** 10 s, 20 s, 40 s … up to an hour. */
const backOff = (attempts: number) => Math.min(3_600_000, 10_000 * 2 ** Math.max(0, attempts - 1))

/** Does what commits owe. Every handler is idempotent: a job that was done and whose answer was lost is done again without harm. */
export const runJobs =
  (ports: Ports, onFault: (fault: unknown, job: ClaimedJob) => void) =>
  async (limit: number): Promise<number> => {
    const now = ports.now()
    const jobs = await ports.jobs.claim(now, (now + leaseMs) as Instant, limit)
    let done = 0
    for (const job of jobs) {
      try {
        await handle(ports, job)
        if (await ports.jobs.finish(job, ports.now())) done++
      } catch (fault) {
        onFault(fault, job)
        await ports.jobs.postpone(job, (ports.now() + backOff(job.attempts)) as Instant)
      }
    }
    return done
  }

async function handle(ports: Ports, job: ClaimedJob): Promise<void> {
  switch (job.kind) {
    case 'alert':
      return ports.alerts.add(job.tenant, { ...job.payload, id: job.id, raisedAt: ports.now() })
    case 'recalculate':
      return recalculateMoving(ports, job.tenant, job.payload)
    case 'invite':
      return inviteCustomer(ports, job.tenant, job.payload)
    case 'note-rating':
      return noteRatingOn(ports, job.tenant, job.payload)
    default:
      return unreachable(job)
  }
}
