import type { Brand } from '../kernel/index.ts'

/** Where mail reaches somebody. It says nothing about who they are: addresses change hands, and nothing is matched by one. */
export type MailAddress = Brand<string, 'MailAddress'>

/** One plain address, without a name: what no header of a mail can be broken with. */
const pattern =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/** An address from outside; null where it is none. */
export const mailAddress = (given: unknown): MailAddress | null =>
  typeof given === 'string' && given.length <= 254 && pattern.test(given) ? (given as MailAddress) : null
