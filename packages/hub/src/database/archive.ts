import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** Packs a folder into a tar.gz, file by file, so that its size does not matter. Any `tar` opens it. */
export function packFolder(folder: string, file: string): Promise<void> {
  return writeWhole(file, (half) => pipeline(Readable.from(tarOf(folder)), createGzip({ level: 3 }), half))
}

/** Writes a file that is there whole or not at all, also after a power cut. */
export async function writeWhole(file: string, write: (half: NodeJS.WritableStream) => Promise<void>): Promise<void> {
  const half = `${file}.part`
  await mkdir(dirname(resolve(file)), { recursive: true })
  try {
    await write(createWriteStream(half, { mode: 0o600, flush: true }))
    await rename(half, file)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

/** Unpacks what `packFolder` or PGlite packed. Names that lead out of the folder are refused. */
export async function unpackFolder(file: string, folder: string): Promise<void> {
  const source = createReadStream(file)
  const bytes = new ByteReader(source.pipe(createGunzip()).on('error', () => source.destroy()))
  source.on('error', (error) => bytes.fail(error))
  for (;;) {
    const header = await bytes.take(block)
    const name = textAt(header, 0, 100)
    // Two empty blocks end an archive.
    if (name === '') return
    const into = resolve(folder, name.replace(/^\/+/, ''))
    if (into !== resolve(folder) && !into.startsWith(resolve(folder) + sep))
      throw new Error(`${file} holds a name that leads out of it: ${name}`)
    if (checksumOf(header) !== numberAt(header, 148, 8)) throw new Error(`${file} is damaged at ${name}`)
    if (textAt(header, 156, 1) === '5') {
      await mkdir(into, { recursive: true, mode: 0o700 })
      continue
    }
    await mkdir(dirname(into), { recursive: true, mode: 0o700 })
    await unpackFile(bytes, into, numberAt(header, 124, 12))
  }
}

async function unpackFile(bytes: ByteReader, into: string, size: number): Promise<void> {
  const target = await open(into, 'w', 0o600)
  try {
    for (let left = size; left > 0; ) {
      const part = await bytes.take(Math.min(left, 1024 * 1024))
      await target.write(part)
      left -= part.length
    }
  } finally {
    await target.close()
  }
  await bytes.take(padding(size))
}

const block = 512
const padding = (size: number) => (block - (size % block)) % block

async function* tarOf(folder: string): AsyncGenerator<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join('/')
    const { size, mtimeMs } = await stat(path)
    if (entry.isDirectory()) yield headerOf(`${name}/`, 0, mtimeMs, '5')
    else {
      yield headerOf(name, size, mtimeMs, '0')
      for await (const part of createReadStream(path)) yield part as Buffer
      yield Buffer.alloc(padding(size))
    }
  }
  yield Buffer.alloc(2 * block)
}

/** The header of one entry, in the format of POSIX.1-1988 (ustar). */
function headerOf(name: string, size: number, mtimeMs: number, kind: '0' | '5'): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for this archive`)
  const header = Buffer.alloc(block)
  const put = (at: number, length: number, value: number) =>
    header.write(
      `${Math.floor(value)
        .toString(8)
        .padStart(length - 1, '0')}\0`,
      at,
      'latin1',
    )
  header.write(name, 0, 'utf8')
  put(100, 8, kind === '5' ? 0o700 : 0o600)
  put(108, 8, 0)
  put(116, 8, 0)
  put(124, 12, size)
  put(136, 12, mtimeMs / 1000)
  header.write(kind, 156, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  put(148, 8, checksumOf(header))
  return header
}

/** The sum of all bytes, the checksum's own place taken as spaces. */
function checksumOf(header: Buffer): number {
  let sum = 8 * 32
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte
  return sum
}

function textAt(header: Buffer, at: number, length: number): string {
  const field = header.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? length : end).toString('utf8')
}

const numberAt = (header: Buffer, at: number, length: number) => Number.parseInt(textAt(header, at, length).trim(), 8)

/** Takes a stream apart into pieces of the wanted length. */
class ByteReader {
  readonly #parts: AsyncIterator<Buffer>
  readonly #stream: Readable
  #rest: Buffer = Buffer.alloc(0)

  constructor(stream: Readable) {
    this.#stream = stream
    this.#parts = stream[Symbol.asyncIterator]()
  }

  fail(error: Error): void {
    this.#stream.destroy(error)
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.#rest]
    let held = this.#rest.length
    while (held < length) {
      const { value, done } = await this.#parts.next()
      if (done) throw new Error('The archive ends too early')
      parts.push(value)
      held += value.length
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts, held)
    this.#rest = all.subarray(length)
    return all.subarray(0, length)
  }
}
