import type { TestProjectInlineConfiguration } from 'vitest/config'
import { chromium } from './chromium.ts'
import { kitNames, resolveFor } from './kitBuild.ts'

/** The suites of all kits, each in a file `*.browser.test.tsx` of its own package, in one real Chromium. */
export const kitSuites = (program: string): TestProjectInlineConfiguration => ({
  extends: true,
  resolve: resolveFor(...kitNames),
  // What was prepared for an earlier run lacks what a control imports since, and a test would be reloaded halfway.
  optimizeDeps: { force: true },
  define: { 'process.env.CI': 'undefined', 'process.env': '({})' },
  test: {
    name: 'kits',
    include: ['packages/*/src/**/*.browser.test.tsx'],
    exclude: ['**/node_modules/**'],
    browser: chromium(program),
  },
})
