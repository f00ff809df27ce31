import { readFileSync } from 'node:fs'
import { type Client, createClient, type WireAnswer } from '@counterpart/client'
import { onClock, onIssue, resolver } from '@counterpart/forge-app/connected'
import {
  connectHouses,
  type HubProcess,
  openStandInIssuers,
  type StandInIssuers,
  startHubProcess,
  tempDirs,
} from '@counterpart/hub/testing'
import { wordsFor } from '@counterpart/words'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { translationOf } from '../../../forge-app/manifest/manifestOf.ts'
import { buildPage } from '../../../scripts/buildPage.mjs'
import { buildPackage } from '../../../spfx-webpart/manifest/buildPackage.ts'
import { exampleValues } from '../../../spfx-webpart/manifest/values.ts'
import { administrator, type Colleague, personas } from '../../../workbench/src/personas.ts'
import { connectedSite } from '../../hosts/forge/connectedSite.ts'
import type { ForgeInstallation, Resolver } from '../../hosts/forge/forgePlatform.ts'
import { type JiraSite, jiraSite, type statuses } from '../../hosts/forge/jiraSite.ts'
import { type Jira, openJira } from '../../hosts/forge/openJira.ts'
import { openSharePoint, type SharePoint, sharePoint } from '../../hosts/sharepoint/openSharePoint.ts'
import { type Site, siteWith } from '../../hosts/sharepoint/site.ts'
import { openTeams, type Teams } from '../../hosts/teams/openTeams.ts'
import { type Language, startBrowser } from '../browser.ts'

/** How a person has their programs. */
export type Look = { readonly language: Language; readonly mode: 'light' | 'dark'; readonly width: number }

/** Stand-ins stand at the addresses of vendors, and the hub on this machine: real ones are far from both. */
const switches = ['--disable-features=LocalNetworkAccessChecks']
const call = resolver as unknown as Resolver
const project = { id: '10', key: 'HELP', name: 'Help desk' } as const

/** A hub, and the three programs in which its people are: the products as they ship, on stand-ins of the programs. */
export function openThreeHouses() {
  const dirs = tempDirs()
  const contexts = new Set<BrowserContext>()
  const names = Object.fromEntries(personas.map(({ account, name }) => [account, name]))
  const jira: JiraSite = jiraSite(names)
  let issuers: StandInIssuers
  let hub: HubProcess
  let browser: Browser
  let forge: ForgeInstallation
  let site: Site
  let zip: Uint8Array

  // Apart, since each of them takes its time on a busy machine.
  beforeAll(() => {
    for (const page of ['teams-app', 'forge-app'] as const) {
      const built = buildPage(page)
      if (!built.ok) throw new Error(built.said)
    }
  })
  beforeAll(async () => {
    zip = readFileSync(await buildPackage(exampleValues))
  })
  beforeAll(async () => {
    issuers = await openStandInIssuers()
    const env = { ...issuers.env, COUNTERPART_DATA: await dirs.dataDir(), COUNTERPART_ORIGINS: sharePoint }
    ;[hub, browser] = await Promise.all([
      startHubProcess(env, ['--sample']),
      startBrowser(process.env['CHROMIUM'] ?? '', switches),
    ])
    await connectHouses(hub.address, issuers, { administrator: administrator.person, personas })
    forge = await connectedSite(jira, issuers, () => hub.address)
    site = await siteWith(zip, { named: exampleValues.hub, real: hub.address })
  })
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()))
    contexts.clear()
    expect(forge.unknown).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.stop('SIGTERM')
    await issuers?.close()
  })

  const opened = <T extends { readonly context: BrowserContext }>(program: T): T => {
    contexts.add(program.context)
    return program
  }
  const clientBy = (token: () => Promise<string>): Client =>
    createClient(async ({ method, path, headers, body }) => {
      const answer = await fetch(hub.address + path, {
        method,
        headers: { ...headers, authorization: `Bearer ${await token()}` },
        ...(typeof body === 'string' && { body }),
      })
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
    })
  const event = (id: string, type = 'updated') =>
    forge.invoke(() =>
      onIssue({ eventType: `avi:jira:${type}:issue`, issue: { id, fields: { project: { id: project.id } } } }),
    )

  return {
    /** How each program asks the hub, for somebody: what comes back is what their page gets. */
    clients: (who: Colleague) => ({
      jira: createClient(
        async ({ method, path, headers, body }) =>
          (await forge.resolve(
            call,
            'call',
            { method, path, headers, ...(body !== undefined && { body }) },
            { accountId: who.account, moduleKey: 'panel' },
          )) as WireAnswer,
      ),
      teams: clientBy(() => issuers.entra.token(who)),
      // SharePoint's own program asks for the token, and it is of the first version.
      sharepoint: clientBy(() => issuers.entra.token({ ...who, version: '1.0' })),
    }),

    /** An issue that somebody writes. @returns its id and key */
    report(summary: string, description: string, by: Colleague) {
      const id = jira.open(summary, by.account, description)
      return { id, key: jira.kept().find((issue) => issue.id === id)?.key ?? '' }
    },
    /** On the page of Jira itself. */
    async move(issue: string, to: (typeof statuses)[keyof typeof statuses], by: Colleague): Promise<void> {
      jira.move(issue, to, by.account, Date.now())
      await event(issue)
    },
    commentsOn: (issue: string) => jira.commentsOn(issue),
    /** A round of the app, as there is one every minute. */
    round: () => forge.invoke(onClock),

    async jira(who: Colleague, { language, mode, width }: Look): Promise<Jira> {
      const texts = translationOf(await wordsFor(language, {}, ['listing']))
      const nameOf = (account: string) => personas.find((each) => each.account === account)?.names[language] ?? account
      const issues = jira.kept().map(({ id, key, summary, description, reporter, status }) => ({
        ...{ id, key, summary, description, reporter: nameOf(reporter) },
        ...{ status: status.name, category: status.category },
      }))
      return opened(
        await openJira(browser, {
          ...{ language, mode, width },
          person: { accountId: who.account, name: who.names[language] },
          site: { cloudId: forge.cloudId, project, issues, subpages: [] },
          titles: texts.module as Readonly<Record<string, string>>,
          invoke: ({ module, payload, extension }) =>
            forge.resolve(call, payload.functionKey, payload.payload, {
              ...{ accountId: who.account, moduleKey: module.key, extension },
            }),
        }),
      )
    },
    async teams(who: Colleague, { language, mode, width }: Look): Promise<Teams> {
      const token = async () => ({ token: await issuers.entra.token(who) })
      const theme = mode === 'dark' ? 'dark' : 'default'
      return opened(await openTeams(browser, { language, theme, width, hub: hub.address, token }))
    },
    async sharePoint(who: Colleague, { language, width }: Look): Promise<SharePoint> {
      const token = async () => ({ token: await issuers.entra.token({ ...who, version: '1.0' }) })
      return opened(await openSharePoint(browser, { language, width, site, token }))
    },
  }
}
export type ThreeHouses = ReturnType<typeof openThreeHouses>
