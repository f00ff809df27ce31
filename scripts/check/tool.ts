import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a check found: whether all is well, and the words for a person. */
export type Verdict = { readonly ok: boolean; readonly said: string }

/** What a program did: its verdict by exit code, all it said, and its standard output alone. */
export type Answer = Verdict & { readonly wrote: string }

/** Runs a JavaScript program with the Node that runs this, and keeps what it says. */
export function runScript(script: string, args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    const wrote: Buffer[] = []
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      wrote.push(chunk)
      said.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    child.on('error', (error) => resolve({ ok: false, said: error.message, wrote: '' }))
    child.on('close', (code, signal) =>
      resolve({
        ok: code === 0,
        said: `${Buffer.concat(said).toString()}${signal ? `\nended by ${signal}` : ''}`.trim(),
        wrote: Buffer.concat(wrote).toString(),
      }),
    )
  })
}

/** The file of a program among the development dependencies of the root. */
export function programOf(root: string, file: string): string {
  return join(root, 'node_modules', file)
}
