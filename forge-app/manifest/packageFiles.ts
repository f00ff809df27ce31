import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wordsFor } from '@counterpart/words'
import { build, mergeConfig } from 'vite'
import { manifestOf, translationOf, translations } from './manifestOf.ts'

/** The files of a package by their names. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>

const app = fileURLToPath(new URL('..', import.meta.url))

/**
 * Everything that Forge is given to deploy the app: a folder, for which `forge deploy` is called.
 *
 * @param hub where the home is; null: in the site itself
 */
export async function packageFiles(appId: string, hub: string | null): Promise<PackageFiles> {
  const [en, zh] = await Promise.all([wordsFor('en', {}, ['listing']), wordsFor('zh-CN', {}, ['listing'])])
  return {
    // JSON is YAML, and needs no library to be written.
    'manifest.yml': json(manifestOf(appId, hub)),
    [translations['en-US']]: json(translationOf(en)),
    [translations['zh-CN']]: json(translationOf(zh)),
    'src/index.cjs': await functions(entryOf(hub)),
    ...(await page()),
  }
}

/** Where the functions of a flavour begin, from the folder of the app on. */
export const entryOf = (hub: string | null): string => (hub === null ? 'src/index.ts' : 'src/connected/index.ts')

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

/** One file with all that it needs: Forge's own bundler packs it again, and fails on modules of the newer kind. */
async function functions(entry: string): Promise<Uint8Array> {
  const outDir = join(app, 'dist/functions')
  await build({
    configFile: false,
    root: app,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } },
    },
  })
  const made = readdirSync(outDir)
  if (made.join() !== 'index.cjs') throw new Error(`the functions are not one file: ${made.join(', ')}`)
  return readFileSync(join(outDir, 'index.cjs'))
}

async function page(): Promise<PackageFiles> {
  const outDir = join(app, 'dist/page')
  // What stands there from now on is not what was marked as built.
  rmSync(join(app, 'dist/.built'), { force: true })
  await build(mergeConfig({ root: app, logLevel: 'warn' }, { build: { outDir } }))
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [`page/${path.slice(outDir.length + 1).replaceAll('\\', '/')}`, readFileSync(path)]
    }),
  )
}
