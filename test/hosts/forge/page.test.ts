import type { Frame } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { lookedAt, overflowOf } from '../../e2e/access.ts'
import { fill } from '../../e2e/house.ts'
import { certain, command } from './company.ts'
import { headed, inJira, openJiraHouse, standing } from './jiraHouse.ts'
import type { Jira } from './openJira.ts'

const looks = (['light', 'dark'] as const).flatMap((mode) =>
  (['en', 'zh-CN'] as const).map((language) => ({ mode, language })),
)
const names = {
  en: { queue: /^Requests/, panel: 'Internal request', admin: 'Administration' },
  'zh-CN': { queue: /^服务请求/, panel: '内部服务请求', admin: '管理' },
}

// Only a guard: a busy machine takes minutes for what takes a quiet one seconds.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

inJira('the page of the app in Jira', () => {
  const house = openJiraHouse()

  /** An issue of hers, tagged by the agent past the page. */
  async function tagged(title: string): Promise<{ readonly issue: string; readonly key: string; readonly id: string }> {
    const issue = house.jira.open(title, 'carla')
    const tag = { params: { id: issue }, body: { service: 'laptop', customer: 'sales' } as never, command: command() }
    const { id } = certain(await house.clientOf('ada').tagIssue(tag))
    return { issue, id, key: keyOf(issue) }
  }
  const keyOf = (issue: string) => house.jira.shown().find(({ id }) => id === issue)?.key ?? ''
  const kept = async (id: string) => certain(await house.clientOf('ada').getRequest({ params: { id: id as never } }))
  const flag = (jira: Jira, text: string | RegExp) => jira.page.locator('.flag').getByText(text).waitFor()

  it.each(looks)('can be read by everybody and fits every window, in $mode and $language', async (look) => {
    const { key } = await tagged('Laptop with a broken hinge')
    const agent = await house.visit(look)
    const keeper = await house.visit({ ...look, person: 'keeper' })
    const seen: readonly (readonly [Jira, () => Promise<void>, string | RegExp])[] = [
      [agent, () => agent.queue(), names[look.language].queue],
      [agent, () => agent.issue(key), names[look.language].panel],
      [keeper, () => keeper.admin(), names[look.language].admin],
    ]
    for (const [jira, open, heading] of seen) {
      await jira.page.setViewportSize({ width: 1280, height: 900 })
      await open()
      await headed(await jira.frame(), heading)
      const frame = await standing(jira)
      const wide = await lookedAt(frame)
      await jira.page.setViewportSize({ width: 360, height: 780 })
      const narrow = await lookedAt(await standing(jira))
      expect([...wide.violations, ...narrow.violations], String(heading)).toEqual([])
      expect(wide.rules).toBeGreaterThan(15)
      expect(await overflowOf(frame), String(heading)).toBeLessThanOrEqual(0)
      expect(await overflowOf(jira.page as never), String(heading)).toBeLessThanOrEqual(0)
      const page = await frame.evaluate(() => ({
        ...document.documentElement.dataset,
        lang: document.documentElement.lang,
      }))
      expect(page).toMatchObject({ mode: look.mode, colorMode: look.mode, lang: look.language })
    }
  })

  it('tags an issue, counts its time, asks back and delivers; its customer confirms and rates', async () => {
    const issue = house.jira.open('Laptop for a designer', 'carla')
    const key = keyOf(issue)
    const agent = await house.visit()
    await agent.issue(key)
    const panel = await agent.frame()
    // The page of Jira says what it is; the panel says it to those who do not see.
    expect(await panel.getByRole('heading', { level: 1, name: 'Internal request' }).boundingBox()).toMatchObject({
      width: 1,
    })
    await panel.getByRole('button', { name: 'Make it an internal request' }).click()
    await flag(agent, /IT-\d+/)
    const promises = panel.getByRole('table', { name: 'Promises' })
    const used = promises.getByText(/of 9m used/)
    const before = await used.textContent()
    await expect.poll(() => used.textContent(), { timeout: 60_000 }).not.toBe(before)

    await panel.getByRole('button', { name: 'Triage', exact: true }).click()
    await panel.getByRole('dialog').getByRole('button', { name: 'Triage', exact: true }).click()
    await panel.getByRole('button', { name: 'Start work' }).click()
    await panel.getByRole('button', { name: 'Wait', exact: true }).click()
    const asking = panel.getByRole('dialog')
    await fill(asking, { 'What for': 'Which size?' })
    await asking.getByRole('button', { name: 'Wait', exact: true }).click()
    await panel.locator('.k-badge').getByText('Waiting on customer').first().waitFor()

    // She answers in Jira, where she reported it, and the panel hears of it by itself.
    house.jira.comment(issue, 'carla', '16 inches', Date.now())
    await house.event(issue, 'avi:jira:commented:issue')
    await panel.locator('.k-timeline').getByText('16 inches').waitFor()
    await panel.locator('.k-badge').getByText('In work', { exact: true }).first().waitFor()
    await panel.getByRole('button', { name: 'Deliver', exact: true }).click()
    await panel.getByRole('dialog').getByRole('button', { name: 'Deliver', exact: true }).click()
    await panel.locator('.k-badge').getByText('Delivered').first().waitFor()

    const customer = await house.visit({ person: 'carla' })
    await customer.issue(key)
    const hers = await customer.frame()
    await hers.getByRole('button', { name: 'Confirm', exact: true }).click()
    const confirming = hers.getByRole('dialog')
    for (const group of [/How was the work done/, /How is the result/])
      await confirming.getByRole('group', { name: group }).getByRole('radio', { name: /^4/ }).check({ force: true })
    await confirming.getByRole('button', { name: 'Confirm', exact: true }).click()
    await hers.locator('.k-badge').getByText('Confirmed').first().waitFor()
    await hers
      .locator('.k-timeline')
      .getByText(/rated: work 4 of 5, result 4 of 5/)
      .waitFor()
    for (const jira of [agent, customer])
      expect((await jira.heard()).filter(({ method }) => method === 'UNKNOWN')).toEqual([])
    expect(await customer.context.cookies()).toEqual([])
  })

  it('stands in the address of Jira: it can be reloaded, gone back from, kept, and chosen from the menu', async () => {
    const { id } = await tagged('Laptop that beeps')
    const jira = await house.visit()
    await jira.queue()
    await headed(await jira.frame(), /^Requests/)
    await (await jira.frame()).getByRole('link', { name: 'Laptop that beeps' }).first().click()
    await headed(await jira.frame(), 'Laptop that beeps')
    expect(jira.place()).toBe(`/requests/${id}`)
    await jira.page.goBack()
    await headed(await jira.frame(), /^Requests/)
    await jira.page.goForward()
    await headed(await jira.frame(), 'Laptop that beeps')
    await jira.page.reload()
    await headed(await jira.frame(), 'Laptop that beeps')

    await jira.page.getByRole('link', { name: 'Overview', exact: true }).click()
    await headed(await jira.frame(), 'Overview')

    // A link leads there from outside, too.
    await jira.queue()
    const link = (await jira.frame()).getByRole('link', { name: 'Laptop that beeps' }).first()
    const { pathname, origin } = new URL((await link.getAttribute('href')) ?? '')
    expect(origin).toBe('https://contoso.atlassian.net')
    await jira.open(pathname)
    await headed(await jira.frame(), 'Laptop that beeps')
    expect(jira.place()).toBe(`/requests/${id}`)
  })

  it('opens what it opens where the reader looks, however long the page is', async () => {
    for (let n = 0; n < 15; n++) await tagged(`Laptop number ${n}`)
    const jira = await house.visit()
    await jira.queue()
    const frame = await standing(jira)
    await jira.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    const last = frame.locator('tbody tr').last()
    await last.getByRole('checkbox').check()
    const inSight = async (what: ReturnType<Frame['locator']>) => {
      const box = await what.boundingBox()
      // Between two frames a part of a pixel is lost.
      return box !== null && box.y >= -1 && box.y + box.height <= 901
    }
    const bar = frame.getByRole('button', { name: 'Assign', exact: true })
    await expect.poll(() => inSight(bar), { timeout: 60_000 }).toBe(true)
    await bar.click()
    const dialog = frame.getByRole('dialog')
    await dialog.waitFor()
    await expect.poll(() => inSight(dialog), { timeout: 60_000 }).toBe(true)
    expect(await jira.page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
    // Also on a telephone, at the very first press.
    const { key } = await tagged('Laptop far below')
    const phone = await house.visit({ width: 360 })
    await phone.issue(key)
    const panel = await standing(phone)
    await panel.getByRole('button', { name: 'Not an internal request' }).click()
    const sheet = panel.getByRole('dialog')
    await sheet.waitFor()
    await expect.poll(() => inSight(sheet), { timeout: 60_000 }).toBe(true)
  })

  it('lets the administrator say what a status of a project means, with what was guessed and why, and take it back', async () => {
    const jira = await house.visit({ person: 'keeper' })
    await jira.admin('/admin/statuses')
    const frame = await standing(jira)
    await frame.getByText('Its name says that the customer has to answer').waitFor()
    // What this home has no use for is not there.
    expect(await frame.getByRole('tab', { name: 'Import' }).count()).toBe(0)
    await frame.getByRole('combobox', { name: 'The request in the status Waiting for customer' }).click()
    await frame.getByRole('option', { name: 'Is in work', exact: true }).click()
    await frame.getByText('Said by an administrator').waitFor()
    const keeper = house.clientOf('keeper', { moduleKey: 'admin' })
    const meant = async () => {
      const { items } = certain(await keeper.getStatuses({ params: { id: '10' } }))
      return items.find(({ name }) => name === 'Waiting for customer')
    }
    expect(await meant()).toMatchObject({ meaning: 'in-work', isGuessed: false })
    await jira.page.locator('.flag').getByRole('button', { name: 'Undo' }).click()
    await frame.getByText('Its name says that the customer has to answer').waitFor()
    expect(await meant()).toMatchObject({ meaning: 'waiting-on-customer', isGuessed: true })
  })

  it('keeps what is being written when Jira changes its colours', async () => {
    const { key } = await tagged('Laptop with a loud fan')
    const jira = await house.visit()
    await jira.issue(key)
    const panel = await jira.frame()
    await fill(panel, { Comment: 'Half a thought' })
    await jira.setTheme('dark')
    await panel.locator('.k-root[data-mode=dark]').waitFor()
    const ground = () =>
      panel.evaluate(() => getComputedStyle(document.querySelector('.k-root') as Element).backgroundColor)
    await expect.poll(ground, { timeout: 60_000 }).not.toBe('rgb(255, 255, 255)')
    expect(await panel.getByRole('textbox', { name: 'Comment', exact: true }).inputValue()).toBe('Half a thought')
  })

  it.each([
    { what: 'the network is lost', by: (jira: Jira) => jira.context.route('**/gateway/**', (route) => route.abort()) },
    {
      what: 'Jira answers 500',
      by: (jira: Jira) => jira.context.route('**/gateway/**', (route) => route.fulfill({ status: 500 })),
    },
  ])('loses nothing that was typed when $what while it is sent, and sends it once', async ({ what, by }) => {
    const { id, key } = await tagged(`Laptop: ${what}`)
    const jira = await house.visit({ loud: true })
    await jira.issue(key)
    const panel = await jira.frame()
    await fill(panel, { Comment: 'Twice a minute.' })
    await by(jira)
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.getByText('The server cannot be reached').first().waitFor()
    expect(await panel.getByRole('textbox', { name: 'Comment', exact: true }).inputValue()).toBe('Twice a minute.')
    await jira.context.unroute('**/gateway/**')
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.locator('.k-timeline').getByText('Twice a minute.').waitFor()
    expect(JSON.stringify((await kept(id)).timeline).split('Twice a minute.')).toHaveLength(2)
  })

  it('sends once what arrived although a function of the app broke before it could answer', async () => {
    const { id, key } = await tagged('Laptop: broken function')
    let breaks = false
    const jira = await house.visit({
      loud: true,
      invoke: async (_, really) => {
        const answer = await really()
        if (breaks) throw new Error('TypeError: cannot read properties of undefined')
        return answer
      },
    })
    await jira.issue(key)
    const panel = await jira.frame()
    await fill(panel, { Comment: 'It happens.' })
    breaks = true
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.getByText('The server cannot be reached').first().waitFor()
    expect(await panel.getByRole('textbox', { name: 'Comment', exact: true }).inputValue()).toBe('It happens.')
    breaks = false
    await panel.getByRole('button', { name: 'Send', exact: true }).click()
    await panel.locator('.k-timeline').getByText('It happens.').waitFor()
    expect(JSON.stringify((await kept(id)).timeline).split('It happens.')).toHaveLength(2)
  })

  it('says that the app does not answer, and opens when it does', async () => {
    let broken = true
    const jira = await house.visit({
      loud: true,
      language: 'zh-CN',
      invoke: (_, really) => (broken ? Promise.reject(new Error('no')) : really()),
    })
    await jira.queue()
    const frame = await jira.frame()
    await frame.getByText('Jira 中的应用没有响应').waitFor()
    expect((await lookedAt(frame)).violations).toEqual([])
    broken = false
    await frame.getByRole('button', { name: '重试' }).click()
    await headed(frame, /^服务请求/)
  })

  it.each(['en', 'zh-CN'] as const)(
    'says outside of Jira where it works, and why Jira is silent, in %s',
    async (language) => {
      const says = {
        en: ['Open this page in Jira', 'Jira does not answer'],
        'zh-CN': ['请在 Jira 中打开此页面', 'Jira 没有响应'],
      }
      const jira = await house.visit({ language, loud: true })
      await jira.queue('/?silent=yes')
      const quiet = await jira.frame()
      await quiet.getByText(says[language][1] ?? '').waitFor()
      await jira.page.goto(quiet.url())
      await jira.page.getByText(says[language][1] ?? '').waitFor()
    },
  )

  it('is held to the policy under which Jira shows it', async () => {
    const jira = await house.visit({ loud: 'policy' })
    await jira.queue()
    const frame = await jira.frame()
    await headed(frame, /^Requests/)
    const broken = await frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
          const script = document.createElement('script')
          script.textContent = '1'
          document.head.append(script)
        }),
    )
    expect(broken).toBe('script-src-elem')
  })
})
