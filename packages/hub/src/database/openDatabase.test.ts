import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPostgresDatabase } from '@counterpart/store/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { type DatabaseLogger, openDatabase } from './openDatabase.ts'

const home = mkdtempSync(join(tmpdir(), 'counterpart-open-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function recording() {
  const lines: string[] = []
  const line = (level: string) => (facts: object, text: string) =>
    void lines.push(`${level}: ${text} ${JSON.stringify(facts)}`)
  const logger: DatabaseLogger = { info: line('info'), warn: line('warn'), error: line('error') }
  return { lines, logger }
}

const server = process.env['TEST_POSTGRES_URL']

describe('the database of a hub', () => {
  it('is PGlite in a folder of the data directory, made at the first start', async () => {
    const { lines, logger } = recording()
    const db = await openDatabase({ dataDir: home, logger })
    expect(db.engine).toBe('PGlite')
    expect((await db.exec('select 1 as one', [])).rows).toEqual([{ one: 1 }])
    await db.close()
    expect(existsSync(join(home, 'database', 'cluster', 'PG_VERSION'))).toBe(true)
    expect(lines.map((line) => line.split(' {')[0])).toEqual([
      'info: a new database is made, which takes some seconds',
      'info: the database is open',
    ])
  })

  it.runIf(server)(
    'is PostgreSQL when its address is given, and then nothing is written to the data directory',
    async () => {
      const own = await createPostgresDatabase(server ?? '')
      const { lines, logger } = recording()
      const dataDir = join(home, 'unused')
      const db = await openDatabase({ databaseUrl: own.url, dataDir, logger })
      expect(db.engine).toBe('PostgreSQL')
      await db.close()
      await own.drop()
      expect(existsSync(dataDir)).toBe(false)
      expect(lines).toHaveLength(1)
    },
  )
})
