import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Conn } from './conn.ts'
import { isDuplicateKey, isTransient } from './databaseErrors.ts'
import { kyselyOver } from './kyselyOver.ts'
import { availableEngines } from './testing/engines.ts'

type Tables = { thing: { tenant: string; id: string; version: number; doc: string | null } }

const table = {
  postgres: `create table thing (tenant text collate "C" not null, id text collate "C" not null, version bigint not null,
    doc jsonb, primary key (tenant, id))`,
  mysql: `create table thing (tenant varchar(64) collate ascii_bin not null, id varchar(64) collate ascii_bin not null,
    version bigint not null, doc json, primary key (tenant, id))`,
}

describe.each(availableEngines())('a Kysely builder over $name', ({ name, open }) => {
  let conn: Conn
  const db = () => kyselyOver<Tables>(conn.dialect, conn.exec)
  const raise = (id: string, doc: string | null = null) =>
    db().insertInto('thing').values({ tenant: 'a', id, version: 1, doc }).executeTakeFirst()

  beforeAll(async () => {
    conn = await open()
    await conn.exec(table[conn.dialect], [])
  })
  afterAll(() => conn.close())

  it('writes and reads back, with big numbers as numbers and JSON that parses to the same', async () => {
    const written = await raise('read', '{"b":[1,"好"],"a":null}')
    const row = await db().selectFrom('thing').selectAll().where('id', '=', 'read').executeTakeFirstOrThrow()
    expect(written.numInsertedOrUpdatedRows).toBe(1n)
    expect(row).toMatchObject({ tenant: 'a', id: 'read', version: 1 })
    expect(typeof row.doc === 'string' ? JSON.parse(row.doc) : row.doc).toEqual({ a: null, b: [1, '好'] })
  })

  it('tells a compare-and-swap that won from one that lost', async () => {
    await raise('swap')
    const swap = () =>
      db()
        .updateTable('thing')
        .set({ version: 2 })
        .where('tenant', '=', 'a')
        .where('id', '=', 'swap')
        .where('version', '=', 1)
        .executeTakeFirst()
    expect((await swap()).numUpdatedRows).toBe(1n)
    expect((await swap()).numUpdatedRows).toBe(0n)
  })

  it('knows a duplicate key from every other error', async () => {
    await raise('twice')
    const second = await raise('twice').catch((error: unknown) => error)
    const unknown = await conn.exec('select nothing from nowhere', []).catch((error: unknown) => error)
    expect(isDuplicateKey(second)).toBe(true)
    expect(isTransient(second)).toBe(false)
    expect(unknown).toBeInstanceOf(Error)
    expect(isDuplicateKey(unknown)).toBe(false)
    expect(isTransient(unknown)).toBe(false)
  })

  it('takes one statement a call', async () => {
    await expect(conn.exec('select 1 as a; select 2 as b', [])).rejects.toThrow(/multiple commands|syntax/)
  })

  it('counts as a number', async () => {
    const counted = await sql<{
      n: number
    }>`select count(*) as n, max(version) as v from thing where id = ${'none'}`.execute(db())
    expect(counted.rows).toEqual([{ n: 0, v: null }])
  })

  it('gives every statement its answer when many are sent at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => sql<{ n: number }>`select ${n} + 0 as n`.execute(db())),
    )
    expect(answers.map(({ rows }) => Number(rows[0]?.n))).toEqual(Array.from({ length: 40 }, (_, n) => n))
  })

  it(`${name === 'Forge SQL stand-in' ? 'has no' : 'has'} transactions, and Kysely begins none by itself`, async () => {
    expect(conn.transaction === undefined).toBe(name === 'Forge SQL stand-in')
    await expect(
      db()
        .transaction()
        .execute(async () => {}),
    ).rejects.toThrow('transaction of Conn')
  })
})
