import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pgliteTemplate } from '@counterpart/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeDataDirectory } from './dataDirectory.ts'
import { openPglite, type PgliteDatabase, type PgliteOptions } from './pgliteHost.ts'
import { restoreBackup } from './restoreBackup.ts'
import { usualUpkeep } from './upkeep.ts'

const home = mkdtempSync(join(tmpdir(), 'counterpart-pglite-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const at = (name: string) => join(home, name)
const open = async (options: PgliteOptions = {}) => openPglite({ template: await pgliteTemplate(), ...options })
const one = async (db: PgliteDatabase, sql: string) => Object.values((await db.exec(sql, [])).rows[0] ?? {})[0]

describe('PGlite in a directory', () => {
  const directory = at('kept')
  let db: PgliteDatabase
  beforeAll(async () => {
    db = await open({ directory })
    await db.exec('create table kept (i int primary key)', [])
    await db.exec('insert into kept select generate_series(1, 100)', [])
  })
  afterAll(() => db.close())

  it('has what was written when it is opened again', async () => {
    await db.close()
    db = await open({ directory })
    expect(await one(db, 'select count(*) from kept')).toBe(100)
  })

  it('syncs as a native server does', async () => {
    expect(await one(db, 'show fsync')).toBe('on')
    expect(await one(db, 'show synchronous_commit')).toBe('on')
    expect(await one(db, 'show full_page_writes')).toBe('on')
  })

  it('is backed up while it works, and the backup restores to what it held', async () => {
    const file = at('backups/first.tar.gz')
    const backup = db.backup(file)
    await db.exec('insert into kept values (1000)', [])
    await backup
    await db.exec('insert into kept values (1001)', [])
    await restoreBackup(file, at('restored'))
    const restored = await openPglite({ directory: at('restored') })
    expect(await one(restored, 'select count(*) from kept where i <= 100')).toBe(100)
    expect(await one(restored, 'select count(*) from kept where i = 1001')).toBe(0)
    await restored.exec('insert into kept values (2000)', [])
    await restored.close()
    expect(readdirSync(at('backups'))).toEqual(['first.tar.gz'])
    expect(existsSync(join(directory, 'copying'))).toBe(false)
  })

  it('is never overwritten by a restore', async () => {
    await expect(restoreBackup(at('backups/first.tar.gz'), at('restored'))).rejects.toMatchObject({
      kind: 'directory-not-empty',
    })
  })

  it('is not made from a file that is no backup', async () => {
    writeFileSync(at('no-backup.tar.gz'), 'hello')
    await expect(restoreBackup(at('no-backup.tar.gz'), at('nothing'))).rejects.toMatchObject({ kind: 'backup-damaged' })
    await expect(restoreBackup(at('missing.tar.gz'), at('nothing'))).rejects.toMatchObject({ kind: 'backup-damaged' })
    // What was half restored is no database: the next start makes a new one.
    const next = takeDataDirectory(at('nothing'))
    expect(next.isNew).toBe(true)
    next.release()
  })
})

describe('a directory that PGlite cannot open', () => {
  it('because another PostgreSQL made it, says which and touches nothing', async () => {
    const older = at('restored')
    writeFileSync(join(older, 'cluster/PG_VERSION'), '16\n')
    await expect(openPglite({ directory: older })).rejects.toMatchObject({
      kind: 'directory-of-other-version',
      message: expect.stringMatching(/PostgreSQL 16, .* PostgreSQL 18/),
    })
    writeFileSync(join(older, 'cluster/PG_VERSION'), '18\n')
    const again = await openPglite({ directory: older })
    expect(await one(again, 'select count(*) from kept where i <= 100')).toBe(100)
    await again.close()
  })

  it('because files are missing, says so and removes nothing', async () => {
    const precious = join(at('broken'), 'cluster/base/1/precious')
    mkdirSync(dirname(precious), { recursive: true })
    writeFileSync(precious, 'data')
    writeFileSync(join(at('broken'), 'cluster/PG_VERSION'), '18\n')
    await expect(openPglite({ directory: at('broken') })).rejects.toMatchObject({
      kind: 'directory-damaged',
      message: expect.stringContaining(at('broken')),
    })
    expect(existsSync(precious)).toBe(true)
  })
})

describe('the upkeep of PGlite', () => {
  const rewrite = async (db: PgliteDatabase) => {
    await db.exec(`create table hot (i int primary key, n int not null, pad text not null)`, [])
    await db.exec(`insert into hot select i, 0, repeat('x', 500) from generate_series(1, 1500) as i`, [])
    for (let round = 0; round < 12; round++) await db.exec('update hot set n = n + 1', [])
    return Number(await one(db, `select pg_total_relation_size('hot')`))
  }

  it('keeps a table that changes all the time from growing', async () => {
    const kept = await open({ upkeep: { ...usualUpkeep, everyWrites: 1000 } })
    const left = await open({ upkeep: { ...usualUpkeep, everyWrites: Number.POSITIVE_INFINITY } })
    const [small, large] = [await rewrite(kept), await rewrite(left)]
    await left.vacuum()
    await left.exec('update hot set n = n + 1', [])
    const after = Number(await one(left, `select pg_total_relation_size('hot')`))
    await Promise.all([kept.close(), left.close()])
    expect(small * 2).toBeLessThan(large)
    // Vacuumed, it has room for the next round; a page for the map of that room may come on top.
    expect(after).toBeLessThanOrEqual(large + 16_384)
  })

  it('keeps the log short, which PGlite itself never does', async () => {
    const db = await open({ directory: at('log'), upkeep: { ...usualUpkeep, everyWrites: 1000, logBytes: 2_000_000 } })
    await rewrite(db)
    const length = await one(
      db,
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) from pg_control_checkpoint()',
    )
    await db.close()
    expect(length).toBeLessThan(8_000_000)
  })
})
