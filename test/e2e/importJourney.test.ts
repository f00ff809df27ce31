import { expect, it } from 'vitest'
import { goTo } from './browser.ts'
import { inBrowser, openHouse } from './house.ts'

inBrowser('the import of the real incident log', () => {
  const house = openHouse()

  it('starts with a button, shows how far it is, and fills the board and the overview', async () => {
    const page = await house.visit({ person: 'sample.jing-chen' })
    await page.getByRole('link', { name: 'Admin' }).click()
    await page.getByRole('button', { name: 'Import the log that comes with the product' }).click()
    const bar = page.getByRole('progressbar', { name: 'Import progress' })
    await bar.waitFor()
    const shares: number[] = []
    const isOver = () => page.getByText(/^Import done: /).isVisible()
    while (!(await isOver())) {
      if (await bar.isVisible()) shares.push(Number(await bar.getAttribute('aria-valuenow').catch(() => shares.at(-1))))
      await page.waitForTimeout(400)
      // It goes on while the reader is elsewhere.
      if (shares.length === 5) {
        await goTo(page, '/board/all')
        await goTo(page, '/admin/import')
      }
    }
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(new Set(shares).size).toBeGreaterThan(5)
    await page.getByText('Import done: 20,769 added, 0 unchanged').waitFor()
    await page.getByRole('row', { name: /incident_event_log\.csv\.gz Done 119,998 20,769 0 3/ }).waitFor()
    // The rows that could not be used, each with its line and its reason.
    for (const line of ['359', '115643', '115644'])
      expect(await page.getByRole('cell', { name: new RegExp(`^${line.replace(/(?=\d{3}$)/, ',?')}$`) }).count()).toBe(
        1,
      )

    await goTo(page, '/board/all?state=every&text=INC0000047')
    await page
      .getByRole('link', { name: /Location \d+ .* Group \d+|Group \d+/ })
      .first()
      .click()
    await page.getByText('INC0000047').waitFor()
    expect(await page.locator('.k-timeline li').count()).toBeGreaterThan(3)

    await goTo(page, '/overview?period=year-2016')
    await page
      .getByText(/20,7\d\d/)
      .first()
      .waitFor()
    await page.getByText('0 of 0 deliveries were rated.').waitFor()
    // Nobody rated what the log tells of; for every other figure there is more than enough.
    const lacking = page.getByText('Not enough data', { exact: true })
    expect(await lacking.count()).toBe(2)
    for (const question of ['work', 'result'])
      await page.locator('[data-frame="card"]', { has: lacking, hasText: `Satisfied with the ${question}` }).waitFor()
  }, 300_000)
})
