import type { Instant } from '@counterpart/core'
import { noteDueAlarms, type Ports, runJobs, type Told, type Way } from '@counterpart/usecases'
import type { Logger } from 'pino'

const minuteMs = 60_000
const dayMs = 86_400_000
/** Done jobs are kept for longer than any commit can owe them. */
const keepJobsMs = 7 * dayMs
const batch = 200

/** What a round has done. */
export type TickFacts = { readonly alarms: number; readonly jobs: number; readonly swept: number }

export type TickerOptions = {
  readonly logger: Logger
  readonly everyMs: number
  readonly onTick: (facts: TickFacts) => void
  readonly onFault?: (fault: unknown) => void
  /** Each attempt to tell somebody something. */
  readonly onTold?: (way: Way, outcome: Told['kind']) => void
  /** What is looked up anew in each round: who may call from where. */
  readonly refresh?: () => Promise<void>
}

export type Ticker = {
  /** One round now, or the one that is under way: rounds never overlap. */
  tick(): Promise<void>
  /** Ends the round that is under way after its present batch; there is no other after it. */
  stop(): Promise<void>
}

/**
 * The jobs of the house: alarms that have come due, what commits owe, and what crashes left owed. A missed round
 * loses nothing, the next one finds it.
 */
export function startTicker(
  ports: Ports,
  { logger, everyMs, onTick, onFault, onTold, refresh }: TickerOptions,
): Ticker {
  const alarms = noteDueAlarms(ports, (fault, request) => {
    logger.error({ err: fault, request }, 'a request could not be looked at')
    onFault?.(fault)
  })
  const jobs = runJobs(
    ports,
    (fault, job) => logger.error({ err: fault, job: job.id, kind: job.kind }, 'a job failed'),
    ({ job, way, told }) => {
      onTold?.(way, told.kind)
      if (told.kind === 'refused') logger.warn({ job, way, why: told.why }, 'somebody is not told, and not tried again')
      if (told.kind === 'later') logger.warn({ job, way, why: told.why }, 'somebody is to be told again later')
    },
  )
  let stopped = false
  let current: Promise<void> | undefined
  let sweptAt = Number.NEGATIVE_INFINITY
  let cleanedAt = Number.NEGATIVE_INFINITY

  /** One part of a round. Its fault ends it alone: what one part cannot do must not keep the others from theirs. */
  const part = async (what: string, work: () => Promise<number>): Promise<number | undefined> => {
    try {
      return await work()
    } catch (fault) {
      logger.error({ err: fault }, `${what} failed`)
      onFault?.(fault)
      return undefined
    }
  }
  /** Batches until one does less than this: mostly one that is not full, for that one has reached the end. */
  const untilDry = async (run: () => Promise<number>, least = batch): Promise<number> => {
    let total = 0
    for (;;) {
      if (stopped) return total
      const done = await run()
      total += done
      if (done < least) return total
    }
  }
  const round = async () => {
    const now = ports.now()
    const isDaily = now - cleanedAt >= dayMs
    let swept: number | undefined = 0
    if (isDaily || now - sweptAt >= minuteMs) {
      const since = isDaily ? 0 : now - dayMs
      swept = await part('the sweep', () => untilDry(() => ports.requests.sweep(since as Instant, batch)))
      sweptAt = now
    }
    const noted = await part('the look for alarms', () => untilDry(() => alarms(batch)))
    // What is done may owe more.
    const done = await part('the work on jobs', () => untilDry(() => jobs(batch), 1))
    if (refresh)
      await part('the look for sites', async () => {
        await refresh()
        return 0
      })
    if (isDaily) {
      const pruned = await part('the pruning of jobs', () => ports.jobs.prune((now - keepJobsMs) as Instant))
      if (swept !== undefined && pruned !== undefined) cleanedAt = now
    }
    onTick({ swept: swept ?? 0, alarms: noted ?? 0, jobs: done ?? 0 })
  }
  const tick = (): Promise<void> => {
    if (stopped) return current ?? Promise.resolve()
    current ??= round().finally(() => {
      current = undefined
    })
    return current
  }
  const timer = setInterval(() => void tick(), everyMs)
  return {
    tick,
    async stop() {
      stopped = true
      clearInterval(timer)
      await current
    },
  }
}
