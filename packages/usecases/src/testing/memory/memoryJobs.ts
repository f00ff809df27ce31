import type { Instant, TenantId } from '@counterpart/core'
import type { Alert, AlertStore, Job, JobStore, LeasedJob } from '../../ports.ts'
import { rooms } from './rooms.ts'

export type KeptJob = {
  readonly job: Job
  readonly attempts: number
  readonly lease: string | null
  readonly leaseUntil: Instant
  readonly doneAt: Instant | null
}

/** @returns the store, and what commits put into it */
export function memoryJobs(kept: ReturnType<typeof rooms<KeptJob>>): {
  jobs: JobStore
  owe: (tenant: TenantId, jobs: readonly Job[]) => void
} {
  let leases = 0
  const leased = ({ tenant, id, lease }: LeasedJob) => {
    const found = kept.of(tenant).get(id)
    return found?.lease === lease && found.doneAt === null ? found : undefined
  }
  const jobs: JobStore = {
    async claim(now, leaseUntil, limit, which = 'all') {
      const due = [...kept.all()]
        .flatMap(([tenant, room]) => [...room.values()].map((entry) => ({ tenant, entry })))
        .filter(({ entry }) => entry.doneAt === null && entry.job.dueAt <= now && entry.leaseUntil <= now)
        .filter(({ entry }) => which === 'all' || (entry.job.kind === 'record') === (which === 'records'))
        .toSorted((a, b) => a.entry.job.dueAt - b.entry.job.dueAt)
        .slice(0, limit)
      return due.map(({ tenant, entry }) => {
        const lease = `lease-${++leases}`
        const attempts = entry.attempts + 1
        kept.of(tenant).set(entry.job.id, { ...entry, attempts, lease, leaseUntil })
        return { ...entry.job, tenant, attempts, lease }
      })
    },
    async finish(job, now) {
      const found = leased(job)
      if (found) kept.of(job.tenant).set(job.id, { ...found, doneAt: now })
      return found !== undefined
    },
    async postpone(job, again) {
      const found = leased(job)
      if (!found) return false
      const postponed = { ...found, job: { ...found.job, dueAt: again }, lease: null, leaseUntil: 0 as Instant }
      kept.of(job.tenant).set(job.id, postponed)
      return true
    },
    async owe(tenant, owed) {
      owe(tenant, owed)
    },
    async prune(doneBefore) {
      let pruned = 0
      for (const [, room] of kept.all())
        for (const [id, { doneAt }] of room) if (doneAt !== null && doneAt < doneBefore && room.delete(id)) pruned++
      return pruned
    },
  }
  const owe = (tenant: TenantId, owed: readonly Job[]) => {
    const room = kept.of(tenant)
    for (const job of owed)
      if (!room.has(job.id)) room.set(job.id, { job, attempts: 0, lease: null, leaseUntil: 0 as Instant, doneAt: null })
  }
  return { jobs, owe }
}

export function memoryAlerts(kept: ReturnType<typeof rooms<Alert>>): AlertStore {
  return {
    async add(tenant, alert) {
      if (!kept.of(tenant).has(alert.id)) kept.of(tenant).set(alert.id, alert)
    },
    async list(tenant, department, limit) {
      return [...kept.of(tenant).values()]
        .filter(({ provider }) => department === 'all' || provider === department)
        .toSorted((a, b) => b.since - a.since || (a.id < b.id ? 1 : -1))
        .slice(0, limit)
    },
  }
}
