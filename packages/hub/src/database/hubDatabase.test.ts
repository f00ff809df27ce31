import { createPostgresDatabase, pgliteTemplate } from '@counterpart/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HubDatabase } from './hubDatabase.ts'
import { openPglite } from './pgliteHost.ts'
import { openPostgres } from './postgresPool.ts'

const server = process.env['TEST_POSTGRES_URL']

async function onPostgres(url: string): Promise<HubDatabase> {
  const own = await createPostgresDatabase(url)
  const db = await openPostgres({ url: own.url })
  const close = async () => {
    await db.close()
    await own.drop()
  }
  return { ...db, close }
}

const engines = [
  { name: 'PGlite', open: async (): Promise<HubDatabase> => openPglite({ template: await pgliteTemplate() }) },
  ...(server ? [{ name: 'PostgreSQL', open: () => onPostgres(server) }] : []),
]

describe.each(engines)('the hub on $name', ({ name, open }) => {
  let db: HubDatabase
  const count = async () => (await db.exec('select count(*) as n from t', [])).rows[0]?.['n']
  beforeAll(async () => {
    db = await open()
    await db.exec('create table t (i int primary key, big bigint, part numeric, doc jsonb, words text[])', [])
  })
  afterAll(() => db.close())

  it('knows its engine', () => {
    expect(db).toMatchObject({ engine: name, dialect: 'postgres' })
  })

  it('keeps all of a transaction or nothing', async () => {
    const refused = db.transaction(async (exec) => {
      await exec('insert into t (i) values (1)', [])
      throw new Error('changed my mind')
    })
    const beside = db.exec('insert into t (i) values (2)', [])
    await expect(refused).rejects.toThrow('changed my mind')
    expect(await beside).toMatchObject({ affected: 1 })
    expect(await count()).toBe(1)
  })

  it('acknowledges no transaction in which a statement failed', async () => {
    const swallowed = db.transaction(async (exec) => {
      await exec('insert into t (i) values (3)', [])
      await exec('insert into t (i) values (2)', []).catch(() => {})
    })
    await expect(swallowed).rejects.toThrow('nothing of it was kept')
    expect(await count()).toBe(1)
  })

  it('refuses the outer connection inside a transaction', async () => {
    await expect(db.transaction(() => db.exec('select 1', []))).rejects.toThrow('only its own exec')
    await expect(db.transaction(() => db.transaction(async () => {}))).rejects.toThrow('do not nest')
  })

  it('gives errors with their code, constraint and detail', async () => {
    await expect(db.exec('insert into t (i) values (2)', [])).rejects.toMatchObject({
      code: '23505',
      severity: 'ERROR',
      table: 't',
      constraint: 't_pkey',
    })
    await expect(db.transaction((exec) => exec('select nothing', []))).rejects.toMatchObject({ code: '42703' })
  })

  it('carries numbers as numbers, JSON as text and lists as lists', async () => {
    const row = { i: 10, big: 2 ** 53 - 1, part: 0.25, doc: '{"a": ["好"]}', words: ['打印', 'b"c'] }
    await db.exec('insert into t (i, big, part, doc, words) values ($1, $2, $3, $4, $5)', Object.values(row))
    expect((await db.exec('select * from t where i = $1', [10])).rows).toEqual([row])
  })

  it('answers a statement whose table has changed since it was planned', async () => {
    for (let again = 0; again < 3; again++) await db.exec('select * from t where i = 2', [])
    await db.transaction((exec) => exec('alter table t add column later text', []))
    expect((await db.exec('select * from t where i = 2', [])).rows[0]).toHaveProperty('later', null)
  })

  it('tells those who listen, as long as they listen', async () => {
    const heard: string[] = []
    const stop = await db.listen('Änderung "1"', (payload) => heard.push(payload))
    const other = new Promise<string>((resolve) => void db.listen('other', resolve))
    await db.listen('Änderung "1"', () => {})
    await db.notify('Änderung "1"', 'einer')
    await db.transaction(async (exec) => {
      await exec(`select pg_notify('Änderung "1"', 'in a transaction')`, [])
    })
    await db.notify('other', 'done')
    await other
    await stop()
    await db.notify('Änderung "1"', 'unheard')
    const last = new Promise<string>((resolve) => void db.listen('last', resolve).then(() => db.notify('last', 'last')))
    await last
    expect(heard).toEqual(['einer', 'in a transaction'])
  })

  it('tells nothing of a transaction that was rolled back', async () => {
    const heard: string[] = []
    await db.listen('rolled', (payload) => heard.push(payload))
    await db
      .transaction(async (exec) => {
        await exec(`select pg_notify('rolled', 'no')`, [])
        throw new Error('back')
      })
      .catch(() => {})
    await db.notify('rolled', 'yes')
    await expect.poll(() => heard).toEqual(['yes'])
  })

  it('answers everything sent at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 5 === 0 ? db.transaction((exec) => exec('select $1::int as n', [n])) : db.exec('select $1::int as n', [n]),
      ),
    )
    expect(answers.map(({ rows }) => rows[0]?.['n'])).toEqual(Array.from({ length: 50 }, (_, n) => n))
  })

  it('waits for the transactions that have begun when it closes, and refuses what comes later', async () => {
    const own = await open()
    await own.exec('create table slow (i int)', [])
    let go = () => {}
    const told = new Promise<void>((resolve) => {
      go = resolve
    })
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = own.transaction(async (exec) => {
      await exec('insert into slow values (1)', [])
      begun()
      await told
      return (await exec('select count(*) as n from slow', [])).rows[0]?.['n']
    })
    await hasBegun
    const closed = own.close()
    await expect(own.exec('select 1', [])).rejects.toThrow(/closed|end/)
    go()
    expect(await slow).toBe(1)
    await closed
    await own.close()
  })
})
