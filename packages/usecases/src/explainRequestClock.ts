import {
  type CalendarId,
  type Calendars,
  type ClockStory,
  explainClock,
  type FieldIssue,
  type Instant,
  type LocalText,
  maySee,
  type NoSuch,
  ok,
  type RequestId,
  type Result,
  refuse,
  type SlaClock,
  type TargetKind,
  type TenantId,
  type WorkingCalendar,
} from '@counterpart/core'
import { calendarsOver } from './calendarsOver.ts'
import { directorySnapshot } from './directorySnapshot.ts'
import { type Names, namesOf } from './namesOf.ts'
import type { Ports, Versioned, Who } from './ports.ts'

export type ExplainClock = {
  readonly request: RequestId
  readonly target: TargetKind
  readonly cycle: number
  /** What if the clock had run in another calendar? */
  readonly calendar?: CalendarId | undefined
  /** What if it had stood from one instant to another? Until now where there is no end. */
  readonly pausedFrom?: Instant | undefined
  readonly pausedUntil?: Instant | undefined
}
export type ExplainedClock = {
  readonly story: ClockStory
  /** Of an own target. */
  readonly name: LocalText | undefined
  readonly now: Instant
  readonly names: Names
}
export type ExplainRefusal = NoSuch | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }

/** The story of one clock, for everybody who may see the request; or what it would be under a supposition. */
export const explainRequestClock =
  (ports: Ports) =>
  async ({ tenant, actor }: Who, asked: ExplainClock): Promise<Result<ExplainedClock, ExplainRefusal>> => {
    const loaded = await ports.requests.load(tenant, asked.request)
    if (!loaded || !maySee(actor, loaded.value)) return refuse({ kind: 'no-such', what: 'request', id: asked.request })
    const request = loaded.value
    const { target, cycle } = asked
    const clock = request.clocks.find((each) => each.target === target && each.cycle === cycle)
    if (!clock) return refuse({ kind: 'no-such', what: 'clock', id: `${target}/${cycle}` })
    const directory = await directorySnapshot(ports.directory, tenant)
    if (asked.calendar !== undefined && !directory.calendars.has(asked.calendar))
      return refuse({ kind: 'invalid-input', issues: [{ path: 'calendar', reason: 'not-known' }] })
    const { pausedFrom, pausedUntil, calendar } = asked
    const now = Math.max(ports.now(), request.lastEventAt) as Instant
    if (pausedFrom !== undefined && (pausedUntil ?? now) <= pausedFrom)
      return refuse({ kind: 'invalid-input', issues: [{ path: 'pausedUntil', reason: 'reversed' }] })
    const history = await ports.requests.journal(tenant, loaded)
    const events = history.map(({ event }) => event)
    const calendars = clock.state === 'stopped' ? await calendarsAt(ports, tenant, clock) : directory.compiled
    const story = explainClock(request, events, clock, calendars, now, {
      ...(calendar !== undefined && { calendar: directory.compiled(calendar) }),
      ...(pausedFrom !== undefined && { pauses: [{ from: pausedFrom, to: pausedUntil ?? now }] }),
    })
    if (!story) return refuse({ kind: 'no-such', what: 'clock', id: `${target}/${cycle}` })
    const people = story.segments.flatMap((segment) => (segment.why === 'paused' ? [segment.by] : []))
    const names = await namesOf(ports.directory, tenant, directory, { departments: [], services: [], people })
    const name = request.targets.find((each) => each.kind === target)?.name
    return ok({ story, name, now, names })
  }

/** The calendars as they were when a clock stopped: what was changed later does not change its story. */
async function calendarsAt(
  { directory }: Ports,
  tenant: TenantId,
  { stoppedAt }: SlaClock & { state: 'stopped' },
): Promise<Calendars> {
  const present = await directorySnapshot(directory, tenant)
  const then = new Map<CalendarId, Versioned<WorkingCalendar>>()
  for (const [id, entry] of present.calendars) {
    if (entry.version === 1) {
      then.set(id, entry)
      continue
    }
    const versions = await directory.versions(tenant, 'calendar', id)
    then.set(id, versions.findLast(({ at }) => at <= stoppedAt) ?? versions[0] ?? entry)
  }
  return calendarsOver(then)
}
