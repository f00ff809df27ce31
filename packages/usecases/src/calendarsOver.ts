import {
  type CalendarId,
  type Calendars,
  compileCalendar,
  flattenCalendar,
  type WorkingCalendar,
  type WorkingClock,
} from '@counterpart/core'
import type { Versioned } from './ports.ts'

export type CalendarsById = ReadonlyMap<CalendarId, Versioned<WorkingCalendar>>

/** What each finder has compiled, with the versions it was compiled from. */
type Compiled = Map<CalendarId, { readonly versions: string; readonly clock: WorkingClock }>
const compiledBy = new WeakMap<Calendars, Compiled>()

/**
 * Finds compiled calendars. One is compiled when it is first asked for; one that did not change since `earlier`, nor a
 * calendar it is based on, keeps its compiled form. Throws on an id that is not there.
 */
export function calendarsOver(calendars: CalendarsById, earlier?: Calendars): Calendars {
  // A copy, so that what came before can be forgotten.
  const compiled: Compiled = new Map(earlier && compiledBy.get(earlier))
  const current = new Set<CalendarId>()
  const find: Calendars = (id) => {
    const known = compiled.get(id)
    if (known && current.has(id)) return known.clock
    const entry = calendars.get(id)
    if (!entry) throw new Error(`a clock refers to calendar ${id}, which does not exist`)
    const versions = versionsOf(id, calendars)
    const clock = known?.versions === versions ? known.clock : compileWhole(entry, calendars)
    compiled.set(id, { versions, clock })
    current.add(id)
    return clock
  }
  compiledBy.set(find, compiled)
  return find
}

/** The versions of a calendar and of all that it is built on. */
function versionsOf(id: CalendarId, calendars: CalendarsById): string {
  const versions = new Map<CalendarId, number | undefined>()
  for (let next: CalendarId | null | undefined = id; next && !versions.has(next); ) {
    const entry = calendars.get(next)
    versions.set(next, entry?.version)
    next = entry?.value.basedOn
  }
  return JSON.stringify([...versions])
}

function compileWhole({ value }: Versioned<WorkingCalendar>, calendars: CalendarsById): WorkingClock {
  const flat = flattenCalendar(value, (base) => calendars.get(base)?.value)
  if (!flat.ok) throw new Error(`calendar ${value.id} cannot be joined with its base: ${JSON.stringify(flat.refusal)}`)
  return compileCalendar(flat.value)
}
