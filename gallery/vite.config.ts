import { defineConfig, mergeConfig } from 'vite'
import { isKitName, kitBuild } from '../scripts/kitBuild/kitBuild.ts'
import { placeOf } from '../scripts/kitBuild/placeOf.ts'
import { pseudoWords } from '../scripts/kitBuild/pseudoWords.ts'

const kit = process.env['KIT'] ?? 'plain'
if (!isKitName(kit)) throw new Error(`there is no kit called ${kit}`)

/** A frame shows one screen, or the controls, with one kit; the page of all frames comes with the plain kit. */
export default defineConfig(
  mergeConfig(kitBuild(kit), {
    plugins: [pseudoWords(placeOf('gallery/src/pseudo.ts'))],
    build: {
      outDir: placeOf('.cache/gallery', kit),
      emptyOutDir: true,
      rolldownOptions: { input: kit === 'plain' ? ['index.html', 'frame.html'] : ['frame.html'] },
    },
  }),
)
