import { createClient } from '@counterpart/client'
import { onIssue, onLifecycle, resolver } from '@counterpart/forge-app'
import { wordsFor } from '@counterpart/words'
import type { Browser, BrowserContext, Frame } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { translationOf } from '../../../forge-app/manifest/manifestOf.ts'
import { buildPage } from '../../../scripts/buildPage.mjs'
import { settled, startBrowser } from '../../e2e/browser.ts'
import { fillCompany, people } from './company.ts'
import { type ForgeInstallation, type Invocation, installApp, type Resolver } from './forgePlatform.ts'
import type { PageCall } from './jiraOrigins.ts'
import { type JiraSite, jiraSite } from './jiraSite.ts'
import { type Jira, type JiraLook, knownOrigins, openJira } from './openJira.ts'

const server = process.env['TEST_MYSQL_URL']
const program = process.env['CHROMIUM']
const call = resolver as unknown as Resolver

/** Journeys in a real browser, over a real database; without one of them they are skipped. */
export const inJira = server && program ? describe : describe.skip

type Account = keyof typeof people | 'keeper'
type Visit = JiraLook & {
  readonly person?: Account
  /** What the console says is part of what is tried; by `policy` also that the policy was broken. */
  readonly loud?: boolean | 'policy'
  /** In the place of the functions of the app. */
  readonly invoke?: (call: PageCall, really: () => Promise<unknown>) => Promise<unknown>
}

/** A Jira site with the app as it ships on it, and a browser. */
export function openJiraHouse() {
  let browser: Browser
  let forge: ForgeInstallation
  const jira: JiraSite = jiraSite(Object.fromEntries(Object.entries(people).map(([id, { name }]) => [id, name.en])))
  const contexts = new Set<BrowserContext>()
  const troubles: string[] = []

  const clientOf = (accountId: string, more: Invocation = {}) =>
    createClient(
      async ({ method, path, headers, body }) =>
        (await forge.resolve(
          call,
          'call',
          { method, path, headers, ...(body !== undefined && { body }) },
          { accountId, ...more },
        )) as never,
    )

  // Apart, since each of them takes its time on a busy machine.
  beforeAll(() => {
    const built = buildPage('forge-app')
    if (!built.ok) throw new Error(built.said)
  })
  beforeAll(async () => {
    ;[forge, browser] = await Promise.all([installApp(server ?? '', jira), startBrowser(program ?? '')])
    await forge.invoke(onLifecycle)
    await fillCompany(clientOf('keeper', { moduleKey: 'admin' }), clientOf)
  })
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()))
    contexts.clear()
    expect(troubles.splice(0)).toEqual([])
    expect(forge.unknown).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await forge?.remove()
  })

  return {
    jira,
    clientOf,
    /** Jira tells the app of an issue. */
    event: (issue: string, eventType = 'avi:jira:updated:issue') =>
      forge.invoke(() => onIssue({ eventType, issue: { id: issue, fields: { project: { id: '10' } } } })),
    /** Jira as one person has it. What a page says in its console, or asks of anybody else, fails the test. */
    async visit({ person = 'ada', loud = false, invoke, ...look }: Visit = {}): Promise<Jira> {
      const texts = translationOf(await wordsFor(look.language ?? 'en', {}, ['listing']))
      const subpages = Object.entries(texts.page as Readonly<Record<string, string>>)
      const shownIn = look.language ?? 'en'
      const nameOf = (account: string) => people[account as keyof typeof people]?.name[shownIn] ?? account
      const shown = jira.shown().map(({ status, reporter, ...issue }) => ({
        ...issue,
        ...{ status: status.name, category: status.category },
        reporter: nameOf(reporter),
      }))
      const really = ({ module, payload, extension }: PageCall) =>
        forge.resolve(call, payload.functionKey, payload.payload, {
          ...{ accountId: person, moduleKey: module.key, extension },
        })
      const opened = await openJira(browser, {
        ...look,
        person: { accountId: person, name: nameOf(person) },
        site: {
          cloudId: forge.cloudId,
          project: { id: '10', key: 'HELP', name: 'Help desk' },
          issues: shown,
          subpages: subpages.map(([route, title]) => ({ route, title })),
        },
        titles: texts.module as Readonly<Record<string, string>>,
        invoke: invoke ? (asked) => invoke(asked, () => really(asked)) : really,
      })
      contexts.add(opened.context)
      opened.page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        const isKnown = knownOrigins.includes(origin) || ['data:', 'blob:'].includes(protocol)
        // Where the policy is broken on purpose, the browser reports it.
        if (!isKnown && loud !== 'policy') troubles.push(`asked ${request.url()}`)
      })
      opened.page.on('pageerror', (error) => troubles.push(error.message))
      opened.page.on('console', (message) => {
        const said = message.text()
        // What breaks the policy is never part of what is tried.
        const isPolicy = /Content Security Policy/i.test(said)
        if (isPolicy ? loud !== 'policy' : !loud && ['error', 'warning'].includes(message.type())) troubles.push(said)
      })
      return opened
    },
  }
}

/** Waits until what is asked for is there, and the frame is as high as it. */
export async function standing(jira: Jira): Promise<Frame> {
  const frame = await jira.frame()
  await settled(frame)
  const height = () => frame.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight])
  await expect.poll(async () => new Set(await height()).size, { timeout: 60_000 }).toBe(1)
  return frame
}

/** Waits for the page with this heading. */
export const headed = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('heading', { level: 1, name }).waitFor()
