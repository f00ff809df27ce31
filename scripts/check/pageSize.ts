import { readdirSync, readFileSync } from 'node:fs'
import { placeOf } from '../kitBuild/placeOf.ts'
import { routeSizes } from '../kitBuild/routeSize.ts'
import type { Verdict } from './tool.ts'

/** The queue is the list that has most to it. */
const list = ['src/board/Board.tsx', 'src/queue/Queue.tsx']
const form = 'src/raise/RaisePage.tsx'

/**
 * What is loaded in a host without the host's own SDK, in kB after gzip; and what gives away that something of the
 * other design system came along.
 */
const kits = {
  atlaskit: {
    ways: { list, form: [form, ...inKit('atlaskit', 'ChoiceInput', 'CalendarInput')] },
    budget: { list: 130, form: 215, styles: 28 },
    foreign: '--colorNeutral',
  },
  fluent: {
    ways: { list, form: [form, ...inKit('fluent', 'CalendarInput')] },
    budget: { list: 145, form: 215, styles: 12 },
    foreign: '--ds-',
  },
} as const
type Kit = keyof typeof kits

function inKit(kit: string, ...files: readonly string[]): readonly string[] {
  return files.map((file) => `../kit-${kit}/src/${file}.tsx`)
}

/** Builds the screens with each kit, and holds them to what people may be made to load. */
export async function checkPageSize(): Promise<Verdict> {
  // One after the other: two builds at once would fight for the memory of a small machine.
  const verdicts = [await verdictOn('atlaskit'), await verdictOn('fluent')]
  return { ok: verdicts.every(({ ok }) => ok), said: verdicts.map(({ said }) => said).join('\n') }
}

async function verdictOn(kit: Kit): Promise<Verdict> {
  const { ways, budget } = kits[kit]
  const { list, form } = await routeSizes(kit, ways)
  const strangers = strangersIn(kit)
  // React alone is 45: less was not measured on what people load.
  const isWhole = list.js > 60 && list.css > 5
  return {
    ok: isWhole && list.js <= budget.list && form.js <= budget.form && list.css <= budget.styles && !strangers.length,
    said: [
      `${kit}: the list of requests: ${list.js.toFixed(1)} kB of ${budget.list}`,
      `${kit}: a form with a list and a date: ${form.js.toFixed(1)} kB of ${budget.form}`,
      `${kit}: styles: ${list.css.toFixed(1)} kB of ${budget.styles}`,
      ...strangers.map((file) => `${kit}: ${file} holds something of the other design system`),
    ].join('\n'),
  }
}

const strangersIn = (kit: Kit): readonly string[] => {
  const assets = placeOf('.cache/sizes', kit, 'assets')
  return readdirSync(assets).filter((file) => readFileSync(`${assets}/${file}`, 'utf8').includes(kits[kit].foreign))
}
