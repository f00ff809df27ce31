import { defineConfig, mergeConfig } from 'vite'
import { kitBuild } from '../scripts/kitBuild/kitBuild.ts'

const hub = process.env['COUNTERPART_HUB'] ?? 'http://127.0.0.1:4870'

/** The hub's own page: the screens on the plain kit, served as files from wherever the hub is. */
export default defineConfig(
  mergeConfig(kitBuild('plain'), {
    build: { outDir: 'dist', emptyOutDir: true },
    server: { proxy: { '/v1': hub, '/dev': hub } },
  }),
)
