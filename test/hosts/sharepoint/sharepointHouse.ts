import { readFileSync } from 'node:fs'
import {
  entraTenants,
  openStandInIssuers,
  type StandInIssuers,
  startHubProcess,
  tempDirs,
  visitorOf,
} from '@counterpart/hub/testing'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { buildPackage } from '../../../spfx-webpart/manifest/buildPackage.ts'
import { exampleValues } from '../../../spfx-webpart/manifest/values.ts'
import { startBrowser } from '../../e2e/browser.ts'
import { openSharePoint, type PageLook, type SharePoint, sharePoint, type TokenAnswer } from './openSharePoint.ts'
import { type Site, siteWith } from './site.ts'

/** The stand-in stands at the address of SharePoint, and the hub on this machine: real ones are both far away. */
const switches = ['--disable-features=LocalNetworkAccessChecks']
/** As whom SharePoint asks for tokens, whatever part of a page wants one. */
const sharePointClient = '08e18876-6177-487e-b8b5-cf950c1e598c'
const administrator = 'sample.jing-chen'

type Visit = PageLook & {
  /** Whose tokens Entra gives; or what it gives in their place. */
  readonly person?: string
  readonly token?: () => Promise<TokenAnswer>
  /** What goes wrong is part of what is tried. */
  readonly loud?: boolean
}

/** A hub with the sample company, whose people come in from a connected tenant, and a browser. */
export function openSharePointHouse() {
  const dirs = tempDirs()
  let hub: Awaited<ReturnType<typeof startHubProcess>>
  let browser: Browser
  let issuers: StandInIssuers
  let site: Site
  const contexts = new Set<BrowserContext>()
  const pages = new Set<SharePoint>()
  const troubles: string[] = []
  const visitor = visitorOf(() => hub.address)
  const ids = new Map<string, string>()

  // Apart, since each of them takes its time on a busy machine.
  let zip: Uint8Array
  beforeAll(async () => {
    zip = readFileSync(await buildPackage(exampleValues))
  })
  beforeAll(async () => {
    issuers = await openStandInIssuers()
    const env = { ...issuers.env, COUNTERPART_DATA: await dirs.dataDir() }
    ;[hub, browser] = await Promise.all([
      startHubProcess(env, ['--sample']),
      startBrowser(process.env['CHROMIUM'] ?? '', switches),
    ])
    site = await siteWith(zip, { named: exampleValues.hub, real: hub.address })
    await connectTenant()
  })
  afterEach(async () => {
    for (const page of pages) troubles.push(...(await page.errors().catch(() => [])))
    pages.clear()
    await Promise.all([...contexts].map((context) => context.close()))
    contexts.clear()
    expect(troubles.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.stop('SIGTERM')
    await issuers?.close()
  })

  /** As an administrator does it in Teams, and then names the site whose pages may call. */
  async function connectTenant(): Promise<void> {
    const { json: made } = await visitor.send(administrator, 'POST', '/v1/connection-codes')
    const keeper = await issuers.entra.token({
      oid: idOf(administrator),
      claims: { roles: ['Counterpart.Administrator'] },
    })
    await callAs(keeper, '/v1/connections', { code: made.code })
    const { json: all } = await visitor.send(administrator, 'GET', '/v1/connections')
    const [{ id, version }] = all.items
    const named = await visitor.send(administrator, 'PUT', `/v1/connections/${id}/site`, {
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: { site: sharePoint },
      version,
    })
    expect(named).toMatchObject({ status: 200 })
    await vi.waitUntil(async () => (await allowsSite()) === sharePoint, { timeout: 120_000, interval: 200 })
  }

  /** A site that was just named is known after the next round of jobs. */
  async function allowsSite(): Promise<string | null> {
    const answer = await fetch(`${hub.address}/v1/me`, {
      method: 'OPTIONS',
      headers: {
        origin: sharePoint,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    })
    return answer.headers.get('access-control-allow-origin')
  }

  async function callAs(token: string, path: string, body: unknown): Promise<void> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(hub.address + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }

  /** Of a person in Entra. */
  function idOf(person: string): string {
    const id = ids.get(person) ?? `11111111-1111-4111-8111-${String(ids.size + 1).padStart(12, '0')}`
    ids.set(person, id)
    return id
  }

  const joined = new Map<string, Promise<void>>()
  /** The account in Entra belongs to a person of the sample company, by a code of theirs that was entered in Teams. */
  function join(person: string): Promise<void> {
    const done = joined.get(person) ?? makeJoined(person)
    joined.set(person, done)
    return done
  }
  async function makeJoined(person: string): Promise<void> {
    const { json } = await visitor.act(person, '/v1/join-codes', {})
    await callAs(await issuers.entra.token({ oid: idOf(person) }), '/v1/accounts', { code: json.code })
  }

  /** As SharePoint gets it for a part of a page. */
  async function tokenOf(person: string): Promise<TokenAnswer> {
    await join(person)
    return { token: await issuers.entra.token({ oid: idOf(person), claims: { azp: sharePointClient } }) }
  }

  return {
    visitor,
    address: () => hub.address,
    /** Of a company that nobody has connected. */
    strangersToken: async (): Promise<TokenAnswer> => ({
      token: await issuers.entra.token({ tid: entraTenants[1], claims: { azp: sharePointClient } }),
    }),
    spoiltToken: async (person: string): Promise<TokenAnswer> => ({
      token: await issuers.entra.token({ oid: idOf(person), claims: { exp: 1_000_000_000 } }),
    }),
    tokenOf,
    /** Of somebody who comes for the first time, and has asked for nothing. */
    newcomersToken: async (): Promise<TokenAnswer> => ({
      token: await issuers.entra.token({ oid: idOf('a newcomer'), claims: { azp: sharePointClient } }),
    }),
    /** A page of a site as one person has it. What goes wrong in it, or is asked of anybody else, fails the test. */
    async visit({ person = 'sample.sofia-marino', token, loud = false, ...look }: Visit = {}): Promise<SharePoint> {
      const opened = await openSharePoint(browser, { ...look, site, token: token ?? (() => tokenOf(person)) })
      contexts.add(opened.context)
      if (!loud) pages.add(opened)
      // SharePoint's own letters come from its servers; here they are those of the machine.
      const letters = ['https://static2.sharepointonline.com', 'https://res-1.cdn.office.net']
      const known = [hub.address, sharePoint, ...letters]
      opened.page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (!['data:', 'blob:'].includes(protocol) && !known.includes(origin)) troubles.push(`asked ${request.url()}`)
      })
      opened.page.on('pageerror', (error) => troubles.push(error.stack ?? error.message))
      opened.page.on('console', (message) => {
        const isOfLetters = letters.some((origin) => message.location().url.startsWith(origin))
        if (!loud && !isOfLetters && message.type() === 'error') troubles.push(message.text())
      })
      return opened
    },
  }
}
