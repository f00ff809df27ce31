import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Permissions, policyOf } from '@counterpart/forge-tools'
import type { Browser, BrowserContext, Frame } from 'playwright-core'
import { manifestOf } from '../../../forge-app/manifest/manifestOf.ts'
import { exampleAppId } from '../../../forge-app/manifest/values.ts'
import { personalContext } from '../../e2e/browser.ts'
import { standInFile } from '../standInFile.ts'
import type { ColorMode, Module, Session } from './page/protocol.ts'
import { tokensSheet } from './tokens.ts'

const jira = 'https://contoso.atlassian.net'
/** Where Atlassian keeps what it puts into every page of an app; its policy lets it in. */
const forgeCdn = 'https://forge.cdn.prod.atlassian-dev.net'
const appUuid = exampleAppId.split('/')[1] ?? ''
const appOrigin = `https://${appUuid}.cdn.prod.atlassian-dev.net`
const environmentId = '99999999-2222-4333-8444-555555555555'
const own = `apps/${appUuid}/${environmentId}`

const standInPage = fileURLToPath(new URL('./page', import.meta.url))
const builtPage = fileURLToPath(new URL('../../../forge-app/dist/page', import.meta.url))
const { permissions } = manifestOf(exampleAppId, null)

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

export type JiraLook = {
  readonly mode?: ColorMode
  readonly language?: 'en' | 'zh-CN'
  readonly width?: number
}

/** A call of the page, with where it stands: as `view.getContext` says it, in the case of an issue with which. */
export type PageCall = {
  readonly module: Module
  readonly payload: { readonly functionKey: string; readonly payload: unknown }
  readonly extension: unknown
}

export type JiraOptions = JiraLook & {
  readonly person: { readonly accountId: string; readonly name: string }
  readonly site: Pick<Session, 'project' | 'issues' | 'cloudId' | 'subpages'>
  readonly titles: Session['titles']
  /** Answers a call of the page. What it throws is what Forge says in its place. */
  readonly invoke: (call: PageCall) => Promise<unknown>
}

/** A browser with the stand-in at the address of a Jira site, for one person. */
export async function openJira(browser: Browser, { person, site, titles, invoke, ...look }: JiraOptions) {
  const { mode = 'light', language = 'en', width = 1280 } = look
  const context = await personalContext(browser, { language, width, mode })
  const session: Session = {
    ...person,
    ...site,
    ...{ titles, appOrigin, environmentId, appId: appUuid, colorMode: mode, timeZone: 'Asia/Shanghai' },
    locale: language === 'en' ? 'en_US' : 'zh_CN',
  }
  await serveJira(context, session, invoke)
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const open = async (path: string) => void (await page.goto(jira + path))
  return {
    context,
    page,
    open,
    /** The page of a project, or that of the administration, at a place inside of it. */
    queue: (place = '') => open(`/jira/core/projects/${site.project.key}/${own}${place}`),
    admin: (place = '') => open(`/jira/settings/${own}${place}`),
    issue: (key: string) => open(`/browse/${key}`),
    /** The page of the app, once it is there. */
    async frame(): Promise<Frame> {
      const element = await page.locator('iframe').elementHandle()
      const frame = await element?.contentFrame()
      if (!frame) throw new Error('Jira shows no page of the app')
      return frame
    },
    /** What of the address is the app's own. */
    place: (): string => new URL(page.url()).href.split(own)[1] ?? '',
    heard: (): Promise<StandInLog> =>
      page.evaluate(() => (window as unknown as { standIn: { log: StandInLog } }).standIn.log),
    setTheme: (next: ColorMode): Promise<void> =>
      page.evaluate(
        (mode) => (window as unknown as { standIn: { setTheme(mode: string): void } }).standIn.setTheme(mode),
        next,
      ),
  }
}
export type Jira = Awaited<ReturnType<typeof openJira>>
type StandInLog = readonly { readonly method: string; readonly payload: unknown }[]

/** All origins of which the page may ask something. */
export const knownOrigins: readonly string[] = [jira, forgeCdn, appOrigin]

async function serveJira(context: BrowserContext, session: Session, invoke: JiraOptions['invoke']): Promise<void> {
  const tokens = { contentType: 'text/css', body: tokensSheet() }
  const anywhere = { 'access-control-allow-origin': '*' }
  await context.route(`${jira}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/stand-in/session.json') return route.fulfill({ json: session })
    if (pathname === '/stand-in/tokens.css') return route.fulfill(tokens)
    if (pathname === '/gateway/api/graphql') {
      const answer = await invoke(route.request().postDataJSON() as PageCall).then(
        (value) => ({ value }),
        (fault: Error) => ({ error: fault.message }),
      )
      // The page may be gone by now.
      return route.fulfill({ json: answer }).catch(() => undefined)
    }
    const file = standInFile(standInPage, pathname)
    return file ? route.fulfill({ contentType: file.type, body: file.text }) : route.fulfill({ status: 404 })
  })
  await context.route(`${forgeCdn}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/stand-in/tokens.css') return route.fulfill({ ...tokens, headers: anywhere })
    const file = standInFile(standInPage, pathname)
    return file ? route.fulfill({ contentType: file.type, body: file.text }) : route.fulfill({ status: 404 })
  })
  await context.route('https://web-security-reports.services.atlassian.com/**', (route) =>
    route.fulfill({ status: 204 }),
  )
  await context.route(`${appOrigin}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    const name = pathname.split(`/${environmentId}/page/`)[1] ?? ''
    const file = join(builtPage, name)
    if (!/^[\w./-]+$/.test(name) || name.includes('..') || !existsSync(file)) return route.fulfill({ status: 404 })
    const body = readFileSync(file)
    const type = types[extname(name)] ?? 'application/octet-stream'
    if (name !== 'index.html') return route.fulfill({ contentType: type, body })
    // The package reads the bridge when it is loaded: Jira's script comes before all others.
    const bridge = `<script src="${forgeCdn}/stand-in/bridge.ts?product=${encodeURIComponent(jira)}"></script>`
    const html = body.toString().replace('<head>', `<head>${bridge}`)
    const headers = { 'content-security-policy': policyOf(html, permissions as Permissions, jira) }
    return route.fulfill({ contentType: type, body: html, headers })
  })
}
