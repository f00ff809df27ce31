import type { TenantId } from '@counterpart/core'
import { sql } from 'kysely'
import { type Database, numberIn, run } from './database.ts'

/** The next number of a series, in one statement: unique, with gaps where a commit fails after it. */
export async function nextNumber(database: Database, tenant: TenantId, series: string): Promise<number> {
  if (database.dialect === 'postgres') {
    const { rows } = await run(
      database,
      sql`insert into counter (tenant, name, n) values (${tenant}, ${series}, 1)
        on conflict (tenant, name) do update set n = counter.n + 1 returning n`,
    )
    return numberIn(rows[0]?.['n'])
  }
  // Without RETURNING the number comes back as the id of the insert, which belongs to this one call.
  const { insertId } = await run(
    database,
    sql`insert into counter (tenant, name, n) values (${tenant}, ${series}, last_insert_id(1))
      on duplicate key update n = last_insert_id(n + 1)`,
  )
  if (!insertId) throw new Error(`the database did not tell the next number of ${series}`)
  return insertId
}

/** Moves a series on to a number, if it is not there yet. */
export async function passNumber(database: Database, tenant: TenantId, series: string, number: number): Promise<void> {
  const later =
    database.dialect === 'postgres'
      ? sql`on conflict (tenant, name) do update set n = greatest(counter.n, excluded.n)`
      : sql`on duplicate key update n = greatest(n, ${number})`
  await run(database, sql`insert into counter (tenant, name, n) values (${tenant}, ${series}, ${number}) ${later}`)
}
