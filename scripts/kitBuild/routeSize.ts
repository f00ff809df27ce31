import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest, mergeConfig } from 'vite'
import { type KitName, kitBuild } from './kitBuild.ts'
import { placeOf } from './placeOf.ts'

/** What must be loaded before a screen is there, in kB (1000 bytes) after gzip -9. */
export type RouteSize = { readonly js: number; readonly css: number }

const door = 'src/mount.tsx'

/**
 * Builds the screens with a kit, as a shell has them, and gives what some ways through them load. A way is named by the
 * files that are loaded when they are needed, from the folder of the screens.
 */
export async function routeSizes<Way extends string>(
  kit: KitName,
  ways: Readonly<Record<Way, readonly string[]>>,
): Promise<Readonly<Record<Way, RouteSize>>> {
  const outDir = placeOf('.cache/sizes', kit)
  await leavingMode(() =>
    build(
      mergeConfig(kitBuild(kit), {
        configFile: false,
        root: placeOf('packages/screens'),
        logLevel: 'warn',
        build: {
          outDir,
          emptyOutDir: true,
          manifest: true,
          reportCompressedSize: false,
          rolldownOptions: { input: door, preserveEntrySignatures: 'strict' },
        },
      }),
    ),
  )
  const manifest: Manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8'))
  const sheets = readdirSync(join(outDir, 'assets')).filter((file) => file.endsWith('.css'))
  const css = zipped(sheets.map((file) => join(outDir, 'assets', file)))
  const sizes = Object.entries<readonly string[]>(ways).map(([way, files]) => {
    const js = zipped(filesFor(manifest, [door, ...files]).map((file) => join(outDir, file)))
    return [way, { js, css }] as const
  })
  return Object.fromEntries(sizes) as Record<Way, RouteSize>
}

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
  return [...needed].map((source) => {
    const file = manifest[source]?.file
    if (!file) throw new Error(`nothing was built from ${source}`)
    return file
  })
}

const zipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000
