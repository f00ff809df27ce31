import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serveFrames } from '../../scripts/kitBuild/serveFrames.ts'
import { root } from '../../scripts/setUp.mjs'
import { lookedAt, overflowOf } from './access.ts'
import { personalContext, settled } from './browser.ts'
import { type asked, pictureOf } from './filters.ts'
import { frameOf, settingsFor } from './looks.ts'
import { everyPlace, leavePlace, visitPlace, whoSeesAll } from './places.ts'
import { sampleHub } from './sampleHub.ts'

const shelf = join(root, '.cache/screenshots')

/** Takes a picture of every place that is wanted, in every look, and says what axe finds wrong there. */
export async function shootAll(browser: Browser, { looks, fits }: ReturnType<typeof asked>): Promise<void> {
  mkdirSync(shelf, { recursive: true })
  const hub = await sampleHub()
  const frames = await serveFrames({ hub: hub.address })
  try {
    const token = await hub.visitor.tokenOf(whoSeesAll)
    const places = (await everyPlace(hub.visitor)).filter(({ name }) => fits(name))
    for (const look of looks) {
      const context = await personalContext(browser, settingsFor(look))
      const page = await context.newPage()
      page.on('pageerror', (error) => console.log(`  error: ${error.message}`))
      await page.goto(frameOf(frames.address, look, { token }))
      await settled(page)
      for (const place of places) {
        await visitPlace(page, place)
        const file = `${pictureOf(place.name, look)}.png`
        // A dialog fills the window; the page behind it may be as long as it likes.
        const fullPage = !(await page.getByRole('dialog').isVisible())
        await page.screenshot({ path: join(shelf, file), fullPage })
        console.log(`.cache/screenshots/${file}`)
        const tooWide = await overflowOf(page)
        if (tooWide > 0) console.log(`  ${tooWide} px wider than the window`)
        for (const violation of (await lookedAt(page)).violations) console.log(`  ${violation}`)
        await leavePlace(page)
      }
      await context.close()
    }
  } finally {
    await frames.close()
    await hub.close()
  }
}
