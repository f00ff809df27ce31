import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { builtAt, filesIn, type RouteSize, routeSizes, type Shell } from '../kitBuild/routeSize.ts'
import type { Verdict } from './tool.ts'

/** Up to `most` kB of JavaScript, after gzip, are loaded before what these files show is there. */
type Way = { readonly what: string; readonly most: number; readonly files: readonly string[] }

type Measured = {
  readonly name: string
  readonly shell: Shell
  readonly ways: readonly Way[]
  /** All styles, where they are a shell's own to carry. */
  readonly styles: number
  /** Gives away that something of the other design system came along. */
  readonly foreign: string
}

const screen = (file: string) => `packages/screens/src/${file}`
const inKit = (kit: string, ...files: readonly string[]) => files.map((file) => `packages/kit-${kit}/src/${file}.tsx`)
/** A screen waits for the part of the words that it is shown with. */
const words = (part: string) => `shared/words/src/generated/en.${part}.ts`

/** The queue is the list that has most to it. */
const list = [screen('board/Board.tsx'), screen('queue/Queue.tsx'), words('list')]
const mineInPart = [screen('mine/MinePage.tsx'), words('mine')]
const catalogue = [screen('raise/RaisePage.tsx'), words('raise')]
const form = [screen('raise/RaisePage.tsx'), screen('raise/RaiseForm.tsx'), words('raise'), words('request')]

const panel = [screen('request/RequestPage.tsx'), words('request'), words('mine'), words('moves')]
const bridge = 'forge-app/ui/bridge.ts'

const shells: readonly Measured[] = [
  {
    name: 'Jira, without its bridge',
    shell: { kit: 'atlaskit', door: 'packages/screens/src/mount.tsx' },
    ways: [
      { what: 'the list of requests', most: 130, files: list },
      {
        what: 'a form with a list and a date',
        most: 215,
        files: [...form, ...inKit('atlaskit', 'ChoiceInput', 'CalendarInput')],
      },
    ],
    styles: 28,
    foreign: '--colorNeutral',
  },
  {
    name: 'Jira, with its bridge',
    shell: { kit: 'atlaskit', door: 'forge-app/ui/main.ts' },
    ways: [
      { what: 'the list of requests', most: 130, files: [...list, bridge] },
      { what: 'the panel of an issue', most: 150, files: [...panel, bridge] },
    ],
    styles: 28,
    foreign: '--colorNeutral',
  },
  {
    name: 'Teams, with teams-js',
    shell: { kit: 'fluent', door: 'teams-app/src/main.ts' },
    ways: [
      { what: 'the list of requests', most: 145, files: [...list, words('teams')] },
      {
        what: 'a form with a list and a date',
        most: 220,
        files: [...form, words('teams'), ...inKit('fluent', 'CalendarInput')],
      },
    ],
    styles: 13.5,
    foreign: '--ds-',
  },
  {
    name: 'SharePoint, with its own React',
    shell: { kit: 'fluent', door: 'spfx-webpart/ui/door.ts', library: true },
    ways: [
      { what: 'My requests', most: 108, files: mineInPart },
      { what: 'Find a service', most: 108, files: catalogue },
    ],
    styles: 13.5,
    foreign: '--ds-',
  },
]

/** Builds the shells, and holds them to what people may be made to load. */
export async function checkPageSize(): Promise<Verdict> {
  const verdicts: Verdict[] = []
  // One after the other: two builds at once would fight for the memory of a small machine.
  for (const measured of shells) verdicts.push(await verdictOn(measured))
  return { ok: verdicts.every(({ ok }) => ok), said: verdicts.map(({ said }) => said).join('\n') }
}

async function verdictOn({ name, shell, ways, styles, foreign }: Measured): Promise<Verdict> {
  const sizes = await routeSizes(shell, Object.fromEntries(ways.map(({ what, files }) => [what, files])))
  const found = ways.map((way) => ({ ...way, ...(sizes[way.what] as RouteSize) }))
  const css = found[0]?.css ?? 0
  const strangers = strangersIn(shell, foreign)
  // React alone is 45: less was not measured on what people load.
  const isWhole = found.length > 0 && css > 5 && found.every(({ js }) => js > 60)
  return {
    ok: isWhole && css <= styles && found.every(({ js, most }) => js <= most) && strangers.length === 0,
    said: [
      ...found.map(({ what, js, most }) => `${name}: ${what}: ${js.toFixed(1)} kB of ${most}`),
      `${name}: styles: ${css.toFixed(1)} kB of ${styles}`,
      ...(isWhole ? [] : [`${name}: that is too little to be true`]),
      ...strangers.map((file) => `${name}: ${file} holds something of the other design system`),
    ].join('\n'),
  }
}

function strangersIn(shell: Shell, foreign: string): readonly string[] {
  const built = builtAt(shell)
  return filesIn(built)
    .filter((file) => !file.endsWith('.json') && readFileSync(file, 'utf8').includes(foreign))
    .map((file) => relative(built, file))
}
