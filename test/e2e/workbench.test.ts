import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { tempDirs } from '@counterpart/hub/testing'
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { buildPage } from '../../scripts/buildPage.mjs'
import { buildPackage } from '../../spfx-webpart/manifest/buildPackage.ts'
import { exampleValues } from '../../spfx-webpart/manifest/values.ts'
import { lookedAt, overflowOf } from './access.ts'
import { personalContext, startBrowser } from './browser.ts'
import { inBrowser } from './house.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

/** So many ports in a row that nobody listens on. */
async function freePorts(count: number): Promise<number> {
  for (let first = 21_000 + Math.floor(Math.random() * 20_000); ; first += count) {
    const tried = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i)))
    if (tried.every(Boolean)) return first
  }
}
async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const outcome = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  server.close()
  return outcome
}

inBrowser('the workbench', () => {
  const dirs = tempDirs()
  let workbench: ChildProcess
  let browser: Browser
  let address: string
  let said = ''

  beforeAll(() => {
    for (const page of ['web-app', 'teams-app', 'forge-app'] as const) {
      const built = buildPage(page)
      if (!built.ok) throw new Error(built.said)
    }
  })
  beforeAll(() => buildPackage(exampleValues))
  beforeAll(async () => {
    const port = await freePorts(8)
    const main = fileURLToPath(new URL('../../workbench/src/main.ts', import.meta.url))
    workbench = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
      env: { ...process.env, COUNTERPART_PORT: String(port), COUNTERPART_DATA: await dirs.dataDir() },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    workbench.stdout?.on('data', (piece: Buffer) => (said += piece.toString()))
    workbench.stderr?.on('data', (piece: Buffer) => (said += piece.toString()))
    const found = () => /^Workbench: (\S+)$/m.exec(said)?.[1]
    address = await vi.waitUntil(() => (workbench.exitCode !== null ? said : found()), {
      timeout: 300_000,
      interval: 200,
    })
    if (!address.startsWith('http:')) throw new Error(address)
    browser = await startBrowser(process.env['CHROMIUM'] ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    workbench?.kill('SIGTERM')
    if (workbench?.exitCode === null) await once(workbench, 'exit')
  })

  const open = async (asked: Record<string, string> = {}, width = 1400): Promise<Page> => {
    const context = await personalContext(browser, { language: 'en', width, mode: 'light' })
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${address}/?${new URLSearchParams(asked)}`)
    return page
  }
  /** The page of the product inside of one of the programs. */
  async function inside(page: Page, program: string): Promise<Frame> {
    const outer = await page.frameLocator(`iframe[title="${program}"]`).locator('iframe').elementHandle()
    const frame = await outer?.contentFrame()
    if (!frame) throw new Error(`${program} shows nothing of ours`)
    return frame
  }

  it('shows the same request in every program, and what is done in one is seen in the others', async () => {
    const page = await open()
    const [jira, teams] = [await inside(page, 'Jira'), await inside(page, 'Microsoft Teams')]
    const site = page.frameLocator('iframe[title="SharePoint"]')
    const badge = (frame: Frame | FrameLocator, state: string) =>
      frame.locator('.k-badge').getByText(state, { exact: true }).first()
    await Promise.all([jira, teams, site].map((program) => badge(program, 'New').waitFor()))
    expect((await lookedAt(page)).violations).toEqual([])

    // Of Jira itself: the issue is moved.
    const around = page.frameLocator('iframe[title="Jira"]')
    await around.getByLabel('Status').selectOption('In Progress')
    await Promise.all([jira, teams, site].map((program) => badge(program, 'In work').waitFor()))
    // In Teams: the customer says something.
    await teams.getByRole('textbox', { name: 'Comment', exact: true }).fill('It is the lamp.')
    await teams.getByRole('button', { name: 'Send', exact: true }).click()
    await Promise.all(
      [jira, site].map((program) => program.locator('.k-timeline').getByText('It is the lamp.').waitFor()),
    )
    // And Jira gets it as a comment of its own, once.
    await expect.poll(() => around.locator('.comments li').allTextContents(), { timeout: 300_000 }).toHaveLength(1)
    expect((await around.locator('.comments li').textContent()) ?? '').toContain('It is the lamp.')
  })

  it.each([
    ['en', 'light', 'Counterpart workbench'],
    ['zh-CN', 'dark', 'Counterpart 对口 工作台'],
  ] as const)('fits a telephone, one program at a time, in %s and %s', async (language, mode, title) => {
    const page = await open({ language, mode, front: 'teams' }, 360)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await page.locator('section[data-stand=teams]').isVisible()).toBe(true)
    expect(await page.locator('section[data-stand=jira]').isVisible()).toBe(false)
    await page.getByRole('radio', { name: 'Jira' }).check()
    expect(await page.locator('section[data-stand=jira]').isVisible()).toBe(true)
    expect(await page.locator('html').getAttribute('data-mode')).toBe(mode)
  })
})
