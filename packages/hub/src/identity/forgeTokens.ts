import type { TokenRefusal } from '@counterpart/contract'
import { ok, type Result, refuse } from '@counterpart/core'
import type { Verifier } from './entraTokens.ts'
import { keySet } from './keySet.ts'
import { verifyToken } from './verifyToken.ts'

export type ForgeSettings = {
  /** `ari:cloud:ecosystem::app/…`, of our own app: a token that named its own audience would let every app in. */
  readonly appId: string
  readonly keys: string
  /** With which the functions of our app sign what they say. */
  readonly secret: string
}

/** A call of our app, as Forge vouches for it. */
export type ForgeCall = {
  /** Which installation. */
  readonly house: string
  /** Who caused it; null where nobody did. */
  readonly principal: string | null
  readonly keepsHouse: boolean
}

const issuer = 'forge/invocation-token'
/** Of modules that Jira shows to its administrators only. */
const keeperModule = 'jira:adminPage'

/** Forge Invocation Tokens: what Forge sends with each call of our app. */
export function forgeCalls(
  { appId, keys }: Pick<ForgeSettings, 'appId' | 'keys'>,
  now: () => number,
): (token: string) => Promise<Result<ForgeCall, TokenRefusal>> {
  const expected = { keys: keySet(new URL(keys)), audience: appId, requiredClaims: ['iss', 'exp', 'app'], now }
  return async (token) => {
    const verified = await verifyToken(token, expected)
    if (!verified.ok) return verified
    const { iss, principal, app } = verified.value
    if (iss !== issuer) return refuse({ kind: 'token-from-elsewhere' })
    const { id, installationId, module } = fieldsOf(app)
    if (id !== appId) return refuse({ kind: 'token-for-another-service' })
    if (!isName(installationId)) return refuse({ kind: 'token-incomplete' })
    return ok({
      house: installationId,
      principal: isName(principal) ? principal : null,
      keepsHouse: fieldsOf(module)['type'] === keeperModule,
    })
  }
}

/** The people of Jira, by the calls that they cause. */
export function forgeTokens(calls: ReturnType<typeof forgeCalls>): Verifier {
  return async (token) => {
    const call = await calls(token)
    if (!call.ok) return call
    const { house, principal, keepsHouse } = call.value
    if (principal === null) return refuse({ kind: 'token-without-person' })
    return ok({ platform: 'atlassian', house, subject: principal, name: null, keepsHouse, isConfined: false })
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value)
