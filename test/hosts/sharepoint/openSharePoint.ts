import type { Browser, Locator } from 'playwright-core'
import { webParts } from '../../../spfx-webpart/manifest/webParts.ts'
import { personalContext } from '../../e2e/browser.ts'
import type { Site } from './site.ts'

export const sharePoint = 'https://contoso.sharepoint.com'

export type PageLook = { readonly language?: 'en' | 'zh-CN'; readonly width?: number }
export type Section = 'white' | 'soft' | 'dark'
export type PartName = (typeof webParts)[number]['part']
/** A token for the reader, or why Microsoft gives none. */
export type TokenAnswer = { readonly token: string } | { readonly reason: string }

type Opened = PageLook & {
  readonly site: Site
  readonly token: () => Promise<TokenAnswer>
}

type Added = {
  readonly properties?: Readonly<Record<string, string | number>>
  readonly theme?: Section
  readonly isEdited?: boolean
}

/** As `page/application.ts` puts it on the page. */
type StandIn = {
  readonly isReady?: boolean
  readonly failed?: string
  readonly errors: readonly string[]
  readonly asked: readonly { readonly resource: string; readonly fromStore: boolean }[]
  add(part: object): Promise<void>
  setTheme(instance: string, theme: string): void
  openPane(instance: string): void
  saved(instance: string): Readonly<Record<string, unknown>>
  remove(instance: string): void
}
type Wired = { readonly standIn: StandIn }

/** The policy that SharePoint sets on its pages, as far as scripts go. */
const policy = "script-src 'self' 'unsafe-eval'"

/** By which a page knows a part: the first that is put in is 1. */
export const instanceOf = (count: number): string => `99999999-0000-4000-8000-${String(count).padStart(12, '0')}`

/** A browser with the page of a site, for one person. */
export async function openSharePoint(browser: Browser, { site, token, ...look }: Opened) {
  const { language = 'en', width = 1280 } = look
  const context = await personalContext(browser, { language, width, mode: 'light' })
  const loaded: string[] = []
  await context.exposeBinding('standInToken', () => token())
  await context.route(`${sharePoint}/**`, async (route) => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    const path = decodeURIComponent(pathname)
    loaded.push(path)
    const { status, type, body } = site.answer({ path, body: request.postData() })
    await route.fulfill({ status, contentType: type, body, headers: { 'content-security-policy': policy } })
  })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  let count = 0
  const open = async (hash = '') => {
    const query = new URLSearchParams({ language: language === 'en' ? 'en-US' : language })
    await page.goto(`${sharePoint}/sites/intranet/SitePages/Home.aspx?${query}${hash}`)
    await page.waitForFunction(() => {
      const { standIn } = window as unknown as Partial<Wired>
      return standIn?.isReady || standIn?.failed !== undefined
    })
    const failed = await page.evaluate(() => (window as unknown as Wired).standIn.failed)
    if (failed !== undefined) throw new Error(failed)
  }
  await open()
  const inPage = <T>(act: (standIn: StandIn) => T) =>
    page.evaluate(`(${act.toString()})(window.standIn)`) as Promise<Awaited<T>>
  return {
    context,
    page,
    /** Paths that the page asked SharePoint for. */
    loaded: loaded as readonly string[],
    reload: open,
    /** Puts a part into a section of its own. */
    async add(part: PartName, { properties = {}, theme = 'white', isEdited = false }: Added = {}) {
      const component = webParts.find((one) => one.part === part)?.id
      const instance = instanceOf(++count)
      await page.evaluate((one) => (window as unknown as Wired).standIn.add(one), {
        component,
        instance,
        properties,
        theme,
        isEdited,
      })
      const place: Locator = page.locator(`#part-${instance}`)
      const call = <A extends 'openPane' | 'saved' | 'remove'>(act: A) =>
        page.evaluate(([name, id]) => (window as unknown as Wired).standIn[name](id), [
          act,
          instance,
        ] as const) as Promise<ReturnType<StandIn[A]>>
      return {
        instance,
        place,
        openPane: () => call('openPane'),
        saved: () => call('saved'),
        remove: () => call('remove'),
        setTheme: (next: Section) =>
          page.evaluate(([id, name]) => (window as unknown as Wired).standIn.setTheme(id, name), [
            instance,
            next,
          ] as const),
      }
    },
    /** Takes a part out, whether it is there yet or not. */
    remove: (instance: string) => page.evaluate((id) => (window as unknown as Wired).standIn.remove(id), instance),
    errors: () => inPage((standIn) => standIn.errors),
    asked: () => inPage((standIn) => standIn.asked),
  }
}
export type SharePoint = Awaited<ReturnType<typeof openSharePoint>>
