import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { ImportDesk } from '@counterpart/api'
import type { ImportView, Refusal } from '@counterpart/contract'
import { hasRight, ok, type Result, refuse } from '@counterpart/core'
import { importIncidents, type Ports, type Rejection, type Who } from '@counterpart/usecases'
import type { Logger } from 'pino'
import { type KeptImport, openImportFolder } from './importFolder.ts'
import { fileText } from './incidentText.ts'

const mostListed = 1000
const mostKept = 20
const saveEveryMs = 1000

/** bundled: the log that comes with the product */
export type ImportPlace = { readonly dir: string; readonly bundled: string | undefined }

/**
 * Takes incident logs and imports them one at a time. The file and how far it is lie in the data directory, so an
 * import that was cut off goes on at the next start; what was added stays added, because every request has its own id.
 */
export async function openImportDesk(ports: Ports, { dir, bundled }: ImportPlace, logger: Logger) {
  const folder = await openImportFolder(dir, logger)
  const imports = new Map(folder.kept.map((kept) => [kept.id, kept]))
  const stop = new AbortController()
  let running: Promise<void> | undefined
  let isTaken = false

  const put = (kept: KeptImport) => {
    imports.set(kept.id, kept)
    return kept
  }
  const newestFirst = () => [...imports.values()].toSorted((a, b) => b.startedAt - a.startedAt)

  /** Imports it, to its end or to the stop; answers how it ended, or nothing when it was cut off. */
  async function run(first: KeptImport): Promise<KeptImport | undefined> {
    let now = put({ ...first, ...nothingYet })
    const note = (change: Partial<KeptImport>) => {
      now = put({ ...now, ...change })
    }
    const rejections: Rejection[] = []
    let savedAt = Date.now()
    const source = sourceOf(first)
    const ended = (change: Partial<KeptImport>) => ({ ...now, ...change, rejections, endedAt: ports.now() })
    try {
      if (source === undefined) throw new Error('the log that came with the product is not there any more')
      const text = fileText(source, (read) => note({ read }))
      const done = await importIncidents(ports)(first.tenant, text, {
        signal: stop.signal,
        onRejection: (rejection) => {
          if (rejections.length < mostListed) rejections.push(rejection)
        },
        onProgress: (counts) => {
          note({ ...counts, rejections: [...rejections] })
          if (Date.now() - savedAt < saveEveryMs) return
          savedAt = Date.now()
          folder.save(now).catch((fault: unknown) => logger.warn({ err: fault }, 'an import could not be saved'))
        },
      })
      return done.ok
        ? ended({ ...done.value, state: 'done', read: now.size })
        : ended({ state: 'failed', fault: `not-an-incident-log: ${done.refusal.missing.join(', ')}` })
    } catch (fault) {
      // Cut off by a stop: it stays `running` on disk and goes on at the next start.
      if (stop.signal.aborted) return undefined
      logger.error({ err: fault, import: first.id }, 'an import failed')
      return ended({ state: 'failed', fault: fault instanceof Error ? fault.message : String(fault) })
    }
  }

  const sourceOf = ({ id, uploaded }: KeptImport) => (uploaded ? folder.uploadOf(id) : bundled)

  async function tidyAfter(ended: KeptImport): Promise<void> {
    await folder.save(ended)
    await folder.dropUpload(ended.id)
    // A list of all imports there ever were would grow without end, and nobody reads it.
    for (const { id } of newestFirst().slice(mostKept)) {
      imports.delete(id)
      await folder.forget(id)
    }
  }

  /** People see its end when all is tidy and the next one may begin. */
  async function runToItsEnd(kept: KeptImport): Promise<void> {
    const ended = await run(kept)
    if (!ended) return
    await tidyAfter(ended).catch((fault: unknown) =>
      logger.error({ err: fault, import: kept.id }, 'the end of an import could not be saved'),
    )
    isTaken = false
    put(ended)
    goOn()
  }

  function begin(kept: KeptImport): void {
    isTaken = true
    running = runToItsEnd(kept)
  }

  function goOn(): void {
    const interrupted = newestFirst().find((kept) => kept.state === 'running')
    if (!interrupted) return
    logger.info({ import: interrupted.id }, 'an import that was cut off goes on')
    begin(interrupted)
  }

  /** Takes in what is to be imported; nobody else comes between, because the desk is taken already. */
  async function accept(who: Who, file: Uint8Array | null, fileName: string | null): Promise<KeptImport | undefined> {
    if (!file && !bundled) return undefined
    const id = randomUUID()
    if (file) await folder.takeUpload(id, file)
    const uploaded = file !== null
    const kept: KeptImport = {
      ...nothingYet,
      id,
      tenant: who.tenant,
      uploaded,
      fileName: fileName ?? (uploaded ? 'incidents.csv' : 'incident_event_log.csv.gz'),
      startedAt: ports.now(),
      size: file ? file.byteLength : (await stat(bundled as string)).size,
    }
    await folder.save(kept)
    return kept
  }

  goOn()
  const desk: ImportDesk = {
    async start(who, file, fileName) {
      if (!mayImport(who)) return refuse({ kind: 'not-allowed' })
      if (isTaken || stop.signal.aborted) return refuse({ kind: 'import-running' })
      isTaken = true
      const kept = await accept(who, file, fileName).catch((fault: unknown) => {
        isTaken = false
        throw fault
      })
      if (kept) begin(kept)
      else isTaken = false
      return kept ? ok(visible(kept)) : noSuchImport('bundled')
    },
    async list(who) {
      if (!mayImport(who)) return refuse({ kind: 'not-allowed' })
      return ok(
        newestFirst()
          .filter((kept) => kept.tenant === who.tenant)
          .map(visible),
      )
    },
    async get(who, id) {
      if (!mayImport(who)) return refuse({ kind: 'not-allowed' })
      const kept = imports.get(id)
      return kept?.tenant === who.tenant ? ok(visible(kept)) : noSuchImport(id)
    },
  }
  return {
    desk,
    /** Ends the running import after its present batch. */
    async stop() {
      stop.abort(new Error('the hub is stopping'))
      await running
    },
  }
}

const nothingYet = {
  state: 'running',
  endedAt: null,
  read: 0,
  rows: 0,
  added: 0,
  unchanged: 0,
  rejected: 0,
  rejections: [],
  fault: null,
} as const

const mayImport = ({ actor }: Who) => hasRight(actor, 'keep-directory')
const visible = ({ tenant: _tenant, uploaded: _uploaded, ...view }: KeptImport): ImportView => view
const noSuchImport = (id: string): Result<never, Refusal> => refuse({ kind: 'no-such', what: 'import', id })
