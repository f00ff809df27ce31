import type { Client } from '@counterpart/client'
import type { Output } from '@counterpart/contract'
import { wordsFor } from '@counterpart/words'
import type { Frame, Locator } from 'playwright-core'
import { expect, vi } from 'vitest'
import { agent, customer } from '../../../workbench/src/personas.ts'
import { statuses } from '../../hosts/forge/jiraSite.ts'
import { settled } from '../browser.ts'
import type { Look, ThreeHouses } from './threeHouses.ts'

type RequestView = Output<'getRequest'>
type Program = 'jira' | 'teams' | 'sharepoint'

/** What is seen after a step; the programs stand as their people left them. */
export type Seen = (
  step: string,
  programs: Readonly<Record<Program, { screenshot(options: { readonly path: string }): Promise<Buffer> }>>,
) => Promise<void>

const texts = {
  en: {
    title: 'The projector in room 4 shows no picture',
    description: 'It hums and the lamp is on.',
    question: 'Which cable is in it?',
    answer: 'The grey one, with a blue plug.',
  },
  'zh-CN': {
    title: '四号会议室的投影没有画面',
    description: '有嗡嗡声，灯也亮着。',
    question: '插的是哪根线？',
    answer: '灰色的那根，蓝色插头。',
  },
} as const

const value = <T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown },
): T => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
  return reply.value
}

/**
 * One request through three houses: tagged in Jira, followed in Teams, answered in SharePoint, done in Jira, confirmed
 * and rated in Teams. After each step all three say the same, compared as data and on the screen.
 */
export async function tellStory(houses: ThreeHouses, look: Look, seen: Seen = async () => {}): Promise<void> {
  const { t } = await wordsFor(look.language)
  const text = texts[look.language]
  // Told twice in one language, it is two requests.
  const said = { ...text, title: `${text.title} (${look.width})` }
  const hers = houses.clients(customer)
  const ratedBefore = await ratedOf(houses)
  const issue = houses.report(said.title, said.description, customer)

  // Each of them has opened what they work with, and leaves it open.
  const jira = await houses.jira(agent, look)
  await jira.issue(issue.key)
  const panel = await jira.frame()
  const teams = await houses.teams(customer, look)
  await teams.open({ tab: 'my-requests' })
  const tab = await teams.frame()
  const site = await houses.sharePoint(customer, look)
  const mine = await site.add('mine', { theme: look.mode === 'dark' ? 'dark' : 'white' })

  const programs = { jira: jira.page, teams: teams.page, sharepoint: site.page }
  const item = mine.place.getByRole('listitem').filter({ hasText: said.title })
  const state = (where: Frame | Locator, name: RequestView['state']) =>
    where
      .locator('.k-badge')
      .getByText(t(`request.state.${name}`), { exact: true })
      .first()

  /** All three show this state, and what they are told of the request is the same. */
  async function together(step: string, id: string, name: RequestView['state']): Promise<RequestView> {
    // Of what is done SharePoint shows the last few.
    const inList = name === 'confirmed' ? [] : [state(item, name)]
    await Promise.all([state(panel, name), state(tab, name), ...inList].map((badge) => badge.waitFor()))
    const view = await sameIn(hers, (client) => client.getRequest({ params: { id: id as never } }))
    expect(view.state, step).toBe(name)
    await Promise.all([settled(panel), settled(tab), settled(site.page)])
    await seen(step, programs)
    return view
  }

  // The agent makes the issue an internal request.
  await panel.getByRole('button', { name: t('panel.tag') }).waitFor()
  await panel.getByRole('button', { name: t('panel.tag') }).click()
  await tab.getByRole('link', { name: said.title }).first().click()
  const id = /#\/requests\/([0-9a-f-]{36})$/.exec(tab.url())?.[1] ?? ''
  const tagged = await together('1 tagged', id, 'new')
  expect(tagged).toMatchObject({ title: said.title, description: said.description, issue: { key: issue.key } })
  expect(tagged.clocks.length).toBeGreaterThan(1)

  // The agent takes it up, and asks back: the clock stands.
  await panel.getByRole('button', { name: t('move.triage'), exact: true }).click()
  await panel
    .getByRole('dialog')
    .getByRole('button', { name: t('move.triage'), exact: true })
    .click()
  await panel.getByRole('button', { name: t('move.start'), exact: true }).click()
  await together('2 in work', id, 'in-work')
  await panel.getByRole('button', { name: t('move.wait'), exact: true }).click()
  const asking = panel.getByRole('dialog')
  await asking.getByRole('textbox', { name: t('wait.reason') }).fill(said.question)
  await asking.getByRole('button', { name: t('move.wait'), exact: true }).click()
  const asked = await together('3 asked back', id, 'waiting-on-customer')
  const resolution = (view: RequestView) => view.clocks.find(({ target }) => target === 'resolution')
  expect(resolution(asked)?.state).toBe('paused')

  // She answers in SharePoint: the clock goes on.
  await item.getByText(said.question).first().waitFor()
  await item.getByRole('textbox', { name: t('mine.answer') }).fill(said.answer)
  await item.getByRole('button', { name: t('move.comment'), exact: true }).click()
  const answered = await together('4 answered', id, 'in-work')
  expect(resolution(answered)?.state).toBe('running')
  await panel.locator('.k-timeline').getByText(said.answer).waitFor()

  // The issue is moved to Done in Jira: the request is delivered.
  await houses.move(issue.id, statuses.done, agent)
  const delivered = await together('5 delivered', id, 'delivered')
  expect(resolution(delivered)?.state).toBe('stopped')
  // What she said in SharePoint stands in the issue, too, and once.
  await vi.waitFor(
    async () => {
      await houses.round()
      expect(houses.commentsOn(issue.id).filter((text) => text.includes(said.answer))).toHaveLength(1)
    },
    { timeout: 120_000, interval: 500 },
  )

  // Who served may not rate; in no house.
  for (const client of Object.values(houses.clients(agent))) {
    const rated = await client.rateRequest({
      params: { id: id as never },
      body: { cycle: delivered.cycle, process: 5, result: 5, reason: '' },
      command: crypto.randomUUID(),
    })
    expect(rated).toMatchObject({ ok: false, refusal: { status: 403 } })
  }

  // She confirms in Teams, and rates.
  await tab.getByRole('button', { name: t('move.confirm'), exact: true }).click()
  const confirming = tab.getByRole('dialog')
  for (const [question, stars] of [
    [t('rating.process'), 4],
    [t('rating.result'), 5],
  ] as const)
    await confirming
      .getByRole('group', { name: question })
      .getByRole('radio')
      .nth(stars - 1)
      .check({ force: true })
  await confirming.getByRole('button', { name: t('move.confirm'), exact: true }).click()
  const confirmed = await together('6 confirmed and rated', id, 'confirmed')
  expect(confirmed.timeline.filter(({ type }) => type === 'rated')).toHaveLength(1)

  // The department's figure is new in all three.
  expect(await ratedOf(houses)).toBe(ratedBefore + 1)
}

/** How many deliveries of the department were rated; all three say the same. */
const ratedOf = async (houses: ThreeHouses): Promise<number> => {
  const query = { provider: 'sample.it' as never }
  // What counts by age is of the moment at which it is asked for.
  const ratings = await sameIn(houses.clients(agent), async (client) => {
    const reply = await client.getOverview({ query })
    return reply.ok ? { ok: true, value: reply.value.ratings } : reply
  })
  return ratings.rated
}

/** What is asked of the hub in each program's own way is the same in all; that. */
async function sameIn<T>(
  clients: Readonly<Record<Program, Client>>,
  ask: (
    client: Client,
  ) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown }>,
): Promise<T> {
  const [jira, teams, sharepoint] = await Promise.all([clients.jira, clients.teams, clients.sharepoint].map(ask))
  if (!jira || !teams || !sharepoint) throw new Error('somebody was not asked')
  expect(value(teams)).toEqual(value(jira))
  expect(value(sharepoint)).toEqual(value(jira))
  return value(jira)
}
