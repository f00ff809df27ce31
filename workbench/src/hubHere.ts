import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../packages/hub/src/main.ts', import.meta.url))

export type HubHere = {
  readonly address: string
  /** With what it ended, or by which signal. */
  readonly ended: Promise<number>
  stop(): void
}

/**
 * The hub in a process of its own, which speaks on this terminal, once it answers.
 *
 * @throws when it ends before; why is on the screen then
 */
export async function startHubHere(env: Readonly<Record<string, string>>, args: readonly string[]): Promise<HubHere> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'serve', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 1)
  let said = ''
  const address = new Promise<string>((resolve) => {
    child.stdout.on('data', (piece: Buffer) => {
      process.stdout.write(piece)
      said = (said + piece.toString()).slice(-10_000)
      const found = /^Counterpart: (http:\S+)$/m.exec(said)?.[1]
      if (found) resolve(found)
    })
  })
  const first = await Promise.race([address, ended])
  if (typeof first === 'number') throw new Error('The hub did not start.')
  return { address: first, ended, stop: () => void child.kill('SIGTERM') }
}
