import { type CalendarId, ok, type Result, refuse } from '../kernel/index.ts'
import type { CalendarRefusal } from './checkCalendar.ts'
import type { WorkingCalendar } from './workingCalendar.ts'

/**
 * A calendar joined with the one it is based on, and that with its own base: what `compileCalendar` takes. What a
 * calendar says of a date goes before all that its base says of it; the week, the zone and the name are its own.
 *
 * Refused when a base is not found, or when the calendars are based on each other.
 */
export function flattenCalendar(
  calendar: WorkingCalendar,
  find: (id: CalendarId) => WorkingCalendar | undefined,
): Result<WorkingCalendar, CalendarRefusal> {
  const refuseFor = (reason: 'not-known' | 'circular') =>
    refuse({ kind: 'invalid-calendar', issues: [{ path: 'basedOn', reason }] })
  const met = new Set([calendar.id])
  let flat = calendar
  while (flat.basedOn) {
    if (met.has(flat.basedOn)) return refuseFor('circular')
    const base = find(flat.basedOn)
    if (base === undefined) return refuseFor('not-known')
    met.add(flat.basedOn)
    flat = joined(flat, base)
  }
  return ok(flat)
}

function joined(own: WorkingCalendar, base: WorkingCalendar): WorkingCalendar {
  const named = new Set([...own.exceptions, ...own.holidays].map(({ date }) => date))
  const everyYear = (date: string) => `--${date.slice(-5)}`
  const isLeftTo = ({ date }: { readonly date: string }) => !named.has(date) && !named.has(everyYear(date))
  const covered = [own.coveredUntil, base.coveredUntil].filter((date) => date !== undefined).toSorted()
  return {
    ...own,
    basedOn: base.basedOn,
    holidays: [...own.holidays, ...base.holidays.filter(isLeftTo)],
    exceptions: [...own.exceptions, ...base.exceptions.filter(isLeftTo)],
    breaks: { ...base.breaks, ...own.breaks },
    coveredUntil: covered[0],
  }
}
