// A program of its own: the bundler of Forge works in no other, and would keep the one that calls it alive.
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

// What wraps the functions is fetched from Atlassian otherwise; it is not what is looked at.
const runtime = mkdtempSync(join(tmpdir(), 'forge-runtime-'))
mkdirSync(join(runtime, 'dist'))
for (const name of ['wrapper.js', 'loader.js']) writeFileSync(join(runtime, 'dist', name), 'module.exports = {}\n')
process.env.FORGE_RUNTIME_PATH = runtime
const { getNodeBundler, getWrapperProvider, getEntryPoints } = require('@forge/bundler')
const { FileSystemReader } = require('@forge/cli-shared')

const silent = { info() {}, warn() {}, error() {}, debug() {}, trace() {} }

async function bundle() {
  // JSON is YAML; ours is written so.
  const manifest = JSON.parse(readFileSync('manifest.yml', 'utf8'))
  const wrapper = getWrapperProvider({ fileSystemReader: new FileSystemReader() })
  const bundler = getNodeBundler(silent, wrapper, { readConfig: async () => manifest })
  const modules = [...new Set(manifest.modules.function.map(({ handler }) => handler.split('.')[0]))]
  const entryPoints = getEntryPoints(modules.map((module) => ({ module })))
  return (await bundler.bundle({ appDirectory: process.cwd(), entryPoints })).outputDir
}

bundle().then(
  (outputDir) => {
    rmSync(runtime, { recursive: true })
    process.stdout.write(outputDir, () => process.exit(0))
  },
  (fault) => {
    rmSync(runtime, { recursive: true })
    process.stderr.write(String(fault.message ?? fault), () => process.exit(1))
  },
)
