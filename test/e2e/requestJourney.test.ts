import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { goTo } from './browser.ts'
import { fill, inBrowser, openHouse } from './house.ts'

const title = 'A laptop for our trainee'

/** Opens the dialog of a move, fills it in and sends it. */
async function move(page: Page, name: string, answers: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await fill(dialog, answers)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}
const state = (page: Page, name: string) => page.locator('.k-badge').getByText(name, { exact: true }).first().waitFor()

inBrowser('a request from its raising to its reopening', () => {
  const house = openHouse()

  it('is raised, worked, asked back, answered, delivered, confirmed and reopened, before both pairs of eyes', async () => {
    const requester = await house.visit()
    await requester.getByRole('button', { name: /^Sofia Marino/ }).click()
    await requester.getByRole('heading', { name: 'Requests' }).waitFor()

    await requester.getByRole('link', { name: 'Raise' }).click()
    await requester.getByRole('searchbox', { name: 'Search services' }).fill('laptop')
    await requester.getByRole('link', { name: 'Laptop and equipment' }).click()
    await requester.getByText('By the agreement “IT for the London office”').waitFor()
    await requester.getByRole('button', { name: 'Send request' }).click()
    await requester.getByText('5 fields need your attention').waitFor()
    expect(await requester.getByText('Must be filled in').count()).toBe(5)
    await requester.getByLabel('Item').selectOption('Laptop')
    await fill(requester, { 'In one line': title, 'How many': '1', 'For whom': 'Ada Wong', 'Needed by': '2027-01-15' })
    await requester.getByRole('radio', { name: 'High', exact: true }).first().check()
    await requester.getByRole('button', { name: 'Send request' }).click()
    await requester.getByRole('heading', { name: title }).waitFor()
    await requester.getByText(/^IT-\d+ is on its way$/).waitFor()
    const place = new URL(requester.url()).hash.slice(1)
    expect(place).toMatch(/^\/requests\/[0-9a-f-]{36}$/)
    await goTo(requester, '/board/mine')
    expect(await requester.getByRole('listitem').filter({ hasText: title }).textContent()).toMatch(
      /IT-\d+.*New.*left.*Waits for IT Services to look at it.*Nobody\shas\sit\syet/s,
    )
    await goTo(requester, place)

    const agent = await house.visit({ person: 'sample.priya-raman' })
    await agent.getByRole('tab', { name: 'Our queue', selected: true }).waitFor()
    await agent.getByRole('searchbox', { name: 'Search requests' }).fill('trainee')
    await agent.getByRole('link', { name: new RegExp(title) }).click()
    await agent.getByRole('heading', { name: title }).waitFor()
    await move(agent, 'Triage')
    await state(agent, 'Triaged')
    // The other side sees it without asking.
    await state(requester, 'Triaged')
    await agent.getByRole('button', { name: 'Start work' }).click()
    await agent.getByText('Work started').waitFor()

    await move(agent, 'Wait', { 'What for': 'Which keyboard layout?' })
    await state(agent, 'Waiting on customer')
    await state(requester, 'Waiting on customer')
    await requester
      .getByText(/^Paused by Priya Raman, .*: Which keyboard layout\?$/)
      .first()
      .waitFor()
    await fill(requester, { Comment: 'British, please.' })
    await requester.getByRole('button', { name: 'Send', exact: true }).click()
    await state(requester, 'In work')
    await agent.getByText('British, please.').waitFor()
    await state(agent, 'In work')

    await move(agent, 'Deliver', { 'What was done': 'It lies on your desk.' })
    await requester.getByText('It lies on your desk.').waitFor()
    await move(requester, 'Confirm', { 'A word to those who did it': 'Thank you!' })
    await agent.getByText('Thank you!').waitFor()
    await move(requester, 'Reopen', { 'What is still missing': 'The charger.' })
    await state(agent, 'In work')
    await requester.getByRole('button', { name: 'Show earlier cycles' }).click()
    await requester.getByText('Resolution (cycle 1)').waitFor()

    const lines = await agent.locator('.k-timeline li').allTextContents()
    const order = [
      'raised the request',
      'set the priority',
      'started work',
      'Which keyboard layout?',
      'British, please.',
    ]
    const after = ['It lies on your desk.', 'Thank you!', 'The charger.']
    const places = [...order, ...after].map((words) => lines.findIndex((line) => line.includes(words)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('is hidden from those who stand on neither side', async () => {
    const { json } = await house.visitor.act('sample.sofia-marino', '/v1/requests', {
      service: 'sample.it-incident',
      title: 'The projector hums',
      answers: { system: 'meeting', people: 3, stopped: false },
    })
    const stranger = await house.visit({ person: 'sample.anna-lindqvist' })
    // What the hub hides it says it does not have, which the browser writes down.
    stranger.removeAllListeners('console')
    await goTo(stranger, `/requests/${json.id}`)
    await stranger.getByText('It does not exist, or it is not yours to see.').waitFor()
    expect(await stranger.getByText('projector').count()).toBe(0)
  })

  it('shows what it all comes to', async () => {
    const page = await house.visit({ person: 'sample.priya-raman' })
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    await page
      .getByText(/\d+\s?%/)
      .first()
      .waitFor()
    expect(await page.locator('svg').count()).toBeGreaterThan(1)
    // Every figure says what it rests on.
    expect(await page.getByText(/\bof \d+|n = \d+|\d+ requests/).count()).toBeGreaterThan(1)
  })
})
