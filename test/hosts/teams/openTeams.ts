import type { Browser, BrowserContext, Frame, Route } from 'playwright-core'
import { personalContext } from '../../e2e/browser.ts'
import { type TokenOf, teamsSite } from './teamsSite.ts'

const teams = 'https://teams.microsoft.com'

export type TeamsLook = {
  readonly theme?: 'default' | 'dark' | 'contrast'
  readonly language?: 'en' | 'zh-CN'
  readonly width?: number
}

export type TeamsOptions = TeamsLook & {
  /** Of the hub, whose tab is shown. */
  readonly hub: string
  readonly token: TokenOf
}

/** A browser with the stand-in at the address of Teams, for one person. */
export async function openTeams(browser: Browser, { hub, token, ...look }: TeamsOptions) {
  const { theme = 'default', language = 'en', width = 1280 } = look
  const mode = theme === 'default' ? 'light' : 'dark'
  const context = await personalContext(browser, { language, width, mode })
  await serveTeams(context, hub, token)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const asked = { theme, locale: language === 'en' ? 'en-us' : 'zh-cn' }
  return {
    context,
    page,
    /** Opens the app, at one of its tabs; `silent` has nobody answer it. */
    async open(to: { readonly tab?: string; readonly silent?: 'yes' } = {}): Promise<void> {
      await page.goto(`${teams}/v2/?${new URLSearchParams({ ...asked, ...to })}`)
    },
    /** Follows a link, as from a chat. */
    async follow(link: string): Promise<void> {
      const { origin, pathname, searchParams } = new URL(link)
      await page.goto(`${origin}${pathname}?${new URLSearchParams({ ...asked, ...Object.fromEntries(searchParams) })}`)
    },
    /** The page of the app in the tab, or in the dialog over it, once it is there. */
    async frame(which: 'tab' | 'dialog' = 'tab'): Promise<Frame> {
      const element = await page.locator(`iframe[title=${which}]`).elementHandle()
      const frame = await element?.contentFrame()
      if (!frame) throw new Error(`Teams shows no ${which}`)
      return frame
    },
    heard: (): Promise<StandInLog> =>
      page.evaluate(() => (window as unknown as { standIn: { log: StandInLog } }).standIn.log),
    setTheme: (next: string): Promise<void> =>
      page.evaluate(
        (theme) => (window as unknown as { standIn: { setTheme(theme: string): void } }).standIn.setTheme(theme),
        next,
      ),
  }
}
export type Teams = Awaited<ReturnType<typeof openTeams>>
type StandInLog = readonly { readonly frame: string; readonly func: string; readonly args: readonly unknown[] }[]

/** Answers for everything at Microsoft that the page asks; the hub itself is asked over the network. */
async function serveTeams(context: BrowserContext, hub: string, token: TokenOf): Promise<void> {
  const answer = await teamsSite(hub, token)
  await context.route(`${teams}/**`, async (route) => {
    const said = await answer(new URL(route.request().url()))
    await route.fulfill({
      status: said.status,
      contentType: said.headers.get('content-type') ?? 'text/plain',
      body: await said.text(),
    })
  })
  await context.route('https://res.cdn.office.net/**', (route: Route) =>
    route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: { validOrigins: ['teams.microsoft.com'] } }),
  )
}
