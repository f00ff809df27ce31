import { type InlineConfig, mergeConfig } from 'vite'
import { type KitName, kitBuild } from './kitBuild.ts'
import { placeOf } from './placeOf.ts'

/** How the hub's page is made with one of the kits; the product's own, with the plain kit, is made by `buildPage`. */
export const pageWith = (kit: KitName): InlineConfig =>
  mergeConfig(kitBuild(kit), {
    configFile: false,
    root: placeOf('web-app'),
    logLevel: 'warn',
    build: { outDir: placeOf('.cache/pages', kit), emptyOutDir: true },
  })
