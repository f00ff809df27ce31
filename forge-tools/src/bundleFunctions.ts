import { spawnSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * Has Forge's own bundler pack the functions of an app, as `forge deploy` does.
 *
 * @param folder of the app, with its manifest
 * @returns where the packed functions stand
 * @throws with what the bundler has against them
 */
export function bundleFunctions(folder: string): string {
  const program = fileURLToPath(new URL('./bundle.cjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(execPath, [program], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr.trim() || stdout.trim() || 'the bundler died without a word')
  return stdout.trim()
}
