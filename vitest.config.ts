import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/browser.mjs'
import { kitSuites } from './scripts/kitBuild/kitSuites.ts'
import { screenScripts } from './scripts/kitBuild/screenScripts.ts'

const { path: browser } = findBrowser()

export default defineConfig(({ mode }) => ({
  test: {
    // Only a guard against what never ends: a database that starts inside a test needs many seconds on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            '{shared,packages,web-app,teams-app,forge-app,forge-tools,spfx-webpart,workbench,test,scripts}/**/*.test.{ts,tsx}',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', 'test/bench/**', '**/*.browser.test.tsx'],
          environment: 'node',
          pool: 'forks',
          provide:
            mode === 'long'
              ? { oracleCases: 1_000_000, oracleHistories: 1_000_000 }
              : { oracleCases: 100_000, oracleHistories: 20_000 },
        },
      },
      ...(browser ? [kitSuites(browser), ...screenScripts(browser)] : []),
    ],
  },
}))
