// Writes the figures of docs/incident-log.md: the verdicts of the source system beside ours.
// Usage: node test/golden/incident-log/writeMadeSla.ts
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { type CalendarId, id, instant, type TenantId, type WorkingCalendar } from '@counterpart/core'
import { type History, importIncidents } from '@counterpart/usecases'
import { memoryPorts } from '@counterpart/usecases/testing'
import { MadeSla } from './madeSla.ts'

const log = new URL('../../fixtures/incident-log/incident_event_log.csv.gz', import.meta.url)
const doc = new URL('../../../docs/incident-log.md', import.meta.url)
const tenant = id<TenantId>('log')
const now = instant('2017-03-01T00:00Z')

const histories: History[] = []
const memory = memoryPorts({ now: () => now })
const requests: typeof memory.requests = {
  ...memory.requests,
  async addHistory(_tenant, batch) {
    histories.push(...batch)
    return batch.map(({ request }) => request.id)
  },
}
const watch = { onProgress: () => {}, onRejection: () => {} }
const text = createReadStream(log).pipe(createGunzip()).setEncoding('utf8')
const done = await importIncidents({ ...memory, requests })(tenant, text, watch)
if (!done.ok) throw new Error(JSON.stringify(done.refusal))

const calendar = await memory.directory.load(tenant, 'calendar', id<CalendarId>('log.office'))
const madeSla = new MadeSla(calendar?.value as WorkingCalendar)
for (const { request, events } of histories) madeSla.add(request, events, now)

const [before = '', , after = ''] = readFileSync(doc, 'utf8').split(/<!-- (?:written by writeMadeSla|until here) -->/)
const figures = `<!-- written by writeMadeSla -->\n\n${madeSla.figures()}\n\n<!-- until here -->`
writeFileSync(doc, before + figures + after)
console.log(`${madeSla.figures()}\n`)
