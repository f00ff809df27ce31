import { onClock, tick } from '@counterpart/forge-app/connected'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { certain, command } from './company.ts'
import { type ConnectedHouse, inAdmin, openConnectedHouse } from './connectedHouse.ts'
import type { Invocation } from './forgePlatform.ts'
import { statuses } from './jiraSite.ts'

const minute = 60_000
const carlaOfEntra = { oid: '88888888-8888-4888-8888-888888888888', name: 'Carla Brandt' }

describe('the connected app in Jira, on the real packages of Forge, and a real hub', () => {
  let house: ConnectedHouse
  beforeAll(async () => {
    house = await openConnectedHouse()
  })
  afterAll(() => house?.close())
  afterEach(() => {
    if (house.forge.unknown.length > 0) throw new Error(`the stand-in knows no ${house.forge.unknown.join(', ')}`)
  })

  const inTeams = () => house.entraClient(carlaOfEntra)
  const requestOf = async (issue: string) =>
    certain(await house.clientOf('ada').getIssue({ params: { id: issue } })).request
  const written = (issue: string, text: string) => house.jira.commentsOn(issue).filter((each) => each.includes(text))

  describe('before it is connected', () => {
    it('says so to people, and its functions do nothing, without a fault in the log', async () => {
      const refused = await house.clientOf('ada').getMe()
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'tenant-not-connected', status: 403 } })
      const said = vi.spyOn(console, 'error')
      await house.forge.invoke(tick)
      await house.event('10001')
      expect(said).not.toHaveBeenCalled()
      expect(house.forge.queue).toEqual([])
      expect(house.jira.calls).toEqual([])
    })

    it('is connected with a code by an administrator of Jira, and by nobody else', async () => {
      const code = await house.connectionCode()
      const by = (accountId: string, more: Invocation = {}) =>
        house.clientOf(accountId, more).redeemConnectionCode({ body: { code } })
      expect(await by('carla')).toMatchObject({ ok: false, refusal: { kind: 'not-their-administrator' } })
      // The page may claim to stand where it likes.
      const claimed = { ...{ accountId: 'carla' }, extension: { type: 'jira:adminPage', moduleKey: 'admin' } }
      expect(await by('carla', claimed)).toMatchObject({ ok: false, refusal: { kind: 'not-their-administrator' } })
      expect(certain(await by('keeper', inAdmin))).toMatchObject({ platform: 'atlassian', house: house.installation })
      expect(certain(await house.clientOf('ada').getMe())).toMatchObject({ department: 'unplaced', roles: [] })
    })
  })

  describe('connected', () => {
    beforeAll(() => house.connect())

    it('has one person in Jira and in Teams once a code has joined both accounts', async () => {
      const inJira = house.clientOf('carla')
      const { code } = certain(await inJira.createJoinCode())
      certain(await inTeams().redeemJoinCode({ body: { code } }))
      const [here, there] = [certain(await inJira.getMe()), certain(await inTeams().getMe())]
      expect(there.person).toBe(here.person)
      expect(there.department).toBe('hr')
    })

    it('tags an issue in Jira, and the request that follows it is seen in Teams, at each step', async () => {
      const { jira } = house
      const issue = jira.open('Laptop for a designer', 'carla')
      const panel = certain(await house.clientOf('ada').getIssue({ params: { id: issue } }))
      expect(panel.guess).toEqual({ service: null, customer: 'hr' })
      const request = await house.tag(issue)
      const seen = async () => certain(await inTeams().getRequest({ params: { id: request.id } }))
      expect(await seen()).toMatchObject({
        ...{ state: 'new', title: 'Laptop for a designer', description: 'Described: Laptop for a designer' },
        ...{ customer: 'hr', issue: { key: 'HELP-1', status: 'To Do' } },
      })
      house.pass(minute)
      for (const [status, state] of [
        [statuses.inProgress, 'in-work'],
        [statuses.waiting, 'waiting-on-customer'],
      ] as const) {
        jira.move(issue, status, 'ada', house.now())
        await house.event(issue)
        await house.event(issue)
        expect(await seen()).toMatchObject({ state, issue: { status: status.name } })
        house.pass(minute)
      }
      jira.comment(issue, 'carla', '16 inches', house.now())
      await house.event(issue, 'avi:jira:commented:issue')
      expect(await seen()).toMatchObject({ state: 'in-work' })
      house.pass(minute)
      jira.move(issue, statuses.done, 'ada', house.now())
      await house.event(issue)
      const done = await seen()
      expect(done).toMatchObject({ state: 'delivered', issue: { status: '已完成' } })
      expect(done.timeline.filter(({ type }) => type === 'commented')).toMatchObject([
        { text: '16 inches', side: 'customer' },
      ])
      // Confirmed in Teams, and Jira shows it.
      const confirmed = await inTeams().confirmRequest({
        ...{ params: { id: request.id }, body: {}, version: done.version, command: command() },
      })
      expect(certain(confirmed)).toMatchObject({ state: 'confirmed' })
      expect(await requestOf(issue)).toMatchObject({ state: 'confirmed' })
    })

    it('writes what is said in Teams into the issue, once, and does not hear it as new', async () => {
      const issue = house.jira.open('The printer', 'carla')
      const request = await house.tag(issue)
      const say = async (text: string) => {
        const version = certain(await inTeams().getRequest({ params: { id: request.id } })).version
        const body = { text }
        certain(
          await inTeams().commentRequest({
            params: { id: request.id },
            body,
            version,
            command: command(),
          }),
        )
        await house.hub.tick()
      }
      house.pass(minute)
      await say('It beeps')
      house.jira.calls.length = 0
      await house.forge.invoke(onClock)
      expect(written(issue, 'It beeps')).toHaveLength(1)
      expect(written(issue, 'It beeps')[0]).toMatch(/wrote/)
      expect(house.jira.calls.every(({ provider }) => provider === 'app')).toBe(true)

      // Written, and its answer lost; then Jira cannot take the next.
      house.jira.next.push({ call: /^POST .*\/issue\/\d+\/comment$/, status: 502, isDone: true })
      await say('Twice')
      await house.forge.invoke(onClock)
      house.jira.next.push({ call: /^POST .*\/issue\/\d+\/comment$/, status: 429 })
      await say('Then nothing')
      await house.forge.invoke(onClock)
      expect(written(issue, 'Then nothing')).toEqual([])
      house.pass(2 * minute)
      await Promise.all([1, 2, 3].map(() => house.forge.invoke(onClock)))
      for (const text of ['It beeps', 'Twice', 'Then nothing']) expect(written(issue, text)).toHaveLength(1)
      house.pass(16 * minute)
      await house.forge.invoke(tick)
      await house.event(issue, 'avi:jira:commented:issue')
      const { timeline } = certain(await inTeams().getRequest({ params: { id: request.id } }))
      expect(timeline.filter(({ type }) => type === 'commented')).toHaveLength(3)
    })

    it('finds by the tick what was lost, and that an issue was deleted', async () => {
      const [issue, gone] = [house.jira.open('Lost', 'carla'), house.jira.open('Deleted', 'carla')]
      await house.tag(issue)
      const deleted = await house.tag(gone)
      house.pass(minute)
      house.jira.move(issue, statuses.inProgress, 'ada', house.now())
      house.jira.remove(gone)
      house.pass(16 * minute)
      await house.forge.invoke(tick)
      expect(await requestOf(issue)).toMatchObject({ state: 'in-work' })
      const found = certain(await house.clientOf('ada').getRequest({ params: { id: deleted.id } }))
      expect(found).toMatchObject({ issue: { isGone: true }, state: 'new' })
      await house.event(gone, 'avi:jira:deleted:issue')
      expect(certain(await house.clientOf('ada').getRequest({ params: { id: deleted.id } })).version).toBe(
        found.version,
      )
    })

    it('hears of a deletion at once, and goes on', async () => {
      const issue = house.jira.open('Deleted at once', 'carla')
      const { id } = await house.tag(issue)
      house.jira.remove(issue)
      await house.event(issue, 'avi:jira:deleted:issue')
      expect(certain(await house.clientOf('ada').getRequest({ params: { id } }))).toMatchObject({
        issue: { isGone: true },
      })
    })

    it('takes an issue that cannot be read after an event for nothing yet', async () => {
      const issue = house.jira.open('Hidden for a while', 'carla')
      const { id } = await house.tag(issue)
      house.jira.next.push({ call: new RegExp(`^GET /rest/api/3/issue/${issue}\\?`), status: 404 })
      await house.event(issue)
      expect(certain(await house.clientOf('ada').getRequest({ params: { id } }))).toMatchObject({
        issue: { isGone: false },
      })
    })

    it('reads nothing of an issue that nobody tagged, and shows none to whom Jira does not', async () => {
      const issue = house.jira.open('Not ours', 'carla')
      house.jira.calls.length = 0
      await house.event(issue)
      await house.event(issue, 'avi:jira:deleted:issue')
      expect(house.jira.calls).toEqual([])
      house.jira.outsiders.add('bob')
      expect(await house.clientOf('bob').getIssue({ params: { id: issue } })).toMatchObject({
        refusal: { kind: 'no-such' },
      })
      expect(house.jira.calls.length).toBeGreaterThan(0)
      expect(house.jira.calls.every(({ provider }) => provider === 'user')).toBe(true)
      // From Teams nobody looks into Jira at all.
      expect(await inTeams().getIssue({ params: { id: issue } })).toMatchObject({
        refusal: { kind: 'no-such' },
      })
    })

    it('has the statuses of a project said by an administrator, from what Jira says of them', async () => {
      const path = { params: { id: '10' } }
      expect(await house.clientOf('ada').getStatuses(path)).toMatchObject({ refusal: { kind: 'not-allowed' } })
      await house.place('keeper', 'it', ['administrator'])
      const { items } = certain(await house.clientOf('keeper', inAdmin).getStatuses(path))
      expect(items.map(({ id }) => id)).toEqual(Object.values(statuses).map(({ id }) => id))
      // Which projects there are is told in Jira, and nowhere else.
      const keeper = house.clientOf('keeper', inAdmin)
      expect(certain(await keeper.listProjects()).items).toMatchObject([{ id: '10', key: 'HELP' }])
      expect(certain(await keeper.getMe()).desks).toContain('statuses')
      expect(await house.clientOf('ada').listProjects()).toMatchObject({ refusal: { kind: 'not-allowed' } })
      const inTheHub = house.hubClient('admin')
      expect(certain(await inTheHub.getMe()).desks).not.toContain('statuses')
      expect(await inTheHub.listProjects()).toMatchObject({ refusal: { kind: 'no-such-operation' } })
    })

    it('asks for rounds in between and after an act, and for no more than Forge takes', async () => {
      house.forge.queue.length = 0
      await house.forge.invoke(tick)
      expect(house.forge.queue.map(({ delayInSeconds }) => delayInSeconds)).toEqual([60, 120, 180, 240])
      house.forge.queue.length = 0
      await house.clientOf('ada').getMe()
      expect(house.forge.queue).toEqual([])
      await house.tag(house.jira.open('Soon', 'carla'))
      expect(house.forge.queue.map(({ delayInSeconds }) => delayInSeconds)).toEqual([10])
    })

    it('lets Jira ask the reader for consent', async () => {
      house.jira.next.push({ call: /^GET/, status: 401, proxyError: 'NEEDS_AUTHENTICATION_ERR' })
      await expect(house.clientOf('ada').getIssue({ params: { id: '1' } })).rejects.toThrow(/Authentication Required/)
    })
  })
})
