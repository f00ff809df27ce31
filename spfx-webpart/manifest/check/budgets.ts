import { gzipSync } from 'node:zlib'
import { assetFolder, type Complaints, type LookedAt } from './sppkg.ts'

/** Which file of the chunk imports which, by their sources, as the builder of the screens notes it. */
export type Graph = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>

type Budget = { readonly what: string; readonly most: number; readonly files: (graph: Graph) => readonly string[] }

const door = 'spfx-webpart/ui/door.ts'

/** In kB (1000 bytes) after gzip. */
export const budgets: readonly Budget[] = [
  { what: 'the web parts themselves', most: 10, files: () => ['counterpart-web-parts'] },
  {
    what: 'the first view of Find a service',
    most: 108,
    files: (graph) => viewOf(graph, 'raise/RaisePage.tsx', 'raise'),
  },
  { what: 'the first view of My requests', most: 108, files: (graph) => viewOf(graph, 'mine/MinePage.tsx', 'mine') },
  { what: 'the styles', most: 13.5, files: () => ['chunk.styles'] },
]

/** What must be loaded before a screen is there, whatever the language is. */
function viewOf(graph: Graph, screen: string, words: string): readonly string[] {
  const names = [door, `packages/screens/src/${screen}`, `shared/words/src/generated/en.${words}.ts`]
  const needed = new Set(names.map((name) => keyIn(graph, name)))
  // A set that grows while it is walked visits what was added too.
  for (const source of needed) for (const next of graph[source]?.imports ?? []) needed.add(next)
  return [...needed].map((source) => `chunk.${graph[source]?.file.replace(/\.js$/, '')}`)
}

/** The sources are named from the folder of the package. */
function keyIn(graph: Graph, name: string): string {
  const found = Object.keys(graph).find((key) => name.endsWith(key.replace(/^(\.\.\/)+/, '')))
  if (!found) throw new Error(`the chunk has no file for ${name}`)
  return found
}

export type Weight = { readonly what: string; readonly kB: number; readonly most: number }

/** How heavy a package is. @throws when a file that must be there is not */
export function weightsOf(looked: LookedAt, graph: Graph): readonly Weight[] {
  return budgets.map(({ what, most, files }) => {
    const bytes = files(graph).reduce((sum, name) => sum + zippedSize(looked, name), 0)
    return { what, most, kB: bytes / 1000 }
  })
}

export const tooHeavy = (weights: readonly Weight[]): Complaints =>
  weights
    .filter(({ kB, most }) => kB > most || kB < most / 10)
    .map(({ what, kB, most }) => `${what}: ${kB.toFixed(1)} kB, and at most ${most} are allowed`)

/** The builder writes a hash of what stands in it behind the name of a file. */
function zippedSize({ parts, assets }: LookedAt, name: string): number {
  const asset = assets.find((one) => one.startsWith(`${name}_`))
  const file = asset && parts[assetFolder + asset]
  if (!file) throw new Error(`the package has no file ${name}`)
  return gzipSync(file, { level: 9 }).length
}
