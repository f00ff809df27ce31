import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { onlyOne } from './onlyOne.ts'

const home = mkdtempSync(join(tmpdir(), 'counterpart-only-one-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const file = join(home, 'folder/building')

describe('what only one may do at a time', () => {
  it('is done by one after the other, and the file is gone then', async () => {
    const said: string[] = []
    const work = (name: string) => () =>
      new Promise<void>((resolve) => {
        said.push(`${name} begins`)
        setImmediate(() => {
          said.push(`${name} ends`)
          resolve()
        })
      })
    await Promise.all(['a', 'b', 'c'].map((name) => onlyOne(file, work(name))))
    const firsts = said.filter((_, i) => i % 2 === 0).map((text) => text.slice(0, 1))
    expect(firsts.toSorted()).toEqual(['a', 'b', 'c'])
    expect(said).toEqual(firsts.flatMap((name) => [`${name} begins`, `${name} ends`]))
    expect(existsSync(file)).toBe(false)
  })

  it('is free again after one who failed', async () => {
    const failing = onlyOne(file, async () => {
      throw new Error('no room')
    })
    await expect(failing).rejects.toThrow('no room')
    expect(await onlyOne(file, async () => 'done')).toBe('done')
  })

  it('is not held up by a program that died at it', async () => {
    const { pid } = spawnSync(process.execPath, ['--eval', ''])
    writeFileSync(file, `${pid}`)
    expect(await onlyOne(file, async () => 'done')).toBe('done')
  })
})
