// Counts the incident log straight from its CSV, without any code of the product: what the importer's totals must be.
// Usage: node test/golden/incident-log/countIncidents.mjs > test/golden/incident-log/counts.json
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const file = new URL('../../fixtures/incident-log/incident_event_log.csv.gz', import.meta.url)
const [header, ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trim().split(/\r?\n/)
const names = header.split(',')
const column = Object.fromEntries(names.map((name, i) => [name, i]))

/** What is known of an incident after its last usable row. */
const incidents = new Map()
for (const line of lines) {
  const cells = line.split(',')
  if (cells.length !== names.length) throw new Error(`a row of ${cells.length} cells`)
  const get = (name) => cells[column[name]]
  const number = get('number')
  const incident = incidents.get(number) ?? { group: '?', location: get('location'), caller: get('caller_id') }
  incidents.set(number, incident)
  // Two rows hold the state -100, which means that it is missing.
  if (get('incident_state') === '-100') continue
  incident.state = get('incident_state')
  incident.priority = get('priority')
  // The group that serves is the last one that is named; an unknown group takes nothing away from it.
  if (get('assignment_group') !== '?') incident.group = get('assignment_group')
}

for (const incident of incidents.values()) incident.pair = `${incident.location} → ${incident.group}`

const count = (key) => {
  const counts = {}
  for (const incident of incidents.values()) counts[incident[key]] = (counts[incident[key]] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}
const pairs = count('pair')
const [pair, most] = Object.entries(pairs).reduce((best, one) => (one[1] > best[1] ? one : best))
const [location, group] = pair.split(' → ')
const counts = {
  rows: lines.length,
  incidents: incidents.size,
  byState: count('state'),
  byPriority: count('priority'),
  byGroup: count('group'),
  byLocation: count('location'),
  /** Where the most of one place went to one group. */
  busiest: { location, group, incidents: most },
  callers: new Set([...incidents.values()].map((incident) => incident.caller)).size,
}
process.stdout.write(`${JSON.stringify(counts, null, 2)}\n`)
