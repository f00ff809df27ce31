import type { Locator, Page } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { lookedAt, overflowOf } from '../../e2e/access.ts'
import { fill, inBrowser } from '../../e2e/house.ts'
import { instanceOf, type Section, type SharePoint } from './openSharePoint.ts'
import { openSharePointHouse } from './sharepointHouse.ts'

// Only a guard: a busy machine takes minutes for what takes a quiet one seconds.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const sofia = 'sample.sofia-marino'
const priya = 'sample.priya-raman'
const sections: readonly Section[] = ['white', 'soft', 'dark']
const looks = sections.flatMap((theme) => (['en', 'zh-CN'] as const).map((language) => ({ theme, language })))
const names = {
  en: { find: 'Find a service', mine: 'My requests' },
  'zh-CN': { find: '查找服务', mine: '我的请求' },
} as const

/** Waits until all that the parts of a page ask for is there. */
const settled = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('.k-skeleton, .k-coming, [aria-busy=true]'))
/** How often the page has our styles. */
const sheets = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll('style')].filter(({ textContent }) => textContent?.includes('.k-root')).length,
  )
const headed = (place: Locator, name: string | RegExp) => place.getByRole('heading', { name, exact: true }).waitFor()

inBrowser('the web parts on a page of SharePoint', () => {
  const house = openSharePointHouse()

  /** A request of Sofia's, by the way of the API; Priya takes it as far as the steps say. */
  async function aRequest(
    title: string,
    steps: readonly (readonly [path: string, body: object])[] = [],
  ): Promise<string> {
    const { json } = await house.visitor.act(sofia, '/v1/requests', {
      service: 'sample.it-incident',
      title,
      answers: { system: 'meeting', people: 3, stopped: false },
    })
    let { version } = json
    for (const [path, body] of steps) {
      const { status, json: next } = await house.visitor.act(priya, `/v1/requests/${json.id}/${path}`, body, {
        version,
      })
      expect(status, path).toBe(200)
      version = next.version
    }
    return json.id
  }
  const triage = ['triage', { urgency: 4, importance: 3, reason: '' }] as const
  const start = ['start', {}] as const
  const kept = async (id: string) => (await house.visitor.send(sofia, 'GET', `/v1/requests/${id}`)).json

  it.each(looks)('can be read by everybody and fit every column, in a $theme section and $language', async (look) => {
    const site = await house.visit({ language: look.language })
    const find = await site.add('find', { theme: look.theme })
    const mine = await site.add('mine', { theme: look.theme })
    await headed(find.place, names[look.language].find)
    await headed(mine.place, names[look.language].mine)
    await settled(site.page)
    const wide = await lookedAt(site.page)
    await site.page.setViewportSize({ width: 360, height: 780 })
    const narrow = await lookedAt(site.page)
    expect([...wide.violations, ...narrow.violations]).toEqual([])
    expect(wide.rules).toBeGreaterThan(15)
    expect(await overflowOf(site.page)).toBeLessThanOrEqual(0)
    expect(await find.place.locator('.k-root').getAttribute('data-mode')).toBe(look.theme === 'dark' ? 'dark' : 'light')
    expect(await find.place.locator('.k-root').getAttribute('lang')).toBe(look.language)
    // The page itself is not ours.
    expect(
      await site.page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['mode']]),
    ).toEqual(['en', undefined])
  })

  it('load what they share once, and share no id', async () => {
    const site = await house.visit()
    const find = await site.add('find')
    await headed(find.place, 'Find a service')
    const mine = await site.add('mine', { theme: 'dark' })
    await headed(mine.place, 'My requests')
    const again = await site.add('mine', { properties: { title: 'Once more' } })
    await headed(again.place, 'Once more')
    await settled(site.page)
    const assets = site.loaded.filter((path) => path.startsWith('/ClientSideAssets/'))
    expect(assets.filter((path) => /chunk\.(door|shared|styles)/.test(path))).toHaveLength(3)
    expect(new Set(assets).size).toBe(assets.length)
    expect(assets.filter((path) => /zh-/i.test(path))).toEqual([])
    const ids = await site.page.evaluate(() => [...document.querySelectorAll('#zone [id]')].map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(10)
    expect(new Set(ids).size).toBe(ids.length)
    expect(await sheets(site.page)).toBe(1)
  })

  it('ask for tokens of the hub alone', async () => {
    const site = await house.visit()
    const find = await site.add('find')
    await headed(find.place, 'Find a service')
    await settled(site.page)
    const asked = await site.asked()
    expect(asked.length).toBeGreaterThan(1)
    for (const { resource } of asked)
      expect(resource).toBe('api://hub.example.com/00000000-0000-4000-8000-000000000000')
  })

  it('leave nothing behind', async () => {
    const site = await house.visit()
    const lines = new Set<string>()
    const openLines = () => [...lines]
    site.page.on('request', (request) => request.url().endsWith('/v1/live') && lines.add(request.url() + lines.size))
    site.page.on('requestfailed', (request) => request.url().endsWith('/v1/live') && lines.clear())
    const find = await site.add('find')
    const mine = await site.add('mine')
    await headed(find.place, 'Find a service')
    await headed(mine.place, 'My requests')
    await settled(site.page)
    await find.remove()
    // The other one stands as it was.
    await mine.setTheme('dark')
    await mine.place.locator('.k-root[data-mode=dark]').waitFor()
    await mine.remove()
    expect(await site.page.locator('.k-root').count()).toBe(0)
    expect(await sheets(site.page)).toBe(0)
    await expect.poll(openLines, { timeout: 60_000 }).toEqual([])
    // And a part that is put in again works.
    const back = await site.add('mine')
    await headed(back.place, 'My requests')
  })

  it('raise a request from the catalogue, which the other part then shows', async () => {
    const title = 'A laptop for our trainee'
    const site = await house.visit()
    const find = await site.add('find')
    const mine = await site.add('mine')
    await find.place.getByRole('searchbox', { name: 'Search services' }).fill('laptop')
    await find.place.getByRole('link', { name: 'Laptop and equipment' }).click()
    await headed(find.place, 'Laptop and equipment')
    await find.place.getByLabel('Item').selectOption('Laptop')
    await fill(find.place, { 'In one line': title, 'How many': '1', 'For whom': 'Ada Wong' })
    const date = find.place.getByRole('combobox', { name: /^Needed by/ })
    await date.fill('2027-01-15')
    await date.blur()
    await find.place.getByRole('radio', { name: 'High', exact: true }).first().check()
    await settled(site.page)
    expect((await lookedAt(site.page)).violations).toEqual([])
    // The section changes its colours while somebody is at the form.
    await find.setTheme('soft')
    await find.place.getByRole('button', { name: 'Send request' }).click()
    await headed(find.place, title)
    await mine.place.getByRole('listitem').filter({ hasText: title }).waitFor()
    // From the request the way leads to one's own requests, and from there back to the catalogue.
    await find.place.getByRole('link', { name: 'Requests' }).first().click()
    await headed(find.place, 'My requests')
    await find.place.getByRole('button', { name: 'Raise a request' }).click()
    await headed(find.place, 'Find a service')
    expect(site.page.url()).not.toContain('#')
  })

  it('answer what was asked, confirm what was delivered, and rate it', async () => {
    const title = 'The meeting room is silent'
    const id = await aRequest(title, [triage, start, ['wait', { on: 'customer', reason: 'Which room?' }]])
    const site = await house.visit()
    const mine = await site.add('mine', { theme: 'soft' })
    const item = mine.place.getByRole('listitem').filter({ hasText: title })
    await item.getByText('waits for your answer: Which room?').first().waitFor()
    await item.getByRole('textbox', { name: /answer/i }).fill('The large one.')
    await item.getByRole('button', { name: 'Send', exact: true }).click()
    await expect.poll(async () => (await kept(id)).state, { timeout: 60_000 }).toBe('in-work')

    const { version } = await kept(id)
    const done = { result: 'It sounds again.' }
    const delivered = await house.visitor.act(priya, `/v1/requests/${id}/deliver`, done, { version })
    expect(delivered).toMatchObject({ status: 200 })
    // Told by the hub, without a touch.
    await item.getByRole('button', { name: 'Confirm' }).click()
    const dialog = site.page.getByRole('dialog')
    await dialog
      .getByRole('group', { name: /How was the work done/ })
      .getByRole('radio')
      .nth(3)
      .check({ force: true })
    await dialog
      .getByRole('group', { name: /How is the result/ })
      .getByRole('radio')
      .nth(4)
      .check({ force: true })
    expect((await lookedAt(site.page)).violations).toEqual([])
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await mine.place
      .getByRole('listitem')
      .filter({ hasText: title })
      .getByText('Rated: work 4, result 5 of 5.')
      .waitFor()
    expect((await kept(id)).state).toBe('confirmed')
  })

  it('begin where a link leads, and nowhere else', async () => {
    const title = 'A link to follow'
    const id = await aRequest(title)
    const site = await house.visit()
    const mine = await site.add('mine')
    const link = mine.place.getByRole('link', { name: title })
    const href = (await link.getAttribute('href')) ?? ''
    expect(href).toContain(`SitePages/Home.aspx?language=en-US#counterpart-${mine.instance}=`)
    expect(decodeURIComponent(href)).toContain(`/requests/${id}`)
    await site.page.evaluate((to) => void (window.location.href = to), href)
    await headed(mine.place, title)
  })

  it('have a pane in which everything does something, and what is chosen is kept', async () => {
    const site = await house.visit()
    const find = await site.add('find', { isEdited: true })
    await headed(find.place, 'Find a service')
    await settled(site.page)
    const pane = site.page.locator('#spPropertyPaneContainer')
    await find.openPane()
    await pane.getByRole('textbox', { name: 'Title' }).fill('What IT does for you')
    await headed(find.place, 'What IT does for you')
    await pane.getByRole('combobox', { name: 'Services of' }).click()
    await site.page.getByRole('option', { name: 'IT Services' }).click()
    await find.place.getByRole('heading', { name: 'Finance' }).waitFor({ state: 'detached' })
    expect(await find.place.getByRole('heading', { name: 'IT Services' }).count()).toBe(1)
    expect(await find.place.getByRole('link', { name: 'Laptop and equipment' }).count()).toBe(1)
    expect(await find.place.getByRole('link', { name: 'Change a budget' }).count()).toBe(0)
    expect(await find.saved()).toMatchObject({ title: 'What IT does for you', departmentName: 'IT Services' })
    expect((await find.saved())['department']).toBeTruthy()

    const mine = await site.add('mine', { isEdited: true })
    await headed(mine.place, 'My requests')
    await mine.place.getByRole('heading', { name: /^Done/ }).waitFor()
    await mine.openPane()
    await pane.getByRole('combobox', { name: 'Requests' }).click()
    await site.page.getByRole('option', { name: 'Those that are not done' }).click()
    await mine.place.getByRole('heading', { name: /^Done/ }).waitFor({ state: 'detached' })
    expect(await mine.place.getByRole('heading', { name: /^Under way/ }).count()).toBe(1)
    await pane.getByRole('combobox', { name: 'Requests' }).click()
    await site.page.getByRole('option', { name: 'All of one' }).click()
    await mine.place.getByRole('heading', { name: /^Done/ }).waitFor()
    const slider = pane.getByRole('slider', { name: 'Requests at once in each group' })
    await slider.focus()
    for (let n = 10; n > 2; n--) await slider.press('ArrowLeft')
    await mine.place.getByRole('heading', { name: 'Done (2+)' }).waitFor()
    expect(await mine.saved()).toMatchObject({ show: 'all', rows: 2 })
  })

  it.each([
    { properties: { show: 'waiting' }, says: 'Nothing waits for you' },
    { properties: { show: 'open' }, says: 'Nothing of yours is under way' },
  ])('say so where there is nothing: $says', async ({ properties, says }) => {
    const site = await house.visit({ token: house.newcomersToken })
    const mine = await site.add('mine', { properties })
    await mine.place.getByText(says).waitFor()
    expect((await lookedAt(site.page)).violations).toEqual([])
  })

  const obstacles = [
    {
      what: 'consent is missing',
      token: async () => ({ reason: 'AADSTS65001: The user or administrator has not consented.' }),
      en: ['Counterpart is not yet allowed to see who you are', /Advanced, API access/],
      zh: ['“对口”尚未获准识别您的身份', /API 访问/],
    },
    {
      what: 'Microsoft gives no token',
      token: async () => ({ reason: 'AADSTS50058: A silent sign-in failed.' }),
      en: ['SharePoint gave no proof of who you are', /AADSTS50058/],
      zh: ['SharePoint 未能证明您的身份', /AADSTS50058/],
    },
    {
      what: 'the organisation is not connected',
      token: () => house.strangersToken(),
      en: [
        'Your organisation is not connected',
        /in the app Counterpart in Microsoft Teams\. It cannot be entered on a page/,
      ],
      zh: ['您的组织尚未连接', /连接码不能在网站页面上输入/],
    },
    {
      what: 'the token has run out',
      token: () => house.spoiltToken(sofia),
      en: [/sign-in|token|expired/i, /./],
      zh: [/登录|令牌|过期/, /./],
    },
  ] as const

  it.each(obstacles)('say what is in the way, and go on when it is gone: $what', async ({ token, en, zh }) => {
    for (const [language, [title, detail]] of [['en', en] as const, ['zh-CN', zh] as const]) {
      let isThere = false
      const site = await house.visit({ language, token: () => (isThere ? house.tokenOf(sofia) : token()), loud: true })
      const mine = await site.add('mine', { theme: language === 'en' ? 'dark' : 'soft' })
      await mine.place.getByText(title).first().waitFor()
      expect(await mine.place.innerText()).toMatch(detail)
      // Where no code can be entered, none is asked for.
      expect(await mine.place.getByRole('textbox').count()).toBe(0)
      expect((await lookedAt(site.page)).violations).toEqual([])
      isThere = true
      await mine.place.getByRole('button', { name: language === 'en' ? 'Try again' : '重试' }).click()
      await mine.place.getByRole('listitem').first().waitFor()
    }
  })

  /** Has the hub answer nothing but this, until it is let go. */
  async function hubAnswers(site: SharePoint, how: 'nothing' | { readonly status: number; readonly kind: string }) {
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
    }
    await site.context.route(`${house.address()}/**`, (route) => {
      if (how === 'nothing') return route.abort()
      if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors })
      const { status, kind } = how
      const refusal = kind === 'too-many-requests' ? { kind, retryAfter: 1 } : { kind }
      const json = {
        type: `urn:counterpart:problem:${kind}`,
        status,
        kind,
        refusal,
        title: `Problem ${kind}`,
        detail: 'Later.',
      }
      return route.fulfill({
        status,
        headers: cors,
        contentType: 'application/problem+json',
        body: JSON.stringify(json),
      })
    })
    return () => site.context.unroute(`${house.address()}/**`)
  }

  it.each([
    ['cannot be reached', 'nothing', 'The server cannot be reached'],
    ['has too much to do', { status: 429, kind: 'too-many-requests' }, 'Problem too-many-requests'],
    ['has failed', { status: 500, kind: 'fault' }, 'Problem fault'],
  ] as const)('say it when the hub %s, and go on when it is back', async (_, how, says) => {
    const site = await house.visit({ loud: true })
    const release = await hubAnswers(site, how)
    const find = await site.add('find')
    await find.place.getByText(says).first().waitFor()
    await release()
    await find.place.getByRole('button', { name: 'Try again' }).click()
    await headed(find.place, 'Find a service')
    await find.place.getByRole('link', { name: 'Laptop and equipment' }).waitFor()
  })

  it.each([
    ['cannot be reached', 'nothing'],
    ['has failed', { status: 500, kind: 'fault' }],
  ] as const)('lose nothing that was typed when the hub %s', async (_, how) => {
    const site = await house.visit({ loud: true })
    const find = await site.add('find')
    await find.place.getByRole('link', { name: 'Laptop and equipment' }).click()
    const line = find.place.getByRole('textbox', { name: 'In one line', exact: true })
    await line.fill('Half a thought')
    const release = await hubAnswers(site, how)
    await find.place.getByLabel('Item').selectOption('Laptop')
    await fill(find.place, { 'How many': '1', 'For whom': 'Ada Wong' })
    const date = find.place.getByRole('combobox', { name: /^Needed by/ })
    await date.fill('2027-01-15')
    await date.blur()
    await find.place.getByRole('radio', { name: 'High', exact: true }).first().check()
    await find.place.getByRole('button', { name: 'Send request' }).click()
    await find.place.getByRole('alert').first().waitFor()
    expect(await line.inputValue()).toBe('Half a thought')
    await release()
    // Not even when the page is loaded again.
    await site.reload()
    const again = await site.add('find')
    await again.place.getByRole('link', { name: 'Laptop and equipment' }).click()
    await expect
      .poll(() => again.place.getByRole('textbox', { name: 'In one line', exact: true }).inputValue(), {
        timeout: 60_000,
      })
      .toBe('Half a thought')
  })

  it.each(['en', 'zh-CN'] as const)('say it when their scripts do not come, and try again, in %s', async (language) => {
    const site = await house.visit({ language, loud: true })
    await site.context.route('**/ClientSideAssets/chunk.door*', (route) => route.abort())
    const find = await site.add('find')
    const said = language === 'en' ? 'This part of the page could not be loaded' : '无法加载页面的这一部分'
    await find.place.getByText(said).first().waitFor()
    await site.context.unroute('**/ClientSideAssets/chunk.door*')
    await find.place.getByRole('button', { name: language === 'en' ? 'Try again' : '重试' }).click()
    await headed(find.place, names[language].find)
    expect(await find.place.getByText(said).count()).toBe(0)
  })

  it('do not come back when their scripts arrive after they were taken out', async () => {
    const site = await house.visit()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await site.context.route('**/ClientSideAssets/chunk.door*', async (route) => {
      await held
      await route.fallback()
    })
    const asked = site.page.waitForRequest(/chunk\.door/)
    const adding = site.add('find')
    await asked
    await site.remove(instanceOf(1))
    // SharePoint does not wait for it any more, and has no complaint.
    await adding
    const arrived = site.page.waitForResponse(/chunk\.door/)
    letGo()
    await arrived
    // Another one, which needs the same scripts, is there: so they have run.
    const mine = await site.add('mine')
    await headed(mine.place, 'My requests')
    expect(await site.page.locator('.k-root').count()).toBe(1)
    expect(await site.page.getByRole('heading', { name: 'Find a service' }).count()).toBe(0)
  })
})
