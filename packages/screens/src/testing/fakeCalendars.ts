import type { CalendarView, EffectView, Output } from '@counterpart/contract'
import {
  type CalendarId,
  type Calendars,
  type Changed,
  checkCalendar,
  compileCalendar,
  differences,
  flattenCalendar,
  type Instant,
  type PersonId,
  promisedTo,
  type Request,
  type RequestEvent,
  recalculate,
  type WorkingClock,
} from '@counterpart/core'
import { Refused } from './refused.ts'

type Version = Output<'listCalendarVersions'>['items'][number]
type Body = Omit<CalendarView, 'id' | 'version'>
type Held = { readonly request: Request; readonly events: readonly RequestEvent[] }
type Present = { readonly by: PersonId; readonly now: Instant }

/** The calendars of the fake server, with all that they have been. */
export class FakeCalendars {
  private readonly kept: Map<string, readonly Version[]>
  private readonly clocks = new Map<string, WorkingClock>()

  constructor(calendars: readonly CalendarView[]) {
    const first = { at: 0 as Instant, by: 'system' as const }
    this.kept = new Map(calendars.map((calendar) => [calendar.id, [{ ...structuredClone(calendar), ...first }]]))
  }

  get items(): CalendarView[] {
    return [...this.kept.values()].flatMap(([newest]) => (newest ? [viewOf(newest)] : []))
  }

  versions(id: string): Version[] {
    const versions = this.kept.get(id)
    if (!versions) throw new Refused({ kind: 'no-such', what: 'calendar', id })
    return [...versions]
  }

  readonly clockOf: Calendars = (id) => {
    const ready = this.clocks.get(id)
    if (ready) return ready
    const clock = clockIn(this.items, id)
    this.clocks.set(id, clock)
    return clock
  }

  put(calendar: Body & { readonly id: CalendarId }, version: number | null, { by, now }: Present): CalendarView {
    this.mustBeSound(calendar)
    const current = this.kept.get(calendar.id)?.[0]?.version ?? null
    if (current !== version) throw new Refused({ kind: 'stale-version', current: current ?? 0 })
    const written = { ...calendar, version: (version ?? 0) + 1, at: now, by }
    this.kept.set(calendar.id, [written, ...(this.kept.get(calendar.id) ?? [])])
    this.clocks.clear()
    return viewOf(written)
  }

  undo(id: string, version: number, present: Present): CalendarView {
    const [newest, before] = this.versions(id)
    if (newest?.version !== version) throw new Refused({ kind: 'stale-version', current: newest?.version ?? 0 })
    if (!before) throw new Refused({ kind: 'nothing-to-undo' })
    return this.put(before, version, present)
  }

  /** What a calendar would do to the requests under way, counted by the core as the server counts it. */
  preview(id: string, body: Body, held: readonly Held[], { by, now }: Present): EffectView {
    const calendar = { ...body, id: id as CalendarId, version: 0 }
    this.mustBeSound(calendar)
    const items = [...this.items.filter((one) => one.id !== id), calendar]
    const next: Calendars = (wanted) => clockIn(items, wanted)
    const moving = held.filter(({ request }) => !['confirmed', 'withdrawn', 'delivered'].includes(request.state))
    const changed = moving.flatMap((before) => {
      const { request } = recount(before, id, { by, now }, next)
      const clocks = differences(
        { request: before.request, calendars: this.clockOf },
        { request, calendars: next },
        now,
      )
      const { key, title, provider, state } = request
      return clocks.length > 0 ? [{ id: request.id, key, title, provider, state, clocks: [...clocks] }] : []
    })
    type Reading = (typeof changed)[number]['clocks'][number]['before']
    const isLate = (reading: Reading) => reading?.breached === true
    return {
      open: moving.length,
      changed: changed.length,
      newlyBreached: changed.filter(({ clocks }) => clocks.some((c) => !isLate(c.before) && isLate(c.after))).length,
      noLongerBreached: changed.filter(({ clocks }) => clocks.some((c) => isLate(c.before) && !isLate(c.after))).length,
      items: changed,
    }
  }

  recount(held: Held, { id }: CalendarView, present: Present): Changed {
    return recount(held, id, present, this.clockOf)
  }

  private mustBeSound({
    version: _,
    at: __,
    by: ___,
    ...calendar
  }: Body & Partial<Version> & { id: CalendarId }): void {
    const checked = checkCalendar(calendar)
    if (!checked.ok) throw new Refused(checked.refusal)
    const find = (id: CalendarId) => (id === calendar.id ? calendar : this.items.find((one) => one.id === id))
    const flat = flattenCalendar(calendar, find)
    if (!flat.ok) throw new Refused({ kind: 'invalid-input', issues: flat.refusal.issues })
  }
}

const viewOf = ({ at: _, by: __, ...view }: Version): CalendarView => view

function clockIn(items: readonly CalendarView[], id: string): WorkingClock {
  const find = (wanted: string) => items.find((one) => one.id === wanted)
  const calendar = find(id)
  if (!calendar) throw new Error(`no calendar ${id}`)
  const flat = flattenCalendar(calendar, find)
  if (!flat.ok) throw new Error(`calendar ${id} has no base`)
  return compileCalendar(flat.value)
}

const recount = ({ request, events }: Held, id: string, { by, now }: Present, calendars: Calendars): Changed =>
  recalculate(
    request,
    events,
    { promised: promisedTo(request), because: { kind: 'calendar', id, version: 0 }, since: now },
    { by, now, calendars },
  )
