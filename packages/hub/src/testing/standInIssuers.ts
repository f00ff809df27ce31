import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'

/** Claims and header of a token that is to differ from a good one; what is set to undefined is left out. */
export type Said = {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly header?: Readonly<Record<string, unknown>>
  /** Signed by this in place of the issuer's own key. */
  readonly key?: CryptoKey | Uint8Array
}
export type EntraToken = Said & {
  readonly tid?: string
  readonly oid?: string
  readonly version?: '1.0' | '2.0'
  readonly name?: string
}
export type ForgeToken = Said & {
  readonly installation?: string
  readonly account?: string
}

export const entraClient = '5d1f7c9b-3d6f-4a3e-8c1b-6a7b8c9d0e03'
export const entraAudience = `api://hub.example/${entraClient}`
/** What the functions of the app sign with. */
export const forgeSecret = 'a secret of the app and of its hub, which no page knows'
export const forgeApp = 'ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555'
/** Two companies that nobody has. */
export const entraTenants = ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'] as const
export const forgeInstallations = [
  '44444444-4444-4444-8444-444444444444',
  '55555555-5555-4555-8555-555555555555',
] as const

export type StandInIssuers = Awaited<ReturnType<typeof openStandInIssuers>>

/**
 * Entra ID and the Forge platform as far as a hub looks at them: each has a key of its own, publishes its key set on
 * this machine, and mints every token a test asks for, good or bad. What it is not is said in FIDELITY.md.
 *
 * @param now what the tokens call the present
 */
export async function openStandInIssuers(now: () => number = Date.now) {
  const [entra, forge] = await Promise.all([issuerKey('entra-1'), issuerKey('forge-1')])
  let isDown = false
  let served = 0
  const server = createServer((request, response) => {
    const keys =
      request.url === '/forge/keys'
        ? forge
        : /^\/[\w-]+\/discovery\/v2\.0\/keys$/.test(request.url ?? '')
          ? entra
          : null
    if (isDown || keys === null) return void response.writeHead(isDown ? 503 : 404).end()
    served++
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [keys.jwk] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function sign(issuer: IssuerKey, claims: Record<string, unknown>, { header, key }: Said): Promise<string> {
    const protectedHeader = { alg: 'RS256', kid: issuer.kid, typ: 'JWT', ...header }
    return new SignJWT(claims).setProtectedHeader(protectedHeader).sign(key ?? issuer.privateKey)
  }
  const times = (seconds: number) => {
    const iat = Math.floor(now() / 1000)
    return { iat, nbf: iat, exp: iat + seconds }
  }

  return {
    /** What a hub is told so that it takes tokens of these issuers. */
    env: {
      COUNTERPART_ENTRA_CLIENT_ID: entraClient,
      COUNTERPART_ENTRA_AUDIENCE: entraAudience,
      COUNTERPART_ENTRA_AUTHORITY: address,
      COUNTERPART_FORGE_APP_ID: forgeApp,
      COUNTERPART_FORGE_SECRET: forgeSecret,
      COUNTERPART_FORGE_KEYS: `${address}/forge/keys`,
    } as const,
    entra: {
      publicKey: entra.publicKey,
      /** An access token of a person for the hub, as the Teams tab (v2) and SharePoint (v1 or v2) bring it. */
      token({ tid = entraTenants[0], oid = person, version = '2.0', name = 'Ada Lovelace', ...said }: EntraToken = {}) {
        const isOld = version === '1.0'
        const client = isOld ? { appid: teamsWeb } : { azp: teamsWeb }
        const claims = {
          iss: isOld ? `${address}/sts/${tid}/` : `${address}/${tid}/v2.0`,
          aud: isOld ? entraAudience : entraClient,
          ver: version,
          tid,
          oid,
          sub: `pairwise-${oid}`,
          scp: 'access_as_user',
          name,
          ...client,
          ...times(3600),
          ...said.claims,
        }
        return sign(entra, claims, said)
      },
    },
    forge: {
      publicKey: forge.publicKey,
      /** What Forge sends with a call of the app to its remote. */
      token({ installation = forgeInstallations[0], account = '557058:ada', ...said }: ForgeToken = {}) {
        const claims = {
          iss: 'forge/invocation-token',
          aud: forgeApp,
          jti: crypto.randomUUID(),
          app: {
            id: forgeApp,
            version: '3',
            installationId: installation,
            apiBaseUrl: `https://api.atlassian.com/ex/jira/${installation}`,
            environment: { type: 'PRODUCTION', id: 'production' },
            module: { type: 'jira:adminPage', key: 'admin' },
          },
          context: { cloudId: installation },
          principal: account,
          ...times(25),
          ...said.claims,
        }
        return sign(forge, claims, said)
      },
    },
    /** How often a key set was read. */
    served: () => served,
    /** Key sets cannot be read, or can be again. */
    setDown: (down: boolean) => void (isDown = down),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const person = '11111111-1111-4111-8111-111111111111'
/** Teams in a browser, one of the clients that every registration for Teams knows beforehand. */
const teamsWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

type IssuerKey = Awaited<ReturnType<typeof issuerKey>>
async function issuerKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid, publicKey, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } }
}
