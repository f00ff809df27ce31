import { mkdtempSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@counterpart/store'
import { pgliteTemplate } from '@counterpart/store/testing'
import { afterAll } from 'vitest'
import { openPglite } from '../database/pgliteHost.ts'
import { killPrograms } from './hubProcess.ts'

/** Folders of a test file's own, gone after its last test, and with them the programs that still run there. */
export function tempDirs() {
  const home = mkdtempSync(join(tmpdir(), 'counterpart-test-'))
  let used = 0
  let model: Promise<string> | undefined
  afterAll(() => {
    killPrograms()
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  })
  const fresh = () => join(home, String(used++))
  return {
    /** The path of a folder that is not there yet. */
    fresh,
    /** A data directory with an empty database in it: a copy of the first one, which is there at once. */
    async dataDir(): Promise<string> {
      model ??= makeDataDir(fresh())
      const dir = fresh()
      await cp(await model, dir, { recursive: true })
      return dir
    },
  }
}

async function makeDataDir(dir: string): Promise<string> {
  const database = await openPglite({ directory: join(dir, 'database'), template: await pgliteTemplate() })
  await migrate(database)
  await database.close()
  return dir
}
