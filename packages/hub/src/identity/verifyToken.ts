import type { TokenRefusal } from '@counterpart/contract'
import { ok, type Result, refuse } from '@counterpart/core'
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { KeysUnreachable } from './keySet.ts'

export type Expected = {
  readonly keys: JWTVerifyGetKey
  readonly audience: string | string[]
  readonly requiredClaims: string[]
  readonly now: () => number
}

/** Clocks of two houses differ by so much, and no more. */
const skewSeconds = 60

/**
 * What a token says, once its signature, audience and times are right. Only RS256: a token that chooses its own
 * algorithm would be believed under a public key.
 *
 * @throws KeysUnreachable
 */
export async function verifyToken(
  token: string,
  { keys, audience, requiredClaims, now }: Expected,
): Promise<Result<JWTPayload, TokenRefusal>> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      ...{ algorithms: ['RS256'], audience, requiredClaims },
      ...{ clockTolerance: skewSeconds, currentDate: new Date(now()) },
    })
    return ok(payload)
  } catch (fault) {
    if (fault instanceof KeysUnreachable || !(fault instanceof errors.JOSEError)) throw fault
    return refuse({ kind: kindOf(fault) })
  }
}

function kindOf(fault: errors.JOSEError): TokenRefusal['kind'] {
  if (fault instanceof errors.JWTExpired) return 'token-expired'
  if (!(fault instanceof errors.JWTClaimValidationFailed)) return 'token-not-genuine'
  if (fault.reason === 'missing') return 'token-incomplete'
  if (fault.claim === 'aud') return 'token-for-another-service'
  return fault.claim === 'nbf' || fault.claim === 'iat' ? 'token-not-yet-valid' : 'token-incomplete'
}
