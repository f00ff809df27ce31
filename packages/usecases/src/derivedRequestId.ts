import { createHash } from 'node:crypto'
import { type Instant, id, type RequestId } from '@counterpart/core'

/**
 * The id of a request that was worked elsewhere: the same for the same name and time, however often it is brought in.
 * Shaped as UUIDv7 (RFC 9562), so that its time part sorts it where it belongs.
 */
export function derivedRequestId(raisedAt: Instant, name: string): RequestId {
  const time = raisedAt.toString(16).padStart(12, '0')
  const rest = createHash('sha256').update(name).digest('hex')
  const variant = ((Number.parseInt(rest.slice(3, 4), 16) & 3) | 8).toString(16)
  return id(
    `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`,
  )
}
