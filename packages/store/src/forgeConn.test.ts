import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ForgeAnswer, type ForgeSql, forgeConn } from './forgeConn.ts'
import { retryTransient } from './retryTransient.ts'
import { installForgeSql } from './testing/forgeStandIn.ts'

/** Answers the next execution with each of these in turn. */
function scripted(...answers: (ForgeAnswer | Error)[]) {
  const asked: string[] = []
  const next = async (query: string) => {
    asked.push(query)
    const answer = answers.shift()
    if (answer instanceof Error || answer === undefined) throw answer ?? new Error('asked once too often')
    return answer
  }
  const sql: ForgeSql = {
    prepare: (query) => {
      const statement = {
        bindParams: (...params: unknown[]) => {
          asked.push(JSON.stringify(params))
          return statement
        },
        execute: () => next(`prepared: ${query}`),
      }
      return statement
    },
    executeDDL: (query) => next(`ddl: ${query}`),
  }
  return { asked, conn: forgeConn(sql) }
}

const conflict = () => Object.assign(new Error('Write conflict [try again later]'), { code: 'SQL_EXECUTION_ERROR' })

describe('Forge SQL as a connection', () => {
  it('gives rows as they are and the counts of a write apart', async () => {
    const { conn, asked } = scripted({ rows: [{ n: 1 }] }, { rows: { affectedRows: 2, insertId: 7 } })
    expect(await conn.exec('select ?', [1])).toEqual({ rows: [{ n: 1 }] })
    expect(await conn.exec('update t set i = ?', [5])).toEqual({ rows: [], affected: 2, insertId: 7 })
    expect(asked).toEqual(['[1]', 'prepared: select ?', '[5]', 'prepared: update t set i = ?'])
  })

  it('sends changes of schema to their own endpoint', async () => {
    const { conn, asked } = scripted({ rows: {} })
    await conn.exec('create table if not exists t (i int)', [])
    expect(asked).toEqual(['ddl: create table if not exists t (i int)'])
  })

  it('sends again what a conflict has undone, and nothing else', async () => {
    const undone = scripted(conflict(), conflict(), { rows: { affectedRows: 1 } })
    expect(await undone.conn.exec('update t set i = 1', [])).toMatchObject({ affected: 1 })
    const failed = scripted(new Error('The query timed out'), { rows: [] })
    await expect(failed.conn.exec('update t set i = 1', [])).rejects.toThrow('timed out')
  })

  it('gives up on a conflict that does not pass', async () => {
    const waits: number[] = []
    let ran = 0
    const always = async () => {
      ran++
      throw conflict()
    }
    await expect(retryTransient(always, async (ms) => void waits.push(ms))).rejects.toThrow('conflict')
    expect(ran).toBe(7)
    expect(waits).toHaveLength(6)
    expect(Math.max(...waits)).toBeLessThan(1000)
  })
})

const server = process.env['TEST_MYSQL_URL']

describe.runIf(server)('the Forge SQL stand-in', () => {
  let sql: ForgeSql
  let remove: () => Promise<void>
  const run = (query: string, ...params: unknown[]) =>
    sql
      .prepare(query)
      .bindParams(...params)
      .execute()

  beforeAll(async () => {
    ;({ sql, remove } = await installForgeSql(server ?? ''))
    await sql.executeDDL('create table t (id varchar(40) primary key, i bigint, body longtext)')
  })
  afterAll(() => remove())

  it('answers a write with its counts', async () => {
    const { rows } = await run('insert into t (id, i) values (?, ?)', 'first', 1)
    expect(rows).toMatchObject({ affectedRows: 1, insertId: 0 })
  })

  it('takes a count that the statement itself makes as the insert id', async () => {
    await run('insert into t (id, i) values (?, ?)', 'series', 41)
    const { rows } = await run('update t set i = last_insert_id(i + 1) where id = ?', 'series')
    expect(rows).toMatchObject({ affectedRows: 1, insertId: 42 })
  })

  it('lets parameters travel as JSON: a bigint throws, a date becomes a text', async () => {
    await expect(run('select ? as p', 1n)).rejects.toThrow(TypeError)
    const { rows } = await run('select ? as p', new Date('2026-01-02T03:04:05.678Z'))
    expect(rows).toEqual([{ p: '2026-01-02T03:04:05.678Z' }])
  })

  it.each([
    'begin',
    ' START TRANSACTION',
    'commit',
    'rollback',
    'set @a = 1',
    'lock tables t write',
    'create table u (i int)',
    'insert into t (id) values (1) returning id',
    'select id from t limit 1 for update skip locked',
  ])('refuses %s', async (query) => {
    await expect(run(query)).rejects.toMatchObject({ code: 'INVALID_SQL_QUERY' })
  })

  it('refuses two statements in one call', async () => {
    await expect(run('select 1; select 2')).rejects.toMatchObject({ code: 'SQL_EXECUTION_ERROR' })
  })

  it('keeps nothing from one call to the next', async () => {
    const kept = await Promise.all(Array.from({ length: 12 }, () => run('select connection_id() as c')))
    const connections = new Set(kept.map(({ rows }) => (rows as { c: number }[])[0]?.c))
    expect(connections.size).toBeGreaterThan(1)
  })

  it('refuses questions over 1 MiB and answers over 4 MiB', async () => {
    await expect(run('select length(?) as n', 'x'.repeat(1024 * 1024))).rejects.toThrow('1 MiB')
    await expect(run('select repeat(?, 5000000) as big', 'x')).rejects.toThrow('4 MiB')
    expect((await run('select length(?) as n', 'x'.repeat(1_000_000))).rows).toEqual([{ n: 1_000_000 }])
  })

  it('says why in words only', async () => {
    const refused = await run('insert into t (id, i) values (?, ?)', 'first', 1).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'SQL_EXECUTION_ERROR', message: expect.stringContaining('Duplicate entry') })
    expect(refused).not.toHaveProperty('errno')
  })

  it('groups as strictly as TiDB', async () => {
    await expect(run('select id, i, count(*) from t group by i')).rejects.toThrow('GROUP BY')
  })
})
