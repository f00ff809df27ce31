import { statusOf } from '@counterpart/contract'
import { createPostgresDatabase } from '@counterpart/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entraTenants, openStandInIssuers, settingsFor, startTestHub, tempDirs } from '../testing/index.ts'

const dirs = tempDirs()
const server = process.env['TEST_POSTGRES_URL']
const keeper = { roles: ['Counterpart.Administrator'] }

const homes = [
  { name: 'PGlite', open: async () => ({ dir: await dirs.dataDir(), env: {}, drop: async () => {} }) },
  ...(server
    ? [
        {
          name: 'PostgreSQL',
          open: async () => {
            const own = await createPostgresDatabase(server)
            return { dir: dirs.fresh(), env: { DATABASE_URL: own.url }, drop: own.drop }
          },
        },
      ]
    : []),
]

describe.each(homes)('accounts at a hub on $name', ({ open }) => {
  let issuers: Awaited<ReturnType<typeof openStandInIssuers>>
  let home: Awaited<ReturnType<(typeof homes)[number]['open']>>
  let hub: Awaited<ReturnType<typeof startTestHub>>
  beforeAll(async () => {
    issuers = await openStandInIssuers()
    home = await open()
    hub = await startTestHub(settingsFor(home.dir, { ...issuers.env, ...home.env }))
  })
  afterAll(async () => {
    await hub?.stop()
    await issuers?.close()
    await home?.drop()
  })

  const call = async (
    token: string,
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ) => {
    const answer = await fetch(hub.address + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, json: text === '' ? null : JSON.parse(text), headers: answer.headers }
  }
  const asAdmin = () => hub.tokenOf('admin')
  const connectionCode = async () => (await call(await asAdmin(), 'POST', '/v1/connection-codes')).json.code
  const joinCode = async (token: string) => (await call(token, 'POST', '/v1/join-codes')).json.code
  const enter = (token: string, code: string) => call(token, 'POST', '/v1/accounts', { code })
  const personOf = async (token: string) => (await call(token, 'GET', '/v1/me')).json.person

  it('come in once an administrator of each side has connected their house', async () => {
    const ada = await issuers.entra.token()
    expect(await call(ada, 'GET', '/v1/me')).toMatchObject({ status: 403, json: { kind: 'tenant-not-connected' } })
    const code = await connectionCode()
    const nobody = await call(ada, 'POST', '/v1/connections', { code })
    expect(nobody).toMatchObject({ status: 403, json: { kind: 'not-their-administrator' } })
    const administrator = await issuers.entra.token({ oid: '77777777-7777-4777-8777-777777777777', claims: keeper })
    const connected = await call(administrator, 'POST', '/v1/connections', { code })
    expect(connected).toMatchObject({
      status: 200,
      json: { platform: 'entra', house: entraTenants[0], state: 'connected' },
    })
    const jira = await call(await issuers.forge.token(), 'POST', '/v1/connections', { code: await connectionCode() })
    expect(jira).toMatchObject({ status: 200, json: { platform: 'atlassian' } })
    expect(await call(ada, 'GET', '/v1/me')).toMatchObject({ status: 200, json: { department: 'unplaced', roles: [] } })
    const dev = await call(await asAdmin(), 'POST', '/v1/connections', { code: await connectionCode() })
    expect(dev).toMatchObject({ status: 401 })
    const log = JSON.stringify(hub.log)
    expect(log).not.toContain(code)
    expect(log).not.toContain(ada)
  })

  it('of one person are joined by a code, and parted again', async () => {
    const teams = await issuers.entra.token()
    const jira = () => issuers.forge.token()
    const before = await personOf(await jira())
    expect(await enter(await jira(), await joinCode(teams))).toMatchObject({ status: 200 })
    expect(await personOf(await jira())).toBe(await personOf(teams))
    const { items } = (await call(teams, 'GET', '/v1/accounts')).json
    expect(items.map((each: { platform: string }) => each.platform)).toEqual(['atlassian', 'entra'])
    const parted = await call(teams, 'POST', `/v1/accounts/${items[0].id}/part`)
    expect(parted).toMatchObject({ status: 200, json: { items: [{ platform: 'entra' }] } })
    expect(await personOf(await jira())).toBe(before)
  })

  it('that race for one code have one winner', async () => {
    const rivals = await Promise.all([1, 2, 3, 4].map((n) => issuers.forge.token({ account: `557058:rival-${n}` })))
    await Promise.all(rivals.map(personOf))
    const maker = await hub.tokenOf('it-agent')
    const code = await joinCode(maker)
    const answers = await Promise.all(rivals.map((rival) => enter(rival, code)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422, 422])
    const people = await Promise.all(rivals.map(personOf))
    expect(people.filter((person) => person === 'it-agent')).toHaveLength(1)
  })

  it('that guess are stopped after ten tries in a minute', async () => {
    const guesser = await issuers.forge.token({ account: '557058:guesser' })
    // All at once, so that on no machine so many minutes pass meanwhile.
    const answers = await Promise.all(Array.from({ length: 100 }, () => enter(guesser, 'AAAA-AAAA-AAAA')))
    expect(new Set(answers.map(({ json }) => json.kind))).toEqual(new Set(['code-not-valid', 'too-many-requests']))
    expect(answers.filter(({ status }) => status === statusOf['code-not-valid']).length).toBeGreaterThanOrEqual(10)
  })

  it('may be used from the SharePoint site of their tenant, as long as it is connected', async () => {
    const site = 'https://contoso.sharepoint.com'
    const allowed = async (origin: string) => {
      const asked = {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      }
      const { headers } = await fetch(`${hub.address}/v1/me`, { method: 'OPTIONS', headers: asked })
      expect(headers.get('access-control-allow-credentials')).toBeNull()
      return headers.get('access-control-allow-origin')
    }
    expect(await allowed(site)).toBeNull()
    const entra = async () =>
      (await call(await asAdmin(), 'GET', '/v1/connections')).json.items.find(
        (each: { platform: string }) => each.platform === 'entra',
      )
    const change = async (method: string, path: string, body: unknown) => {
      const { id, version } = await entra()
      const more = { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() }
      return call(await asAdmin(), method, `/v1/connections/${id}/${path}`, body, more)
    }
    expect(await change('PUT', 'site', { site: 'https://evil.example' })).toMatchObject({ status: 422 })
    expect(await change('PUT', 'site', { site })).toMatchObject({ status: 200, json: { site } })
    await hub.tick()
    expect(await allowed(site)).toBe(site)
    expect(await allowed('https://evil.sharepoint.com')).toBeNull()
    expect(await change('POST', 'part', {})).toMatchObject({ status: 200, json: { state: 'parted' } })
    await hub.tick()
    expect(await allowed(site)).toBeNull()
    const answer = await call(await issuers.entra.token(), 'GET', '/v1/me')
    expect(answer).toMatchObject({ status: 403, json: { kind: 'tenant-not-connected' } })
  })
})
