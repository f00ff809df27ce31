import { type FieldIssue, languages } from '../kernel/index.ts'

/** Says what is wrong with a field. */
export type Report = (path: string, reason: FieldIssue['reason'], limit?: number) => void
/** Looks at a value of any shape. */
export type Check = (value: unknown, path: string, report: Report) => void
export type Fields = Readonly<Record<string, { readonly required: boolean; readonly check: Check }>>

const longestName = 200

export const required = (check: Check) => ({ required: true, check })
export const optional = (check: Check) => ({ required: false, check })
export const under = (path: string, key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`)

export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined

export const checkFields = (value: unknown, path: string, report: Report, fields: Fields): void => {
  const entries = entriesOf(value)
  if (entries === undefined) return report(path, 'wrong-type')
  for (const [key] of entries) if (!Object.hasOwn(fields, key)) report(under(path, key), 'unknown-field')
  const given = new Map(entries)
  for (const [key, field] of Object.entries(fields)) {
    const inner = given.get(key)
    if (inner !== undefined) field.check(inner, under(path, key), report)
    else if (field.required) report(under(path, key), 'required')
  }
}

export const record =
  (fields: Fields): Check =>
  (value, path, report) =>
    checkFields(value, path, report, fields)

export const text =
  (isRight: (value: string) => true | FieldIssue['reason'], longest?: number): Check =>
  (value, path, report) => {
    if (typeof value !== 'string') return report(path, 'wrong-type')
    if (longest !== undefined && value.length > longest) return report(path, 'too-long', longest)
    const reason = isRight(value)
    if (reason !== true) report(path, reason)
  }

export const list =
  (most: number, each: Check): Check =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'wrong-type')
    if (value.length > most) return report(path, 'too-many', most)
    for (const [index, item] of value.entries()) each(item, under(path, index), report)
  }

export const localText: Check = (value, path, report) => {
  const name: Check = (inner, at) => {
    if (typeof inner !== 'string') report(at, 'wrong-type')
    else if (inner.trim() === '') report(at, 'too-short', 1)
    else if (inner.length > longestName) report(at, 'too-long', longestName)
  }
  checkFields(value, path, report, Object.fromEntries(languages.map((language) => [language, optional(name)])))
  if (entriesOf(value)?.every(([, inner]) => inner === undefined)) report(path, 'required')
}
