import { readFileSync } from 'node:fs'
import { fillCompany, incidentLog, runProgram, settingsFor, startHubProcess, withPorts } from '@counterpart/hub/testing'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { wordsFor } from '../../shared/words/src/index.ts'
import { goTo, type Language, settled } from './browser.ts'
import { openFrames } from './frames.ts'
import { inBrowser } from './house.ts'
import { type HostName, hosts } from './looks.ts'

type Counts = Readonly<Record<'byGroup' | 'byLocation', Readonly<Record<string, number>>>> & {
  readonly incidents: number
  readonly busiest: { readonly location: string; readonly group: string; readonly incidents: number }
}
/** Counted straight from the log, without any code of the product. */
const counts: Counts = JSON.parse(readFileSync(new URL('../golden/incident-log/counts.json', import.meta.url), 'utf8'))
const { incidents, busiest, byGroup, byLocation } = counts
/** By docs/incident-log.md: all but one were delivered, and so many of them in time. */
const [delivered, inTime] = [20_768, 12_578 + 4_756]

/** The one that is still new when the log ends. */
const open = 'INC0029233'
/** Handed on, waited for and reopened, as its rows in the log say. */
const story = {
  key: 'INC0000102',
  caller: 'Caller 307',
  from: 'Location 46',
  handedOn: [
    { who: 'Updated by 451', from: 'Group 70', to: 'Group 50' },
    { who: 'Updated by 259', from: 'Group 50', to: 'Group 70' },
    { who: 'Updated by 336', from: 'Group 70', to: 'Group 29' },
    { who: 'Updated by 135', from: 'Group 29', to: 'Group 23' },
  ],
  waits: ['Updated by 111', 'Updated by 507'],
}
const looked = { key: 'INC0000047', title: 'Symptom 471 · Category 40 · Subcategory 215', caller: 'log.caller-2403' }

/** What shows nothing of the log, and is to come as it does without one. */
const others = [
  '/board',
  '/board/mine',
  '/board/all?text=nothing-is-called-so',
  '/raise',
  '/raise/it-help',
  '/map?period=year-1999',
  '/need',
  '/need?complaint=cold+soup',
  '/alerts',
  '/accounts',
  '/admin/import',
  '/admin/connections',
  '/admin/sample',
  '/admin/new-service',
  '/admin/new-calendar?copy=log.office',
  '/no/such/place',
]

const zone = { COUNTERPART_TIME_ZONE: 'America/Sao_Paulo' }
const year2016 = { from: Date.parse('2016-01-01T00:00-02:00'), until: Date.parse('2017-01-01T00:00-02:00') }

inBrowser('the real incident log', () => {
  let imported = ''
  const frames = openFrames(async (dataDir) => {
    await withPorts(settingsFor(dataDir, zone), fillCompany)
    const env = { COUNTERPART_DATA: dataDir, ...zone }
    imported = (await runProgram(['import', 'incidents', incidentLog], env).ended).out
    return startHubProcess(env)
  })
  const { send } = frames.visitor
  const ids = new Map<string, string>()

  beforeAll(async () => {
    for (const key of [open, story.key, looked.key]) {
      const { json } = await send('admin', 'GET', `/v1/requests?scope=all&text=${key}`)
      ids.set(key, json.items[0].id)
    }
  })

  const visit = (host: HostName, language: Language, person: string): Promise<Page> =>
    frames.visit({ host, language, mode: 'light', width: 1280 }, person)

  it('is imported on the command line, and its incidents are found by their numbers', () => {
    expect(imported).toContain(`${incidents} requests added, 0 unchanged, 3 rows rejected`)
    expect(new Set(ids.values()).size).toBe(3)
  })

  const looks = hosts.flatMap(({ host }) => (['en', 'zh-CN'] as const).map((language) => ({ host, language })))
  it.each(looks)('is on every screen what it is in the file, in $host in $language', async ({ host, language }) => {
    const page = await visit(host, language, 'admin')
    const { t, number, percent, dateTime, workingDuration } = await wordsFor(language, { timeZone: 'Asia/Shanghai' })
    const seen = (text: string) => page.getByText(text, { exact: true }).first().waitFor()
    const card = (title: string) => page.locator('[data-frame=card]', { hasText: title })
    const rowsIn = async (place: string) => {
      await goTo(page, place)
      return page
        .getByRole('table', { name: t('board.title') })
        .getByRole('row')
        .count()
    }

    expect(await rowsIn('/board/all')).toBe(51)
    await seen(t('board.shown', { n: 50 }))
    await page.getByRole('button', { name: t('board.more') }).click()
    await seen(t('board.shown', { n: 100 }))
    expect(await rowsIn('/board/all?state=open')).toBe(2)
    await seen(open)
    for (const [filter, n] of [
      ['provider=log.group-43', byGroup['Group 43']],
      ['customer=log.location-107', byLocation['Location 107']],
    ] as const) {
      expect(await rowsIn(`/board/all?${filter}`)).toBe((n ?? 0) + 1)
      await seen(t('board.shown-all', { n: n ?? 0 }))
    }
    await goTo(page, '/board/all')
    await page.getByRole('searchbox', { name: t('board.search') }).fill(looked.key)
    await seen(t('board.shown-all', { n: 1 }))
    await page.getByRole('link', { name: looked.title }).click()
    await page.getByRole('heading', { level: 1, name: looked.title }).waitFor()

    await goTo(page, `/requests/${ids.get(story.key)}?clock=resolution&cycle=2`)
    const history = page.getByRole('list', { name: t('request.history') })
    const told = [
      ...story.handedOn.map((handed) => t('timeline.handed-off', handed)),
      ...story.waits.map((who) => t('timeline.waited.customer', { who, customer: story.from })),
      t('timeline.reopened', { who: story.caller }),
    ]
    for (const line of told) expect(await history.getByText(line, { exact: true }).count(), line).toBe(1)
    const clock = (cycle: number) =>
      send('admin', 'GET', `/v1/requests/${ids.get(story.key)}/clocks/resolution/${cycle}`)
    for (const cycle of [1, 2]) {
      await goTo(page, `/requests/${ids.get(story.key)}?clock=resolution&cycle=${cycle}`)
      const target = t('clocks.of-cycle', { title: t('target.resolution'), n: cycle })
      const used = workingDuration((await clock(cycle)).json.used).replaceAll(' ', '\u00a0')
      await page.getByRole('heading', { name: t('story.title', { target, used }), exact: true }).waitFor()
      await page
        .getByRole('table', { name: t('story.account') })
        .getByText(t('story.sum.equal'))
        .waitFor()
    }

    await goTo(page, '/overview?period=all')
    const onTime = card(t('metric.on-time')).first()
    await onTime.getByText(percent(inTime / delivered, 1), { exact: true }).waitFor()
    await onTime.getByText(t('figure.n', { n: number(delivered) }), { exact: true }).waitFor()
    await goTo(page, `/overview?period=year-2016&provider=log.group-70`)
    await card(t('metric.median'))
      .getByRole('link', { name: t('metric.rows', { n: byGroup['Group 70'] ?? 0 }) })
      .waitFor()
    await goTo(page, '/overview?period=year-2016')
    await card(t('metric.open.now'))
      .getByText(t('metric.open.late', { late: 1 }))
      .waitFor()
    await card(t('metric.p90'))
      .getByRole('link', { name: t('metric.rows', { n: incidents }) })
      .waitFor()
    await card(t('metric.median'))
      .getByRole('link', { name: t('metric.rows', { n: incidents }) })
      .click()
    const [from, until] = [dateTime(year2016.from), dateTime(year2016.until)]
    const behind = [t('behind.raised.between', { from, until })]
    await seen(t('behind.only', { what: behind.join(' · ') }))
    await seen(t('board.shown', { n: 50 }))

    await goTo(page, '/map?period=year-2016')
    const pair = t('map.pair', { customer: busiest.location, provider: busiest.group })
    const cell = `${pair} · ${t('map.requests')} ${number(busiest.incidents)} · `
    await page
      .getByRole('group', { name: t('map.heat') })
      .getByRole('button', { name: cell })
      .click()
    const relation = page.getByRole('dialog', { name: pair })
    await relation.getByText(number(busiest.incidents), { exact: true }).first().waitFor()
    await page.keyboard.press('Escape')
    await relation.waitFor({ state: 'detached' })

    await goTo(page, '/need?complaint=slow&measure=resolution-median&period=year-2016&provider=log.group-70')
    await seen(t('figure.n', { n: number(byGroup['Group 70'] ?? 0) }))

    for (const [tab, name] of [
      ['departments', busiest.location],
      ['people', story.caller],
    ] as const) {
      await goTo(page, `/admin/${tab}`)
      await page.getByRole('searchbox').fill(name)
      await page.getByRole('button', { name, exact: true }).waitFor()
    }
    await goTo(page, '/admin/agreements')
    await page
      .getByText(language === 'en' ? 'Incident handling' : '事件处理')
      .first()
      .waitFor()
    await goTo(page, '/admin/services')
    await seen(t('service.retired'))
    await goTo(page, '/admin/calendars')
    const calendar = language === 'en' ? 'São Paulo office hours' : '圣保罗办公时间'
    await page.getByRole('link', { name: calendar }).click()
    await page.getByRole('heading', { level: 1, name: calendar }).waitFor()
    await settled(page)
    for (const place of others) await goTo(page, place)
  })

  it.each(hosts)('is gone on with by the one who asked, in $host', async ({ host }) => {
    const language = host === 'jira' || host === 'sharepoint' ? 'zh-CN' : 'en'
    const { t } = await wordsFor(language)
    const place = `/requests/${ids.get(looked.key)}`
    const page = await visit(host, language, looked.caller)
    await goTo(page, place)
    const text = `Seen again in ${host}`
    await page.getByRole('textbox', { name: t('comment.text'), exact: true }).fill(text)
    await page.getByRole('button', { name: t('move.comment'), exact: true }).click()
    await page
      .getByRole('list', { name: t('request.history') })
      .getByText(text, { exact: true })
      .waitFor()
    const { timeline } = (await send('admin', 'GET', `/v1${place}`)).json
    expect(timeline.at(-1)).toMatchObject({ type: 'commented', by: looked.caller, text })
  })
})
