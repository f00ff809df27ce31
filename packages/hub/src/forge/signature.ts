import { createHmac, timingSafeEqual } from 'node:crypto'
import { signedText } from '@counterpart/contract/forge'

/** Whether somebody who knows the secret said this there. */
export function isSigned(secret: string, path: string, body: string, signature: string | undefined): boolean {
  const right = createHmac('sha256', secret).update(signedText(path, body)).digest()
  const given = Buffer.from(/^[0-9a-f]{64}$/.test(signature ?? '') ? (signature ?? '') : '', 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}
