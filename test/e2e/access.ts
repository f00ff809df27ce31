import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

/** What axe finds wrong, as `rule: element`, and how many of its rules found something to look at. */
export async function lookedAt(page: Page | Frame): Promise<{ heading: string; violations: string[]; rules: number }> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate(() =>
    // Nobody sees the stops by which Fluent keeps the focus inside a dialog.
    (window as unknown as { axe: typeof axe }).axe.run({ exclude: ['[data-tabster-dummy]'] }),
  )
  return {
    // Behind a dialog it is there, but has no role.
    heading: (await page.locator('h1:visible').first().textContent()) ?? '',
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message.slice(0, 120) ?? ''}`),
    ),
    rules: violations.length + passes.length,
  }
}

/** How much wider than its window the page is. */
export const overflowOf = (page: Page | Frame): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth
  })
