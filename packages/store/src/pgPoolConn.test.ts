import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TransactionalConn } from './conn.ts'
import { isStalePlan } from './databaseErrors.ts'
import { openPgliteInMemory } from './testing/pgliteEngine.ts'
import { openPostgresDatabase } from './testing/postgresEngine.ts'

const server = process.env['TEST_POSTGRES_URL']
const roads = [
  { name: 'PGlite', open: openPgliteInMemory },
  ...(server ? [{ name: 'PostgreSQL', open: () => openPostgresDatabase(server) }] : []),
]

describe.each(roads)('transactions on $name', ({ open }) => {
  let conn: TransactionalConn
  const add = (i: number) => ['insert into t (i) values ($1)', [i]] as const
  const all = async () => (await conn.exec('select i from t order by i', [])).rows.map((row) => row['i'])

  beforeAll(async () => {
    conn = await open()
    await conn.exec('create table t (i int primary key)', [])
  })
  afterAll(() => conn.close())

  it('are all or nothing', async () => {
    const refused = conn.transaction(async (exec) => {
      await exec(...add(1))
      throw new Error('changed my mind')
    })
    await expect(refused).rejects.toThrow('changed my mind')
    await conn.transaction(async (exec) => {
      await exec(...add(2))
      await exec(...add(3))
    })
    expect(await all()).toEqual([2, 3])
  })

  it('are not acknowledged when a failed statement inside was passed over', async () => {
    const swallowed = conn.transaction(async (exec) => {
      await exec(...add(10))
      await exec(...add(2)).catch(() => {})
      return 'kept'
    })
    await expect(swallowed).rejects.toThrow('nothing of it was kept')
    expect(await all()).toEqual([2, 3])
  })

  it('refuse the outer connection and each other inside, instead of waiting for ever', async () => {
    await expect(conn.transaction(() => conn.exec('select 1', []))).rejects.toThrow('only its own exec')
    await expect(conn.transaction(() => conn.transaction(async () => {}))).rejects.toThrow('do not nest')
    expect((await conn.exec('select 1 as one', [])).rows).toEqual([{ one: 1 }])
  })

  it('leave the outer connection to what was started inside and goes on after', async () => {
    let after: Promise<unknown> | undefined
    let go = () => {}
    const over = new Promise<void>((resolve) => {
      go = resolve
    })
    await conn.transaction(async () => {
      after = over.then(() => conn.exec('select 1 as one', []))
    })
    go()
    expect(await after).toMatchObject({ rows: [{ one: 1 }] })
  })

  it('lend their exec only until they are over', async () => {
    const kept = await conn.transaction(async (exec) => exec)
    await expect(kept('select 1', [])).rejects.toThrow('is over')
  })

  it('answer several questions at once in their order', async () => {
    const answers = await conn.transaction((exec) =>
      Promise.all([exec('select 1 as n', []), exec('select 2 as n', []), exec('select 3 as n', [])]),
    )
    expect(answers.map(({ rows }) => rows[0]?.['n'])).toEqual([1, 2, 3])
  })

  it('make others wait or see the state before, never half of it', async () => {
    const seen: unknown[] = []
    const first = conn.transaction(async (exec) => {
      await exec(...add(20))
      await nextTurn()
      await exec(...add(21))
    })
    const outside = all().then((rows) => seen.push(rows.filter((i) => Number(i) >= 20).length))
    await Promise.all([first, outside])
    expect([0, 2]).toContain(seen[0])
    expect((await all()).slice(-2)).toEqual([20, 21])
  })
})

describe.each(roads)('statements that come again on $name', ({ open }) => {
  let conn: TransactionalConn
  beforeAll(async () => {
    conn = await open()
    await conn.exec('create table t (i int primary key)', [])
    await conn.exec('insert into t (i) values (1)', [])
  })
  afterAll(() => conn.close())
  const read = () => conn.exec('select * from t', [])
  const readOften = async () => {
    for (let again = 0; again < 3; again++) await read()
  }

  it('are planned once, under a name', async () => {
    await readOften()
    // On a pool every connection has its own names, so look from within the one that has read.
    const names = await conn.transaction(async (exec) => {
      for (let again = 0; again < 3; again++) await exec('select * from t', [])
      return exec(`select name from pg_prepared_statements where statement = 'select * from t'`, [])
    })
    expect(names.rows).toHaveLength(1)
  })

  it('survive a change of their table made here', async () => {
    await readOften()
    await conn.transaction((exec) => exec('alter table t add column here int', []))
    expect((await read()).rows).toEqual([{ i: 1, here: null }])
  })

  it('survive a change of their table made elsewhere', async () => {
    await readOften()
    // A function hides the change from this side, as another process would.
    await conn.exec(`create function elsewhere() returns void language sql as 'alter table t add column there int'`, [])
    await readOften()
    await conn.exec('select elsewhere()', [])
    const stale = conn.transaction(async (exec) => {
      for (let again = 0; again < 3; again++) await exec('select * from t', [])
    })
    await stale.catch((error: unknown) => expect(isStalePlan(error)).toBe(true))
    for (let again = 0; again < 12; again++) expect((await read()).rows).toEqual([{ i: 1, here: null, there: null }])
  })

  it('answer after they have failed under their name', async () => {
    const ask = () => conn.exec('select i from later', [])
    for (let again = 0; again < 3; again++) await expect(ask()).rejects.toThrow('later')
    await conn.exec('create table later (i int)', [])
    for (let again = 0; again < 3; again++) expect((await ask()).rows).toEqual([])
  })
})

describe.runIf(server)('a PostgreSQL connection that breaks', () => {
  it('fails what was on it, and the next statement gets another', async () => {
    const conn = await openPostgresDatabase(server ?? '')
    const cut = 'select pg_terminate_backend(pg_backend_pid())'
    await expect(conn.exec(cut, [])).rejects.toThrow('terminat')
    await expect(
      conn.transaction(async (exec) => {
        await exec(cut, []).catch(() => {})
      }),
    ).rejects.toThrow(/terminat|not queryable/)
    expect((await conn.exec('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    await conn.close()
  })

  it('is not replaced because of a statement that was refused', async () => {
    const conn = await openPostgresDatabase(server ?? '')
    const backend = async () => (await conn.exec('select pg_backend_pid() as pid', [])).rows[0]
    const before = await backend()
    await expect(conn.exec('select nothing', [])).rejects.toThrow('nothing')
    expect(await backend()).toEqual(before)
    await conn.close()
  })
})
