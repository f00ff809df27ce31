import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { printCalendars } from './printCalendars.ts'
import { recipes } from './recipes.ts'

const file = new URL('../../packages/usecases/src/readyCalendars/generated/calendars.ts', import.meta.url)

it('the ready-made calendars that are checked in are what the libraries know', () => {
  expect(readFileSync(file, 'utf8')).toBe(printCalendars(recipes()))
})

it('a day without a Chinese name is refused', () => {
  const [recipe] = recipes()
  if (!recipe) throw new Error('no recipes')
  const nameless = { ...recipe, days: [{ date: '2026-01-01', name: 'Nobody’s Day', substitute: false }] }
  expect(() => printCalendars([nameless])).toThrow('no Chinese name for "Nobody’s Day"')
})

it('two holidays on one date are told as one day off', () => {
  const [recipe] = recipes()
  if (!recipe) throw new Error('no recipes')
  const days = ['Labour Day', 'Good Friday'].map((name) => ({ date: '2026-05-01', name, substitute: false }))
  expect(printCalendars([{ ...recipe, days }])).toContain(
    '{ name: { en: "Labour Day and Good Friday", "zh-CN": "劳动节、耶稣受难日" }, dates: ["2026-05-01"] }',
  )
})
