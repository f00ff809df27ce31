import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { forgeDoor, forgeSignature, signedText } from '@counterpart/contract/forge'
import { resolver, tick } from '@counterpart/forge-app/connected'
import { forgeApp, forgeInstallations, forgeSecret } from '@counterpart/hub/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { certain } from './company.ts'
import { type ConnectedHouse, openConnectedHouse } from './connectedHouse.ts'
import type { Resolver } from './forgePlatform.ts'

const otherApp = 'ari:cloud:ecosystem::app/99999999-9999-4999-8999-999999999999'

let house: ConnectedHouse
beforeAll(async () => {
  house = await openConnectedHouse()
  await house.connect()
})
afterAll(() => house?.close())
afterEach(() => {
  house.reach(null)
  house.mint((good) => good)
  vi.stubEnv('COUNTERPART_SECRET', forgeSecret)
  vi.restoreAllMocks()
})

const ada = () => house.clientOf('ada').getMe()
const app = (more: object = {}) => ({ id: forgeApp, installationId: house.installation, ...more })

describe('a call of an app that is not ours, or not now,', () => {
  it.each([
    { of: 'another audience', kind: 'token-for-another-service', claims: () => ({ aud: otherApp, app: app() }) },
    {
      of: 'another app in our name',
      kind: 'token-for-another-service',
      claims: () => ({ app: app({ id: otherApp }) }),
    },
    { of: 'another issuer', kind: 'token-from-elsewhere', claims: () => ({ iss: 'forge/other', app: app() }) },
    { of: 'an hour ago', kind: 'token-expired', claims: () => ({ exp: house.now() / 1000 - 3600, app: app() }) },
    { of: 'no installation', kind: 'token-incomplete', claims: () => ({ app: { id: forgeApp } }) },
    { of: 'somebody else', kind: 'token-not-genuine', claims: () => ({ principal: 'carla', app: app() }) },
    {
      of: 'a site that nobody connected',
      kind: 'tenant-not-connected',
      claims: () => ({ app: app({ installationId: forgeInstallations[1] }) }),
    },
  ])('is refused: of $of', async ({ kind, claims }) => {
    expect(await ada()).toMatchObject({ ok: true })
    // Forge may name the account, too; then it must be whom it named to the function.
    house.mint(() => house.issuers.forge.token({ claims: { app: app() }, account: 'ada' }))
    expect(await ada()).toMatchObject({ ok: true })
    house.mint(() => house.issuers.forge.token({ claims: { principal: undefined, ...claims() } }))
    expect(await ada()).toMatchObject({ ok: false, refusal: { kind } })
  })

  it('is refused under a key that Forge does not have', async () => {
    house.mint((good) => `${good.slice(0, -6)}AAAAAA`)
    expect(await ada()).toMatchObject({ ok: false, refusal: { kind: 'token-not-genuine' } })
  })

  it('is refused when it signs with another secret, and both sides are told how to mend it', async () => {
    vi.stubEnv('COUNTERPART_SECRET', 'another')
    expect(await ada()).toMatchObject({ ok: false, refusal: { kind: 'app-not-known', status: 403 } })
    expect(house.hub.log.join()).toContain('not signed with the secret of this hub')
    expect(house.hub.log.join()).not.toContain(forgeSecret)
    expect(await house.clientOf('ada', {}, 'zh-CN').getMe()).toMatchObject({
      refusal: { title: 'Jira 中的应用与其服务器无法相互识别' },
    })
  })
})

describe('what is said of issues', () => {
  const sign = (path: string, body: string, secret = forgeSecret) =>
    createHmac('sha256', secret).update(signedText(path, body)).digest('hex')
  const post = async (path: string, body: string, { token, signature }: { token?: string; signature?: string }) => {
    const answer = await fetch(house.hub.address + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(signature !== undefined && { [forgeSignature]: signature }),
      },
      body,
    })
    return { status: answer.status, json: (await answer.json()) as { readonly kind?: string } }
  }
  const mine = () => house.issuers.forge.token({ claims: { app: app() }, account: 'carla' })
  const entra = () => house.issuers.entra.token()

  it('is believed of a function of ours alone: not of a person, whatever token they have', async () => {
    const issue = house.jira.open('To be falsified', 'carla')
    const { id } = await house.tag(issue)
    const { path } = forgeDoor.read
    const body = JSON.stringify({ issue, report: null })
    const forged = [
      [{}, 'unauthenticated'],
      [{ token: await mine() }, 'app-not-known'],
      [{ token: await mine(), signature: '' }, 'app-not-known'],
      [{ token: await mine(), signature: sign(path, body, 'guessed') }, 'app-not-known'],
      [{ token: await mine(), signature: sign(forgeDoor.event.path, body) }, 'app-not-known'],
      [{ token: await mine(), signature: sign(path, `${body} `) }, 'app-not-known'],
      [{ token: await entra(), signature: sign(path, body) }, 'token-not-genuine'],
    ] as const
    for (const [proof, kind] of forged) expect((await post(path, body, proof)).json.kind).toBe(kind)
    const kept = certain(await house.clientOf('ada').getRequest({ params: { id } }))
    expect(kept).toMatchObject({ version: 2, issue: { isGone: false } })
    expect(await post(path, body, { token: await mine(), signature: sign(path, body) })).toMatchObject({ status: 200 })
    expect(certain(await house.clientOf('ada').getRequest({ params: { id } }))).toMatchObject({
      issue: { isGone: true },
    })
  })

  it('and of who calls is believed of a function alone, too', async () => {
    const { path } = forgeDoor.call
    const me = { method: 'GET', path: '/v1/me', headers: {} }
    const body = JSON.stringify({ by: { accountId: 'ada', isAdministrator: true }, call: me, seen: {} })
    expect(await post(path, body, { token: await mine() })).toMatchObject({
      status: 403,
      json: { kind: 'app-not-known' },
    })
    const signature = sign(path, body)
    expect(await post(path, body, { token: await mine(), signature })).toMatchObject({
      ...{ status: 401, json: { kind: 'token-not-genuine' } },
    })
    const odd = JSON.stringify({ by: { accountId: 'a b', isAdministrator: true }, call: me, seen: {} })
    expect(await post(path, odd, { token: await mine(), signature: sign(path, odd) })).toMatchObject({ status: 400 })
  })

  it('changes nothing in another house, nor in one that is not connected', async () => {
    const issue = house.jira.open('Of one site', 'carla')
    const { id } = await house.tag(issue)
    const body = JSON.stringify({ issue, report: null })
    const { path } = forgeDoor.read
    const other = await house.issuers.forge.token({ installation: forgeInstallations[1] })
    expect(await post(path, body, { token: other, signature: sign(path, body) })).toMatchObject({
      ...{ status: 403, json: { kind: 'tenant-not-connected' } },
    })
    expect(certain(await house.clientOf('ada').getRequest({ params: { id } }))).toMatchObject({
      issue: { isGone: false },
    })
  })

  it('is refused where it is no such thing, or too much', async () => {
    const { path } = forgeDoor.read
    const say = async (body: string) => post(path, body, { token: await mine(), signature: sign(path, body) })
    for (const body of ['', '{', '[]', '{"issue":1,"report":null}', '{"issue":"1"}', '{"issue":"1","report":{}}'])
      expect(await say(body)).toMatchObject({ status: 400, json: { kind: 'malformed-json' } })
    expect(await say(`"${'x'.repeat(9 * 1024 ** 2)}"`)).toMatchObject({ status: 413 })
  })

  it('says nothing about who calls: that stands in the token, and in nothing that a page sends', async () => {
    const call = resolver as unknown as Resolver
    const stranger = certain(await house.clientOf('stranger').getMe())
    const forged = {
      ...{ method: 'GET', path: '/v1/me', accountId: 'ada', context: { accountId: 'ada' } },
      headers: { authorization: `Bearer ${await house.issuers.forge.token()}`, 'x-account': 'ada' },
    }
    const heard = (await house.forge.resolve(call, 'call', forged, { accountId: 'stranger' })) as { body: string }
    expect(JSON.parse(heard.body)).toEqual(stranger)
    expect(await house.forge.resolve(call, 'call', forged)).toMatchObject({ status: 403 })
    for (const odd of [null, {}, { ...forged, path: 'https://evil.example' }, { ...forged, headers: { a: 1 } }])
      await expect(house.forge.resolve(call, 'call', odd, { accountId: 'ada' })).rejects.toThrow('no call')
    const live = { method: 'GET', path: '/v1/live', headers: {} }
    expect(await house.forge.resolve(call, 'call', live, { accountId: 'ada' })).toMatchObject({ status: 404 })
  })
})

describe('a hub that does not answer as it should', () => {
  const servers: Server[] = []
  afterAll(() => Promise.all(servers.map((server) => new Promise((closed) => server.close(closed)))))

  /** @returns the address of something that answers everything so */
  async function answering(status: number, type: string, body: string, more: Record<string, string> = {}) {
    const server = createServer((_, response) =>
      response.writeHead(status, { 'content-type': type, ...more }).end(body),
    )
    servers.push(server)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const problem = (status: number, kind: string) =>
    JSON.stringify({ type: 'urn:x', title: `It says ${kind}`, status, kind, refusal: { kind } })

  it('is named to people, in their language, and to the log', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    for (const nobody of ['http://127.0.0.1:9', await answering(502, 'text/html', '<h1>Bad gateway</h1>')]) {
      house.reach(nobody)
      expect(await ada()).toMatchObject({
        refusal: { kind: 'unavailable', status: 503, title: 'Jira cannot reach the server of Counterpart' },
      })
    }
    expect(await house.clientOf('ada', {}, 'zh-CN').getMe()).toMatchObject({
      refusal: { title: 'Jira 无法连接“对口”服务器' },
    })
    expect(said.mock.calls.join()).toMatch(/the hub cannot be reached.*something else answers.*"status":502/s)
  })

  it.each([
    [401, 'token-expired'],
    [403, 'not-allowed'],
    [429, 'too-many-requests'],
    [500, 'fault'],
  ])('says %i as the hub says it: %s', async (status, kind) => {
    house.reach(await answering(status, 'application/problem+json', problem(status, kind)))
    expect(await ada()).toMatchObject({ ok: false, refusal: { status, kind, title: `It says ${kind}` } })
  })

  it.each([401, 403, 429, 500])('that answers %i to its functions costs nothing but time', async (status) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const issue = house.jira.open('Waits', 'carla')
    await house.tag(issue)
    house.reach(await answering(status, 'application/problem+json', problem(status, 'fault')))
    await house.event(issue)
    await house.forge.invoke(tick)
    expect(said.mock.calls.join()).toContain(`"code":"${status} fault"`)
    house.reach(null)
    house.jira.comment(issue, 'carla', 'Still there?', house.now())
    house.pass(16 * 60_000)
    await house.forge.invoke(tick)
    const { request } = certain(await house.clientOf('ada').getIssue({ params: { id: issue } }))
    expect(request?.timeline.filter(({ type }) => type === 'commented')).toMatchObject([{ text: 'Still there?' }])
  })

  it('because it cannot read the keys of Forge says that it is busy', async () => {
    const other = await openConnectedHouse()
    try {
      other.issuers.setDown(true)
      expect(await other.clientOf('ada').getMe()).toMatchObject({ refusal: { kind: 'unavailable', status: 503 } })
    } finally {
      await other.close()
      vi.useFakeTimers({ toFake: ['Date'], now: house.now() })
    }
  })
})
