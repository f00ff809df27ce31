import { randomBytes } from 'node:crypto'
import { type Actor, isId, type PersonId, type TenantId } from '@counterpart/core'
import type { DirectoryStore, Who } from '@counterpart/usecases'
import { jwtVerify, SignJWT } from 'jose'
import { bearerOf } from './bearer.ts'

/** Who signs the tokens of the development sign-in. */
export const devIssuer = 'urn:counterpart:dev'
const audience = 'counterpart'
const lifetimeSeconds = 12 * 3600

export type DevSignIn = {
  /** null when the proof is missing or wrong. */
  identify(request: Request): Promise<Who | null>
  /** null: there is no such person. */
  signIn(person: PersonId): Promise<{ token: string; expiresAt: number } | null>
}

/**
 * The development sign-in: whoever reaches it may be any person of the directory. Its key is made at start and never
 * leaves the process, so its tokens die with it and no other hub takes them.
 */
export function devSignIn(directory: DirectoryStore, tenant: TenantId, now: () => number): DevSignIn {
  const key = randomBytes(32)
  return {
    async signIn(person) {
      if (!(await actorOf(directory, tenant, person))) return null
      const issuedAt = Math.floor(now() / 1000)
      const token = await new SignJWT({ tid: tenant })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(person)
        .setIssuer(devIssuer)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(key)
      return { token, expiresAt: (issuedAt + lifetimeSeconds) * 1000 }
    },
    async identify(request) {
      const token = bearerOf(request)
      if (!token) return null
      const verified = await jwtVerify(token, key, {
        issuer: devIssuer,
        audience,
        algorithms: ['HS256'],
        requiredClaims: ['sub', 'tid', 'exp'],
        currentDate: new Date(now()),
      }).catch(() => null)
      const { tid, sub } = verified?.payload ?? {}
      if (tid !== tenant || !isId(sub)) return null
      const actor = await actorOf(directory, tenant, sub as PersonId)
      return actor && { tenant, actor }
    },
  }
}

/** Roles and department as the directory has them now, not as a token remembers them. */
async function actorOf(directory: DirectoryStore, tenant: TenantId, person: PersonId): Promise<Actor | null> {
  const loaded = await directory.load(tenant, 'person', person)
  return loaded ? { person, department: loaded.value.department, roles: loaded.value.roles } : null
}
