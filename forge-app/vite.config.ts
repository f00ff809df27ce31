import { defineConfig, mergeConfig } from 'vite'
import { kitBuild } from '../scripts/kitBuild/kitBuild.ts'
import { placeOf } from '../scripts/kitBuild/placeOf.ts'

/** The one page of all places in Jira: the screens on the Atlaskit kit. */
export default defineConfig(
  mergeConfig(kitBuild('atlaskit'), {
    // One picture for the product, wherever it stands.
    publicDir: placeOf('web-app/public'),
    build: { outDir: 'dist/page', emptyOutDir: true },
  }),
)
