import type { Browser, BrowserContext, Frame, Route } from 'playwright-core'
import { personalContext } from '../../e2e/browser.ts'
import { appUuid, environmentId, type JiraAnswers, jiraOrigins, own, type PageCall } from './jiraOrigins.ts'
import type { ColorMode, Session } from './page/protocol.ts'

const jira = 'https://contoso.atlassian.net'
/** Where Atlassian keeps what it puts into every page of an app; its policy lets it in. */
const forgeCdn = 'https://forge.cdn.prod.atlassian-dev.net'
const appOrigin = `https://${appUuid}.cdn.prod.atlassian-dev.net`

export type JiraLook = {
  readonly mode?: ColorMode
  readonly language?: 'en' | 'zh-CN'
  readonly width?: number
}

export type JiraOptions = JiraLook & {
  readonly person: { readonly accountId: string; readonly name: string }
  readonly site: Pick<Session, 'project' | 'issues' | 'cloudId' | 'subpages'>
  readonly titles: Session['titles']
  /** Answers a call of the page. What it throws is what Forge says in its place. */
  readonly invoke: (call: PageCall) => Promise<unknown>
  readonly act?: JiraAnswers['act']
}

/** A browser with the stand-in at the address of a Jira site, for one person. */
export async function openJira(browser: Browser, { person, site, titles, invoke, act, ...look }: JiraOptions) {
  const { mode = 'light', language = 'en', width = 1280 } = look
  const context = await personalContext(browser, { language, width, mode })
  const session: Session = {
    ...person,
    ...site,
    ...{ titles, appOrigin, environmentId, appId: appUuid, colorMode: mode, timeZone: 'Asia/Shanghai' },
    locale: language === 'en' ? 'en_US' : 'zh_CN',
  }
  await serveJira(context, { session: () => session, invoke, ...(act && { act }) })
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

async function serveJira(context: BrowserContext, answers: JiraAnswers): Promise<void> {
  const places = { jira, cdn: forgeCdn, app: appOrigin }
  const origins = jiraOrigins(places, answers)
  for (const name of ['jira', 'cdn', 'app'] as const)
    await context.route(`${places[name]}/**`, (route) => fulfil(route, origins[name]))
  await context.route('https://web-security-reports.services.atlassian.com/**', (route) =>
    route.fulfill({ status: 204 }),
  )
}

async function fulfil(route: Route, answer: (request: Request) => Promise<Response>): Promise<void> {
  const asked = route.request()
  const body = asked.postData()
  const said = await answer(new Request(asked.url(), { method: asked.method(), ...(body !== null && { body }) }))
  const headers = Object.fromEntries(said.headers)
  // The page may be gone by now.
  await route
    .fulfill({ status: said.status, headers, body: Buffer.from(await said.arrayBuffer()) })
    .catch(() => undefined)
}
