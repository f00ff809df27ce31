import { readdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fileText } from './incidentText.ts'
import { tempDirs } from './testing/index.ts'

const dirs = tempDirs()
const text = `number,状态\n${'INC0001,处理中\n'.repeat(20_000)}`

function write(bytes: string | Uint8Array): string {
  const file = dirs.fresh()
  writeFileSync(file, bytes)
  return file
}
async function read(file: string) {
  const seen: number[] = []
  let all = ''
  for await (const piece of fileText(file, (bytes) => seen.push(bytes))) all += piece
  return { all, seen }
}
const openFiles = () => readdirSync('/proc/self/fd').length

describe('the text of a file', () => {
  it.each([
    ['plain', Buffer.from(text)],
    ['gzipped', gzipSync(text, { level: 0 })],
  ])('that is %s comes whole, and how much was read with it', async (_, bytes) => {
    const { all, seen } = await read(write(bytes))
    expect(all).toBe(text)
    expect(seen.length).toBeGreaterThan(3)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(bytes.length)
  })

  it('begins after a byte order mark', async () => {
    expect((await read(write(`\uFEFF${text}`))).all).toBe(text)
  })

  it.each([
    ['nothing', ''],
    ['one byte', '\u001f'],
  ])('may be %s', async (_, some) => {
    expect((await read(write(some))).all).toBe(some)
  })

  it('marks bytes that are no text', async () => {
    expect((await read(write(Uint8Array.from([0x61, 0xff, 0x62])))).all).toBe('a\uFFFDb')
  })

  it.each([
    ['was cut off', gzipSync(text).subarray(0, 300), /unexpected end of file/],
    ['is damaged', gzipSync(text).fill(0x55, 20, 60), /invalid|incorrect/],
  ])('fails where its packing %s', async (_, bytes, why) => {
    await expect(read(write(bytes))).rejects.toThrow(why)
  })

  it('fails where there is no file', async () => {
    await expect(read(dirs.fresh())).rejects.toThrow('ENOENT')
  })

  it.runIf(process.platform === 'linux')('that nobody reads to its end leaves no file open', async () => {
    const files = [write(text), write(gzipSync(text, { level: 0 }))]
    const before = openFiles()
    for (const file of files) for await (const _ of fileText(file, () => {})) break
    await expect.poll(openFiles).toBe(before)
  })
})
