import { type Instant, unreachable } from '@counterpart/core'
import { addressNews } from './addressNews.ts'
import { inviteCustomer } from './inviteCustomer.ts'
import { noteRatingOn } from './noteRatingOn.ts'
import type { ClaimedJob, Ports } from './ports.ts'
import { recalculateMoving } from './recalculateMoving.ts'
import { type TellFacts, type ToldLater, tellNews } from './tellNews.ts'

export const leaseMs = 60_000
/** So long after the claim nobody begins to tell anything: it would not be done before the lease is over. */
const beginWithinMs = leaseMs / 2
/** How many are told at a time: other houses answer slowly, and wait for nothing of ours. */
const lanes = 8
const longestWaitMs = 86_400_000
/** 10 s, 20 s, 40 s … up to an hour. */
const backOff = (attempts: number) => Math.min(3_600_000, 10_000 * 2 ** Math.max(0, attempts - 1))

/**
 * Does what commits owe. Every handler is idempotent: a job that was done and whose answer was lost is done again
 * without harm.
 *
 * What is told to other houses comes last and side by side, so that one that is slow keeps nothing else waiting.
 *
 * @param onTold each attempt to tell somebody something
 */
export const runJobs =
  (
    ports: Ports,
    onFault: (fault: unknown, job: ClaimedJob) => void,
    onTold: (facts: TellFacts, job: ClaimedJob) => void = () => {},
  ) =>
  async (limit: number): Promise<number> => {
    const now = ports.now()
    const which = ports.channels?.record === 'fetched' ? 'but-records' : 'all'
    const jobs = await ports.jobs.claim(now, (now + leaseMs) as Instant, limit, which)
    let done = 0
    const run = async (job: ClaimedJob) => {
      try {
        const later = await handle(ports, job, (facts) => onTold(facts, job))
        if (later) await ports.jobs.postpone(job, againAt(ports.now(), job, later))
        else if (await ports.jobs.finish(job, ports.now())) done++
      } catch (fault) {
        onFault(fault, job)
        await ports.jobs.postpone(job, (ports.now() + backOff(job.attempts)) as Instant)
      }
    }
    const { own = [], outside = [] } = Object.groupBy(jobs, ({ kind }) =>
      kind === 'tell' || kind === 'record' ? 'outside' : 'own',
    )
    for (const job of own) await run(job)
    await sideBySide(outside, async (job) => {
      // Left over: claimed again when the lease is over.
      if (ports.now() - now < beginWithinMs) await run(job)
    })
    return done
  }

/** As the other side said, and otherwise as after a fault. */
export const againAt = (now: Instant, { attempts }: Pick<ClaimedJob, 'attempts'>, { afterMs }: ToldLater): Instant =>
  (now + (afterMs === null ? backOff(attempts) : Math.min(afterMs, longestWaitMs))) as Instant

/** A lane that breaks leaves what is left to the others; its fault is thrown when they have come to the end. */
async function sideBySide<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values()
  const lane = async () => {
    for (const thing of left) await work(thing)
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  const broken = ended.find((each) => each.status === 'rejected')
  if (broken) throw broken.reason
}

async function handle(
  ports: Ports,
  job: ClaimedJob,
  onTold: (facts: TellFacts) => void,
): Promise<ToldLater | null | void> {
  switch (job.kind) {
    case 'alert':
      return ports.alerts.add(job.tenant, { ...job.payload, id: job.id, raisedAt: ports.now() })
    case 'recalculate':
      return recalculateMoving(ports, job.tenant, job.payload)
    case 'invite':
      return inviteCustomer(ports, job.tenant, job.payload)
    case 'note-rating':
      return noteRatingOn(ports, job.tenant, job.payload)
    case 'news':
      return addressNews(ports, job)
    case 'tell':
    case 'record':
      return tellNews(ports, job, onTold)
    default:
      return unreachable(job)
  }
}
