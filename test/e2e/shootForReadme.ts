import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import type { Visitor } from '../../packages/hub/src/testing/visitor.ts'
import { buildPage } from '../../scripts/buildPage.mjs'
import { root } from '../../scripts/setUp.mjs'
import { goTo, personalContext } from './browser.ts'
import { whoSeesAll } from './places.ts'
import { sampleHub } from './sampleHub.ts'

const pictures = join(root, 'docs/pictures')

/** The picture in the README: the hub's own page, with the real incident log. */
export async function shootForReadme(browser: Browser): Promise<void> {
  const built = buildPage()
  if (!built.ok) throw new Error(built.said)
  mkdirSync(pictures, { recursive: true })
  const hub = await sampleHub(join(root, 'web-app/dist'))
  try {
    await importLog(hub.visitor)
    const context = await personalContext(browser, {}, await hub.visitor.tokenOf(whoSeesAll))
    const page = await context.newPage()
    await page.goto(hub.address)
    await goTo(page, '/board/queue')
    await page.screenshot({ path: join(pictures, 'board.png') })
    console.log('docs/pictures/board.png')
  } finally {
    await hub.close()
  }
}

async function importLog({ send }: Visitor): Promise<void> {
  console.log('importing the incident log')
  const { json } = await send(whoSeesAll, 'POST', '/v1/imports')
  for (let state = json.state; state === 'running'; await wait(1000))
    state = (await send(whoSeesAll, 'GET', `/v1/imports/${json.id}`)).json.state
}
