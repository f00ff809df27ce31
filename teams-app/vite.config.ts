import { defineConfig, mergeConfig, type Plugin } from 'vite'
import { kitBuild } from '../scripts/kitBuild/kitBuild.ts'
import { pages } from './manifest/pages.ts'

/** The pages that the package links to stand beside the tab. */
const linkedPages = (): Plugin => ({
  name: 'linked-pages',
  async generateBundle() {
    for (const [fileName, source] of Object.entries(await pages())) this.emitFile({ type: 'asset', fileName, source })
  },
})

/** The tab in Teams: the screens on the Fluent kit, served as files by the hub. */
export default defineConfig(
  mergeConfig(kitBuild('fluent'), { plugins: [linkedPages()], build: { outDir: 'dist', emptyOutDir: true } }),
)
