import { createHash } from 'node:crypto'

/** The same for everything that says the same, whatever the order of its fields: tells a command that is sent again from another one under its name. */
export const fingerprintOf = (said: unknown): string =>
  createHash('sha256').update(canonicalJson(said)).digest('base64url')

/** JSON with the fields of every object in the order of their names, those without a value left out. */
function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`)
  return `{${fields.join(',')}}`
}
