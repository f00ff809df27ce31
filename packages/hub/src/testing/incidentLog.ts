import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** The real log that comes with the product. */
export const incidentLog = fileURLToPath(
  new URL('../../../../test/fixtures/incident-log/incident_event_log.csv.gz', import.meta.url),
)

/** Its first incidents, with all their rows. */
export function firstIncidents(count: number): string {
  const [header = '', ...rows] = gunzipSync(readFileSync(incidentLog)).toString('utf8').trim().split(/\r?\n/)
  const numbers = new Set<string>()
  const end = rows.findIndex((row) => numbers.add(row.slice(0, row.indexOf(','))).size > count)
  return `${[header, ...rows.slice(0, end < 0 ? rows.length : end)].join('\n')}\n`
}
