import { playwright } from '@vitest/browser-playwright'
import type { TestProjectInlineConfiguration } from 'vitest/config'

type BrowserSettings = NonNullable<NonNullable<TestProjectInlineConfiguration['test']>['browser']>

/** One real Chromium without a window, for tests that run inside it. */
export const chromium = (program: string): BrowserSettings => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  // Only a guard: a busy machine takes its time to start a browser.
  connectTimeout: 300_000,
  viewport: { width: 1280, height: 800 },
  provider: playwright({
    launchOptions: {
      executablePath: program,
      // Its sandbox does not work for root, as whom containers run.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  }),
  instances: [{ browser: 'chromium' }],
})
