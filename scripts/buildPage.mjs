import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from './fingerprint.mjs'
import { productNode, root } from './setUp.mjs'

/**
 * Builds a page of the product, unless the one that stands there was built from these very files.
 *
 * @param {'web-app' | 'teams-app' | 'forge-app'} folder
 * @returns {{ readonly ok: boolean, readonly said: string }}
 */
export function buildPage(folder = 'web-app') {
  const marker = join(root, folder, 'dist/.built')
  const wanted = fingerprintOf(folder)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted)
    return { ok: true, said: 'the page is built already' }

  const { status, error, stdout, stderr } = spawnSync(
    productNode,
    [join(root, folder, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: join(root, folder),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whoever calls may be a test, and React in its development form is twice as large and slow.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    },
  )
  const said = error ? error.message : `${stdout}${stderr}`.trim()
  if (status !== 0) return { ok: false, said }
  // In a package for Jira the page has a folder of its own.
  const page = folder === 'forge-app' ? 'dist/page/index.html' : 'dist/index.html'
  if (!existsSync(join(root, folder, page)))
    return { ok: false, said: `${said}\nvite built no ${folder}/${page}`.trim() }
  writeFileSync(marker, wanted)
  return { ok: true, said: said || 'the page is built' }
}
