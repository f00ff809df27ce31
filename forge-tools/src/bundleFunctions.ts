import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chdir, cwd } from 'node:process'

const require = createRequire(import.meta.url)
const silent = { info() {}, warn() {}, error() {}, debug() {}, trace() {} }

type Bundler = {
  getNodeBundler(
    logger: object,
    wrapper: object,
    config: { readonly readConfig: () => Promise<object> },
  ): {
    bundle(of: { appDirectory: string; entryPoints: unknown }): Promise<{ readonly outputDir: string }>
  }
  getWrapperProvider(parts: { readonly fileSystemReader: object }): object
  getEntryPoints(handlers: readonly { readonly module: string }[]): unknown
}

/**
 * Has Forge's own bundler pack the functions of an app, as `forge deploy` does.
 *
 * @param folder of the app, with its manifest
 * @returns where the packed functions stand
 * @throws what the bundler has against them
 */
export async function bundleFunctions(
  folder: string,
  manifest: { readonly modules: { readonly function: readonly { readonly handler: string }[] } },
): Promise<string> {
  // What wraps the functions is fetched from Atlassian otherwise; it is not what is looked at.
  const runtime = mkdtempSync(join(tmpdir(), 'forge-runtime-'))
  mkdirSync(join(runtime, 'dist'))
  for (const name of ['wrapper.js', 'loader.js']) writeFileSync(join(runtime, 'dist', name), 'module.exports = {}\n')
  process.env['FORGE_RUNTIME_PATH'] = runtime
  const { getNodeBundler, getWrapperProvider, getEntryPoints } = require('@forge/bundler') as Bundler
  const { FileSystemReader } = require('@forge/cli-shared') as { FileSystemReader: new () => object }
  const before = cwd()
  chdir(folder)
  try {
    const wrapper = getWrapperProvider({ fileSystemReader: new FileSystemReader() })
    const bundler = getNodeBundler(silent, wrapper, { readConfig: async () => manifest })
    const modules = [...new Set(manifest.modules.function.map(({ handler }) => handler.split('.')[0] ?? ''))]
    const entryPoints = getEntryPoints(modules.map((module) => ({ module })))
    return (await bundler.bundle({ appDirectory: folder, entryPoints })).outputDir
  } finally {
    chdir(before)
    rmSync(runtime, { recursive: true })
  }
}
