import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { productNode, root } from './setUp.mjs'

/**
 * A Chromium for the browser tests, and where it came from; or why there is none.
 *
 * @typedef {{ readonly path: string, readonly from: string, readonly reason?: undefined }
 *   | { readonly path?: undefined, readonly from?: undefined, readonly reason: string }} Browser
 */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Looks for a Chromium that is on this machine already.
 *
 * @returns {Browser}
 */
export function findBrowser() {
  const given = process.env['CHROMIUM']
  if (given) {
    return isProgram(given)
      ? { path: given, from: 'CHROMIUM' }
      : { reason: `CHROMIUM names ${given}, which cannot be run` }
  }
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      if (folder && isProgram(path)) return { path, from: 'installed on this machine' }
    }
  }
  const own = playwrightsOwn()
  return own ? { path: own, from: "Playwright's own" } : { reason: 'no Chromium on this machine' }
}

/** Installs a Chromium where there is none: from Debian's packages if that is allowed, else Playwright's own. */
export function ensureBrowser() {
  if (process.env['CHROMIUM'] || findBrowser().path) return

  if (isDebianRoot()) {
    console.log('browser: none here; installing chromium and fonts-noto-cjk with apt-get')
    const update = run('apt-get', ['update'])
    const install = run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
    if (findBrowser().path) return
    console.log(`browser: apt-get could not: ${install || update || 'it installed no chromium'}`)
  }
  console.log("browser: none here; installing Playwright's own")
  const without = isRoot() ? run(productNode, [playwright('cli.js'), 'install-deps', 'chromium']) : ''
  if (without) console.log(`browser: its libraries could not be installed: ${without}`)
  const said = run(productNode, [playwright('cli.js'), 'install', 'chromium'])
  if (!playwrightsOwn()) console.log(`browser: Playwright could not: ${said || 'it installed no Chromium'}`)
}

/** Runs a command and gives the last thing it said when it failed, or nothing. */
function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 10 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (error) return error.message
  return status === 0 ? '' : `${stderr || stdout}`.trim().split('\n').slice(-3).join(' ')
}

function playwright(/** @type {string} */ file) {
  return join(root, 'test/node_modules/playwright-core', file)
}

function playwrightsOwn() {
  if (!existsSync(playwright('package.json'))) return undefined
  const { chromium } = createRequire(playwright('package.json'))(playwright('index.js'))
  const path = chromium.executablePath()
  return isProgram(path) ? path : undefined
}

function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isRoot() {
  return process.getuid?.() === 0
}

function isDebianRoot() {
  return isRoot() && existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}
