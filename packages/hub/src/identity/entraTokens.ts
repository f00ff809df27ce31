import type { TokenRefusal } from '@counterpart/contract'
import { mailAddress, nameFrom, ok, type ProvenAccount, type Result, refuse } from '@counterpart/core'
import { keySet } from './keySet.ts'
import { verifyToken } from './verifyToken.ts'

export type EntraSettings = {
  /** Of the app registration that Teams tab and web part share. */
  readonly clientId: string
  /** Its App ID URI: what tokens of version 1 are for. */
  readonly audience: string | undefined
  /** `https://login.microsoftonline.com`, or that of a national cloud. */
  readonly authority: string
  /** Who issues tokens of version 1 there: `https://sts.windows.net`. */
  readonly oldIssuer: string
}

/** Turns a token into the account that it proves, or says why it proves none. */
export type Verifier = (token: string) => Promise<Result<ProvenAccount, TokenRefusal>>

/** What a person lets the app do here. */
const scope = 'access_as_user'
/** The app role, and the directory roles of Entra, whose holders administer apps of their tenant. */
const keeperRole = 'Counterpart.Administrator'
const keeperDirectoryRoles = [
  '62e90394-69f5-4237-9190-012177145e10', // Global Administrator
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3', // Application Administrator
  '158c047a-c907-4556-b7ef-446551a6b5f7', // Cloud Application Administrator
]
/** With this client every script on a page of SharePoint gets tokens for every part there. */
const sharePointClient = '08e18876-6177-487e-b8b5-cf950c1e598c'

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Access tokens of Entra, of version 1 and 2, from any tenant: which of them may come in is for the directory to say.
 * Who it is are tenant and object id; names and addresses change hands.
 */
export function entraTokens({ clientId, audience, authority, oldIssuer }: EntraSettings, now: () => number): Verifier {
  const keys = keySet(new URL(`${authority}/common/discovery/v2.0/keys`))
  const expected = {
    keys,
    audience: audience === undefined ? [clientId] : [clientId, audience],
    requiredClaims: ['iss', 'exp', 'iat', 'tid'],
    now,
  }
  return async (token) => {
    const verified = await verifyToken(token, expected)
    if (!verified.ok) return verified
    const { iss, tid, oid, ver, scp, name, email, roles, wids, azp, appid, idtyp } = verified.value
    if (typeof tid !== 'string' || !guid.test(tid)) return refuse({ kind: 'token-incomplete' })
    // The key set is one for all tenants: the issuer must be that of the tenant the token itself names.
    const issuer = ver === '2.0' ? `${authority}/${tid}/v2.0` : `${oldIssuer}/${tid}/`
    if (iss !== issuer) return refuse({ kind: 'token-from-elsewhere' })
    const scopes = typeof scp === 'string' ? scp.split(' ').filter((each) => each !== '') : []
    if (scopes.length === 0 || idtyp === 'app') return refuse({ kind: 'token-without-person' })
    if (!scopes.includes(scope)) return refuse({ kind: 'token-without-scope' })
    if (typeof oid !== 'string' || !guid.test(oid)) return refuse({ kind: 'token-incomplete' })
    return ok({
      platform: 'entra',
      house: tid.toLowerCase(),
      subject: oid.toLowerCase(),
      name: nameFrom(name),
      mail: mailAddress(email),
      keepsHouse:
        listed(roles).includes(keeperRole) || keeperDirectoryRoles.some((role) => listed(wids).includes(role)),
      isConfined: [azp, appid].includes(sharePointClient),
    })
  }
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
