import { type FieldIssue, isPlainText } from '../kernel/index.ts'

/**
 * What is kept of a file: never the file itself. Either an address that a browser opens, or the name under which the
 * host in which it was given keeps it.
 */
export type FileReference = {
  /** As people call it, 1 to 200 characters. */
  readonly name: string
  /** In bytes; null where nobody knows. */
  readonly size: number | null
} & ({ readonly url: string } | { readonly held: string })

const longest = { name: 200, url: 2000, held: 200 } as const

/** An address that a browser opens without running anything: http and https, without a name and password in it. */
export const isFileUrl = (text: string): boolean =>
  text.length <= longest.url && isPlainText(text) && /^https?:\/\/[^\s/?#@\\]+([/?#]\S*)?$/i.test(text)

/** What is wrong with a reference, by its part; null where nothing is. */
export function referenceIssue(value: unknown): Omit<FieldIssue, 'path'> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { reason: 'wrong-type' }
  const { name, size, ...at } = value as Record<string, unknown>
  if (typeof name !== 'string' || !(size === null || isSize(size))) return { reason: 'wrong-type' }
  if (name.trim() === '') return { reason: 'required' }
  if ([...name].length > longest.name) return { reason: 'too-long', limit: longest.name }
  if (!isPlainText(name)) return { reason: 'malformed' }
  const [[kind, where] = [], more] = Object.entries(at)
  if (more !== undefined || typeof where !== 'string') return { reason: 'wrong-type' }
  if (kind === 'url') return isFileUrl(where) ? null : { reason: 'not-an-address' }
  if (kind !== 'held') return { reason: 'wrong-type' }
  return where !== '' && where.length <= longest.held && isPlainText(where) ? null : { reason: 'malformed' }
}

const isSize = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
