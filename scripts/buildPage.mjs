import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprintOf } from './fingerprint.mjs'
import { productNode, root } from './setUp.mjs'

const marker = join(root, 'web-app/dist/.built')

/**
 * Builds the hub's web page, unless the one that stands there was built from these very files.
 *
 * @returns {{ readonly ok: boolean, readonly said: string }}
 */
export function buildPage() {
  const wanted = fingerprintOf('web-app')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted)
    return { ok: true, said: 'the page is built already' }

  const { status, error, stdout, stderr } = spawnSync(
    productNode,
    [join(root, 'web-app/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: join(root, 'web-app'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whoever calls may be a test, and React in its development form is twice as large and slow.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    },
  )
  const said = error ? error.message : `${stdout}${stderr}`.trim()
  if (status !== 0) return { ok: false, said }
  if (!existsSync(join(root, 'web-app/dist/index.html')))
    return { ok: false, said: `${said}\nvite built no web-app/dist/index.html`.trim() }
  writeFileSync(marker, wanted)
  return { ok: true, said: said || 'the page is built' }
}
