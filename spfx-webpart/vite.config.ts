import { defineConfig, mergeConfig } from 'vite'
import { kitBuild } from '../scripts/kitBuild/kitBuild.ts'

/** The chunk of the web parts: the screens on the Fluent kit with all that they need inside, for the bundler of SharePoint. */
export default defineConfig(
  mergeConfig(kitBuild('fluent'), {
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'dist/chunk',
      emptyOutDir: true,
      manifest: true,
      reportCompressedSize: false,
      lib: { entry: 'ui/door.ts', formats: ['es'], fileName: () => 'door.js', cssFileName: 'style' },
    },
  }),
)
