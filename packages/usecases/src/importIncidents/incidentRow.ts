import { type FieldIssue, type Instant, instantOfReading, type Level } from '@counterpart/core'
import type { CsvRecord } from './csvParser.ts'

/** One update of an incident, as a ServiceNow instance logged it. Unknown (`?`) is null. */
export type IncidentRow = {
  readonly line: number
  readonly number: string
  readonly state: IncidentState
  readonly openedAt: Instant
  readonly updatedAt: Instant
  readonly caller: string | null
  readonly location: string | null
  readonly group: string | null
  readonly assignedTo: string | null
  readonly updatedBy: string | null
  readonly urgency: Level
  readonly importance: Level
  readonly madeSla: boolean
  readonly contact: string | null
  readonly category: string | null
  readonly subcategory: string | null
  readonly symptom: string | null
  readonly item: string | null
}

export const incidentStates = [
  'New',
  'Active',
  'Awaiting User Info',
  'Awaiting Vendor',
  'Awaiting Problem',
  'Awaiting Evidence',
  'Resolved',
  'Closed',
] as const
export type IncidentState = (typeof incidentStates)[number]

/** A row, or a column of it, that could not be used. The rest is imported. */
export type Rejection = {
  readonly line: number
  readonly column: string
  readonly reason: FieldIssue['reason'] | 'wrong-column-count' | 'time-runs-back' | 'out-of-order'
  readonly value: string
}

/** The log's times are local and name no zone; its source lies in Brazil. */
export const logTimeZone = 'America/Sao_Paulo'

export const columns = [
  'number',
  'incident_state',
  'made_sla',
  'caller_id',
  'opened_at',
  'sys_updated_by',
  'sys_updated_at',
  'contact_type',
  'location',
  'category',
  'subcategory',
  'u_symptom',
  'cmdb_ci',
  'impact',
  'urgency',
  'assignment_group',
  'assigned_to',
] as const
type Column = (typeof columns)[number]

/** Where each column stands; the columns that are missing, if any. Names in any order, others are passed over. */
export function columnsOf(header: CsvRecord): {
  readonly at: ReadonlyMap<Column, number>
  readonly missing: readonly Column[]
} {
  // Spreadsheets put a byte order mark before the first name.
  const names = header.cells.map((name) => name.replace(/^\uFEFF/, '').trim())
  const at = new Map(columns.map((column) => [column, names.indexOf(column)] as const))
  return { at, missing: columns.filter((column) => at.get(column) === -1) }
}

/** Reads one row, or says everything that is wrong with it. */
export function incidentRow(
  record: CsvRecord,
  at: ReadonlyMap<Column, number>,
  width: number,
): { readonly row: IncidentRow } | { readonly rejections: readonly Rejection[] } {
  const { line, cells } = record
  if (cells.length !== width)
    return { rejections: [{ line, column: '', reason: 'wrong-column-count', value: String(cells.length) }] }
  const rejections: Rejection[] = []
  const text = (column: Column) => (cells[at.get(column) as number] as string).trim()
  const known = (column: Column) => (['?', ''].includes(text(column)) ? null : text(column).slice(0, 200))
  const read = <T>(column: Column, parse: (value: string) => T | undefined, reason: Rejection['reason']): T => {
    const value = parse(text(column))
    if (value === undefined) rejections.push({ line, column, reason, value: text(column).slice(0, 100) })
    return value as T
  }
  const row: IncidentRow = {
    line,
    number: read(
      'number',
      (value) => (/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(value) ? value : undefined),
      'malformed',
    ),
    state: read('incident_state', (value) => incidentStates.find((state) => state === value), 'not-a-choice'),
    openedAt: read('opened_at', localTime, 'not-a-time'),
    updatedAt: read('sys_updated_at', localTime, 'not-a-time'),
    caller: known('caller_id'),
    location: known('location'),
    group: known('assignment_group'),
    assignedTo: known('assigned_to'),
    updatedBy: known('sys_updated_by'),
    urgency: read('urgency', levelOf, 'not-a-choice'),
    importance: read('impact', levelOf, 'not-a-choice'),
    madeSla: read('made_sla', (value) => ({ true: true, false: false })[value.toLowerCase()], 'not-a-choice'),
    contact: known('contact_type'),
    category: known('category'),
    subcategory: known('subcategory'),
    symptom: known('u_symptom'),
    item: known('cmdb_ci'),
  }
  return rejections.length ? { rejections } : { row }
}

/** ServiceNow's three levels in our five: "1 - High" 5, "2 - Medium" 3, "3 - Low" 1. */
const levelOf = (value: string): Level | undefined =>
  (({ '1 - High': 5, '2 - Medium': 3, '3 - Low': 1 }) as const)[value as '1 - High']

/** `29/2/2016 01:16`, day first. */
function localTime(value: string): Instant | undefined {
  const [, day, month, year, hour, minute] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/.exec(value) ?? []
  if (!day || !month || !year || !hour || !minute) return undefined
  const two = (digits: string) => digits.padStart(2, '0')
  return instantOfReading(logTimeZone, `${year}-${two(month)}-${two(day)}`, `${two(hour)}:${minute}`)
}
