import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Text of a file that may be gzipped, piece by piece; `onRead` hears how many bytes of the file have been read. */
export async function* fileText(path: string, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const file = Readable.from(counted(path, onRead))
  // Its end, good or bad, reaches whoever reads the text; there is nobody else to tell.
  const bytes = (await isGzip(path)) ? pipeline(file, createGunzip(), () => {}) : file
  const decoder = new TextDecoder()
  for await (const piece of bytes) yield decoder.decode(piece as Uint8Array, { stream: true })
  yield decoder.decode()
}

async function* counted(path: string, onRead: (bytes: number) => void): AsyncGenerator<Buffer> {
  let read = 0
  for await (const piece of createReadStream(path)) {
    read += (piece as Buffer).length
    onRead(read)
    yield piece as Buffer
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}
