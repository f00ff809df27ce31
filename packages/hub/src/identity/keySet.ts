import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'

/** The keys of an issuer cannot be had: a fault of ours or of theirs, and never the caller's. */
export class KeysUnreachable extends Error {
  readonly kind = 'unavailable'
}

/** So long a set that was read is trusted; one with a key that it lacks is read again, at most twice a minute. */
const keptForMs = 3_600_000
const pauseMs = 30_000
const patienceMs = 5_000

/** The keys of an issuer, read when they are needed first. */
export function keySet(address: URL): JWTVerifyGetKey {
  const read = createRemoteJWKSet(address, {
    cacheMaxAge: keptForMs,
    cooldownDuration: pauseMs,
    timeoutDuration: patienceMs,
  })
  return async (header, token) => {
    try {
      return await read(header, token)
    } catch (cause) {
      // Only these two say something about the token: it names a key that the issuer does not have.
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause
      if (cause instanceof errors.JOSENotSupported) throw cause
      throw new KeysUnreachable(`the keys of ${address.origin} cannot be read`, { cause })
    }
  }
}
