import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprintOf } from '../../scripts/fingerprint.mjs'
import { onlyOne } from '../../scripts/kitBuild/onlyOne.ts'
import { productNode } from '../../scripts/setUp.mjs'
import type { Graph } from './check/budgets.ts'
import { projectFiles } from './projectFiles.ts'
import type { Values } from './values.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const dist = (...path: readonly string[]) => join(here, 'dist', ...path)

/**
 * Makes the package with Microsoft's own builder, unless the one that stands there was made from these very files and
 * values. Who asks for it at the same time waits. @returns the file
 */
export const buildPackage = (values: Values): Promise<string> =>
  onlyOne(join(here, '.cache/package.building'), () => build(values))

async function build(values: Values): Promise<string> {
  const wanted = createHash('sha256')
    .update(fingerprintOf('spfx-webpart', 'scripts/manifest'))
    .update(JSON.stringify(values))
    .digest('hex')
  const marker = dist('.built')
  const file = dist('project/sharepoint/solution/counterpart.sppkg')
  if (existsSync(file) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return file
  rmSync(marker, { force: true })
  await run(here, 'vite/bin/vite.js', 'build', '--logLevel', 'warn')
  await writeProject(values)
  const project = dist('project')
  await run(project, '@rushstack/heft/bin/heft', 'build', '--clean', '--production')
  await run(project, '@rushstack/heft/bin/heft', 'package-solution', '--production')
  if (!existsSync(file)) throw new Error('the builder said that all went well, and made no package')
  writeFileSync(marker, wanted)
  return file
}

/** Of the package that was made last. */
export const graphOfChunk = (): Graph => JSON.parse(readFileSync(dist('chunk/.vite/manifest.json'), 'utf8')) as Graph

/** A project as Microsoft's builder wants it: the web parts, what is written for them, and the chunk as the builder of the screens left it. */
async function writeProject(values: Values): Promise<void> {
  const project = dist('project')
  rmSync(project, { recursive: true, force: true })
  cpSync(join(here, 'src'), join(project, 'src'), { recursive: true, filter: (from) => !from.endsWith('.test.ts') })
  cpSync(dist('chunk'), join(project, 'ui'), { recursive: true })
  const styles = readFileSync(dist('chunk/style.css'), 'utf8')
  const files = {
    ...(await projectFiles(values)),
    'ui/styles.js': `export const styles = ${JSON.stringify(styles)}\n`,
    'ui/styles.d.ts': 'export const styles: string\n',
    'ui/door.d.ts': "import type { Ui } from '../src/ui'\nexport const openPart: Ui['openPart']\n",
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, name)), { recursive: true })
    writeFileSync(join(project, name), content)
  }
  symlinkSync(join(here, 'node_modules'), join(project, 'node_modules'), 'junction')
}

/** In a process of its own: whoever calls may be a test, and React in its development form is twice as large and slow. */
async function run(cwd: string, program: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(productNode, [join(here, 'node_modules', program), ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()))
  const [status] = await once(child, 'close')
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${said.trim()}`)
}
