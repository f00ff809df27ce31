import { fileURLToPath } from 'node:url'
import { openStandInIssuers, type StandInIssuers, startHubProcess, tempDirs, visitorOf } from '@counterpart/hub/testing'
import type { Browser, BrowserContext, Frame } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { buildPage } from '../../../scripts/buildPage.mjs'
import { startBrowser } from '../../e2e/browser.ts'
import { openTeams, type Teams, type TeamsLook, type TeamsOptions } from './openTeams.ts'

/** The stand-in stands at the address of Teams, and the hub on this machine: real Teams and a real hub are both far away. */
const switches = ['--disable-features=LocalNetworkAccessChecks']

type Visit = TeamsLook & {
  /** Who has the token of the hub's own sign-in; or what Teams answers in its place. */
  readonly person?: string
  readonly token?: TeamsOptions['token']
  /** What the console says is part of what is tried. */
  readonly loud?: boolean
}

/** A hub with the sample company that serves the tab as it ships, and a browser. */
export function openTeamsHouse() {
  const dirs = tempDirs()
  let hub: Awaited<ReturnType<typeof startHubProcess>>
  let browser: Browser
  let issuers: StandInIssuers
  const contexts = new Set<BrowserContext>()
  const troubles: string[] = []

  // Apart, since each of them takes its time on a busy machine.
  beforeAll(() => {
    const built = buildPage('teams-app')
    if (!built.ok) throw new Error(built.said)
  })
  beforeAll(async () => {
    issuers = await openStandInIssuers()
    const env = {
      ...issuers.env,
      COUNTERPART_DATA: await dirs.dataDir(),
      COUNTERPART_TEAMS: fileURLToPath(new URL('../../../teams-app/dist', import.meta.url)),
    }
    ;[hub, browser] = await Promise.all([
      startHubProcess(env, ['--sample']),
      startBrowser(process.env['CHROMIUM'] ?? '', switches),
    ])
  })
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()))
    contexts.clear()
    expect(troubles.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.stop('SIGTERM')
    await issuers?.close()
  })
  const visitor = visitorOf(() => hub.address)

  return {
    visitor,
    address: () => hub.address,
    /** Who signs the tokens of people whom the hub does not know yet. */
    entra: () => issuers.entra,
    /** Teams as one person has it. What the page says in its console, or asks of anybody else, fails the test. */
    async visit({ person = 'sample.sofia-marino', token, loud = false, ...look }: Visit = {}): Promise<Teams> {
      const asked = token ?? (async () => ({ token: await visitor.tokenOf(person) }))
      const teams = await openTeams(browser, { ...look, hub: hub.address, token: asked })
      contexts.add(teams.context)
      const known = [hub.address, 'https://teams.microsoft.com', 'https://res.cdn.office.net']
      teams.page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol !== 'data:' && !known.includes(origin)) troubles.push(`asked ${request.url()}`)
      })
      teams.page.on('pageerror', (error) => troubles.push(error.message))
      teams.page.on('console', (message) => {
        if (!loud && ['error', 'warning'].includes(message.type())) troubles.push(message.text())
      })
      return teams
    },
  }
}

/** Waits for the page with this heading. */
export const headed = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole('heading', { level: 1, name }).waitFor()
