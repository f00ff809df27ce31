// `npm test`: everything a fresh machine needs, then the whole check. Options are those of scripts/check.ts.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { productNode, root, setUp } from './setUp.mjs'

if (!setUp('everything')) died('The set-up failed, so nothing was tested.')
ensureBrowser()
const { status, error } = spawnSync(productNode, [join(root, 'scripts/check.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
})
if (status === null) died(`The check itself died${error ? `: ${error.message}` : ''}.`)
process.exit(status)

/** @returns {never} */
function died(/** @type {string} */ why) {
  console.error(why)
  console.log('0 passed, 1 failed, 0 skipped')
  process.exit(1)
}
