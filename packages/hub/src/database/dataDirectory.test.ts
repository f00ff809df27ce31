import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { takeDataDirectory } from './dataDirectory.ts'

const home = mkdtempSync(join(tmpdir(), 'counterpart-directory-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let used = 0

function directory(...files: string[]): string {
  const path = join(home, String(used++))
  for (const file of files) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), '18\n')
  }
  return path
}

describe('the data directory of PGlite', () => {
  it('is made with everything above it, for its owner only, and marked until it is complete', async () => {
    const path = join(directory(), 'deep/er')
    const made = takeDataDirectory(path)
    expect(made).toMatchObject({ isNew: true, path, cluster: join(path, 'cluster') })
    writeFileSync(join(made.cluster, 'PG_VERSION'), '18\n')
    expect(readdirSync(path).sort()).toEqual(['cluster', 'lock', 'unfinished'])
    await made.finish()
    made.release()
    expect(readdirSync(path).sort()).toEqual(['cluster', 'lock'])
    const again = takeDataDirectory(path)
    expect(again.isNew).toBe(false)
    again.release()
  })

  it('is made again when its making was cut short', () => {
    const half = directory('unfinished', 'cluster/PG_VERSION', 'cluster/base/1/1259')
    const taken = takeDataDirectory(half)
    expect(taken.isNew).toBe(true)
    expect(readdirSync(taken.cluster)).toEqual([])
    expect(existsSync(join(half, 'unfinished'))).toBe(true)
    taken.release()
  })

  it('loses the copy of a backup that was cut short', () => {
    const path = directory('cluster/PG_VERSION', 'copying/PG_VERSION')
    takeDataDirectory(path).release()
    expect(readdirSync(path).sort()).toEqual(['cluster', 'lock'])
  })

  it('is refused to a second taker, with its name, until the first lets it go', () => {
    const path = directory()
    const first = takeDataDirectory(path)
    expect(() => takeDataDirectory(path)).toThrow(expect.objectContaining({ kind: 'directory-in-use' }))
    expect(() => takeDataDirectory(path)).toThrow(path)
    first.release()
    takeDataDirectory(path).release()
  })

  it('is refused where it cannot be written, with its name', () => {
    const path = join(directory('file'), 'file/data')
    expect(() => takeDataDirectory(path)).toThrow(expect.objectContaining({ kind: 'directory-not-writable' }))
    expect(() => takeDataDirectory(path)).toThrow(path)
  })

  it.each([
    { what: 'files but no database', file: 'cluster/base/1/precious', says: 'cluster holds files' },
    { what: 'a database one level too high', file: 'PG_VERSION', says: 'Move them into' },
  ])('is refused when it holds $what, which stays, and is free again', ({ file, says }) => {
    const path = directory(file)
    expect(() => takeDataDirectory(path)).toThrow(says)
    expect(() => takeDataDirectory(path)).toThrow(expect.objectContaining({ kind: 'directory-damaged' }))
    expect(existsSync(join(path, file))).toBe(true)
  })
})
