import { dayMs } from './civilDate.ts'
import { pageMs } from './pages.ts'

/** From `from` on, and until the next spell, the zone's clocks show UTC plus `offsetMs`. */
export type Spell = { readonly from: number; readonly offsetMs: number }

/** A time zone, with what has been found out about it so far. */
export type Zone = { readonly offsetAt: (at: number) => number; readonly spells: Map<number, readonly Spell[]> }

/**
 * Shorter than any spell since 1970 in the IANA data, so that no two changes hide between two looks. The shortest are
 * of 6.96 days: Recife's summer time of October 2000, and Gaza's of some years to come.
 */
const strideMs = 6.75 * dayMs
/** Nearly all changes fall on a quarter of an hour of UTC. */
const quarterMs = 900_000

/** Pages overlap by this much on both sides: a date line jump moves clocks by a day, a zone's date starts up to 15 h off. */
export const marginMs: number = 3 * dayMs

export function isTimeZone(name: string): boolean {
  // "+08:00" is a zone to some machines and not to others.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

/** What has been learned is kept for so many zones, the oldest making room: names that differ in case are many. */
const mostZones = 128
const zones = new Map<string, Zone>()

/** Throws a RangeError on a name that this machine does not know. */
export function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const zone: Zone = { offsetAt: offsetsOf(timeZone), spells: new Map() }
  for (const oldest of zones.keys()) {
    if (zones.size < mostZones) break
    zones.delete(oldest)
  }
  zones.set(timeZone, zone)
  return zone
}

/** The spells that cover a page and its margins, in order. */
export function spellsOfPage(zone: Zone, page: number): readonly Spell[] {
  const known = zone.spells.get(page)
  if (known) return known
  const found = findSpells(zone, page * pageMs - marginMs, (page + 1) * pageMs + marginMs)
  zone.spells.set(page, found)
  return found
}

/** The spells that cover some pages in a row, and the margins around them, in order. */
export function spellsOfPages(zone: Zone, firstPage: number, lastPage: number): readonly Spell[] {
  const spells = [...spellsOfPage(zone, firstPage)]
  for (let page = firstPage + 1; page <= lastPage; page++) {
    // The first one only continues that of the page before, and margins lie on both pages.
    for (const spell of spellsOfPage(zone, page).slice(1))
      if (spell.from > (spells.at(-1) as Spell).from) spells.push(spell)
  }
  return spells
}

function findSpells(zone: Zone, from: number, to: number): readonly Spell[] {
  let offsetMs = zone.offsetAt(from)
  const spells: Spell[] = [{ from, offsetMs }]
  for (let before = from; before < to; before += strideMs) {
    const after = before + strideMs
    const next = zone.offsetAt(after)
    if (next === offsetMs) continue
    spells.push({ from: changeBetween(zone, before, after, offsetMs), offsetMs: next })
    offsetMs = next
  }
  return spells
}

/** The first whole second in (before, after] with another offset. */
function changeBetween(zone: Zone, before: number, after: number, offsetMs: number): number {
  const quarter = firstOther(zone, before, after, offsetMs, quarterMs)
  return zone.offsetAt(quarter - 1000) === offsetMs
    ? quarter
    : firstOther(zone, quarter - quarterMs, quarter, offsetMs, 1000)
}

/** The first multiple of `stepMs` at which the offset is another than at `before`, as it is at `after`. */
function firstOther(zone: Zone, before: number, after: number, offsetMs: number, stepMs: number): number {
  let low = Math.floor(before / stepMs)
  let high = Math.ceil(after / stepMs)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (zone.offsetAt(middle * stepMs) === offsetMs) low = middle
    else high = middle
  }
  return high * stepMs
}

/** Throws a RangeError on a name that this machine does not know. */
function offsetsOf(timeZone: string): Zone['offsetAt'] {
  // The weekday is the least that can stand beside an offset.
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'narrow', timeZoneName: 'longOffset' })
  const known = new Map<string, number>()
  return (at) => {
    const text = format.format(at)
    const shown = text.slice(text.indexOf('GMT'))
    const offset = known.get(shown) ?? offsetIn(shown)
    known.set(shown, offset)
    return offset
  }
}

const offsetPattern = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/

/** @param text `GMT`, `GMT+05:45` or, in Liberia before 1972, `GMT-00:44:30` */
function offsetIn(text: string): number {
  const match = offsetPattern.exec(text)
  if (match === null) throw new Error(`no offset from UTC in ${JSON.stringify(text)}`)
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -ms : ms
}
