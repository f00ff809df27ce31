import { createReadStream, readFileSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import {
  type CalendarId,
  type Calendars,
  explainClock,
  type Instant,
  id,
  type Request,
  type RequestEvent,
  type RequestId,
  type SlaClock,
  usedBy,
  type WorkingCalendar,
} from '@counterpart/core'
import {
  allRequests,
  incidentLog,
  settingsFor,
  type Totals,
  tempDirs,
  tenant,
  totalsOf,
  withPorts,
} from '@counterpart/hub/testing'
import { type ImportCounts, importIncidents, type Rejection } from '@counterpart/usecases'
import { beforeAll, describe, expect, it } from 'vitest'
import { MadeSla } from './incident-log/madeSla.ts'

type Counts = Readonly<
  Record<'byState' | 'byPriority' | 'byGroup' | 'byLocation', Readonly<Record<string, number>>>
> & {
  readonly rows: number
  readonly incidents: number
  readonly callers: number
}
/** Made straight from the CSV, see countIncidents.mjs. */
const counts: Counts = JSON.parse(readFileSync(new URL('incident-log/counts.json', import.meta.url), 'utf8'))

const dirs = tempDirs()
const renamed = (counted: Readonly<Record<string, number>>, name: (key: string) => string) =>
  Object.fromEntries(Object.entries(counted).map(([key, n]) => [name(key), n]))

describe('the real incident log, imported into PGlite', () => {
  let done: ImportCounts
  let totals: Totals
  let callers: number
  let madeSla: MadeSla
  const stories = { requests: 0, clocks: 0, wrong: [] as string[] }
  const rejected: Rejection[] = []
  beforeAll(async () => {
    await withPorts(settingsFor(await dirs.dataDir()), async (ports) => {
      const text = createReadStream(incidentLog).pipe(createGunzip()).setEncoding('utf8')
      const watch = { onProgress: () => {}, onRejection: (rejection: Rejection) => rejected.push(rejection) }
      const result = await importIncidents(ports)(tenant, text, watch)
      if (!result.ok) throw new Error(JSON.stringify(result.refusal))
      done = result.value
      totals = await totalsOf(ports, tenant)
      const requesters = new Set<string>()
      for await (const { requester } of allRequests(ports, tenant)) requesters.add(requester)
      callers = requesters.size
      const calendar = await ports.directory.load(tenant, 'calendar', id<CalendarId>('log.office'))
      madeSla = new MadeSla(calendar?.value as WorkingCalendar)
      const now = ports.now()
      const ids: RequestId[] = []
      for await (const request of allRequests(ports, tenant)) ids.push(request.id)
      for (let from = 0; from < ids.length; from += 500)
        for (const { loaded, events } of await ports.requests.histories(tenant, ids.slice(from, from + 500))) {
          madeSla.add(loaded.value, events, now)
          stories.requests++
          for (const clock of loaded.value.clocks) {
            stories.clocks++
            if (!addsUp(loaded.value, events, clock, madeSla.calendars, now))
              stories.wrong.push(`${loaded.value.key} ${clock.target} ${clock.cycle}`)
          }
        }
    })
  }, 300_000)

  it('is there with every incident', () => {
    expect(done).toEqual({ rows: counts.rows, added: counts.incidents, unchanged: 0, rejected: rejected.length })
    expect(counts).toMatchObject({ rows: 119_998, incidents: 20_769 })
  })

  it('lacks the three rows that its README names', () => {
    expect(rejected.map(({ line, reason }) => [line, reason]).toSorted()).toEqual([
      [115_643, 'not-a-choice'],
      [115_644, 'not-a-choice'],
      [359, 'time-runs-back'],
    ])
  })

  it('has as many requests in each state as the CSV has incidents', () => {
    const states: Readonly<Record<string, string>> = { Closed: 'confirmed', New: 'new' }
    expect(totals.state).toEqual(renamed(counts.byState, (state) => states[state] ?? state))
  })

  it('has as many of each priority', () => {
    expect(totals.priority).toEqual(renamed(counts.byPriority, (priority) => priority.slice(0, 1)))
  })

  it('has as many at each provider as in each assignment group', () => {
    expect(totals.provider).toEqual(renamed(counts.byGroup, (group) => (group === '?' ? 'Group unknown' : group)))
    expect(Object.keys(totals.provider).length).toBeGreaterThan(60)
  })

  it('has as many of each customer as at each location', () => {
    expect(totals.customer).toEqual(renamed(counts.byLocation, (place) => (place === '?' ? 'Location unknown' : place)))
    expect(Object.keys(totals.customer).length).toBeGreaterThan(150)
  })

  it('has only clocks whose stories add up to what they say, without gaps', () => {
    // Two clocks of each request, and one more for each reopening.
    expect(stories).toEqual({ requests: 20_769, clocks: 41_814, wrong: [] })
  })

  it('is judged as docs/incident-log.md says', () => {
    const doc = readFileSync(new URL('../../docs/incident-log.md', import.meta.url), 'utf8')
    expect(doc).toContain(madeSla.figures())
  })

  it('has as many requesters as there are callers', () => {
    expect(callers).toBe(counts.callers)
  })
})

function addsUp(
  request: Request,
  events: readonly RequestEvent[],
  clock: SlaClock,
  calendars: Calendars,
  now: Instant,
): boolean {
  const story = explainClock(request, events, clock, calendars, now)
  const used = usedBy(clock, calendars(clock.calendar), now)
  if (story?.used !== used || story.longest !== Math.max(clock.longest, used)) return false
  const last = story.segments.at(-1)?.round
  const counted = story.segments.reduce((sum, { round, counted }) => sum + (round === last ? counted : 0), 0)
  const isGapless = story.segments.every(({ from, round }, i) => {
    const before = story.segments[i - 1]
    return before === undefined || before.round !== round || before.to === from
  })
  return counted + story.carried === used && isGapless
}
