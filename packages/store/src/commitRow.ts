import type { TenantId } from '@counterpart/core'
import type { Outcome } from '@counterpart/usecases'
import type { CommitPlan } from './commitPlan.ts'
import type { Database, StoreDatabase } from './database.ts'
import { isDuplicateKey } from './databaseErrors.ts'
import { follow } from './followUps.ts'
import type { CommittedRow } from './schema.ts'

/** The part of a row that the commit itself decides. */
export type Guarded = Pick<CommittedRow, 'head' | 'tail' | 'owed_at'>

/** One row of one table, which is what a commit changes. */
export type RowAccess = {
  /** A plain insert, which fails on a key that is there: an upsert would not tell whether it inserted. */
  readonly create: (database: Database, guarded: Guarded) => Promise<void>
  /** Writes the new columns if the row still is at the version that was read. Answers how many rows there were. */
  readonly swap: (database: Database, guarded: Guarded) => Promise<number>
  /** Forgets what is owed, if the row still is at the version that was written. */
  readonly settle: (database: Database) => Promise<void>
}

/**
 * Commits one thing: one statement on one row decides, journal, jobs and search words follow from it.
 *
 * Where there is a transaction it holds both. Elsewhere the row carries what it owes until the others have it, so
 * that a crash at any point leaves either nothing or something that anybody can finish.
 */
export async function commitRow(
  database: StoreDatabase,
  tenant: TenantId,
  row: RowAccess,
  plan: CommitPlan,
  clock: number,
): Promise<Outcome> {
  const owed = { stream: plan.stream, tail: plan.tail }
  if (database.transaction) {
    const settled = { head: plan.head, tail: null, owed_at: null }
    return refusingDuplicates(database.transaction, async (inside) => {
      if (!(await guard(inside, row, plan, settled))) return 'conflict'
      await follow(inside, tenant, [...oldTail(plan), owed])
      return 'committed'
    })
  }
  // What the commit before still owes is about to be overwritten.
  await follow(database, tenant, oldTail(plan))
  const owing = { head: plan.head, tail: JSON.stringify(plan.tail), owed_at: clock }
  const outcome = await refusingDuplicates(
    (work) => work(database),
    async (inside) => ((await guard(inside, row, plan, owing)) ? 'committed' : 'conflict'),
  )
  if (outcome === 'conflict') return outcome
  await follow(database, tenant, [owed])
  await row.settle(database)
  return outcome
}

const oldTail = ({ stream, before }: CommitPlan) => (before?.tail ? [{ stream, tail: before.tail }] : [])

async function guard(database: Database, row: RowAccess, plan: CommitPlan, guarded: Guarded): Promise<boolean> {
  if (plan.before) return (await row.swap(database, guarded)) === 1
  await row.create(database, guarded)
  return true
}

/** A key that is there already means that somebody else created the row. */
async function refusingDuplicates(
  within: (work: (inside: Database) => Promise<Outcome>) => Promise<Outcome>,
  work: (inside: Database) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await within(work)
  } catch (error) {
    if (isDuplicateKey(error)) return 'conflict'
    throw error
  }
}
