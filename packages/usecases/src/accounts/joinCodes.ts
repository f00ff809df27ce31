import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  type AccountId,
  type CodePurpose,
  codeBytes,
  codeLifeMs,
  type Instant,
  instant,
  type JoinCode,
  type PersonId,
  readCode,
  stillOpens,
  type TenantId,
  writeCode,
} from '@counterpart/core'
import type { Ports } from '../ports.ts'

/** Said once, to whoever made it. */
export type MadeCode = { readonly code: string; readonly expiresAt: Instant }

/** The answer to every code that opens nothing, so that who guesses learns nothing from it. */
export type CodeNotValid = { readonly kind: 'code-not-valid' }

/** Makes a code; an earlier one of the same person for the same purpose is worth nothing from then on. */
export async function makeCode(
  { joinCodes, now }: Ports,
  tenant: TenantId,
  purpose: CodePurpose,
  by: PersonId,
): Promise<MadeCode> {
  const at = now()
  const expiresAt = instant(at + codeLifeMs)
  for (let tries = 0; tries < mostTakenIds; tries++) {
    const code = writeCode(randomBytes(codeBytes))
    const read = readCode(code)
    if (!read) throw new Error('a code was written that cannot be read')
    const kept = { id: read.id, purpose, by, hash: hashOf(read.secret), expiresAt, tries: 0, spentBy: null }
    if (await joinCodes.keep(tenant, kept, at)) return { code, expiresAt }
  }
  throw new Error(`${mostTakenIds} codes in a row were taken`)
}

/** What a code is found by is one of a million: so many in a row are taken in no home. */
const mostTakenIds = 20

/** The code that was typed, if it still opens something for this account. Not spent by that. */
export async function findCode(
  { joinCodes, now }: Ports,
  tenant: TenantId,
  purpose: CodePurpose,
  { typed, account }: { readonly typed: string; readonly account: AccountId },
): Promise<JoinCode | null> {
  const read = readCode(typed)
  if (!read) return null
  const found = await joinCodes.tried(tenant, read.id)
  // Compared where nothing was found, too: both take the same time.
  const isRight = timingSafeEqual(bytesOf(found?.hash ?? hashOf('')), bytesOf(hashOf(read.secret)))
  return found && isRight && stillOpens(found, purpose, account, now()) ? found : null
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
const bytesOf = (hash: string) => Buffer.from(hash, 'hex')
