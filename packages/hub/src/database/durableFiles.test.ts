import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pgliteTemplate } from '@counterpart/store/testing'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DurableFiles, type LogDisk, LogSync } from './durableFiles.ts'

const home = fs.mkdtempSync(join(tmpdir(), 'counterpart-durable-'))
afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

const never = (error: unknown): never => {
  throw error
}

/** A disk that says what it did, and syncs in the background only when it is told to. */
function slowDisk() {
  const did: string[] = []
  const names = new Map<number, string>()
  const due: (() => void)[] = []
  const disk = {
    openSync: (path: string) => {
      const fd = names.size + 1
      names.set(fd, path)
      return fd
    },
    closeSync: (fd: number) => void did.push(`close ${names.get(fd)}`),
    fdatasyncSync: (fd: number) => void did.push(`sync ${names.get(fd)} at once`),
    fdatasync: (fd: number, done: (error: Error | null) => void) => {
      due.push(() => {
        did.push(`sync ${names.get(fd)}`)
        done(null)
      })
    },
  } as unknown as LogDisk
  const turn = async () => {
    due.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { disk, did, due, turn }
}

describe('the sync of the log', () => {
  it('is done once for all who wait, and again for those who came while it ran', async () => {
    const { disk, did, due, turn } = slowDisk()
    const log = new LogSync(never, disk)
    const done: string[] = []
    const commit = (name: string) => {
      log.ask('A')
      void log.reached(log.asked).then(() => done.push(name))
    }
    commit('first')
    commit('second')
    commit('third')
    expect(due).toHaveLength(1)
    await turn()
    expect(done).toEqual(['first'])
    expect(due).toHaveLength(1)
    commit('fourth')
    await turn()
    expect(done).toEqual(['first', 'second', 'third'])
    await turn()
    expect(done).toEqual(['first', 'second', 'third', 'fourth'])
    expect(did).toEqual(['sync A', 'sync A', 'sync A'])
  })

  it('is finished for one file before the next is begun', async () => {
    const { disk, did, turn } = slowDisk()
    const log = new LogSync(never, disk)
    log.ask('A')
    const first = log.reached(log.asked)
    log.ask('B')
    expect(did).toEqual(['sync A at once'])
    await turn()
    await first
    expect(did).toEqual(['sync A at once', 'sync A', 'close A'])
    const second = log.reached(log.asked)
    await turn()
    await second
    expect(did.at(-1)).toBe('sync B')
  })

  it('ends the thread when the disk refuses, for nobody knows then what is on it', () => {
    const { disk } = slowDisk()
    const failures: unknown[] = []
    const fail = (error: unknown): never => {
      failures.push(error)
      throw error
    }
    const full = () => {
      throw new Error('no space')
    }
    const log = new LogSync(fail, { ...disk, fdatasyncSync: full })
    log.ask('A')
    expect(() => log.now()).toThrow('no space')
    expect(failures).toEqual([new Error('no space')])
  })
})

describe('the files of PGlite on disk', () => {
  let db: PGlite
  const events: string[] = []
  const disk: LogDisk = {
    openSync: fs.openSync,
    closeSync: fs.closeSync,
    fdatasyncSync: (fd) => {
      events.push('log synced')
      fs.fdatasyncSync(fd)
    },
    fdatasync: (fd, done) => {
      events.push('log synced')
      fs.fdatasync(fd, done)
    },
  }
  const log = new LogSync(never, disk)

  /** Looks on from beneath: what is written here is on its way to the disk. */
  class WatchedFiles extends DurableFiles {
    override init(...[pg, options]: Parameters<DurableFiles['init']>) {
      const watch = (module: object) => {
        const { stream_ops } = (module as NodeModule).NODEFS
        const write = stream_ops.write
        stream_ops.write = (file, ...what) => {
          if (file.node.parent.name !== 'pg_wal') events.push('data written')
          return write(file, ...what)
        }
      }
      return super.init(pg, { ...options, preRun: [watch, ...(options.preRun ?? [])] })
    }
  }
  type NodeModule = { NODEFS: { stream_ops: { write: (file: OpenFile, ...what: unknown[]) => unknown } } }
  type OpenFile = { readonly node: { readonly parent: { readonly name: string } } }

  beforeAll(async () => {
    const files = new WatchedFiles(join(home, 'cluster'), log, never)
    const settings = ['fsync=on', 'wal_sync_method=fsync'].flatMap((set) => ['-c', set])
    db = await PGlite.create({
      fs: files,
      loadDataDir: new Blob([await pgliteTemplate()]),
      startParams: [...PGlite.defaultStartParams.filter((param) => param !== '-F'), ...settings],
    })
    await db.exec('create table t (i int primary key, pad text)')
    await db.exec(`insert into t select i, repeat('x', 100) from generate_series(10001, 12000) as i`)
    await log.reached(log.asked)
  })
  afterAll(() => db.close())

  it('ask for the log at every commit, and at no read', async () => {
    const before = log.asked
    await db.query('insert into t values (1)')
    const afterWrite = log.asked
    await db.query('select * from t')
    expect(afterWrite).toBe(before + 1)
    expect(log.asked).toBe(afterWrite)
  })

  it('wait for the log before anything else is written', async () => {
    await log.reached(log.asked)
    await db.query('insert into t values (2)')
    events.length = 0
    // The table gets new pages, while the log of the row before is not on disk yet.
    await db.exec(`insert into t select i, repeat('x', 100) from generate_series(3, 2000) as i`)
    expect(events[0]).toBe('log synced')
    expect(events).toContain('data written')
  })
})
