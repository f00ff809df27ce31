import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Progress, Step } from './stand.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A program of ours that makes something ready. It may say how far it has come: "… 45 %" at the end of a line. */
export type Task = { readonly step: Step; readonly program: string; readonly args: readonly string[] }

export type Preparation = {
  progress(): Progress
  /** Whether all went well. */
  readonly ended: Promise<boolean>
}

/**
 * Runs one task after the other, and what is to follow when all went well.
 *
 * @param after comes first, and what it says is said here until then
 */
export function prepare(tasks: readonly Task[], then: () => Promise<void>, after?: Preparation): Preparation {
  let progress: Progress | null = null
  async function run(): Promise<boolean> {
    if (after && !(await after.ended)) return false
    progress = { state: 'preparing', step: tasks[0]?.step ?? 'build', done: null }
    try {
      for (const { step, program, args } of tasks) {
        progress = { state: 'preparing', step, done: null }
        await runTask(program, args, (done) => {
          progress = { state: 'preparing', step, done }
        })
      }
      await then()
      progress = { state: 'ready' }
      return true
    } catch (fault) {
      progress = { state: 'failed', reason: fault instanceof Error ? fault.message : String(fault) }
      return false
    }
  }
  const ended = run()
  return { ended, progress: () => progress ?? after?.progress() ?? { state: 'ready' } }
}

const lastLines = 20

/** @throws with the last that it said, when it fails */
function runTask(program: string, args: readonly string[], told: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said: string[] = []
    const hear = (piece: Buffer) => {
      said = [...said, ...piece.toString().split('\n').filter(Boolean)].slice(-lastLines)
      const percent = /(\d{1,3}) %$/.exec(said.at(-1) ?? '')?.[1]
      if (percent !== undefined) told(Math.min(1, Number(percent) / 100))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(said.join('\n')))))
    process.once('exit', () => child.kill())
  })
}
