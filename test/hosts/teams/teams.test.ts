import type { Frame } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { tabs } from '../../../teams-app/src/tabs.ts'
import { lookedAt, overflowOf } from '../../e2e/access.ts'
import { settled } from '../../e2e/browser.ts'
import { fill, inBrowser } from '../../e2e/house.ts'
import { headed, openTeamsHouse } from './teamsHouse.ts'

const title = 'A laptop for our trainee'
const themes = ['default', 'dark', 'contrast'] as const
const looks = themes.flatMap((theme) => (['en', 'zh-CN'] as const).map((language) => ({ theme, language })))
const headings = {
  en: [/^Requests/, /^Raise a request/, /^Requests/, /^Overview/, /^My accounts/],
  'zh-CN': [/^服务请求/, /^提出请求/, /^服务请求/, /^总览/, /^我的账号/],
}

/** Fills in the form for a laptop, and sends it. */
async function raise(dialog: Frame): Promise<void> {
  await dialog.getByLabel('Item').selectOption('Laptop')
  await fill(dialog, { 'In one line': title, 'How many': '1', 'For whom': 'Ada Wong' })
  // A date comes with a calendar of its own.
  const date = dialog.getByRole('combobox', { name: /^Needed by/ })
  await date.fill('2027-01-15')
  await date.blur()
  await dialog.getByRole('radio', { name: 'High', exact: true }).first().check()
  await dialog.getByRole('button', { name: 'Send request' }).click()
}

// Only a guard: a busy machine takes minutes for what takes a quiet one seconds.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

inBrowser('the app in Teams', () => {
  const house = openTeamsHouse()

  /** A request of hers, by the way of the API. */
  async function aRequest(name = title): Promise<string> {
    const { json } = await house.visitor.act('sample.sofia-marino', '/v1/requests', {
      service: 'sample.it-incident',
      title: name,
      answers: { system: 'meeting', people: 3, stopped: false },
    })
    return json.id as string
  }
  const kept = async (id: string) => (await house.visitor.send('sample.sofia-marino', 'GET', `/v1/requests/${id}`)).json
  const commentsOf = async (id: string, text: string): Promise<number> =>
    JSON.stringify((await kept(id)).timeline).split(text).length - 1

  it.each(looks)('can be read by everybody and fits every window, in $theme and $language', async (look) => {
    const teams = await house.visit({ ...look, person: 'sample.jing-chen' })
    const seen = tabs.filter(
      (_, i) => (i + looks.findIndex((one) => one.theme === look.theme && one.language === look.language)) % 2 === 0,
    )
    for (const { id } of seen) {
      await teams.page.setViewportSize({ width: 1280, height: 900 })
      await teams.open({ tab: id })
      const tab = await teams.frame()
      await headed(tab, headings[look.language][tabs.findIndex((one) => one.id === id)] as RegExp)
      await settled(tab)
      const wide = await lookedAt(tab)
      await teams.page.setViewportSize({ width: 360, height: 780 })
      const narrow = await lookedAt(tab)
      expect([...wide.violations, ...narrow.violations], id).toEqual([])
      expect(wide.rules).toBeGreaterThan(15)
      expect(await overflowOf(tab), id).toBeLessThanOrEqual(0)
      const page = await tab.evaluate(() => ({
        ...document.documentElement.dataset,
        lang: document.documentElement.lang,
      }))
      expect(page).toEqual({ mode: look.theme === 'default' ? 'light' : look.theme, lang: look.language })
    }
    expect(seen.length).toBeGreaterThan(1)
  })

  it('raises a request in a dialog, lands on it, follows it live, and finds the way back', async () => {
    const teams = await house.visit()
    await teams.open({ tab: 'front-door' })
    const tab = await teams.frame()
    await headed(tab, 'Raise a request')
    await tab.getByRole('searchbox', { name: 'Search services' }).fill('laptop')
    await tab.getByRole('link', { name: 'Laptop and equipment' }).click()
    await teams.page.getByRole('dialog', { name: 'Raise a request' }).waitFor()
    const dialog = await teams.frame('dialog')
    await headed(dialog, 'Laptop and equipment')
    expect((await lookedAt(dialog)).violations).toEqual([])
    await raise(dialog)

    await headed(tab, title)
    expect(await teams.page.locator('iframe[title=dialog]').count()).toBe(0)
    const id = /#\/requests\/([0-9a-f-]{36})$/.exec(tab.url())?.[1] ?? ''
    expect(await kept(id)).toMatchObject({ title, state: 'new' })

    await fill(tab, { Comment: 'The one with the large screen, please.' })
    await tab.getByRole('button', { name: 'Send', exact: true }).click()
    await tab.locator('.k-timeline').getByText('The one with the large screen, please.').waitFor()
    expect(await commentsOf(id, 'The one with the large screen')).toBe(1)

    // What is being written is still there when the request and the colours change around it.
    await fill(tab, { Comment: 'And a' })
    const { version } = await kept(id)
    const body = { urgency: 4, importance: 3, reason: '' }
    const triaged = await house.visitor.act('sample.priya-raman', `/v1/requests/${id}/triage`, body, { version })
    expect(triaged.status).toBe(200)
    await tab.locator('.k-badge').getByText('Triaged', { exact: true }).first().waitFor()
    await teams.setTheme('dark')
    await tab.locator('html[data-mode=dark] .k-root[data-mode=dark]').waitFor()
    expect(await tab.getByRole('textbox', { name: 'Comment', exact: true }).inputValue()).toBe('And a')

    await teams.page.locator('#back').click()
    await headed(tab, 'Raise a request')
    await teams.page.locator('#back').click()
    // Where the product began, Teams itself goes back.
    await expect
      .poll(async () => (await teams.heard()).map(({ func }) => func), { timeout: 60_000 })
      .toContain('navigateBack')
    const heard = await teams.heard()
    expect(heard.filter(({ func }) => func === 'UNKNOWN')).toEqual([])
    expect(heard.map(({ func }) => func)).toEqual(
      expect.arrayContaining([
        'appInitialization.appLoaded',
        'appInitialization.success',
        'tasks.startTask',
        'tasks.completeTask',
      ]),
    )
    expect(await teams.context.cookies()).toEqual([])
  })

  it('keeps what was typed when a dialog is closed half way, and when the form is given up', async () => {
    const teams = await house.visit()
    await teams.open({ tab: 'front-door' })
    const tab = await teams.frame()
    const open = async (): Promise<Frame> => {
      await tab.getByRole('link', { name: 'Laptop and equipment' }).click()
      const dialog = await teams.frame('dialog')
      await headed(dialog, 'Laptop and equipment')
      return dialog
    }
    const first = await open()
    await first.getByRole('textbox', { name: 'In one line', exact: true }).fill('Half a thought')
    await teams.page.getByRole('button', { name: 'Close dialog' }).click()
    const second = await open()
    expect(await second.getByRole('textbox', { name: 'In one line', exact: true }).inputValue()).toBe('Half a thought')
    await second.getByRole('button', { name: 'Cancel' }).click()
    await teams.page.locator('iframe[title=dialog]').waitFor({ state: 'detached' })
    await headed(tab, 'Raise a request')
  })

  it('is reached by a link, which it gives out itself', async () => {
    const id = await aRequest('The projector hums')
    const teams = await house.visit()
    await teams.open({ tab: 'my-requests' })
    const list = await teams.frame()
    const link = (await list.getByRole('link', { name: 'The projector hums' }).first().getAttribute('href')) ?? ''
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[0-9a-f-]{36}\/my-requests\?/)
    await teams.follow(link)
    const tab = await teams.frame()
    await headed(tab, 'The projector hums')
    expect(new URL(tab.url()).hash).toBe(`#/requests/${id}`)
    // For who has no Teams it says where it opens.
    const outside = await teams.context.newPage()
    await outside.goto(new URL(link).searchParams.get('webUrl') ?? '')
    await outside.getByText('Open this page in Microsoft Teams').waitFor()
  })

  it.each(['en', 'zh-CN'] as const)('says outside of Teams where it works, in %s', async (language) => {
    const teams = await house.visit({ language })
    await teams.page.goto(`${house.address()}/teams`)
    const says = { en: 'Open this page in Microsoft Teams', 'zh-CN': '请在 Microsoft Teams 中打开此页面' }
    await teams.page.getByText(says[language]).waitFor()
    expect((await lookedAt(teams.page)).violations).toEqual([])
    expect(new URL(teams.page.url()).pathname).toBe('/teams/')
  })

  it('does not wait for ever for a page that does not answer', async () => {
    const teams = await house.visit()
    await teams.open({ silent: 'yes' })
    const tab = await teams.frame()
    await tab.getByText('Teams does not answer').waitFor()
    await tab.getByRole('button', { name: 'Reload' }).waitFor()
  })

  it('says who has to agree, asks when it is told to, and opens then', async () => {
    let agreed = false
    const asked: boolean[] = []
    const token = async ({ silent }: { silent: boolean }) => {
      asked.push(silent)
      if (!silent && asked.filter((one) => !one).length > 1) agreed = true
      return agreed
        ? { token: await house.visitor.tokenOf('sample.sofia-marino') }
        : { reason: 'resourceRequiresConsent' }
    }
    const teams = await house.visit({ token, loud: true })
    await teams.open({ tab: 'my-requests' })
    const tab = await teams.frame()
    await tab.getByText(/approve the permission access_as_user/).waitFor()
    expect(asked).toEqual([true])
    expect((await lookedAt(tab)).violations).toEqual([])
    // Declined the first time.
    await tab.getByRole('button', { name: 'Grant access' }).click()
    await expect.poll(() => asked.length, { timeout: 60_000 }).toBe(2)
    await tab.getByRole('button', { name: 'Grant access' }).click()
    await headed(tab, 'Requests')
    expect(asked).toEqual([true, false, false, true])
  })

  it('names the reason when Teams gives no token, and tries again', async () => {
    const answers: ({ reason: string } | null)[] = [
      { reason: 'App resource defined in manifest and iframe origin do not match' },
    ]
    const token = async () => answers.pop() ?? { token: await house.visitor.tokenOf('sample.sofia-marino') }
    const teams = await house.visit({ token, loud: true, language: 'zh-CN' })
    await teams.open()
    const tab = await teams.frame()
    await tab.getByText(/iframe origin do not match/).waitFor()
    await tab.getByRole('button', { name: '重试' }).click()
    await headed(tab, '服务请求')
  })

  it('asks for another token when one is refused', async () => {
    const refused = ['refused.at.first']
    const token = async () => ({ token: refused.pop() ?? (await house.visitor.tokenOf('sample.sofia-marino')) })
    const teams = await house.visit({ token, loud: true })
    await teams.open({ tab: 'my-requests' })
    await headed(await teams.frame(), 'Requests')
    expect(refused).toEqual([])
  })

  it('says so when the other token is refused, too, and opens when one is good', async () => {
    let isGood = false
    let asked = 0
    const token = async () => ({
      token: isGood ? await house.visitor.tokenOf('sample.sofia-marino') : `refused.number.${++asked}`,
    })
    const teams = await house.visit({ token, loud: true })
    await teams.open({ tab: 'my-requests' })
    const tab = await teams.frame()
    await tab.getByText('This sign-in could not be proven genuine').waitFor()
    expect(asked).toBeGreaterThan(1)
    isGood = true
    await tab.getByRole('button', { name: 'Try again' }).click()
    await headed(tab, 'Requests')
  })

  it('takes the code that connects an organisation, and the one that joins two accounts', async () => {
    const keeper = house.entra().token({ claims: { roles: ['Counterpart.Administrator'] } })
    const teams = await house.visit({ token: async () => ({ token: await keeper }), loud: true })
    await teams.open({ tab: 'my-requests' })
    const stranger = await teams.frame()
    await stranger.getByText('Your organisation is not connected').waitFor()
    expect((await lookedAt(stranger)).violations).toEqual([])
    await stranger.getByRole('button', { name: 'Connect this organisation' }).click()
    await stranger.getByText('Must be filled in').waitFor()
    await fill(stranger, { Code: '7KQ2-M4XP-9RTZ' })
    await stranger.getByRole('button', { name: 'Connect this organisation' }).click()
    await stranger.getByText(/This code opens nothing/).waitFor()
    const made = await house.visitor.send('sample.jing-chen', 'POST', '/v1/connection-codes')
    await fill(stranger, { Code: made.json.code })
    await stranger.getByRole('button', { name: 'Connect this organisation' }).click()
    await headed(stranger, 'Requests')

    const id = await aRequest('The screen stays dark')
    await teams.open({ tab: 'accounts' })
    const tab = await teams.frame()
    await headed(tab, 'My accounts')
    const join = await house.visitor.send('sample.sofia-marino', 'POST', '/v1/join-codes')
    await fill(tab, { Code: join.json.code })
    await tab.getByRole('button', { name: 'Link the accounts' }).click()
    await tab.getByText('The accounts are linked').first().waitFor()
    await teams.open({ tab: 'my-requests' })
    const list = await teams.frame()
    await list.getByRole('link', { name: 'The screen stays dark' }).first().click()
    await headed(list, 'The screen stays dark')
    expect(new URL(list.url()).hash).toBe(`#/requests/${id}`)
  })

  it('says that the hub cannot be reached, and opens when it can', async () => {
    const teams = await house.visit({ loud: true })
    await teams.context.route('**/v1/**', (route) => route.abort())
    await teams.open({ tab: 'my-requests' })
    const tab = await teams.frame()
    await tab.getByText('The server cannot be reached').waitFor()
    await teams.context.unroute('**/v1/**')
    await tab.getByRole('button', { name: 'Try again' }).click()
    await headed(tab, 'Requests')
  })

  it('loses nothing that was typed when the network is lost while it is sent, and sends it once', async () => {
    const id = await aRequest('The badge reader beeps')
    const teams = await house.visit({ loud: true })
    await teams.open({ tab: 'my-requests' })
    const tab = await teams.frame()
    await tab.getByRole('link', { name: 'The badge reader beeps' }).first().click()
    await headed(tab, 'The badge reader beeps')
    await fill(tab, { Comment: 'Twice a minute.' })
    // It arrives, but no answer comes back.
    await teams.context.route('**/comments', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await tab.getByRole('button', { name: 'Send', exact: true }).click()
    await tab.getByText('The server cannot be reached').first().waitFor()
    expect(await tab.getByRole('textbox', { name: 'Comment', exact: true }).inputValue()).toBe('Twice a minute.')
    await teams.context.unroute('**/comments')
    await tab.getByRole('button', { name: 'Send', exact: true }).click()
    await tab.locator('.k-timeline').getByText('Twice a minute.').waitFor()
    expect(await commentsOf(id, 'Twice a minute.')).toBe(1)
  })
})
