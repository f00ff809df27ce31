import { isId, type RequestId } from '@counterpart/core'
import type { PageStart } from '@counterpart/usecases'
import { fingerprintOf } from './fingerprint.ts'

/**
 * The place after which a page begins, as a text that only goes with the list it was made for.
 *
 * The checksum keeps no secret, for none is needed: who may see what is asked anew on every page. It tells a place in
 * another list, where it would skip or repeat rows, from one in this.
 *
 * @param list everything that decides which rows there are and in which order, and for whom
 */
export const cursorOf = (start: PageStart, list: unknown): string => {
  const place = [start.value, start.id]
  const checksum = fingerprintOf([place, list]).slice(0, 12)
  return `${Buffer.from(JSON.stringify(place)).toString('base64url')}.${checksum}`
}

/** null: not one of ours, or of another list. */
export function readCursor(cursor: string, list: unknown): PageStart | null {
  const [value, id] = parsed(Buffer.from(cursor.split('.')[0] ?? '', 'base64url').toString())
  if (!Number.isFinite(value) || !isId(id)) return null
  const start = { value: value as number, id: id as RequestId }
  return cursorOf(start, list) === cursor ? start : null
}

function parsed(place: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(place)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
