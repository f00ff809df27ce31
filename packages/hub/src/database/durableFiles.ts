import * as fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/**
 * A PGlite directory from which a power cut takes nothing that was acknowledged.
 *
 * PGlite runs with fsync off, and with it on its file system still syncs nothing: emscripten asks
 * the file system for an `fsync`, and the one for Node has none. This one has. PostgreSQL then keeps
 * its own order of log, data and control file, as on a native server, also at checkpoints.
 *
 * Only the sync of the log is put off, to `LogSync.reached`. One connection commits one transaction
 * after another; with `wal_sync_method=open_datasync` it would stand still for the disk each time, and
 * every reader with it. Put off, the next statements run while the disk works, and one sync serves all
 * who wait: seven times the commits from 20 writers where a sync takes 5 ms, twice where it takes 0.2.
 *
 * Everything else that is written, renamed or removed first waits for the log, for that is the order
 * a recovery relies on.
 */
export class DurableFiles extends NodeFS {
  readonly #log: LogSync
  readonly #fail: Fail

  constructor(directory: string, log: LogSync, fail: Fail) {
    super(directory)
    this.#log = log
    this.#fail = fail
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts, ...rest } = await super.init(...given)
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => this.#makeDurable(module as NodeFsModule)]
    return { ...rest, emscriptenOpts: { ...emscriptenOpts, preRun } }
  }

  #makeDurable({ NODEFS }: NodeFsModule): void {
    const onFiles = NODEFS.stream_ops
    onFiles.fsync = (file) => {
      if (isLogSegment(file.node)) this.#log.ask(NODEFS.realPath(file.node))
      else this.#sync(file.nfd)
      return 0
    }
    const write = onFiles.write
    onFiles.write = (file, ...what) => {
      if (!isLogSegment(file.node)) this.#log.now()
      return write(file, ...what)
    }
    const afterLog = (operations: Record<string, Operation>, names: readonly string[]) => {
      for (const name of names) {
        const usual = operations[name]
        if (!usual) throw new Error(`The file system of this PGlite has no ${name}`)
        operations[name] = (...what) => {
          this.#log.now()
          return usual(...what)
        }
      }
    }
    afterLog(NODEFS.stream_ops, ['setattr'])
    afterLog(NODEFS.node_ops, ['setattr', 'rename', 'unlink', 'rmdir'])
  }

  #sync(fd: number): void {
    try {
      fs.fsyncSync(fd)
    } catch (error) {
      // Some file systems have no sync for folders, and say it this way.
      if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) this.#fail(error)
    }
  }
}

/**
 * Ends the thread. After a failed sync nobody knows what is on disk, also if the next one succeeds;
 * an exception would not do, for emscripten's main loop swallows it.
 */
export type Fail = (error: unknown) => never

/** Emscripten's file system for Node, as far as it is touched here. */
type NodeFsModule = {
  readonly NODEFS: {
    realPath(node: FileNode): string
    readonly node_ops: Record<string, Operation>
    readonly stream_ops: Record<string, Operation> & {
      write: (file: OpenFile, ...what: unknown[]) => unknown
      fsync?: (file: OpenFile) => number
    }
  }
}
// oxlint-disable-next-line typescript/no-explicit-any -- each has its own parameters, which are only handed on.
type Operation = (...what: any[]) => unknown
type FileNode = { readonly name: string; readonly parent: { readonly name: string } }
type OpenFile = { readonly nfd: number; readonly node: FileNode }

const isLogSegment = ({ name, parent }: FileNode) => parent.name === 'pg_wal' && /^[0-9A-F]{24}$/.test(name)

/** What of `node:fs` the log needs. */
export type LogDisk = Pick<typeof fs, 'openSync' | 'closeSync' | 'fdatasyncSync'> & {
  fdatasync(fd: number, done: (error: Error | null) => void): void
}

/** Puts the log on disk, once for everyone who waits. */
export class LogSync {
  readonly #fail: Fail
  readonly #disk: LogDisk
  #segment: { readonly path: string; readonly fd: number } | undefined
  #asked = 0
  #done = 0
  #running: Promise<void> | undefined

  constructor(fail: Fail, disk: LogDisk = fs) {
    this.#fail = fail
    this.#disk = disk
  }

  /** How often PostgreSQL has asked so far: what has to be `reached` before the commits behind it are acknowledged. */
  get asked(): number {
    return this.#asked
  }

  ask(path: string): void {
    if (this.#segment?.path !== path) this.#turnTo(path)
    this.#asked++
  }

  /** Waits for the disk on the spot. */
  now(): void {
    if (this.#done === this.#asked || !this.#segment) return
    try {
      this.#disk.fdatasyncSync(this.#segment.fd)
    } catch (error) {
      this.#fail(error)
    }
    this.#done = this.#asked
  }

  async reached(asked: number): Promise<void> {
    while (this.#done < asked) {
      this.#running ??= this.#sync().finally(() => {
        this.#running = undefined
      })
      await this.#running
    }
  }

  close(): void {
    this.now()
    if (this.#segment) this.#disk.closeSync(this.#segment.fd)
    this.#segment = undefined
  }

  #sync(): Promise<void> {
    const fd = this.#segment?.fd
    const upTo = this.#asked
    return new Promise((resolve) => {
      if (fd === undefined) return resolve()
      this.#disk.fdatasync(fd, (error) => {
        if (error) this.#fail(error)
        this.#done = Math.max(this.#done, upTo)
        resolve()
      })
    })
  }

  #turnTo(path: string): void {
    this.now()
    const before = this.#segment
    // A sync under way in another thread still uses the old file.
    if (before) void (this.#running ?? Promise.resolve()).then(() => this.#disk.closeSync(before.fd))
    this.#segment = { path, fd: this.#disk.openSync(path, 'r+') }
  }
}
