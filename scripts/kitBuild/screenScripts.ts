import type { TestProjectInlineConfiguration } from 'vitest/config'
import { chromium } from './chromium.ts'
import { type KitName, kitNames, resolveFor } from './kitBuild.ts'
import { placeOf } from './placeOf.ts'

/** The scripts of all screens, `*.script.test.tsx`, in a real Chromium, once with every kit. */
export const screenScripts = (program: string): readonly TestProjectInlineConfiguration[] =>
  kitNames.map((kit) => scriptsOn(kit, program))

const scriptsOn = (kit: KitName, program: string): TestProjectInlineConfiguration => ({
  extends: true,
  resolve: resolveFor(kit),
  // What is prepared for one kit is not what another needs.
  cacheDir: placeOf('node_modules/.vite', `screens-${kit}`),
  optimizeDeps: { force: true },
  define: { 'process.env.CI': 'undefined', 'process.env': '({})' },
  test: {
    name: `screens on ${kit}`,
    include: ['packages/screens/src/**/*.script.test.tsx'],
    exclude: ['**/node_modules/**'],
    browser: chromium(program),
  },
})
