import type { AccountId, Instant, PersonId } from '../kernel/index.ts'

/** What a code opens: a house to connect, or a person to whom the account that enters it is joined. */
export type CodePurpose = 'connection' | 'account'

/** A code as it is kept: what of it is secret only as a hash. */
export type JoinCode = {
  /** The first part of the code: what it is found by. */
  readonly id: string
  readonly purpose: CodePurpose
  readonly by: PersonId
  readonly hash: string
  readonly expiresAt: Instant
  /** How often it was tried, rightly or wrongly. */
  readonly tries: number
  /** null: nobody yet. */
  readonly spentBy: AccountId | null
}

export const codeLifeMs = 10 * 60_000
/** So many may be tried that begin like it, the right one among them. */
export const mostTries = 5

/** Digits and capital letters without I, L, O and U, which are misread, or spell words. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const partLength = 4
const parts = 3
/** How many random bytes a code is made of. */
export const codeBytes = partLength * parts

/** `ABCD-EFGH-JKMN`: each letter from five bits of a byte, so 20 bits to find it by and 40 that are secret. */
export function writeCode(random: Uint8Array): string {
  if (random.length !== codeBytes) throw new RangeError(`a code is made of ${codeBytes} bytes, not of ${random.length}`)
  const text = [...random].map((byte) => letters[byte & 31]).join('')
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** Reads a code however it was typed or pasted; null when it cannot be one. */
export function readCode(typed: string): { readonly id: string; readonly secret: string } | null {
  if (typed.length > 100) return null
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐-―_.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (text.length !== codeBytes || [...text].some((letter) => !letters.includes(letter))) return null
  return { id: text.slice(0, partLength), secret: text.slice(partLength) }
}

/**
 * Does it still open something for this account, this try counted? Whoever spent it may come again, because an answer
 * can be lost.
 */
export const stillOpens = (code: JoinCode, purpose: CodePurpose, account: AccountId, now: Instant): boolean =>
  code.purpose === purpose &&
  now < code.expiresAt &&
  code.tries <= mostTries &&
  (code.spentBy === null || code.spentBy === account)
