import { randomUUID } from 'node:crypto'
import type { Instant, TenantId } from '@counterpart/core'
import type { ClaimedJob, JobFacts, JobStore, LeasedJob } from '@counterpart/usecases'
import { sql } from 'kysely'
import { acrossTenants, type Database, numberIn, run } from './database.ts'
import { oweJobs } from './followUps.ts'
import type { JobRow } from './schema.ts'

export function jobStore(database: Database): JobStore {
  const { query } = database

  /** One job, if nobody took it since it was read. */
  async function take(job: JobRow, leaseUntil: Instant): Promise<ClaimedJob | null> {
    const lease = randomUUID()
    const attempts = numberIn(job.attempts) + 1
    const { numUpdatedRows } = await query
      .updateTable('job')
      .set({ lease_until: leaseUntil, lease, attempts })
      .where('tenant', '=', job.tenant)
      .where('id', '=', job.id)
      .where('attempts', '=', attempts - 1)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1 ? claimed(job, lease, attempts) : null
  }

  const whileLeased = ({ tenant, id, lease }: LeasedJob) =>
    query
      .updateTable('job')
      .where('tenant', '=', tenant)
      .where('id', '=', id)
      .where('lease', '=', lease)
      .where('done_at', 'is', null)

  return {
    async claim(now, leaseUntil, limit, which = 'all') {
      const due = query
        .selectFrom('job')
        .modifyFront(acrossTenants)
        .selectAll()
        .where('done_at', 'is', null)
        .where('due_at', '<=', now)
        .where('lease_until', '<=', now)
      const chosen = which === 'all' ? due : due.where('kind', which === 'records' ? '=' : '<>', 'record')
      const candidates = await chosen
        .orderBy('due_at')
        .orderBy('tenant')
        .orderBy('id')
        .limit(limit * candidatesPerJob)
        .execute()
      const jobs: ClaimedJob[] = []
      for (const candidate of shuffled(candidates)) {
        if (jobs.length === limit) break
        const job = await take(candidate, leaseUntil)
        if (job) jobs.push(job)
      }
      return jobs
    },
    async finish(job, now) {
      const { numUpdatedRows } = await whileLeased(job).set({ done_at: now }).executeTakeFirst()
      return Number(numUpdatedRows) === 1
    },
    async postpone(job, again) {
      const { numUpdatedRows } = await whileLeased(job)
        .set({ due_at: again, lease_until: 0, lease: null })
        .executeTakeFirst()
      return Number(numUpdatedRows) === 1
    },
    owe: (tenant, jobs) => oweJobs(database, tenant, jobs),
    async prune(doneBefore) {
      const { affected } = await run(database, sql`delete ${acrossTenants} from job where done_at < ${doneBefore}`)
      return affected ?? 0
    },
  }
}

/** More candidates than wanted, in random order: claimers at the same time then rarely reach for the same job. */
const candidatesPerJob = 3

function shuffled<T>(things: readonly T[]): readonly T[] {
  return things
    .map((thing) => ({ thing, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}

const claimed = ({ tenant, id, kind, due_at, payload }: JobRow, lease: string, attempts: number): ClaimedJob => ({
  tenant: tenant as TenantId,
  id,
  ...({ kind, payload: JSON.parse(payload) } as JobFacts),
  dueAt: numberIn(due_at) as Instant,
  attempts,
  lease,
})
