// `npm start`: everything a fresh machine needs, then the workbench: the hub with its sample company, seen in Jira, Teams
// and SharePoint. `npm start -- --hub` starts the hub alone. What else follows `--` goes to the hub.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { buildPage } from './buildPage.mjs'
import { productNode, root, setUp } from './setUp.mjs'

// The tools of the vendors come when the hub can be looked at already.
if (!setUp('hub')) process.exit(1)
for (const folder of /** @type {const} */ (['web-app', 'teams-app'])) {
  console.log(`${folder}: building what changed`)
  const page = buildPage(folder)
  console.log(`${folder}: ${page.said}`)
  if (!page.ok) process.exit(1)
}

const args = process.argv.slice(2)
const program = args.includes('--hub')
  ? ['packages/hub/src/main.ts', 'serve', '--sample', ...args.filter((arg) => arg !== '--hub')]
  : ['workbench/src/main.ts', ...args]

// A group of its own: a terminal sends Ctrl-C to npm, to this program and to the hub, and the hub shall hear it once.
const hub = spawn(productNode, ['--disable-warning=ExperimentalWarning', ...program], {
  cwd: root,
  stdio: 'inherit',
  detached: process.platform !== 'win32',
})

let heardAt = 0
const passOn = (/** @type {NodeJS.Signals} */ signal) => {
  const now = Date.now()
  if (now - heardAt < 500) return
  heardAt = now
  hub.kill(signal)
}
/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of signals) process.on(signal, passOn)

// npm runs this in a shell, and a signal sent to npm ends there: the hub must not outlive the `npm start` that was stopped.
if (process.env['npm_lifecycle_event'] === 'start') {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    passOn('SIGTERM')
  }, 1000)
}

hub.on('error', (error) => {
  console.error(`The hub could not be started: ${error.message}`)
  process.exit(1)
})
hub.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
