import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { goTo, settled } from './browser.ts'
import { inBrowser, openHouse } from './house.ts'

type Point = { readonly x: number; readonly y: number }

inBrowser('the triage board', () => {
  const house = openHouse()
  const person = 'sample.jing-chen'
  const quadrant = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  const cards = (page: Page, name: string) => quadrant(page, name).getByRole('article')
  const boxOf = async (found: ReturnType<Page['getByRole']>) => {
    const box = await found.boundingBox()
    if (!box) throw new Error(`${found} is not to be seen`)
    return box
  }

  /** Drags the first card of Do and gives the reason; answers which it was. */
  async function moveFirst(page: Page, to: string, drag: (from: Point, to: Point) => Promise<void>): Promise<string> {
    const card = cards(page, 'Do').first()
    const name = (await card.getAttribute('aria-label')) ?? ''
    const handle = await boxOf(card.getByRole('button', { name: /^Move / }))
    const target = await boxOf(quadrant(page, to))
    await drag({ x: handle.x + 8, y: handle.y + 8 }, { x: target.x + 60, y: target.y + 30 })
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`Quadrant: ${to}`).waitFor()
    await dialog.getByRole('textbox', { name: /Reason/ }).fill(`It can wait: ${name}`)
    await dialog.getByRole('button', { name: 'Triage', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await quadrant(page, to).getByRole('article', { name, exact: true }).waitFor()
    expect(
      await cards(page, 'Do').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    ).not.toContain(name)
    return name
  }

  it('is sorted by mouse, and the reason stands in the history of the request', async () => {
    const page = await house.visit({ person })
    await goTo(page, '/board/triage')
    const name = await moveFirst(page, 'Schedule', async (from, to) => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(to.x, to.y, { steps: 6 })
      await page.mouse.up()
    })
    await quadrant(page, 'Schedule').getByRole('link', { name, exact: true }).click()
    await settled(page)
    await page.getByRole('list', { name: 'History' }).getByText(`It can wait: ${name}`).waitFor()
  })

  it('is sorted by a finger, and scrolls beside the handles', async () => {
    const page = await house.visit({ person })
    await goTo(page, '/board/triage')
    const client = await page.context().newCDPSession(page)
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints })
    const stroke = async (from: Point, to: Point) => {
      await touch('touchStart', from)
      for (const part of [0.25, 0.5, 0.75, 1])
        await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
      await touch('touchEnd')
    }
    await moveFirst(page, 'Schedule', stroke)
    const title = await boxOf(cards(page, 'Do').first())
    await stroke({ x: title.x + 200, y: title.y + 40 }, { x: title.x + 200, y: title.y - 200 })
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.waitForFunction(() => window.scrollY > 0)
  })
})
