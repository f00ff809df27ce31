import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { packFolder, unpackFolder, writeWhole } from './archive.ts'

const home = mkdtempSync(join(tmpdir(), 'counterpart-archive-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let used = 0
const fresh = () => join(home, String(used++))

function fill(folder: string, files: Record<string, Uint8Array>): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(folder, path),
      statSync(path).isDirectory() ? 'folder' : readFileSync(path).toString('hex'),
    ])
    .sort()

describe('an archive of a folder', () => {
  it('gives the folder back, whatever is in it', async () => {
    const sizes = [0, 1, 511, 512, 513, 1023, 1024, 1025, 8192, 10_000]
    const names = ['a', '好/好.txt', 'deep/er/and/deeper/still', `${'n'.repeat(80)}/${'m'.repeat(19)}`, ' spaced name']
    const files = names.flatMap((name) =>
      sizes.map((size) => [`${name}-${size}`.slice(-100), Buffer.alloc(size, name)]),
    )
    const folder = fill(fresh(), Object.fromEntries(files))
    mkdirSync(join(folder, 'empty/in/empty'), { recursive: true })
    const back = fresh()
    await packFolder(folder, `${folder}.tar.gz`)
    await unpackFolder(`${folder}.tar.gz`, back)
    expect(contents(back)).toEqual(contents(folder))
    expect(contents(back).length).toBeGreaterThan(50)
  })

  it('takes no name that is too long for its format', async () => {
    const folder = fill(fresh(), { ['x'.repeat(101)]: Buffer.from('x') })
    await expect(packFolder(folder, `${folder}.tar.gz`)).rejects.toThrow('too long a name')
    expect(readdirSync(home)).not.toContain(`${folder}.tar.gz`)
  })

  it('holds files larger than what is read at once', async () => {
    const large = Buffer.alloc(3_000_001, 'counterpart')
    const folder = fill(fresh(), { large, small: Buffer.from('x') })
    const back = fresh()
    await packFolder(folder, `${folder}.tar.gz`)
    await unpackFolder(`${folder}.tar.gz`, back)
    expect(readFileSync(join(back, 'large')).equals(large)).toBe(true)
  })

  it('says so when it is cut off, wherever that is', async () => {
    const folder = fill(fresh(), { a: Buffer.alloc(700, 'a'), b: Buffer.alloc(700, 'b') })
    await packFolder(folder, `${folder}.tar.gz`)
    const whole = gunzipSync(readFileSync(`${folder}.tar.gz`))
    for (const length of [0, 100, 512, 1000, whole.length - 1024]) {
      writeFileSync(`${folder}.cut`, gzipSync(whole.subarray(0, length)))
      await expect(unpackFolder(`${folder}.cut`, fresh())).rejects.toThrow('ends too early')
    }
    writeFileSync(`${folder}.cut`, readFileSync(`${folder}.tar.gz`).subarray(0, 60))
    await expect(unpackFolder(`${folder}.cut`, fresh())).rejects.toThrow('unexpected end of file')
  })

  it('says so when a header has changed', async () => {
    const folder = fill(fresh(), { a: Buffer.alloc(700, 'a') })
    await packFolder(folder, `${folder}.tar.gz`)
    const changed = gunzipSync(readFileSync(`${folder}.tar.gz`))
    changed.write('9', 130)
    writeFileSync(`${folder}.tar.gz`, gzipSync(changed))
    await expect(unpackFolder(`${folder}.tar.gz`, fresh())).rejects.toThrow('damaged at a')
  })

  it.each(['../outside', 'a/../../outside'])('writes nothing outside its folder, as %s would', async (evil) => {
    const folder = fill(fresh(), { a: Buffer.from('a') })
    await packFolder(folder, `${folder}.tar.gz`)
    const changed = gunzipSync(readFileSync(`${folder}.tar.gz`))
    changed.fill(0, 0, 100)
    changed.write(evil, 0)
    writeFileSync(`${folder}.tar.gz`, gzipSync(changed))
    const into = join(fresh(), 'inside')
    await expect(unpackFolder(`${folder}.tar.gz`, into)).rejects.toThrow('leads out')
    expect(() => statSync(join(into, '..', 'outside'))).toThrow('ENOENT')
  })
})

describe('a file that is written whole', () => {
  it('is not there when its writing fails, and what was there before still is', async () => {
    const file = fresh()
    writeFileSync(file, 'before')
    const broken = writeWhole(file, async (half) => {
      half.write('half')
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    expect(readFileSync(file, 'utf8')).toBe('before')
    expect(readdirSync(dirname(file)).filter((each) => each.endsWith('.part'))).toEqual([])
  })
})
