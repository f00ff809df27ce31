import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const running = new Set<ChildProcess>()

/** Ends what a test that failed has left running. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL')
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** The hub's program as people run it, with nothing of the environment but what is given. */
export function runProgram(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    env: { PATH: process.env['PATH'], COUNTERPART_LOG_LEVEL: 'warn', COUNTERPART_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const said = { out: '', err: '' }
  child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString()))
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...said,
  }))
  return { child, said, ended }
}

export type HubProcess = {
  readonly address: string
  readonly ended: ReturnType<typeof runProgram>['ended']
  /** Sends the signal and waits for the end. */
  stop(signal: NodeJS.Signals): ReturnType<typeof runProgram>['ended']
}

/** A hub in a process of its own, once it serves. */
export async function startHubProcess(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<HubProcess> {
  const { child, said, ended } = runProgram(['serve', ...args], { COUNTERPART_PER_MINUTE: 'unlimited', ...env })
  const address = await Promise.race([addressOf(child, said), ended.then(() => undefined)])
  if (address === undefined) throw new Error(`the hub did not start: ${said.out}${said.err}`)
  return {
    address,
    ended,
    stop(signal) {
      child.kill(signal)
      return ended
    },
  }
}

const addressOf = (child: ChildProcess, said: { readonly out: string }) =>
  new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const found = /^Counterpart: (http:\S+)$/m.exec(said.out)?.[1]
      if (found) resolve(found)
    })
  })
