import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'

export type Language = 'en' | 'zh-CN'
export type Looks = {
  readonly language?: Language
  readonly mode?: 'light' | 'dark'
  readonly width?: number
  /** Under the colours of the system. */
  readonly forced?: boolean
}

/** A real Chromium without a window. @param switches of the program, besides its own */
export function startBrowser(program: string, switches: readonly string[] = []): Promise<Browser> {
  // Its sandbox does not work for root, as whom containers run.
  const own = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: program, args: [...own, ...switches] })
}

/** A browser as one person has it: language, colours and size; signed in already where a token is given. */
export async function personalContext(browser: Browser, looks: Looks, token?: string): Promise<BrowserContext> {
  const { language = 'en', mode = 'light', width = 1280, forced = false } = looks
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: mode,
    reducedMotion: 'reduce',
    forcedColors: forced ? 'active' : 'none',
  })
  if (token !== undefined) {
    const session = JSON.stringify({ token, expiresAt: Date.now() + 3_600_000 })
    await context.addInitScript((kept) => localStorage.setItem('counterpart.session', kept), session)
  }
  return context
}

/** Goes to a place of the product, as its address in the hash names it. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(async (hash) => {
    window.location.hash = hash
    // Until the page before is gone.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await frame()
    await frame()
  }, place)
  await settled(page)
}

/** Waits until what is asked for is on the screen. */
export async function settled(page: Page | Frame): Promise<void> {
  // Behind a dialog it has no role, and while a part of the texts comes there are two.
  await page.locator('h1:visible').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.k-skeleton, .k-coming, [aria-busy=true]'))
}
