import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import type { TransactionalConn } from '../conn.ts'
import { oneClientPool } from '../oneClientPool.ts'
import { parsersOver, pgPoolConn } from '../pgPoolConn.ts'

/** A new, empty database in the memory of this process. */
export async function openPgliteInMemory(): Promise<TransactionalConn> {
  const db = await PGlite.create({ loadDataDir: new Blob([await pgliteTemplate()]) })
  const client = new pg.Client({ ...createPgConfig(db), types: parsersOver(pg.types) })
  const conn = pgPoolConn(await oneClientPool(client))
  return {
    ...conn,
    async close() {
      await conn.close()
      await db.close()
    },
  }
}

let template: Promise<Uint8Array<ArrayBuffer>> | undefined

/** An empty cluster as a tar: a database opens from it four times faster than from nothing. */
export function pgliteTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  template ??= findTemplate()
  return template
}

/** Kept between runs beside the installed packages, one file for each version of PGlite. */
async function findTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const installed = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const folder = join(import.meta.dirname, '../../node_modules/.cache')
  const file = join(folder, `pglite-${createHash('sha256').update(installed).digest('hex').slice(0, 16)}.tar`)
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    const made = await makeTemplate()
    keep(folder, file, made)
    return made
  }
}

async function makeTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const db = await PGlite.create()
  const dump = await db.dumpDataDir('none')
  await db.close()
  return new Uint8Array(await dump.arrayBuffer())
}

function keep(folder: string, file: string, bytes: Uint8Array): void {
  const half = `${file}.${randomUUID()}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(half, bytes)
    renameSync(half, file)
  } catch {
    // Where nothing can be kept, every run makes its own.
  }
}
