import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node the product runs on. It is a development dependency, so that a machine with Node 20 is enough. */
export const productNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

const marker = join(root, 'node_modules/.installed-from')

/** What the hub and its pages can do without, and which is larger than all the rest: the vendors' tools. */
const onlyForHosts = ['forge-tools', 'spfx-webpart', 'sharepoint-stand-in']

/**
 * Installs the packages the lockfile names, unless exactly these are installed already.
 *
 * @param {'everything' | 'hub'} what tools of Atlassian and Microsoft, over a gigabyte, come with everything alone
 * @returns {boolean} false when that failed; why is on the screen then.
 */
export function setUp(what) {
  try {
    install(what)
    return true
  } catch (error) {
    console.error(`\nset-up failed\n${error instanceof Error ? error.message : error}`)
    return false
  }
}

function install(/** @type {'everything' | 'hub'} */ what) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) throw new Error(`Node 20 or later is needed to start, and this is ${process.version}.`)

  const wanted = fingerprint()
  const there = existsSync(productNode) && existsSync(marker) ? readFileSync(marker, 'utf8') : ''
  if (there === `everything ${wanted}` || there === `${what} ${wanted}`) {
    console.log('set-up: packages are installed already')
    return
  }

  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
  console.log(`set-up: installing packages with ${pnpm} (the first time takes a minute or two)`)
  const started = Date.now()
  const { status, error, output } = run('npx', [
    ...['-y', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    ...(what === 'hub' ? onlyForHosts.map((name) => `--filter=!@counterpart/${name}`) : []),
  ])
  if (error || status !== 0) throw new Error(explain(pnpm, error, output))
  if (!existsSync(productNode)) {
    throw new Error('Packages were installed, but Node 22 is not among them. Remove node_modules and try again.')
  }
  writeFileSync(marker, `${what} ${wanted}`)
  console.log(`set-up: packages installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/** Runs a command to its end without ever asking anybody anything. */
function run(/** @type {string} */ command, /** @type {string[]} */ args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
    // With CI set pnpm replaces a half-made node_modules instead of asking whether it may.
    env: { ...process.env, CI: 'true' },
  })
  return { status, error, output: `${stdout ?? ''}${stderr ?? ''}` }
}

/** What the installed packages follow from: the lockfile, every package.json, and the kind of machine. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  const inFolders = ['shared', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  )
  const hosts = ['web-app', 'teams-app', 'forge-app', 'forge-tools', 'spfx-webpart', 'workbench']
  const tests = ['test', 'test/hosts/sharepoint']
  const manifests = ['.', ...hosts, ...tests, ...inFolders].map((folder) => `${folder}/package.json`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests.sort()]) {
    if (existsSync(join(root, file))) hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function explain(/** @type {string} */ pnpm, /** @type {Error | undefined} */ error, /** @type {string} */ output) {
  const said = output.trimEnd().split('\n').slice(-25).join('\n')
  if (error) return `Could not run npx (${error.message}). It comes with npm: install npm, then try again.`
  if (/ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/.test(output)) {
    return `${said}\n\npnpm-lock.yaml does not fit the package.json files. Run: npx -y ${pnpm} install`
  }
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET|network|fetch failed|CERT/i.test(output)) {
    return (
      `${said}\n\nThe packages could not be downloaded. Check that this machine reaches the package registry ` +
      '(npm ping); behind a proxy set HTTPS_PROXY, with a registry of your own: npm config set registry <address>. Then try again.'
    )
  }
  return `${said}\n\nInstalling the packages failed; the lines above say why. If they speak of a damaged folder, remove node_modules and try again.`
}
