import type { TenantId } from '@counterpart/core'
import type { Guarded } from './commitRow.ts'
import type { Database, StoreDatabase } from './database.ts'
import { isDuplicateKey, isTransient } from './databaseErrors.ts'
import { type FollowUp, follow } from './followUps.ts'
import { chunksOf, insertRows, type Row, type TableShape } from './insertRows.ts'
import { chainStart } from './journalChain.ts'

/** Many new things of one table, each with its history. */
export type Adding<T> = {
  readonly shape: TableShape
  readonly things: readonly T[]
  readonly idOf: (thing: T) => string
  /** Which of these ids are there already. */
  readonly existing: (inside: Database, ids: readonly string[]) => Promise<readonly string[]>
  readonly followUp: (thing: T) => FollowUp
  readonly row: (thing: T, guarded: Guarded) => Row
  /** Forgets what these owe, where they still are at the version that was added. */
  readonly settle: (inside: Database, things: readonly T[]) => Promise<void>
}

/**
 * Adds what is not there yet and answers its ids: the commit of `commitRow`, for many rows with one statement each.
 *
 * Where there are no transactions, what a crash cuts off is completed by the sweep, and found as existing by whoever
 * tries again.
 */
export async function addRows<T>(
  database: StoreDatabase,
  tenant: TenantId,
  clock: number,
  adding: Adding<T>,
): Promise<readonly string[]> {
  const { transaction } = database
  const byId = new Map(adding.things.map((thing) => [adding.idOf(thing), thing]))
  // In order of id, so that two who add the same at the same time wait for one another in the same direction.
  const once = [...byId.keys()].toSorted().map((id) => byId.get(id) as T)
  const added: string[] = []
  for (let i = 0; i < once.length; i += batchSize) {
    const things = once.slice(i, i + batchSize)
    await againAfterOthers(async () => {
      if (transaction) added.push(...(await transaction((inside) => addTogether(inside, tenant, adding, things))))
      else await addOneByOne(database, tenant, clock, adding, things, added)
    })
  }
  return added
}

const batchSize = 500

async function addTogether<T>(
  inside: Database,
  tenant: TenantId,
  adding: Adding<T>,
  things: readonly T[],
): Promise<readonly string[]> {
  const fresh = await notThere(inside, adding, things)
  const owed = fresh.map(adding.followUp)
  const rows = fresh.map((thing, i) => adding.row(thing, { head: headOf(owed[i]), tail: null, owed_at: null }))
  await insertRows(inside, adding.shape, rows, 'new')
  await follow(inside, tenant, owed)
  return fresh.map(adding.idOf)
}

/** @param added takes the ids as they become true, because the next statement may fail */
async function addOneByOne<T>(
  database: Database,
  tenant: TenantId,
  clock: number,
  adding: Adding<T>,
  things: readonly T[],
  added: string[],
): Promise<void> {
  const fresh = await notThere(database, adding, things)
  const planned = fresh.map((thing) => {
    const owed = adding.followUp(thing)
    const row = adding.row(thing, { head: headOf(owed), tail: JSON.stringify(owed.tail), owed_at: clock })
    return { thing, owed, row }
  })
  for (const chunk of chunksOf(planned, adding.shape, ({ row }) => row)) {
    await insertRows(
      database,
      adding.shape,
      chunk.map(({ row }) => row),
      'new',
    )
    added.push(...chunk.map(({ thing }) => adding.idOf(thing)))
    await follow(
      database,
      tenant,
      chunk.map(({ owed }) => owed),
    )
    await adding.settle(
      database,
      chunk.map(({ thing }) => thing),
    )
  }
}

async function notThere<T>(database: Database, { idOf, existing }: Adding<T>, things: readonly T[]) {
  const there = new Set(await existing(database, things.map(idOf)))
  return things.filter((thing) => !there.has(idOf(thing)))
}

const headOf = (owed: FollowUp | undefined): string => owed?.tail.entries.at(-1)?.hash ?? chainStart

/** Somebody added some of them after we looked: what is there now is seen by looking again. */
async function againAfterOthers(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work()
    } catch (error) {
      if (attempt === 5 || !(isDuplicateKey(error) || isTransient(error))) throw error
    }
}
