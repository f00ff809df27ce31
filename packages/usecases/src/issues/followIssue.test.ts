import {
  type DepartmentId,
  type Instant,
  type IssueStatus,
  id,
  instant,
  type Request,
  type RequestEvent,
  type ServiceId,
} from '@counterpart/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountId, connectionId } from '../accounts/index.ts'
import { getRequest } from '../getRequest.ts'
import { reopenRequest } from '../reopenRequest.ts'
import { company } from '../testing/company.ts'
import { memoryPorts } from '../testing/index.ts'
import { type MemoryTracker, memoryTracker, trackerStatuses } from '../testing/memoryTracker.ts'
import { type Scene, scene } from '../testing/scene.ts'
import { waitRequest } from '../waitRequest.ts'
import { followIssue } from './followIssue.ts'
import { lookAtIssues } from './lookAtIssues.ts'
import { putStatuses } from './statuses.ts'
import { tagIssue } from './tagIssue.ts'
import type { IssueReport } from './tracker.ts'

const { toDo, inProgress, waiting, blocked, done } = trackerStatuses
const start = instant('2026-03-02T10:00+08:00')
const minute = 60_000

/** People of the company by their accounts in the tracker, which are called like them. */
async function open(): Promise<{ tracker: MemoryTracker; house: Scene }> {
  const [tracker, house] = [memoryTracker(), await scene(start)]
  const command = { id: id<never>('accounts'), by: 'system', fingerprint: '' } as const
  const accounts = company.people.map(({ id: person }) => {
    const account = { platform: tracker.platform, house: tracker.house, subject: person as string }
    return { ...account, id: accountId(account), connection: connectionId(account), person, since: start }
  })
  await house.ports.directory.addAll(house.tenant, 'account', accounts, command)
  return { tracker, house }
}

async function tag({ tracker, house }: Awaited<ReturnType<typeof open>>, status?: IssueStatus) {
  const issue = tracker.open({ reporter: { subject: 'hr-one', name: 'One' } })
  if (status) tracker.move(issue, status, instant(start - minute))
  const said = { issue, service: id<ServiceId>('it-help'), customer: id<DepartmentId>('hr') }
  const tagged = await tagIssue(house.ports, tracker)(house.who('it-agent'), { ...said, command: house.command() })
  if (!tagged.ok) throw new Error(tagged.refusal.kind)
  return { issue, request: tagged.value.request }
}

const told = async ({ tracker, house }: Awaited<ReturnType<typeof open>>, issue: string) => {
  const report = await tracker.read(issue, 'product')
  if (!report) throw new Error('the issue is gone')
  await followIssue(house.ports, tracker)(house.tenant, report)
}

async function requestOf({ house }: Awaited<ReturnType<typeof open>>, request: Request) {
  const loaded = await house.ports.requests.load(house.tenant, request.id)
  if (!loaded) throw new Error('the request is gone')
  const journal = await house.ports.requests.journal(house.tenant, loaded)
  return { now: loaded.value, events: journal.map(({ event }) => event) }
}

describe('a request that follows an issue', () => {
  it.each([
    { was: 'nothing yet', path: [inProgress], state: 'in-work', events: ['triaged', 'assigned', 'started'] },
    { was: 'nothing yet', path: [done], state: 'delivered', events: ['triaged', 'delivered'] },
    { was: 'nothing yet', path: [waiting], state: 'waiting-on-customer', events: ['triaged', 'waited'] },
    { was: 'in work', path: [inProgress, blocked], state: 'waiting-on-others', events: ['waited'] },
    { was: 'waiting', path: [waiting, blocked], state: 'waiting-on-others', events: ['waited'] },
    { was: 'waiting', path: [waiting, inProgress], state: 'in-work', events: ['resumed'] },
    { was: 'waiting', path: [waiting, done], state: 'delivered', events: ['delivered'] },
    { was: 'delivered', path: [done, inProgress], state: 'in-work', events: ['reopened'] },
    { was: 'delivered', path: [done, waiting], state: 'waiting-on-customer', events: ['reopened', 'waited'] },
    { was: 'in work', path: [inProgress, toDo], state: 'in-work', events: [] },
    { was: 'in work', path: [inProgress, inProgress], state: 'in-work', events: [] },
  ])('$was, goes where it goes: $state', async ({ path, state, events }) => {
    const all = await open()
    const { issue, request } = await tag(all)
    let before = 0
    for (const status of path) {
      before = (await requestOf(all, request)).events.length
      all.house.passMinutes(5)
      all.tracker.move(issue, status, all.house.ports.now(), 'it-agent')
      await told(all, issue)
    }
    const { now, events: happened } = await requestOf(all, request)
    expect(now.state).toBe(state)
    expect(now.follows?.status).toBe(path.at(-1)?.name)
    expect(happened.slice(before).map(({ type }) => type)).toEqual(['followed', ...events])
    expect(happened.slice(before).every(({ by }) => by === 'it-agent')).toBe(true)
  })

  it.each([
    { status: undefined, state: 'new' },
    { status: inProgress, state: 'in-work' },
    { status: done, state: 'delivered' },
  ])('stands where the issue stands when it is tagged: $state', async ({ status, state }) => {
    const all = await open()
    const { request } = await tag(all, status)
    expect(request).toMatchObject({ state, requester: 'hr-one', customer: 'hr', raisedBy: 'it-agent' })
  })

  it('moves at the instant at which the issue did, however late it hears of it', async () => {
    const all = await open()
    const { issue, request } = await tag(all)
    const [began, ended] = [instant(start + 10 * minute), instant(start + 70 * minute)]
    all.tracker.move(issue, inProgress, began)
    all.tracker.move(issue, done, ended)
    all.house.passMinutes(5000)
    await told(all, issue)
    const { now } = await requestOf(all, request)
    expect(now).toMatchObject({ respondedAt: began, deliveredAt: ended })
    expect(now.clocks.find(({ target }) => target === 'resolution')).toMatchObject({ used: 70 * minute })
  })

  it('is not moved by what the issue did before somebody moved it here', async () => {
    const all = await open()
    const { issue, request } = await tag(all, inProgress)
    all.tracker.move(issue, waiting, instant(start + 5 * minute))
    all.tracker.move(issue, inProgress, instant(start + 6 * minute))
    all.house.passMinutes(10)
    const asked = { request: request.id, version: request.version, on: 'others', reason: 'Parts' } as const
    const waited = await waitRequest(all.house.ports)(all.house.who('it-agent'), {
      ...asked,
      command: all.house.command(),
    })
    expect(waited.ok).toBe(true)
    await told(all, issue)
    expect((await requestOf(all, request)).now).toMatchObject({ state: 'waiting-on-others', waitingFor: 'Parts' })
    all.tracker.move(issue, done, instant(start + 11 * minute))
    all.house.passMinutes(10)
    await told(all, issue)
    expect((await requestOf(all, request)).now.state).toBe('delivered')
  })

  it('hears the word of the customer, which ends a wait that had begun by then', async () => {
    const all = await open()
    const { issue, request } = await tag(all, waiting)
    all.house.passMinutes(5)
    all.tracker.comment(issue, { text: '三楼', at: all.house.ports.now(), by: 'hr-one' })
    await told(all, issue)
    await told(all, issue)
    const { now, events } = await requestOf(all, request)
    expect(now.state).toBe('in-work')
    const said = events.filter(({ type }) => type === 'commented')
    expect(said).toMatchObject([{ by: 'hr-one', text: '三楼', side: 'customer', audience: 'everyone' }])
  })

  it('does not take a word that was said before the wait for an answer to it', async () => {
    const all = await open()
    const { issue, request } = await tag(all, inProgress)
    all.house.passMinutes(10)
    all.tracker.move(issue, waiting, instant(start + 6 * minute))
    await told(all, issue)
    // Heard of late, although it was written earlier.
    all.tracker.comment(issue, { text: 'Any news?', at: instant(start + 5 * minute), by: 'hr-one' })
    await told(all, issue)
    const { now, events } = await requestOf(all, request)
    expect(events.at(-1)).toMatchObject({ type: 'commented', side: 'customer' })
    expect(now.state).toBe('waiting-on-customer')
  })

  it.each([
    { who: 'somebody who serves', said: { by: 'it-agent' }, as: { side: 'provider', audience: 'everyone' } },
    { who: 'an internal note', said: { by: 'it-agent', isInternal: true }, as: { audience: 'provider' } },
    { who: 'somebody of neither side', said: { by: 'fin-one' }, as: { by: 'fin-one', audience: 'provider' } },
    { who: 'somebody unknown', said: { by: 'nobody' }, as: { by: 'system', audience: 'provider' } },
  ])('hears $who', async ({ said, as }) => {
    const all = await open()
    const { issue, request } = await tag(all, waiting)
    all.house.passMinutes(5)
    all.tracker.comment(issue, { text: 'Toner', at: all.house.ports.now(), ...said })
    await told(all, issue)
    const { now, events } = await requestOf(all, request)
    expect(events.at(-1)).toMatchObject({ type: 'commented', text: 'Toner', ...as })
    expect(now.state).toBe('waiting-on-customer')
  })

  it('does not hear what the product wrote, nor what was written before, nor nothing', async () => {
    const all = await open()
    const { issue, request } = await tag(all)
    all.tracker.comment(issue, { text: 'Before', at: instant(start - 1), by: 'it-agent' })
    all.house.passMinutes(5)
    all.tracker.comment(issue, { text: 'Ours', at: all.house.ports.now(), by: 'it-agent', isOurs: true })
    all.tracker.comment(issue, { text: ' \n ', at: all.house.ports.now(), by: 'it-agent' })
    await told(all, issue)
    expect((await requestOf(all, request)).now).toEqual(request)
  })

  it('goes on without its issue once that is deleted, and is looked at no more', async () => {
    const all = await open()
    const { issue, request } = await tag(all, inProgress)
    all.tracker.remove(issue)
    all.house.passMinutes(5)
    const look = lookAtIssues(all.house.ports, all.tracker, fail)
    expect(await look(10)).toBe(1)
    const { now, events } = await requestOf(all, request)
    expect(now).toMatchObject({ state: 'in-work', follows: { isGone: true } })
    expect(events.at(-1)).toMatchObject({ type: 'issue-gone', by: 'system' })
    all.house.passMinutes(100_000)
    expect(await look(10)).toBe(0)
  })

  it('takes what people said that statuses mean, also for what is tagged later', async () => {
    const all = await open()
    const { ports, who, command } = all.house
    const put = {
      project: 'HELP',
      meanings: { [inProgress.id]: 'none', [toDo.id]: 'delivered' },
      version: null,
    } as const
    const admin = who('it-agent', ['agent', 'administrator'])
    expect(await putStatuses(ports, all.tracker)(admin, { ...put, command: command() })).toMatchObject({ ok: true })
    const { issue, request } = await tag(all)
    expect(request.state).toBe('delivered')
    all.house.passMinutes(5)
    all.tracker.move(issue, inProgress, ports.now())
    await told(all, issue)
    expect((await requestOf(all, request)).now).toMatchObject({
      state: 'delivered',
      follows: { status: 'In Progress' },
    })
  })

  it('has the customer reopen it, whatever its issue says', async () => {
    const all = await open()
    const { issue, request } = await tag(all, done)
    all.house.passMinutes(5)
    const said = { request: request.id, version: request.version, reason: 'Not yet', command: all.house.command() }
    expect(await reopenRequest(all.house.ports)(all.house.who('hr-one'), said)).toMatchObject({ ok: true })
    await told(all, issue)
    expect((await requestOf(all, request)).now).toMatchObject({ state: 'in-work', cycle: 2 })
    const seen = await getRequest(all.house.ports)(all.house.who('hr-one'), request.id)
    expect(seen.ok && seen.value.timeline.filter(({ event }) => event.type === 'followed')).toHaveLength(1)
  })

  it('is found by nobody else: an issue that none follows changes nothing', async () => {
    const ports = memoryPorts()
    const tracker = memoryTracker()
    const report = tracker.asOf(tracker.open(), start)
    expect(await followIssue(ports, tracker)(id('company'), report)).toBeUndefined()
  })
})

const fail = (fault: unknown) => {
  throw fault
}

type Happening =
  | { readonly what: 'move'; readonly status: IssueStatus }
  | { readonly what: 'comment'; readonly by: string; readonly isInternal: boolean; readonly isOurs: boolean }
type Told = { readonly delay: number; readonly isOld: boolean }
type Step = { readonly after: number; readonly happening: Happening; readonly told: readonly Told[] }

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('move' as const),
      status: fc.constantFrom<IssueStatus>(toDo, inProgress, waiting, blocked, done),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('comment' as const),
      by: fc.constantFrom('hr-one', 'it-agent', 'fin-one', 'nobody'),
      isInternal: fc.boolean(),
      isOurs: fc.nat(4).map((n) => n === 0),
    }),
  },
)
/** Lost, told once, or several times; soon, or a week later; with what was true then, or with what is true by now. */
const tellings: fc.Arbitrary<readonly Told[]> = fc.array(
  fc.record({ delay: fc.oneof(fc.constant(0), fc.nat(10_000)), isOld: fc.boolean() }),
  { maxLength: 3 },
)
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 600 }), happening: happenings, told: tellings }),
  { minLength: 1, maxLength: 7 },
)

type Play = { readonly steps: readonly Step[]; readonly isRemoved: boolean; readonly removalTold: readonly Told[] }
type Delivery = { readonly at: number; readonly run: () => Promise<void> }

/** Lets it all happen and tells of it. `inTime`: at once, once, and nothing is lost. */
async function play({ steps, isRemoved, removalTold }: Play, inTime: boolean) {
  const all = await open()
  const { tracker, house } = all
  const { issue, request } = await tag(all)
  let known = 0
  const follow = async (report: IssueReport, isGone = false) => {
    known = Math.max(known, report.moves.length + report.comments.length)
    await followIssue(house.ports, tracker)(house.tenant, { ...report, isGone })
  }
  const deliveries: Delivery[] = []
  let [at, total] = [start as number, 0]
  const tellOf = (when: Instant, told: readonly Told[], isGone: boolean) => {
    for (const { delay, isOld } of inTime ? [{ delay: 0, isOld: true }] : told)
      deliveries.push({
        at: when + delay * minute,
        run: async () => {
          const fresh = isOld || isGone ? null : await tracker.read(issue, 'product')
          // Of one that is gone by now nothing can be read: there is what the event itself says.
          await follow(fresh ? tracker.asOf(issue, house.ports.now()) : tracker.asOf(issue, when), isGone)
        },
      })
  }
  for (const { after, happening, told } of steps) {
    at += after * minute
    total++
    const when = instant(at)
    if (happening.what === 'move') tracker.move(issue, happening.status, when, 'it-agent')
    else tracker.comment(issue, { ...happening, at: when, text: `said at ${at}` })
    tellOf(when, told, false)
  }
  const removedAt = instant(at + minute)
  if (isRemoved) {
    deliveries.push({ at: removedAt, run: async () => tracker.remove(issue) })
    tellOf(removedAt, removalTold, true)
  }
  for (const { at, run } of deliveries.toSorted((a, b) => a.at - b.at)) {
    house.passMinutes((at - house.ports.now()) / minute)
    await run()
  }
  // What was lost is found by the tick, as soon as the issue is looked at again.
  house.passMinutes(20_000)
  if (!inTime) await lookAtIssues(house.ports, tracker, fail)(10)
  if (!isRemoved && !inTime) known = total
  return { ...(await requestOf(all, request)), isWhole: known === total, deliveries: deliveries.length }
}

/** All that people see, whenever it was heard of. */
const standing = (request: Request, events: readonly RequestEvent[]) => ({
  ...{ state: request.state, cycle: request.cycle, assignee: request.assignee, waitingFor: request.waitingFor },
  follows: request.follows,
  said: events.flatMap((event) => (event.type === 'commented' ? [`${event.side} ${event.text}`] : [])).toSorted(),
})

describe('events of an issue', () => {
  it('come to the same in 10,000 random orders: twice, late, out of order or never', async () => {
    const counts = { orders: 0, deliveries: 0, lost: 0, again: 0, late: 0, removed: 0, unknowable: 0 }
    const plays = fc.record({ steps, isRemoved: fc.nat(4).map((n) => n === 0), removalTold: tellings })
    await fc.assert(
      fc.asyncProperty(plays, async (given) => {
        const [here, there] = [await play(given, true), await play(given, false)]
        counts.orders++
        counts.deliveries += there.deliveries
        counts.lost += given.steps.filter(({ told }) => told.length === 0).length
        counts.again += given.steps.filter(({ told }) => told.length > 1).length
        counts.late += given.steps.flatMap(({ told }) => told).filter(({ delay }) => delay > 0).length
        if (!given.isRemoved) {
          // To the millisecond of every clock.
          expect(there.now).toEqual(here.now)
          expect(there.events).toEqual(here.events)
          return
        }
        counts.removed++
        expect(there.now.follows?.isGone).toBe(true)
        // What nobody heard of while the issue was there is gone with it.
        if (there.isWhole) expect(standing(there.now, there.events)).toEqual(standing(here.now, here.events))
        else counts.unknowable++
      }),
      { numRuns: 10_000 },
    )
    console.log(`events of issues: ${JSON.stringify(counts)}`)
    expect(counts.orders).toBe(10_000)
    expect(Math.min(counts.lost, counts.again, counts.late, counts.removed)).toBeGreaterThan(1000)
    expect(counts.unknowable).toBeLessThan(counts.removed / 2)
  })
})
