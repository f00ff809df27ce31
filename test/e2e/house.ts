import { fileURLToPath } from 'node:url'
import { type HubProcess, startHubProcess, tempDirs, visitorOf } from '@counterpart/hub/testing'
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { buildPage } from '../../scripts/buildPage.mjs'
import { type Looks, personalContext, settled, startBrowser } from './browser.ts'

const program = process.env['CHROMIUM']

/** Journeys in a real browser; without one they are skipped. */
export const inBrowser = program ? describe : describe.skip
if (!program) console.log('CHROMIUM names no browser: the journeys in one are skipped')

/** A browser for the journeys of one file. What a page says in its console fails the test that opened it. */
export function openBrowser() {
  let browser: Browser
  const contexts = new Set<BrowserContext>()
  const troubles: string[] = []

  beforeAll(async () => {
    browser = await startBrowser(program ?? '')
  })
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()))
    contexts.clear()
    expect(troubles.splice(0)).toEqual([])
  })
  afterAll(() => browser?.close())

  return {
    /** A page as in a browser of its own. @param token of who is signed in already */
    async open(address: string, looks: Looks, token?: string): Promise<Page> {
      const context = await personalContext(browser, looks, token)
      contexts.add(context)
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) troubles.push(`${page.url()}: ${message.text()}`)
      })
      page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
      await page.goto(address)
      await settled(page)
      return page
    },
  }
}

/** A hub with the sample company in a process of its own, and a browser, for the journeys of one file. */
export function openHouse() {
  const dirs = tempDirs()
  const browser = openBrowser()
  let hub: HubProcess

  beforeAll(async () => {
    const built = buildPage()
    if (!built.ok) throw new Error(built.said)
    const env = {
      COUNTERPART_DATA: await dirs.dataDir(),
      COUNTERPART_PAGE: fileURLToPath(new URL('../../web-app/dist', import.meta.url)),
    }
    hub = await startHubProcess(env, ['--sample'])
  })
  afterAll(() => hub?.stop('SIGTERM'))
  const visitor = visitorOf(() => hub.address)

  return {
    /** Who asks the hub itself, past the page. */
    visitor,
    /** A page as in a browser of its own; without a person it asks who is there. */
    async visit({ person, ...looks }: Looks & { readonly person?: string } = {}): Promise<Page> {
      return browser.open(hub.address, looks, person && (await visitor.tokenOf(person)))
    },
  }
}

/** Fills what the form asks for, by the names of its fields. */
export async function fill(form: Page | Frame | Locator, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, answer] of Object.entries(answers))
    await form.getByRole('textbox', { name, exact: true }).fill(answer)
}
