import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImportView, operations } from '@counterpart/contract'
import type { TenantId } from '@counterpart/core'
import type { Logger } from 'pino'
import * as z from 'zod'

/** An import as it lies in the folder. */
export type KeptImport = ImportView & {
  readonly tenant: TenantId
  /** Its file lies in the folder, too; otherwise it is the log that comes with the product. */
  readonly uploaded: boolean
}

const schema = operations.getImport.output.extend({
  tenant: z.string(),
  uploaded: z.boolean(),
}) as unknown as z.ZodType<KeptImport>

/** How imports are getting on, one file each, and the logs that are still being imported. */
export async function openImportFolder(dir: string, logger: Logger) {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const recordOf = (id: string) => join(dir, `${id}.json`)
  const uploadOf = (id: string) => join(dir, `${id}.upload`)
  const kept = await readKept(dir, logger)
  await clearAway(dir, new Set(kept.filter(({ state }) => state === 'running').map(({ id }) => uploadOf(id))))
  let writing: Promise<void> = Promise.resolve()

  return {
    kept,
    uploadOf,
    /** One at a time, in the order in which they are asked for: the last one stays. */
    save(some: KeptImport): Promise<void> {
      writing = writing.catch(() => {}).then(() => writeWhole(recordOf(some.id), JSON.stringify(some)))
      return writing
    },
    takeUpload: (id: string, bytes: Uint8Array) => writeWhole(uploadOf(id), bytes),
    dropUpload: (id: string) => rm(uploadOf(id), { force: true }),
    forget: (id: string) => rm(recordOf(id), { force: true }),
  }
}

async function readKept(dir: string, logger: Logger): Promise<readonly KeptImport[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.json'))
  const read = await Promise.all(names.map((name) => readOne(join(dir, name), logger)))
  return read.flat()
}

/** What cannot be read is left where it is, and keeps no hub from starting. */
async function readOne(file: string, logger: Logger): Promise<KeptImport[]> {
  try {
    return [schema.parse(JSON.parse(await readFile(file, 'utf8')))]
  } catch (fault) {
    logger.warn({ err: fault, file }, 'the record of an import cannot be read and is passed over')
    return []
  }
}

/** Half-written files, and logs whose import has ended: what a kill left behind. */
async function clearAway(dir: string, wanted: ReadonlySet<string>): Promise<void> {
  const files = (await readdir(dir)).filter((name) => /\.(upload|part)$/.test(name)).map((name) => join(dir, name))
  await Promise.all(files.filter((file) => !wanted.has(file)).map((file) => rm(file, { force: true })))
}

/** On disk as a whole, or as it was before. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, content, { flush: true, mode: 0o600 })
  await rename(`${file}.part`, file)
}
