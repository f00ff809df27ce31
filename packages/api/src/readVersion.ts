import type { Operation } from '@counterpart/contract'
import { type FieldIssue, ok, type Result, refuse } from '@counterpart/core'

export type VersionRefusal =
  | { readonly kind: 'version-required' }
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** The tag of a version. Proxies that compress make it weak, which says nothing here: it is a version, not a checksum. */
const tag = /^(?:W\/)?"(\d{1,15})"$/

export const tagOf = (version: number): string => `"${version}"`

/** What a change demands (RFC 9110, 13.1): the version that was read, or null for what must not exist yet. */
export function readVersion(
  demand: Operation['version'],
  headers: Headers,
): Result<number | null | undefined, VersionRefusal> {
  if (demand !== 'if-match' && demand !== 'put') return ok(undefined)
  const match = headers.get('if-match')
  const noneMatch = demand === 'put' ? headers.get('if-none-match') : null
  if (match === null && noneMatch === null) return refuse({ kind: 'version-required' })
  if (noneMatch !== null) return match === null && noneMatch === '*' ? ok(null) : malformed('if-none-match')
  const version = tag.exec(match ?? '')?.[1]
  return version === undefined ? malformed('if-match') : ok(Number(version))
}

/** Does the reader have this version already? */
export function isKnown(ifNoneMatch: string | null, version: number): boolean {
  return (ifNoneMatch ?? '').split(',').some((part) => {
    const known = part.trim()
    return known === '*' || tag.exec(known)?.[1] === String(version)
  })
}

const malformed = (header: string) =>
  refuse({ kind: 'invalid-input', issues: [{ path: `headers.${header}`, reason: 'malformed' }] } as const)
