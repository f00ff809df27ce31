import { openStates } from '@counterpart/core'
import { startHubProcess } from '@counterpart/hub/testing'
import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { wordsFor } from '../../shared/words/src/index.ts'
import { goTo, type Language, settled } from './browser.ts'
import { openFrames } from './frames.ts'
import { inBrowser } from './house.ts'
import { isAt, isSeen, keysOn } from './keys.ts'
import { type HostName, hosts } from './looks.ts'

type Turn = { readonly host: HostName; readonly language: Language }
const languages = ['en', 'zh-CN'] as const

const asks = 'sample.sofia-marino'
const serves = 'sample.priya-raman'
const looksAfter = 'sample.jing-chen'

inBrowser('the keyboard alone', () => {
  const frames = openFrames((dataDir) => startHubProcess({ COUNTERPART_DATA: dataDir }, ['--sample']))
  const { send, act } = frames.visitor

  /** Every host once, in the two languages by turns. @param first 0: it begins in English */
  const turns = (first: 0 | 1): readonly Turn[] =>
    hosts.map(({ host }, i) => ({ host, language: languages[(i + first) % 2] as Language }))

  /** A person at a place, with nothing but keys. */
  async function sitDown({ host, language }: Turn, person: string, place: string) {
    const page = await frames.visit({ host, language, mode: 'light', width: 1280 }, person)
    await goTo(page, place)
    const { t } = await wordsFor(language)
    const dialog = (name: string) => page.getByRole('dialog', { name, exact: true })
    const button = (name: string, where: Locator = page.locator('body')) =>
      where.getByRole('button', { name, exact: true })
    const gone = (shown: Locator) => shown.waitFor({ state: 'detached' })
    /** Where the product itself is to bring the keyboard. */
    const broughtTo = async (target: Locator) => {
      await expect.poll(() => isAt(target), { timeout: 60_000 }).toBe(true)
      expect(await isSeen(page)).toBe(true)
    }
    const history = page.getByRole('list', { name: t('request.history') })
    const inChinese = language === 'zh-CN'
    const say = (en: string, zh: string) => (inChinese ? zh : en)
    return { page, t, say, dialog, button, gone, broughtTo, history, ...keysOn(page) }
  }

  const requestOf = async (id: string) => (await send(looksAfter, 'GET', `/v1/requests/${id}`)).json

  async function raised(title: string, levels: object = {}): Promise<{ id: string; key: string }> {
    const answers = { system: 'meeting', people: 3, stopped: false }
    const { json } = await act(asks, '/v1/requests', { service: 'sample.it-incident', title, answers, ...levels })
    return json
  }
  async function moved(person: string, id: string, move: string, said: object): Promise<void> {
    const { version } = await requestOf(id)
    expect((await act(person, `/v1/requests/${id}/${move}`, said, { version })).status).toBe(200)
  }

  it.each(turns(0))('finds a service, fills its form, comments and withdraws, in $host in $language', async (turn) => {
    const { page, t, say, dialog, button, gone, broughtTo, history, ...keys } = await sitDown(turn, asks, '/raise')
    const service = say('Review a contract', '合同审核')
    const title = say('Contract for the new distributor', '新经销商合同')
    await keys.write(page.getByRole('searchbox', { name: t('raise.search') }), say('lawyer', '律师'))
    await keys.press(page.getByRole('link', { name: service, exact: true }))
    await page.getByRole('heading', { level: 1, name: service }).waitFor()
    await settled(page)

    const text = (name: string) => page.getByRole('textbox', { name, exact: true })
    const question = (name: string) => page.getByRole('group', { name, exact: true })
    await keys.press(button(t('raise.for.other')))
    const colleague = say('Emma Clarke', '艾玛·克拉克')
    await keys.find(page.getByRole('combobox', { name: t('raise.for') }), say('Emma', '艾玛'), new RegExp(colleague))
    await page.getByText(t('raise.for.hint.other', { name: colleague })).waitFor()
    await keys.press(button(t('kit.clear')))
    await page.getByText(t('raise.for.hint.own')).waitFor()

    await keys.write(text(t('raise.field.title')), title)
    await keys.press(button(t('raise.send')))
    await broughtTo(text(say('Other party', '合同相对方')))
    await keys.keyboard.insertText('Müller GmbH')
    await keys.choose(page.getByRole('combobox', { name: say('Type', '合同类型') }), say('Secrecy', '保密'))
    await keys.write(text(say('Value in yuan', '合同金额（元）')), '250000')
    await keys.answer(question(say('Is it our template?', '是否使用公司模板？')), t('answer.no'))
    const day = page.getByLabel(say('To be signed by', '计划签署日期')).and(page.locator('input'))
    await keys.writeDay(day, '2027-05-05', turn.language)
    await keys.answer(question(t('level.urgency')), t('level.4'))
    await keys.press(button(t('raise.send')))
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const id = new URL(page.url()).hash.split('/').at(-1) ?? ''
    expect(await requestOf(id)).toMatchObject({
      requester: asks,
      urgency: 4,
      answers: { party: 'Müller GmbH', type: 'secrecy', value: 250_000, template: false, signBy: '2027-05-05' },
    })

    const comment = say('They wait for it.', '对方在等。')
    await keys.write(text(t('comment.text')), comment)
    await keys.press(button(t('move.comment')))
    await history.getByText(comment).waitFor()

    const withdraw = page.getByRole('button', { name: t('move.withdraw'), exact: true })
    await keys.press(withdraw)
    const asked = dialog(t('move.withdraw.title'))
    await asked.waitFor()
    await keys.keyboard.press('Escape')
    await gone(asked)
    await broughtTo(withdraw)
    await keys.keyboard.press('Enter')
    const reason = say('They signed ours.', '对方已用我方模板。')
    await keys.write(asked.getByRole('textbox'), reason)
    await keys.press(button(t('move.withdraw'), asked))
    await gone(asked)
    await history.getByText(reason).waitFor()
    await page.locator('.k-badge').getByText(t('request.state.withdrawn')).waitFor()
    expect((await requestOf(id)).state).toBe('withdrawn')
  })

  it.each(turns(1))('works the queue by its shortcuts, in $host in $language', async (turn) => {
    const word = `beamer${turn.host}`
    const ids = [await raised(`${word} flickers`), await raised(`${word} hums`)].map(({ id }) => id)
    const both = (facts: object) =>
      Promise.all(ids.map(requestOf)).then((them) => expect(them).toMatchObject([facts, facts]))
    const { page, t, say, dialog, button, gone, broughtTo, ...keys } = await sitDown(turn, serves, '/board/queue')
    const rows = page.getByRole('table', { name: t('board.scope.queue') }).getByRole('link')
    const listed = () => rows.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)))
    const lists = (...them: unknown[]) => expect.poll(listed, { timeout: 60_000 }).toEqual(them)

    await keys.keyboard.press('/')
    await broughtTo(page.getByRole('searchbox', { name: t('board.search') }))
    await keys.keyboard.insertText(word)
    await lists(...ids)
    const shortcuts = button(t('keys.title'))
    await keys.press(shortcuts)
    const help = dialog(t('keys.title'))
    await help.getByText(t('keys.hand-off')).waitFor()
    await keys.keyboard.press('Escape')
    await gone(help)
    await broughtTo(shortcuts)

    for (const key of ['j', 'x', 'j', 'x']) await keys.keyboard.press(key)
    await broughtTo(rows.last())
    const bar = page.getByRole('region', { name: t('bulk.bar') })
    await bar.getByText(t('bulk.selected', { n: 2 })).waitFor()
    await keys.keyboard.press('t')
    const triage = dialog(t('bulk.triage.title', { n: 2 }))
    await keys.answer(triage.getByRole('group', { name: t('level.urgency'), exact: true }), t('level.5'))
    await keys.press(button(t('bulk.triage.do', { n: 2 }), triage))
    await page.getByText(t('bulk.done', { n: 2 })).waitFor()
    await both({ state: 'triaged', urgency: 5, importance: 3 })
    await keys.takeBack(t('act.undo'))
    await page.getByText(t('bulk.undone', { n: 2 })).waitFor()
    await both({ state: 'new', urgency: 3, importance: 3 })

    await keys.keyboard.press('x')
    await keys.keyboard.press('k')
    await broughtTo(rows.first())
    await keys.keyboard.press('x')
    await bar.getByText(t('bulk.selected', { n: 2 })).waitFor()
    await keys.keyboard.press('a')
    const assign = dialog(t('bulk.assign.title', { n: 2 }))
    const me = t('assign.me', { name: say('Priya Raman', '普里娅·拉曼') })
    await keys.choose(assign.getByRole('combobox', { name: t('assign.to') }), me)
    await keys.press(button(t('move.assign'), assign))
    await gone(assign)
    await page
      .getByText(t('bulk.done', { n: 2 }))
      .last()
      .waitFor()
    await both({ assignee: serves })

    await broughtTo(rows.first())
    // What is handed off is hidden from then on, which the browser writes down.
    page.removeAllListeners('console')
    await keys.keyboard.press('h')
    const handOff = dialog(t('move.handOff.title'))
    await keys.choose(
      handOff.getByRole('combobox', { name: t('handOff.to') }),
      say('Facilities and Administration', '行政部'),
    )
    await keys.write(
      handOff.getByRole('textbox', { name: t('handOff.reason'), exact: true }),
      'It hangs from their ceiling',
    )
    await keys.press(button(t('move.handOff'), handOff))
    await gone(handOff)
    await lists(ids[1])
    const handed = await requestOf(ids[0] ?? '')
    expect(handed).toMatchObject({ provider: 'sample.adm', assignee: null })
    expect(handed.timeline.at(-1)).toMatchObject({ type: 'handed-off', reason: 'It hangs from their ceiling' })
    // The keyboard goes on from where the row was.
    await keys.keyboard.press('j')
    await broughtTo(rows.first())
  })

  it.each(turns(0))('carries a card over the triage board, in $host in $language', async (turn) => {
    const title = `plotter${turn.host} prints nothing`
    const { id, key } = await raised(title)
    await moved(serves, id, 'triage', { urgency: 5, importance: 5, reason: '' })
    const { page, t, say, dialog, button, gone, broughtTo, history, ...keys } = await sitDown(
      turn,
      serves,
      `/board/triage?text=plotter${turn.host}`,
    )
    const { keyboard } = keys
    const place = (name: 'do' | 'schedule') =>
      page.getByRole('region', { name: t(`quadrant.${name}`), exact: true }).getByRole('article', { name: title })
    await place('do').waitFor()
    const handle = button(t('triage.move', { key, title }))
    const told = page.getByRole('status')
    const asked = dialog(t('move.triage.title'))
    const carry = async () => {
      await keys.press(handle, 'Space')
      await told.getByText(t('triage.told.picked', { key, place: t('quadrant.do') })).waitFor()
      await keyboard.press('ArrowRight')
      await told.getByText(t('triage.told.over', { place: t('quadrant.schedule') })).waitFor()
    }
    await carry()
    await keyboard.press('Escape')
    await told.getByText(t('triage.told.cancelled', { key, place: t('quadrant.do') })).waitFor()
    await carry()
    await keyboard.press('Space')
    await asked.getByText(t('triage.quadrant', { quadrant: t('quadrant.schedule') })).waitFor()
    await keyboard.press('Escape')
    await gone(asked)
    await broughtTo(handle)
    await carry()
    await keyboard.press('Space')
    const reason = say('A spare one is there', '有备用的')
    await keys.write(asked.getByRole('textbox', { name: t('triage.reason'), exact: true }), reason)
    await keys.press(button(t('move.triage'), asked))
    await place('schedule').waitFor()
    await broughtTo(handle)
    expect((await requestOf(id)).timeline.at(-1)).toMatchObject({ type: 'triaged', reason, importance: 5 })

    await keys.press(place('schedule').getByRole('link', { name: title, exact: true }))
    await history.getByText(reason).waitFor()
  })

  it.each(turns(1))('confirms and rates what was delivered, in $host in $language', async (turn) => {
    const title = `scanner${turn.host} reads again`
    const { id } = await raised(title)
    await moved(serves, id, 'triage', { urgency: 3, importance: 3, reason: '' })
    await moved(serves, id, 'deliver', { result: 'A new cable.' })
    const { page, t, say, dialog, button, gone, history, ...keys } = await sitDown(turn, asks, '/board/mine')
    const item = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) })
    await keys.press(button(t('move.confirm'), item))
    const asked = dialog(t('move.confirm.title'))
    await keys.answer(asked.getByRole('group', { name: t('rating.process'), exact: true }), '4')
    await keys.answer(asked.getByRole('group', { name: t('rating.result'), exact: true }), `5, ${t('rating.highest')}`)
    const note = say('Thank you!', '谢谢！')
    await keys.write(asked.getByRole('textbox', { name: t('move.confirm.text'), exact: true }), note)
    await keys.press(button(t('move.confirm'), asked))
    await gone(asked)
    await item.getByText(t('rating.done', { process: 4, result: 5 })).waitFor()
    await keys.press(item.getByRole('link', { name: title, exact: true }))
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await history.getByText(note).waitFor()
    const who = say('Sofia Marino', '索菲娅·马里诺')
    await history.getByText(t('timeline.rated', { who, process: 4, result: 5 })).waitFor()
    expect((await requestOf(id)).state).toBe('confirmed')
  })

  it.each(turns(0))('confirms a relation of the map and takes it back, in $host in $language', async (turn) => {
    const { page, t, button, gone, broughtTo, ...keys } = await sitDown(turn, looksAfter, '/map')
    const grid = page.getByRole('group', { name: t('map.heat'), exact: true })
    const proposed = grid.getByRole('button', { name: t('map.state.proposed') }).nth(3)
    await keys.tabTo(grid)
    await keys.until(() => isAt(proposed), 'ArrowRight')
    expect(await isSeen(page)).toBe(true)
    const [pair = ''] = ((await proposed.getAttribute('aria-label')) ?? '').split(' · ')
    const [customer = '', provider = ''] = pair.split(' → ')
    await keys.keyboard.press('Enter')
    const asked = page.getByRole('dialog', { name: pair, exact: true })
    const state = (name: 'confirmed' | 'proposed') =>
      asked.locator('.k-badge').getByText(t(`map.state.${name}`), { exact: true })
    await state('proposed').waitFor()
    await keys.answer(
      asked.getByRole('group', { name: t('map.question'), exact: true }),
      t('map.answer.yes', { customer, provider }),
    )
    await keys.press(button(t('map.save'), asked))
    await state('confirmed').waitFor()
    await keys.press(button(t('map.undo'), asked))
    await state('proposed').waitFor()
    await keys.keyboard.press('Escape')
    await gone(asked)
    await broughtTo(proposed)
  })

  it.each(turns(1))('makes a number of a complaint and keeps a target, in $host in $language', async (turn) => {
    const kept = async () => (await send(looksAfter, 'GET', '/v1/needs')).json.items
    const before = (await kept()).length
    const { page, t, say, button, ...keys } = await sitDown(turn, looksAfter, '/need')
    const complaint = say('Service is slow', '服务效率低')
    await keys.press(button(complaint))
    await page.getByRole('radio', { name: t('measure.resolution-median'), checked: true }).waitFor()
    const target = page.locator('input[name=target]')
    await keys.press(button(t('need.keep')))
    await expect.poll(() => isAt(target), { timeout: 60_000 }).toBe(true)
    await keys.keyboard.insertText('7')
    await keys.press(button(t('need.keep')))
    await page.getByText(t('need.kept'), { exact: true }).waitFor()
    const now = await kept()
    expect(now).toHaveLength(before + 1)
    expect(now).toContainEqual(expect.objectContaining({ complaint, measure: 'resolution-median', owner: looksAfter }))
    await keys.press(button(t('need.again')))
    await button(complaint).waitFor()
  })

  it.each(turns(0))('opens the rows behind a figure, in $host in $language', async (turn) => {
    const { page, t, say, ...keys } = await sitDown(turn, looksAfter, '/overview')
    await keys.choose(page.getByRole('combobox', { name: t('overview.period') }), t('overview.period.12-months'))
    await page.waitForURL(/period=12-months/)
    await settled(page)
    await keys.choose(
      page.getByRole('combobox', { name: t('board.provider') }),
      say('Legal and Compliance', '法务合规部'),
    )
    await page.waitForURL(/provider=sample\.leg/)
    await settled(page)
    const counted = await send(
      looksAfter,
      'GET',
      `/v1/requests?scope=all&provider=sample.leg&limit=200&states=${openStates}`,
    )
    const n = counted.json.items.length
    await keys.press(page.getByRole('link', { name: t('metric.rows', { n }), exact: true }).first())
    await page.getByText(t('board.shown-all', { n }), { exact: true }).waitFor()
    const rows = page.getByRole('table', { name: t('board.title') }).getByRole('row')
    expect(n).toBeGreaterThan(0)
    expect(await rows.count()).toBe(n + 1)
  })

  it.each(turns(1))('changes a service and saves it, in $host in $language', async (turn) => {
    const { page, t, say, button, gone, broughtTo, ...keys } = await sitDown(turn, looksAfter, '/admin/services')
    await keys.press(page.getByRole('link', { name: say('Company seal', '用印申请') }))
    await page.getByRole('heading', { level: 1, name: say('Company seal', '用印申请') }).waitFor()
    const field = page.getByRole('textbox', { name: t('both.en', { label: t('service.description') }), exact: true })
    await keys.tabTo(field)
    await keys.keyboard.press('Control+a')
    await keys.keyboard.insertText(`Seal on a paper, asked in ${turn.host}.`)
    const save = button(t('act.save'))
    await keys.press(save)
    await page.getByText(t('admin.saved'), { exact: true }).waitFor()
    await gone(save)
    await broughtTo(field)
    const { items } = (await send(looksAfter, 'GET', '/v1/services')).json
    const seal = items.find(({ id }: { id: string }) => id === 'sample.leg-seal')
    expect(seal.description.en).toBe(`Seal on a paper, asked in ${turn.host}.`)
  })
})
