import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig, type Manifest, mergeConfig } from 'vite'
import { type KitName, kitBuild } from './kitBuild.ts'
import { placeOf } from './placeOf.ts'

/** What must be loaded before a screen is there, in kB (1000 bytes) after gzip -9. */
export type RouteSize = { readonly js: number; readonly css: number }

/** How a shell is built, in short. */
export type Shell = {
  readonly kit: KitName
  /** The file that it is entered by, from the root of the tree. */
  readonly door: string
  /** Built as a library with all that it needs inside, to be taken in by a host's own bundler. */
  readonly library?: true
}

/** Where the files of a built shell lie. */
export const builtAt = ({ door }: Shell): string => placeOf('.cache/sizes', door.replaceAll(/[^\w]+/g, '-'))

/**
 * Builds a shell, and gives what some ways through it load. A way is named by the files that are loaded when they are
 * needed, from the root of the tree.
 */
export async function routeSizes<Way extends string>(
  shell: Shell,
  ways: Readonly<Record<Way, readonly string[]>>,
): Promise<Readonly<Record<Way, RouteSize>>> {
  const { kit, door, library } = shell
  const outDir = builtAt(shell)
  const entry: InlineConfig = library
    ? {
        define: { 'process.env.NODE_ENV': '"production"' },
        build: { lib: { entry: placeOf(door), formats: ['es'], fileName: () => 'door.js', cssFileName: 'style' } },
      }
    : { build: { rolldownOptions: { input: placeOf(door), preserveEntrySignatures: 'strict' } } }
  await leavingMode(() =>
    build(
      mergeConfig(
        mergeConfig(kitBuild(kit), {
          configFile: false,
          root: placeOf(),
          logLevel: 'warn',
          build: { outDir, emptyOutDir: true, manifest: true, reportCompressedSize: false },
        }),
        entry,
      ),
    ),
  )
  const manifest: Manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'))
  const css = zipped(filesIn(outDir).filter((file) => file.endsWith('.css')))
  const sizes = Object.entries<readonly string[]>(ways).map(([way, files]) => {
    const js = zipped(filesFor(manifest, [door, ...files]).map((file) => join(outDir, file)))
    return [way, { js, css }] as const
  })
  return Object.fromEntries(sizes) as Record<Way, RouteSize>
}

/** Every file of a folder, however deep. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Vite makes the process one of production, and what runs after it in the same process would be built so, too. */
async function leavingMode(act: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV']
  try {
    await act()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** The files of the named sources and of all they import. */
function filesFor(manifest: Manifest, sources: readonly string[]): readonly string[] {
  const needed = new Set(sources)
  // A set that grows while it is walked visits what was added too.
  for (const source of needed) for (const next of manifest[source]?.imports ?? []) needed.add(next)
  const files = [...needed].map((source) => {
    const file = manifest[source]?.file
    if (!file) throw new Error(`nothing was built from ${source}`)
    return file
  })
  return [...new Set(files)]
}

const zipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000
