import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type HubProcess = {
  readonly address: string
  readonly pid: number
  token(person: string): Promise<string>
  stop(): Promise<void>
}

/** The hub as people run it, in a process of its own. */
export async function startHubProcess(env: Record<string, string>): Promise<HubProcess> {
  const main = fileURLToPath(new URL('../../packages/hub/src/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'serve'], {
    env: {
      ...process.env,
      COUNTERPART_PORT: '0',
      COUNTERPART_LOG_LEVEL: 'error',
      COUNTERPART_PER_MINUTE: 'unlimited',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(child)
  return {
    address,
    pid: child.pid as number,
    async token(person) {
      const answer = await fetch(`${address}/dev/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      })
      return ((await answer.json()) as { token: string }).token
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const found = /Counterpart: (http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the hub ended with ${code}: ${said}`)))
  })
}
