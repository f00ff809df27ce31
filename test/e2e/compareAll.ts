import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { places } from '../../packages/screens/src/testing/places.ts'
import { serveFrames } from '../../scripts/kitBuild/serveFrames.ts'
import { root } from '../../scripts/setUp.mjs'
import { personalContext, settled } from './browser.ts'
import { type Digest, differenceOf, digestOf } from './digest.ts'
import { type asked, pictureOf } from './filters.ts'
import { frameOf, settingsFor } from './looks.ts'

const kept = join(root, 'test/e2e/approved.json')
const shown = ['controls', ...places.map(({ name }) => name)]

/**
 * Holds the pictures of the gallery against those that were approved, or approves them.
 *
 * @returns the code with which a program ends: 1 where a picture differs
 */
export async function compareAll(browser: Browser, wanted: ReturnType<typeof asked>): Promise<0 | 1> {
  const approved: Record<string, Digest> = JSON.parse(readFileSync(kept, 'utf8'))
  const now: Record<string, Digest> = {}
  const frames = await serveFrames()
  try {
    for (const look of wanted.looks) {
      const context = await personalContext(browser, settingsFor(look))
      const page = await context.newPage()
      for (const show of shown.filter(wanted.fits)) {
        await page.goto(frameOf(frames.address, look, { show }))
        // Among the controls are some that load for ever.
        await (show === 'controls' ? page.locator('h1').waitFor() : settled(page))
        now[pictureOf(show, look)] = await digestOf(page, await stillPicture(page))
      }
      await context.close()
    }
  } finally {
    await frames.close()
  }
  if (wanted.approve) {
    const all = Object.entries({ ...approved, ...now }).sort(([a], [b]) => (a < b ? -1 : 1))
    writeFileSync(kept, `{\n${all.map(([name, digest]) => `  "${name}": "${digest}"`).join(',\n')}\n}\n`)
    console.log(`${Object.keys(now).length} pictures are approved`)
    return 0
  }
  const differing = Object.entries(now).flatMap(([name, digest]) => {
    const before = approved[name]
    const difference = before === undefined ? null : differenceOf(before, digest)
    return difference === null ? [] : [`${name}: ${difference}`]
  })
  for (const line of differing) console.log(line)
  const known = Object.keys(now).filter((name) => name in approved).length
  console.log(`${differing.length} of ${known} pictures differ from what was approved`)
  const unseen = Object.keys(now).length - known
  if (unseen > 0) console.log(`${unseen} more were never approved`)
  return differing.length > 0 ? 1 : 0
}

/** Taken once the letters are there, with nothing that moves or blinks. */
async function stillPicture(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  await page.waitForLoadState('networkidle')
  return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
}
