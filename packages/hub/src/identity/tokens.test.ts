import { createApi } from '@counterpart/api'
import { statusOf } from '@counterpart/contract'
import { id, instant, type TenantId } from '@counterpart/core'
import { accountId, connectionId } from '@counterpart/usecases'
import { aCommand, memoryPorts } from '@counterpart/usecases/testing'
import { problemTexts } from '@counterpart/words'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../settings.ts'
import {
  entraAudience,
  entraTenants,
  fillCompany,
  forgeApp,
  forgeInstallations,
  openStandInIssuers,
  type StandInIssuers,
} from '../testing/index.ts'
import { forgeCalls } from './forgeTokens.ts'
import { hubIdentity } from './hubIdentity.ts'

const tenant = id<TenantId>('company')
const [ours, theirs] = entraTenants
const [installation, otherInstallation] = forgeInstallations
const person = '11111111-1111-4111-8111-111111111111'
const minute = 60
const now = () => Math.floor(Date.now() / 1000)

/** A door of a hub over stores in memory, where one tenant and one installation are connected. */
async function open(issuers: StandInIssuers) {
  const ports = memoryPorts()
  await fillCompany(ports)
  for (const [platform, house] of [
    ['entra', ours],
    ['atlassian', installation],
  ] as const) {
    const entry = {
      ...({ id: connectionId({ platform, house }), platform, house, state: 'connected', site: null } as const),
      ...{ askedBy: id<never>('admin'), provenBy: id<never>('x'), since: instant(0) },
    } as const
    await ports.directory.addAll(tenant, 'connection', [entry], aCommand('connect'))
  }
  const { entra, forge } = readSettings(issuers.env, '/')
  const faults: unknown[] = []
  const api = createApi(ports, {
    ...hubIdentity(ports, tenant, { dev: undefined, entra, forge: forge && forgeCalls(forge, ports.now) }),
    say: await problemTexts(),
    version: '1',
    onFault: (fault) => faults.push(fault),
  })
  const ask = async (authorization: string | null, more: Record<string, string> = {}, body?: unknown) => {
    const headers = { ...(authorization !== null && { authorization }), ...more }
    const answer = await api.fetch(
      body === undefined
        ? new Request('http://hub/v1/me', { headers })
        : new Request('http://hub/v1/connections', {
            method: 'POST',
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
    )
    return { status: answer.status, json: await answer.json(), headers: answer.headers }
  }
  return { ports, api, ask, faults }
}

let issuers: StandInIssuers
let door: Awaited<ReturnType<typeof open>>
beforeAll(async () => {
  issuers = await openStandInIssuers()
  door = await open(issuers)
})
afterAll(() => issuers.close())

const entra = (said: Parameters<StandInIssuers['entra']['token']>[0] = {}) => issuers.entra.token(said)
const forge = (said: Parameters<StandInIssuers['forge']['token']>[0] = {}) => issuers.forge.token(said)
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a good token', () => {
  it.each([
    { of: 'Entra, version 2', token: () => entra(), platform: 'entra', house: ours, subject: person },
    { of: 'Entra, version 1', token: () => entra({ version: '1.0' }), platform: 'entra', house: ours, subject: person },
    { of: 'Forge', token: () => forge(), platform: 'atlassian', house: installation, subject: '557058:ada' },
  ] as const)('of $of is somebody with no role and no department', async ({ token, platform, house, subject }) => {
    const answer = await door.ask(`Bearer ${await token()}`)
    expect(answer).toMatchObject({ status: 200, json: { tenant, department: 'unplaced', roles: [] } })
    expect(answer.json.person).toBe(accountId({ platform, house, subject }))
  })

  it('is the same person in both versions, whatever name or address it carries', async () => {
    const people = await Promise.all(
      [
        entra(),
        entra({ version: '1.0', claims: { upn: 'boss@contoso.example' } }),
        entra({
          name: 'Somebody else',
          claims: { preferred_username: 'boss@contoso.example', email: 'boss@x.example' },
        }),
      ].map(async (token) => (await door.ask(`Bearer ${await token}`)).json.person),
    )
    expect(new Set(people).size).toBe(1)
  })

  it('is another person in another house, with the same id there', async () => {
    const { ports, ask } = await open(issuers)
    const other = { id: connectionId({ platform: 'entra', house: theirs }), platform: 'entra', house: theirs } as const
    const facts = { state: 'connected', site: null, askedBy: id<never>('admin'), since: instant(0) } as const
    const entry = { ...other, ...facts, provenBy: id<never>('x') }
    await ports.directory.addAll(tenant, 'connection', [entry], aCommand('connect'))
    const [here, there] = await Promise.all([
      ask(`Bearer ${await entra()}`),
      ask(`Bearer ${await entra({ tid: theirs })}`),
    ])
    expect(here.status).toBe(200)
    expect(there.status).toBe(200)
    expect(here.json.person).not.toBe(there.json.person)
  })

  it('of one who comes twice at once makes one person', async () => {
    const { ports, ask } = await open(issuers)
    const authorization = `Bearer ${await entra()}`
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(authorization)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(await ports.directory.people(tenant, { department: id('unplaced') }, 10)).toHaveLength(1)
  })

  it('gives who comes from SharePoint no power of an administrator', async () => {
    const { ports, ask } = await open(issuers)
    const client = '08e18876-6177-487e-b8b5-cf950c1e598c'
    const { json } = await ask(`Bearer ${await entra()}`)
    const before = await ports.directory.load(tenant, 'person', json.person)
    if (!before) throw new Error('nobody came in')
    const after = { ...before.value, department: id<never>('it'), roles: ['agent', 'administrator'] as const }
    const events = [{ type: 'written', entry: after }] as const
    await ports.directory.commit(tenant, 'person', {
      before,
      after,
      version: 2,
      events,
      command: aCommand('r'),
      jobs: [],
    })
    const rolesWith = async (claims: object) =>
      (await ask(`Bearer ${await entra({ claims: { ...claims } })}`)).json.roles
    expect(await rolesWith({})).toEqual(['agent', 'administrator'])
    expect(await rolesWith({ azp: client })).toEqual(['agent'])
    expect(await rolesWith({ appid: client })).toEqual(['agent'])
  })
})

type Attack = {
  readonly attack: string
  readonly kind: keyof typeof statusOf
  readonly token: () => string | Promise<string>
}

const foreignKey = async () => (await generateKeyPair('RS256')).privateKey
/** The public key, taken for a secret that both sides share. */
const publicAsSecret = async (key: StandInIssuers['entra']['publicKey']) =>
  new TextEncoder().encode(await exportSPKI(key))

const attacks: readonly Attack[] = [
  { attack: 'nothing', kind: 'unauthenticated', token: () => '' },
  { attack: 'no token at all', kind: 'unauthenticated', token: () => 'abc' },
  { attack: 'three empty pieces', kind: 'unauthenticated', token: () => '..' },
  { attack: 'pieces that say nothing', kind: 'token-not-genuine', token: () => 'a.b.c' },
  {
    attack: 'no algorithm and no signature',
    kind: 'unauthenticated',
    token: () => `${encode({ alg: 'none' })}.${encode({ iss: 'forge/invocation-token', aud: forgeApp })}.`,
  },
  {
    attack: 'no algorithm and some signature',
    kind: 'token-not-genuine',
    token: async () => {
      const [, claims] = (await entra()).split('.')
      return `${encode({ alg: 'none', kid: 'entra-1' })}.${claims}.AAAA`
    },
  },
  {
    attack: 'the public key of Entra as a secret',
    kind: 'token-not-genuine',
    token: async () => entra({ header: { alg: 'HS256' }, key: await publicAsSecret(issuers.entra.publicKey) }),
  },
  {
    attack: 'the public key of Forge as a secret',
    kind: 'token-not-genuine',
    token: async () => forge({ header: { alg: 'HS256' }, key: await publicAsSecret(issuers.forge.publicKey) }),
  },
  {
    attack: 'another algorithm of the same family',
    kind: 'token-not-genuine',
    token: async () => {
      const { privateKey } = await generateKeyPair('PS256')
      return entra({ header: { alg: 'PS256' }, key: privateKey })
    },
  },
  { attack: 'a key of the forger', kind: 'token-not-genuine', token: async () => entra({ key: await foreignKey() }) },
  {
    attack: 'a key of the forger, for Forge',
    kind: 'token-not-genuine',
    token: async () => forge({ key: await foreignKey() }),
  },
  {
    attack: 'a key that comes along in the header',
    kind: 'token-not-genuine',
    token: async () => {
      const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
      return entra({ header: { jwk: await exportJWK(publicKey) }, key: privateKey })
    },
  },
  { attack: 'a key id that nobody knows', kind: 'token-not-genuine', token: () => entra({ header: { kid: 'k-9' } }) },
  {
    attack: 'the key of Forge for a token of Entra',
    kind: 'token-not-genuine',
    token: () => forge({ claims: { iss: `${issuers.env.COUNTERPART_ENTRA_AUTHORITY}/${ours}/v2.0`, tid: ours } }),
  },
  {
    attack: 'claims changed under the old signature',
    kind: 'token-not-genuine',
    token: async () => {
      const [header, claims = '', signature] = (await entra()).split('.')
      const said = JSON.parse(Buffer.from(claims, 'base64url').toString())
      return `${header}.${encode({ ...said, oid: '99999999-9999-4999-8999-999999999999' })}.${signature}`
    },
  },
  {
    attack: 'a token for Graph',
    kind: 'token-for-another-service',
    token: () => entra({ claims: { aud: 'https://graph.microsoft.com' } }),
  },
  {
    attack: 'a token for another app of Entra',
    kind: 'token-for-another-service',
    token: () => entra({ claims: { aud: '99999999-9999-4999-8999-999999999999' } }),
  },
  {
    attack: 'a token of another Forge app',
    kind: 'token-for-another-service',
    token: () => forge({ claims: { aud: 'ari:cloud:ecosystem::app/99999999-9999-4999-8999-999999999999' } }),
  },
  {
    attack: 'a token of another Forge app that names ours as its audience',
    kind: 'token-for-another-service',
    token: () => forge({ claims: { app: { id: 'ari:cloud:ecosystem::app/other', installationId: installation } } }),
  },
  {
    attack: 'no audience',
    kind: 'token-incomplete',
    token: () => entra({ claims: { aud: undefined } }),
  },
  {
    attack: 'the issuer of another tenant',
    kind: 'token-from-elsewhere',
    token: () => entra({ claims: { iss: `${issuers.env.COUNTERPART_ENTRA_AUTHORITY}/${theirs}/v2.0` } }),
  },
  {
    attack: 'an issuer of the forger',
    kind: 'token-from-elsewhere',
    token: () => entra({ claims: { iss: `https://evil.example/${ours}/v2.0` } }),
  },
  {
    attack: 'the issuer of version 1 in version 2',
    kind: 'token-from-elsewhere',
    token: () => entra({ claims: { iss: `${issuers.env.COUNTERPART_ENTRA_AUTHORITY}/sts/${ours}/` } }),
  },
  {
    attack: 'another issuer under the key of Forge',
    kind: 'token-from-elsewhere',
    token: () => forge({ claims: { iss: 'forge/another-token' } }),
  },
  { attack: 'run out', kind: 'token-expired', token: () => entra({ claims: { exp: now() - 5 * minute } }) },
  { attack: 'run out, of Forge', kind: 'token-expired', token: () => forge({ claims: { exp: now() - 5 * minute } }) },
  { attack: 'without an end', kind: 'token-incomplete', token: () => entra({ claims: { exp: undefined } }) },
  {
    attack: 'not yet valid',
    kind: 'token-not-yet-valid',
    token: () => entra({ claims: { nbf: now() + 60 * minute, exp: now() + 120 * minute } }),
  },
  {
    attack: 'not yet valid, of Forge',
    kind: 'token-not-yet-valid',
    token: () => forge({ claims: { nbf: now() + 60 * minute, exp: now() + 120 * minute } }),
  },
  { attack: 'another scope', kind: 'token-without-scope', token: () => entra({ claims: { scp: 'User.Read' } }) },
  {
    attack: 'a scope that only begins like ours',
    kind: 'token-without-scope',
    token: () => entra({ claims: { scp: 'access_as_user_of_another' } }),
  },
  {
    attack: 'a program and no person',
    kind: 'token-without-person',
    token: () => entra({ claims: { scp: undefined, roles: ['Counterpart.Administrator'], idtyp: 'app' } }),
  },
  {
    attack: 'a program that claims a scope',
    kind: 'token-without-person',
    token: () => entra({ claims: { idtyp: 'app' } }),
  },
  { attack: 'an id token', kind: 'token-without-person', token: () => entra({ claims: { scp: undefined } }) },
  {
    attack: 'a call of the app that nobody caused',
    kind: 'token-without-person',
    token: () => forge({ claims: { principal: undefined } }),
  },
  { attack: 'no object id', kind: 'token-incomplete', token: () => entra({ claims: { oid: undefined } }) },
  { attack: 'no tenant', kind: 'token-incomplete', token: () => entra({ claims: { tid: undefined } }) },
  {
    attack: 'a tenant that is part of an address',
    kind: 'token-incomplete',
    token: () => entra({ claims: { tid: `${ours}/../${theirs}` } }),
  },
  {
    attack: 'no installation',
    kind: 'token-incomplete',
    token: () => forge({ claims: { app: { id: forgeApp } } }),
  },
  { attack: 'a tenant that is not connected', kind: 'tenant-not-connected', token: () => entra({ tid: theirs }) },
  {
    attack: 'an installation that is not connected',
    kind: 'tenant-not-connected',
    token: () => forge({ installation: otherInstallation }),
  },
  {
    attack: 'a tenant under the name of an installation',
    kind: 'tenant-not-connected',
    token: () => forge({ installation: ours }),
  },
]

describe('a bad token', () => {
  it.each(attacks)('$attack: $kind', async ({ kind, token }) => {
    const authorization = `Bearer ${await token()}`
    for (const [language, tells] of [
      ['en', /^[A-Z][ -~’–—]{20,}$/],
      ['zh-CN', /[\u4e00-\u9fff]{4}/],
    ] as const) {
      const { status, json, headers } = await door.ask(authorization, { 'accept-language': language })
      expect({ status, kind: json.kind }).toEqual({ status: statusOf[kind], kind })
      expect([401, 403]).toContain(status)
      expect(json.detail).toMatch(tells)
      expect(headers.get('content-language')).toBe(language)
    }
  })

  it('leaves nobody behind', async () => {
    const { ports, ask } = await open(issuers)
    for (const { token } of attacks) await ask(`Bearer ${await token()}`)
    expect(await ports.directory.people(tenant, { department: id('unplaced') }, 10)).toEqual([])
  })

  it('is told what an administrator can do about it', async () => {
    const told = async (token: Promise<string>) => (await door.ask(`Bearer ${await token}`)).json.detail
    expect(await told(entra({ tid: theirs }))).toMatch(/Connected tenants/)
    expect(await told(entra({ claims: { scp: 'User.Read' } }))).toMatch(/access_as_user/)
    expect(await told(entra({ claims: { aud: 'x' } }))).toMatch(/App ID URI/)
  })

  it('was tried in every way that there is', () => {
    expect(attacks.length).toBeGreaterThan(40)
    const kinds = new Set(attacks.map(({ kind }) => kind))
    expect(Object.keys(statusOf).filter((kind) => /^token-|^tenant-/.test(kind) && !kinds.has(kind as never))).toEqual(
      [],
    )
  })
})

describe('what is said beside the token', () => {
  it('changes nothing: not in a header, and not in a body', async () => {
    const headers = {
      'x-ms-client-principal-id': 'admin',
      'x-forge-oauth-user': 'admin',
      'x-user': 'admin',
      cookie: 'person=admin',
    }
    expect(await door.ask(null, headers)).toMatchObject({ status: 401, json: { kind: 'unauthenticated' } })
    const { json } = await door.ask(`Bearer ${await entra()}`, headers)
    expect(json).toMatchObject({ roles: [], department: 'unplaced' })
    const authorization = `Bearer ${await entra({ claims: { roles: ['Counterpart.Administrator'] } })}`
    const said = await door.ask(authorization, {}, { code: 'ABCD-EFGH-JKMN', person: 'admin', tid: ours })
    expect(said).toMatchObject({ status: 422, json: { kind: 'invalid-input' } })
  })

  it('is refused where an identity stands in what a person writes', async () => {
    const answer = await door.api.fetch(
      new Request('http://hub/v1/requests', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await forge()}`,
          'content-type': 'application/json',
          'idempotency-key': 'raise-1',
        },
        body: JSON.stringify({ service: 'it-help', title: 'Printer', raisedBy: 'admin', by: 'admin', tenant: 'other' }),
      }),
    )
    expect(answer.status).toBe(422)
  })
})

describe('keys that cannot be read', () => {
  it('are a fault of ours: 503 and a time to come back, never a word about the token', async () => {
    const others = await openStandInIssuers()
    const { ask, faults } = await open(others)
    others.setDown(true)
    for (const token of [await others.entra.token(), await others.forge.token()]) {
      const answer = await ask(`Bearer ${token}`)
      expect(answer).toMatchObject({ status: 503, json: { kind: 'unavailable' } })
      expect(answer.headers.get('retry-after')).toBe('5')
    }
    expect(faults).toHaveLength(2)
    others.setDown(false)
    for (const token of [await others.entra.token(), await others.forge.token()])
      expect([200, 403]).toContain((await ask(`Bearer ${token}`)).status)
    await others.close()
  })

  it('are read once and kept', async () => {
    const others = await openStandInIssuers()
    const { ask } = await open(others)
    for (let i = 0; i < 5; i++) await ask(`Bearer ${await others.entra.token()}`)
    expect(others.served()).toBe(1)
    others.setDown(true)
    expect((await ask(`Bearer ${await others.entra.token()}`)).status).toBe(200)
    await others.close()
  })
})

it('audiences of both versions are taken, and only these', async () => {
  const status = async (aud: unknown) => (await door.ask(`Bearer ${await entra({ claims: { aud } })}`)).status
  expect(await status(entraAudience)).toBe(200)
  expect(await status([entraAudience, 'https://graph.microsoft.com'])).toBe(200)
  expect(await status(`${entraAudience}/`)).toBe(401)
})
