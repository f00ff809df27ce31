import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { pgliteTemplate } from '@counterpart/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPglite } from './pgliteHost.ts'

const home = mkdtempSync(join(tmpdir(), 'counterpart-kill-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const writer = new URL('../testing/killedWriter.ts', import.meta.url).pathname
const startWriter = (directory: string, from = 0) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', writer, directory, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

async function killNow(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit')
  process.kill('SIGKILL')
  await gone
}

describe('PGlite in a directory, its process killed', () => {
  const directory = join(home, 'storm')
  beforeAll(async () => {
    await (await openPglite({ directory, template: await pgliteTemplate() })).close()
  })

  it('is refused to others before, and has every acknowledged row and no half transaction after', async () => {
    const acknowledged = new Set<number>()
    for (let round = 0; round < 3; round++) {
      const before = acknowledged.size
      let dying = false
      const process = startWriter(directory, round * 1_000_000)
      const lines = createInterface({ input: process.stdout ?? [] })
      const killed = new Promise<void>((resolve, reject) => {
        process.once('exit', (code) => (code === null ? resolve() : reject(new Error('the writer ended by itself'))))
      })
      for await (const line of lines) {
        const [word, ...rows] = line.split(' ')
        if (word === 'ready') {
          const refused = await openPglite({ directory }).catch((error: unknown) => error)
          expect(refused).toMatchObject({ kind: 'directory-in-use', message: expect.stringContaining(directory) })
        } else for (const row of rows) acknowledged.add(Number(row))
        // From some rows on, so that there is something to lose.
        if (!dying && acknowledged.size > before + 10) {
          dying = true
          setTimeout(() => process.kill('SIGKILL'), Math.random() * 600)
        }
      }
      await killed

      const db = await openPglite({ directory })
      const { rows } = await db.exec('select i from kept', [])
      const kept = new Set(rows.map(({ i }) => Number(i)))
      const lost = [...acknowledged].filter((i) => !kept.has(i))
      const torn = [...kept].filter((i) => i % 4 > 0 && ![1, 2, 3].every((part) => kept.has(i - (i % 4) + part)))
      const byKey = await db.exec('select count(*) as n from kept where i >= 0 and body is not null', [])
      await db.close()
      expect({ lost, torn }).toEqual({ lost: [], torn: [] })
      expect(byKey.rows).toEqual([{ n: kept.size }])
    }
    expect(acknowledged.size).toBeGreaterThan(30)
  })

  it('opens after a kill during its very first start', async () => {
    const fresh = join(home, 'fresh')
    const process = startWriter(fresh)
    while (!existsSync(join(fresh, 'cluster', 'PG_VERSION'))) await wait(5)
    await killNow(process)
    expect(existsSync(join(fresh, 'unfinished'))).toBe(true)
    const db = await openPglite({ directory: fresh, template: await pgliteTemplate() })
    expect((await db.exec(`select count(*) as n from pg_class where relname = 'kept'`, [])).rows).toEqual([{ n: 0 }])
    await db.exec('create table kept (i int)', [])
    await db.close()
    expect(existsSync(join(fresh, 'unfinished'))).toBe(false)
  })
})
