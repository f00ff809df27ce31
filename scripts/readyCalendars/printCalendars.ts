import { type DayOff, nameOf } from './named.ts'
import type { Recipe } from './recipes.ts'

/** The calendars as the source of a module: each name once, with its dates. */
export function printCalendars(recipes: readonly Recipe[]): string {
  return [
    '// Written by scripts/readyCalendars.ts. What it holds and under which licence: README.md beside this file.',
    "import type { ReadyCalendar } from '../readyCalendar.ts'",
    '',
    'export const generatedCalendars: readonly ReadyCalendar[] = [',
    ...recipes.flatMap(printCalendar),
    ']',
    '',
  ].join('\n')
}

function printCalendar({ days, from, until, ...facts }: Recipe): readonly string[] {
  const fields = { ...facts, coveredFrom: `${from}-01-01`, coveredUntil: `${until}-12-31` }
  return [
    '  {',
    ...Object.entries(fields).map(([name, value]) => `    ${name}: ${JSON.stringify(value)},`),
    '    holidays: [',
    ...namedDates(days.filter(({ date }) => date >= fields.coveredFrom && date <= fields.coveredUntil)),
    '    ],',
    '    makeUpDays: [],',
    '  },',
  ]
}

function namedDates(days: readonly DayOff[]): readonly string[] {
  const byDate = Map.groupBy(
    days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    ({ date }) => date,
  )
  const named = [...byDate].map(([date, ofDate]) => ({ date, ...nameOf(ofDate) }))
  return [...Map.groupBy(named, ({ en }) => en)].map(([en, [first, ...more]]) => {
    const dates = [first, ...more].map((day) => JSON.stringify(day?.date)).join(', ')
    return `      { name: { en: ${JSON.stringify(en)}, "zh-CN": ${JSON.stringify(first?.zh)} }, dates: [${dates}] },`
  })
}
