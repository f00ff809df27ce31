import { ok, refuse } from '@counterpart/core'
import type { Verifier } from './entraTokens.ts'
import { keySet } from './keySet.ts'
import { verifyToken } from './verifyToken.ts'

export type ForgeSettings = {
  /** `ari:cloud:ecosystem::app/…`, of our own app: a token that named its own audience would let every app in. */
  readonly appId: string
  readonly keys: string
}

const issuer = 'forge/invocation-token'
/** Of modules that Jira shows to its administrators only. */
const keeperModule = 'jira:adminPage'

/** Forge Invocation Tokens: what Forge sends with each call of our app. A call has a person only where one caused it. */
export function forgeTokens({ appId, keys }: ForgeSettings, now: () => number): Verifier {
  const expected = { keys: keySet(new URL(keys)), audience: appId, requiredClaims: ['iss', 'exp', 'app'], now }
  return async (token) => {
    const verified = await verifyToken(token, expected)
    if (!verified.ok) return verified
    const { iss, principal, app } = verified.value
    if (iss !== issuer) return refuse({ kind: 'token-from-elsewhere' })
    const { id, installationId, module } = fieldsOf(app)
    if (id !== appId) return refuse({ kind: 'token-for-another-service' })
    if (!isName(installationId)) return refuse({ kind: 'token-incomplete' })
    if (!isName(principal)) return refuse({ kind: 'token-without-person' })
    return ok({
      platform: 'atlassian',
      house: installationId,
      subject: principal,
      name: null,
      keepsHouse: fieldsOf(module)['type'] === keeperModule,
      isConfined: false,
    })
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const isName = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value)
