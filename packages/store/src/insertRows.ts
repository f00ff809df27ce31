import type { Database } from './database.ts'

type Value = string | number | null | readonly string[]
export type Row = { readonly [column: string]: Value }

/** What a table looks like to an insert: its columns with their PostgreSQL types, and its key. */
export type TableShape = {
  readonly table: string
  readonly columns: Readonly<Record<string, 'text' | 'bigint' | 'integer' | 'text[]'>>
  readonly key: readonly string[]
}

/**
 * Inserts rows, all or none of each statement; `ifAbsent` leaves those alone whose key is there.
 *
 * On PostgreSQL they travel as one JSON parameter: one text of the statement for any number of rows, and a quarter
 * of the cost of a parameter per value. Forge SQL takes a list of values, at most 1 MiB a call.
 */
export async function insertRows(
  { dialect, exec }: Database,
  shape: TableShape,
  rows: readonly Row[],
  mode: 'new' | 'ifAbsent',
): Promise<void> {
  if (rows.length === 0) return
  if (dialect === 'postgres') {
    await exec(recordsetInsert(shape, mode), [JSON.stringify(rows)])
    return
  }
  for (const chunk of chunksOf(rows, shape, (row) => row)) {
    const columns = Object.keys(shape.columns)
    await exec(
      valuesInsert(shape, chunk.length, mode),
      chunk.flatMap((row) => columns.map((column) => row[column] ?? null)),
    )
  }
}

function recordsetInsert({ table, columns, key }: TableShape, mode: 'new' | 'ifAbsent'): string {
  const names = Object.keys(columns).map((column) => `"${column}"`)
  const typed = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`)
  const unlessThere = mode === 'ifAbsent' ? ` on conflict (${key.join(', ')}) do nothing` : ''
  return `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as given (${typed})${unlessThere}`
}

function valuesInsert({ table, columns, key }: TableShape, rows: number, mode: 'new' | 'ifAbsent'): string {
  const names = Object.keys(columns)
  const values = Array.from({ length: rows }, () => `(${names.map(() => '?')})`)
  // Not `insert ignore`, which also hides values that do not fit.
  const unlessThere = mode === 'ifAbsent' ? ` on duplicate key update \`${key[0]}\` = \`${key[0]}\`` : ''
  return `insert into ${table} (${names.map((name) => `\`${name}\``)}) values ${values}${unlessThere}`
}

const mostBytes = 300_000
const mostParameters = 6000

/** Cuts rows, or what they were made for, so that each statement stays well below what Forge SQL takes in one call. */
export function* chunksOf<T>(
  things: readonly T[],
  { columns }: TableShape,
  rowOf: (thing: T) => Row,
): Generator<readonly T[]> {
  const most = Math.floor(mostParameters / Object.keys(columns).length)
  let chunk: T[] = []
  let bytes = 0
  for (const thing of things) {
    const size = Object.values(rowOf(thing)).reduce<number>((sum, value) => sum + sizeOf(value), 0)
    if (chunk.length > 0 && (chunk.length >= most || bytes + size > mostBytes)) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(thing)
    bytes += size
  }
  if (chunk.length > 0) yield chunk
}

const sizeOf = (value: Value): number => (typeof value === 'string' ? value.length : 8)
