import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient, type WireAnswer } from '@counterpart/client'
import { onClock, onIssue, resolver, tick } from '@counterpart/forge-app/connected'
import type { StandInIssuers } from '@counterpart/hub/testing'
import { languageOf, wordsFor } from '@counterpart/words'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { translationOf } from '../../forge-app/manifest/manifestOf.ts'
import { connectedSite } from '../../test/hosts/forge/connectedSite.ts'
import type { Resolver } from '../../test/hosts/forge/forgePlatform.ts'
import { appUuid, environmentId, jiraOrigins, own } from '../../test/hosts/forge/jiraOrigins.ts'
import { type Issue, jiraSite, statuses } from '../../test/hosts/forge/jiraSite.ts'
import type { Session } from '../../test/hosts/forge/page/protocol.ts'
import { administrator, agent, customer, personas } from './personas.ts'
import type { Look } from './stand.ts'

type JiraParts = {
  readonly hub: string
  readonly issuers: StandInIssuers
  /** Where its pages and those of the app are served. */
  readonly places: { readonly jira: string; readonly app: string }
  /** Where the issues are kept from one start to the next. */
  readonly dataDir: string
}

const project = { id: '10', key: 'HELP', name: 'Help desk' } as const
const cookie = 'jira-stand-in'
const call = resolver as unknown as Resolver

const firstIssues = [
  [customer, 'The projector in room 4 shows no picture', 'It hums and the lamp is on. The customer comes at two.'],
  [customer, 'Two monitors for the trade fair stand', 'From the 14th to the 18th, with cables and feet.'],
  [administrator, '新同事的邮箱登录不了', '周一入职，账号已开通，登录时提示密码错误。'],
] as const

/** Where on the site a request is looked at: at its issue where it follows one. */
export const placeInJira = (request: string | null, issue: string | null): string => {
  const queue = `/jira/core/projects/${project.key}/${own}`
  if (issue !== null) return `/browse/${issue}`
  return request === null ? queue : `${queue}/requests/${request}`
}

/** A site of Jira with the connected app on it. Its functions run here, its pages in the browser. */
export async function jiraPages({ hub, issuers, places, dataDir }: JiraParts) {
  const file = join(dataDir, 'jira-stand-in.json')
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Issue[]) : []
  const jira = jiraSite(Object.fromEntries(personas.map(({ account, name }) => [account, name])), before)
  const forge = await connectedSite(jira, issuers, () => hub)
  const keep = () => writeFileSync(file, JSON.stringify(jira.kept()))
  const event = (id: string, type = 'updated') =>
    forge.invoke(() =>
      onIssue({ eventType: `avi:jira:${type}:issue`, issue: { id, fields: { project: { id: project.id } } } }),
    )
  const colleagueOf = (account: string) => personas.find((each) => each.account === account)

  /** On a new site some issues were written, and one of them is a request already. */
  async function settleIn(): Promise<void> {
    if (before.length === 0) await openIssues()
    // From now on there is a round every minute.
    await forge.invoke(tick)
  }
  async function openIssues(): Promise<void> {
    const [first] = firstIssues.map(([by, summary, text]) => jira.open(summary, by.account, text))
    keep()
    const client = createClient(
      async ({ method, path, headers, body }) =>
        (await forge.resolve(
          call,
          'call',
          { method, path, headers, ...(body !== undefined && { body }) },
          { accountId: agent.account, moduleKey: 'panel' },
        )) as WireAnswer,
    )
    const tagged = await client.tagIssue({
      params: { id: first ?? '' },
      body: { service: 'sample.it-incident' as never, customer: 'sample.mkt' as never },
      command: crypto.randomUUID(),
    })
    if (!tagged.ok) throw new Error(`the first issue could not be tagged: ${tagged.refusal.kind}`)
  }

  const origins = jiraOrigins(
    { ...places, cdn: places.jira },
    {
      async session(request): Promise<Session> {
        const { person, language, mode } = lookIn(request)
        const texts = translationOf(await wordsFor(language, {}, ['listing']))
        const titles = texts.module as Readonly<Record<string, string>>
        const subpages = Object.entries((texts as { page?: Readonly<Record<string, string>> }).page ?? {})
        const nameOf = (account: string) => colleagueOf(account)?.names[language] ?? 'Counterpart'
        return {
          ...{ accountId: person.account, name: person.names[language], cloudId: forge.cloudId, project, titles },
          ...{ appId: appUuid, environmentId, appOrigin: places.app, colorMode: mode, timeZone: timeZone() },
          locale: language === 'en' ? 'en_US' : 'zh_CN',
          subpages: subpages.map(([route, title]) => ({ route, title })),
          statuses: Object.values(statuses).map(({ id, name }) => ({ id, name })),
          issues: jira.kept().map(({ id, key, summary, description, reporter, status, comments }) => ({
            ...{ id, key, summary, description, reporter: nameOf(reporter) },
            ...{ status: status.name, category: status.category },
            comments: comments.map(({ by, text }) => ({ by: nameOf(by), text: plain(text) })),
          })),
        }
      },
      invoke: ({ module, payload, extension }, request) =>
        forge.resolve(call, payload.functionKey, payload.payload, {
          ...{ accountId: lookIn(request).person.account, moduleKey: module.key, extension },
        }),
      async act(path, said, request) {
        const [, id = '', part] = /^\/stand-in\/issues\/(\d+)\/(status|comments)$/.exec(path) ?? []
        const { to, text } = said as { to?: string; text?: string }
        const { account } = lookIn(request).person
        const status = Object.values(statuses).find((each) => each.id === to)
        if (part === 'status' && status) jira.move(id, status, account, Date.now())
        if (part === 'comments' && text) jira.comment(id, account, text, Date.now())
        keep()
        await event(id, part === 'comments' ? 'commented' : 'updated')
      },
    },
  )

  // The clock of the platform: appointments when they come, and the tick.
  const appointments = setInterval(() => {
    for (const { delayInSeconds } of forge.queue.splice(0))
      setTimeout(() => void forge.invoke(onClock).then(keep, report), delayInSeconds * 1000).unref()
  }, 1000)
  const ticks = setInterval(() => void forge.invoke(tick).then(keep, report), 5 * 60_000)
  for (const timer of [appointments, ticks]) timer.unref()

  const pages = new Hono()
  pages.get('/stand-in/enter', (c) => {
    const { to = '/', ...look } = c.req.query()
    setCookie(c, cookie, new URLSearchParams(look).toString(), { httpOnly: true, sameSite: 'Lax' })
    return c.redirect(to.startsWith('/') && !to.startsWith('//') ? to : '/')
  })
  pages.all('*', (c) => origins.jira(withLook(c.req.raw, getCookie(c, cookie) ?? '')))
  const app = new Hono()
  app.all('*', async (c) => {
    const answer = await origins.app(c.req.raw)
    // The policy of Atlassian names who may frame the page; here that is the workbench.
    const policy = answer.headers.get('content-security-policy')
    if (policy) answer.headers.set('content-security-policy', atHome(policy, places.jira))
    return answer
  })

  return { pages, app, settleIn }
}

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const report = (fault: unknown) => console.error(`Jira: ${fault instanceof Error ? fault.message : fault}`)

const lookHeader = 'x-stand-in-look'
/** Requests of this page are given on with who looks; that is known from its cookie. */
function withLook(request: Request, look: string): Request {
  const headers = new Headers(request.headers)
  headers.set(lookHeader, look)
  return new Request(request, { headers })
}
function lookIn(request: Request): Omit<Look, 'request'> {
  const said = new URLSearchParams(request.headers.get(lookHeader) ?? '')
  return {
    person: personas.find(({ person }) => person === said.get('person')) ?? agent,
    language: languageOf(said.get('language') ?? ''),
    mode: said.get('mode') === 'dark' ? 'dark' : 'light',
  }
}

/** The same policy with the addresses of this machine in place of Atlassian's, and without its secure transport. */
const atHome = (policy: string, jira: string): string =>
  policy
    .split(/;\s*/)
    .filter((part) => !/^(frame-ancestors|upgrade-insecure-requests|report-uri|report-to)/.test(part))
    .map((part) => (/^(script|style|font|connect|img)-src/.test(part) ? `${part} ${jira}` : part))
    .join('; ')

/** What people read of a comment, which the app writes as a document. */
function plain(text: string): string {
  if (!text.startsWith('{')) return text
  const texts: string[] = []
  JSON.parse(text, (key, value) => {
    if (key === 'text' && typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join(' ')
}
