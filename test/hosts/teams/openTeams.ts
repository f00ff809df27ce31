import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Frame, Route } from 'playwright-core'
import { type PackageFiles, packageFiles } from '../../../teams-app/manifest/packageFiles.ts'
import { exampleValues } from '../../../teams-app/manifest/values.ts'
import { personalContext } from '../../e2e/browser.ts'
import { standInFile } from '../standInFile.ts'
import type { ShownPackage } from './page/package.ts'

const teams = 'https://teams.microsoft.com'
const page = fileURLToPath(new URL('./page', import.meta.url))

export type TeamsLook = {
  readonly theme?: 'default' | 'dark' | 'contrast'
  readonly language?: 'en' | 'zh-CN'
  readonly width?: number
}

export type TeamsOptions = TeamsLook & {
  /** Of the hub, whose tab is shown. */
  readonly hub: string
  /** A token for the reader, or why Teams gives none. */
  readonly token: (asked: {
    readonly silent: boolean
  }) => Promise<{ readonly token: string } | { readonly reason: string }>
}

/** A browser with the stand-in at the address of Teams, for one person. */
export async function openTeams(browser: Browser, { hub, token, ...look }: TeamsOptions) {
  const { theme = 'default', language = 'en', width = 1280 } = look
  const mode = theme === 'default' ? 'light' : 'dark'
  const context = await personalContext(browser, { language, width, mode })
  const shown = JSON.stringify(shownPackage(await packageFiles(exampleValues), hub))
  await serveTeams(context, shown, token)
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
async function serveTeams(context: BrowserContext, shown: string, token: TeamsOptions['token']): Promise<void> {
  await context.route(`${teams}/**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url())
    if (pathname === '/stand-in/package.json') return route.fulfill({ contentType: 'application/json', body: shown })
    if (pathname === '/stand-in/token')
      return route.fulfill({ json: await token({ silent: searchParams.get('silent') === 'true' }) })
    const file = standInFile(page, pathname)
    return file ? route.fulfill({ contentType: file.type, body: file.text }) : route.fulfill({ status: 404 })
  })
  await context.route('https://res.cdn.office.net/**', (route: Route) =>
    route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: { validOrigins: ['teams.microsoft.com'] } }),
  )
}

function shownPackage(files: PackageFiles, origin: string): ShownPackage {
  const read = (name: string) => {
    const file = files[name]
    if (!file) throw new Error(`${name} is not in the package`)
    return JSON.parse(new TextDecoder().decode(file))
  }
  const manifest = read('manifest.json')
  const { additionalLanguages } = manifest.localizationInfo as {
    additionalLanguages: readonly { languageTag: string; file: string }[]
  }
  const translations = additionalLanguages.map(({ languageTag, file }) => [languageTag, read(file)])
  return { manifest, translations: Object.fromEntries(translations), origin }
}
