import { dayMs, weekdayIndex } from './civilDate.ts'
import { type DayRules, weekInForce } from './dayRules.ts'
import type { Hours } from './hours.ts'
import { hoursOn, specialDays } from './openHours.ts'
import { latestCovered, pageMs } from './pages.ts'
import { readingsIn, type SteadyDays, steadyDays } from './readings.ts'
import { spellsOfPages, type Zone } from './zone.ts'

/**
 * Adds the open stretches of some pages, start and end in turn and in order, cut at the ends of the pages.
 *
 * Most days are as their weekday says, and the clocks do not change on them: those cost a few additions.
 */
export function addOpenStretches(
  stretches: number[],
  { rules, zone }: { readonly rules: DayRules; readonly zone: Zone },
  firstPage: number,
  lastPage: number,
): void {
  const from = firstPage * pageMs
  const to = Math.min((lastPage + 1) * pageMs, latestCovered)
  // A zone's date is at most one away from that of UTC.
  const [firstDay, lastDay] = [Math.floor(from / dayMs) - 1, Math.floor(to / dayMs) + 1]
  const spells = spellsOfPages(zone, firstPage, lastPage)
  const instantOf = readingsIn(spells)
  const steady = steadyDays(spells)
  const special = specialDays(rules, firstDay, lastDay)
  let week = weekInForce(rules, firstDay).hours
  let weekday = weekdayIndex(firstDay)
  let nextSpecial = 0
  let spell = 0
  let { first: steadyFrom, until: steadyUntil, offsetMs } = steady[0] as SteadyDays
  for (let day = firstDay; day <= lastDay; day++) {
    let open = week[weekday] as readonly Hours[]
    weekday = weekday === 6 ? 0 : weekday + 1
    if (day === special[nextSpecial]) {
      nextSpecial++
      open = hoursOn(rules, day)
      week = weekInForce(rules, day).hours
    }
    if (open.length === 0) continue
    while (day >= steadyUntil) {
      spell++
      ;({ first: steadyFrom, until: steadyUntil, offsetMs } = steady[spell] as SteadyDays)
    }
    const isSteady = day >= steadyFrom
    const midnight = isSteady ? day * dayMs - offsetMs : day * dayMs
    for (let i = 0; i < open.length; i++) {
      let start = midnight + (open[i] as Hours).from
      let end = midnight + (open[i] as Hours).to
      if (!isSteady) {
        start = instantOf(start)
        end = instantOf(end)
      }
      if (start < from) start = from
      if (end > to) end = to
      if (start < end) stretches.push(start, end)
    }
  }
}
