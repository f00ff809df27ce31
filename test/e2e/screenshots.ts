/**
 * `pnpm screenshots`: the screens as people see them, with the sample company, in every host, theme,
 * language and width. They go into .cache/screenshots, to be looked at.
 *
 * --host teams,jira --mode dark --language zh-CN --width 360   a part of them
 * --mode forced                                                under the colours of the system, as Windows has them for contrast
 * --only story,form                                            these places alone
 * --readme                                                     the one in the README instead, into docs/pictures
 * --compare                                                    names what differs from what was last approved
 * --approve                                                    keeps what there is now as approved
 *
 * The last two look at the gallery's company in memory, whose clock stands still.
 */
import { findBrowser } from '../../scripts/browser.mjs'
import { startBrowser } from './browser.ts'
import { compareAll } from './compareAll.ts'
import { asked } from './filters.ts'
import { shootAll } from './shootAll.ts'
import { shootForReadme } from './shootForReadme.ts'

const { path: program, reason } = findBrowser()
if (!program) throw new Error(reason)
const wanted = asked(process.argv.slice(2))
const browser = await startBrowser(program)
try {
  if (wanted.compare || wanted.approve) process.exitCode = await compareAll(browser, wanted)
  else if (wanted.readme) await shootForReadme(browser)
  else await shootAll(browser, wanted)
} finally {
  await browser.close()
}
