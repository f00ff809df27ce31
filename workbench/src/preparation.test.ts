import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepare, type Task } from './preparation.ts'

async function task(step: Task['step'], code: string): Promise<Task> {
  const program = join(await mkdtemp(join(tmpdir(), 'preparation-')), 'task.mjs')
  await writeFile(program, code)
  return { step, program, args: [] }
}

it('says which step is under way and how far it is, and ends ready', async () => {
  const seen = new Set<string>()
  let followed = false
  const { progress, ended } = prepare(
    [
      await task('install', "console.log('packages 45 %'); await new Promise((done) => setTimeout(done, 300))"),
      await task('build', "console.log('built')"),
    ],
    async () => void (followed = true),
  )
  const looking = setInterval(() => seen.add(JSON.stringify(progress())), 5)
  expect(await ended).toBe(true)
  clearInterval(looking)
  expect(seen).toContain('{"state":"preparing","step":"install","done":0.45}')
  expect(progress()).toEqual({ state: 'ready' })
  expect(followed).toBe(true)
})

it('stops at the first step that fails, and says what that said last', async () => {
  const { progress, ended } = prepare(
    [await task('install', "console.error('no network'); process.exitCode = 1"), await task('build', '')],
    async () => {
      throw new Error('nothing follows')
    },
  )
  expect(await ended).toBe(false)
  expect(progress()).toEqual({ state: 'failed', reason: 'no network' })
})

it('waits for what comes first, and says what that says', async () => {
  const first = prepare([await task('install', 'await new Promise((done) => setTimeout(done, 200))')], async () => {})
  const { progress, ended } = prepare([await task('build', "console.log('built')")], async () => {}, first)
  expect(progress()).toEqual({ state: 'preparing', step: 'install', done: null })
  expect(await ended).toBe(true)
  expect(progress()).toEqual({ state: 'ready' })
  const broken = prepare([await task('install', 'process.exitCode = 1')], async () => {})
  const never = prepare([], async () => Promise.reject(new Error('nothing follows')), broken)
  expect(await never.ended).toBe(false)
  expect(never.progress()).toMatchObject({ state: 'failed' })
})
