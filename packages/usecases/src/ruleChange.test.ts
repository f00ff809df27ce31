import { type Agreement, type CalendarId, dueAt, id, instant, type RequestEvent, workingMs } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { deliverRequest } from './deliverRequest.ts'
import { directorySnapshot } from './directorySnapshot.ts'
import { explainRequestClock } from './explainRequestClock.ts'
import { listAlerts } from './listAlerts.ts'
import { noteDueAlarms } from './noteDueAlarms.ts'
import { previewEntry } from './previewEntry.ts'
import { type PutEntry, putEntry } from './putEntry.ts'
import { runJobs } from './runJobs.ts'
import { anAgreement, officeCalendar, officeTargets, type Scene, scene } from './testing/index.ts'
import { triageRequest } from './triageRequest.ts'
import { undoEntry } from './undoEntry.ts'

const hour = 3_600_000
const noFault = (fault: unknown) => {
  throw fault
}
const admin = (stage: Scene) => stage.who('it-agent', ['administrator', 'agent'])
const jobs = ({ ports }: Scene) => runJobs(ports, noFault)(100)

/** The agreement of IT with a resolution in so many hours, whatever the priority. */
const within = (hours: number, facts: Partial<Agreement> = {}): Agreement => {
  const goal = workingMs(hours * hour)
  return anAgreement({
    id: id('it-for-all'),
    targets: officeTargets.map((target) =>
      target.kind === 'resolution' ? { ...target, goals: { 1: goal, 2: goal, 3: goal, 4: goal } } : target,
    ),
    ...facts,
  })
}

async function load({ ports, tenant }: Scene, request: Parameters<Scene['ports']['requests']['load']>[1]) {
  const loaded = await ports.requests.load(tenant, request)
  if (!loaded) throw new Error('gone')
  const events = (await ports.requests.journal(tenant, loaded)).map(({ event }): RequestEvent => event)
  const { compiled } = await directorySnapshot(ports.directory, tenant)
  const resolution = loaded.value.clocks.findLast(({ target }) => target === 'resolution')
  if (!resolution) throw new Error('no resolution clock')
  return { request: loaded.value, events, resolution, due: dueAt(resolution, compiled(resolution.calendar)) }
}
const change = async (stage: Scene, entry: Agreement, version: number, more: Partial<PutEntry<'agreement'>> = {}) => {
  const put = { entry, version, command: stage.command(), ...more }
  const written = await putEntry(stage.ports)(admin(stage), 'agreement', put)
  if (!written.ok) throw new Error(JSON.stringify(written.refusal))
  await jobs(stage)
}

describe('a changed agreement', () => {
  it('is kept from requests under way, unless it is carried over to them', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    const before = await load(stage, request.id)
    await change(stage, within(6), 1)
    expect(await load(stage, request.id)).toEqual(before)
    await change(stage, within(5), 2, { openRequests: 'recalculate' })
    const after = await load(stage, request.id)
    expect(after.events.map(({ type }) => type)).toEqual(['raised', 'recalculated'])
    expect(after.resolution.goal).toBe(5 * hour)
    // Raised at ten; closed from twelve to one.
    expect(after.due).toBe(instant('2026-03-02T16:00+08:00'))
  })

  it('is carried over once, however often the job is done', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    await change(stage, within(5), 1, { openRequests: 'recalculate' })
    const once = await load(stage, request.id)
    await change(stage, within(5), 2, { openRequests: 'recalculate' })
    expect(await load(stage, request.id)).toEqual(once)
  })

  it('keeps what a clock has used, and breaks a promise at the moment of the change', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    stage.passMinutes(4 * 60)
    await change(stage, within(2), 1, { openRequests: 'recalculate' })
    expect((await load(stage, request.id)).resolution).toMatchObject({ state: 'running', used: 0, goal: 2 * hour })
    await noteDueAlarms(stage.ports, noFault)(10)
    await jobs(stage)
    const { events } = await load(stage, request.id)
    expect(events.at(-1)).toMatchObject({ type: 'breached', target: 'resolution', at: stage.ports.now() })
    expect((await listAlerts(stage.ports)(stage.who('it-agent'), 10)).items).toMatchObject([{ target: 'resolution' }])
  })

  it('shows before what it will do, and then does that', async () => {
    const stage = await scene()
    const first = await stage.raised('first')
    const second = await stage.raised('second')
    stage.passMinutes(4 * 60)
    const effect = await previewEntry(stage.ports)(admin(stage), 'agreement', {
      entry: within(2),
      newTargets: 'from-start',
    })
    if (!effect.ok) throw new Error('refused')
    expect(effect.value).toMatchObject({ open: 2, changed: 2, newlyBreached: 2, noLongerBreached: 0 })
    const shown = effect.value.items.find(({ id }) => id === first.request.id)?.clocks
    expect(shown).toEqual([
      {
        target: 'resolution',
        cycle: 1,
        before: { goal: 32 * hour, used: 3 * hour, dueAt: expect.any(Number), breached: false },
        after: { goal: 2 * hour, used: 3 * hour, dueAt: expect.any(Number), breached: true },
      },
    ])
    // Nothing was kept.
    expect((await load(stage, second.request.id)).events).toHaveLength(1)
    await change(stage, within(2), 1, { openRequests: 'recalculate' })
    for (const { request } of [first, second])
      expect((await load(stage, request.id)).due).toBe(shown?.[0]?.after?.dueAt)
  })

  it('that is undone leaves no trace but in the journal', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    const before = await load(stage, request.id)
    stage.passMinutes(30)
    await change(stage, within(2, { name: { en: 'Tight' } }), 1, { openRequests: 'recalculate' })
    stage.passMinutes(30)
    const undone = await undoEntry(stage.ports)(admin(stage), 'agreement', {
      id: 'it-for-all',
      version: 2,
      command: stage.command(),
    })
    expect(undone).toMatchObject({ ok: true, value: { version: 3, value: { name: { en: 'IT for everyone' } } } })
    await jobs(stage)
    const after = await load(stage, request.id)
    expect(after.request).toEqual({
      ...before.request,
      version: 3,
      lastEventAt: after.request.lastEventAt,
    })
    expect(after.due).toBe(before.due)
    expect(after.events.map(({ type }) => type)).toEqual(['raised', 'recalculated', 'recalculated'])
  })

  it('that is undone gives back the verdict of what was delivered in between', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    const agent = stage.who('it-agent')
    await change(stage, within(1), 1, { openRequests: 'recalculate' })
    stage.passMinutes(110)
    const tried = await deliver(stage, request.id, agent)
    expect(tried.resolution).toMatchObject({ state: 'stopped', goal: hour })
    await undoEntry(stage.ports)(admin(stage), 'agreement', { id: 'it-for-all', version: 2, command: stage.command() })
    await jobs(stage)
    const after = await load(stage, request.id)
    expect(after.resolution).toMatchObject({ state: 'stopped', goal: 32 * hour, breachNotedAt: null })
    expect(after.resolution.used).toBe(tried.resolution.used)
  })

  it('promises a new target from the start of a request, or from now on', async () => {
    const goal = workingMs(3 * hour)
    const quote = {
      kind: 'own:quote',
      name: { en: 'Quote', 'zh-CN': '报价' },
      calendar: officeCalendar.id,
      goals: { 1: goal, 2: goal, 3: goal, 4: goal },
      pausesOn: [],
      conditions: { startsOn: ['raised'], stopsOn: ['started'], rounds: 'one' },
    } as const
    for (const newTargets of ['from-start', 'from-now'] as const) {
      const stage = await scene()
      const { request } = await stage.raised()
      stage.passMinutes(60)
      const entry = within(32, { targets: [...officeTargets, quote] })
      await change(stage, entry, 1, { openRequests: 'recalculate', newTargets })
      const { clocks } = (await load(stage, request.id)).request
      const since = instant(newTargets === 'from-start' ? '2026-03-02T10:00+08:00' : '2026-03-02T11:00+08:00')
      expect(clocks.find(({ target }) => target === 'own:quote')).toMatchObject({ state: 'running', since })
    }
  })

  it('cannot be undone when there was nothing before, nor by another version than the last', async () => {
    const stage = await scene()
    const undo = (version: number) =>
      undoEntry(stage.ports)(admin(stage), 'agreement', { id: 'it-for-all', version, command: stage.command() })
    expect(await undo(1)).toEqual({ ok: false, refusal: { kind: 'nothing-to-undo' } })
    await change(stage, within(6), 1)
    expect(await undo(1)).toEqual({ ok: false, refusal: { kind: 'nothing-to-undo' } })
    expect(await undo(3)).toEqual({ ok: false, refusal: { kind: 'stale-version', current: 2 } })
    const stranger = stage.who('hr-one')
    expect(
      await undoEntry(stage.ports)(stranger, 'agreement', { id: 'it-for-all', version: 2, command: stage.command() }),
    ).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })
})

async function deliver(stage: Scene, request: Parameters<typeof load>[1], agent: ReturnType<Scene['who']>) {
  const at = async () => (await load(stage, request)).request.version
  const triage = { urgency: 3, importance: 3, reason: '' } as const
  const triaged = await triageRequest(stage.ports)(agent, {
    request,
    version: await at(),
    ...triage,
    command: stage.command(),
  })
  const delivered = await deliverRequest(stage.ports)(agent, {
    request,
    version: await at(),
    result: '',
    command: stage.command(),
  })
  if (!triaged.ok || !delivered.ok) throw new Error('refused')
  return load(stage, request)
}

describe('a changed calendar', () => {
  const withHoliday = { ...officeCalendar, holidays: [{ date: '2026-03-03', name: { en: 'Works outing' } }] }

  it('moves due times at once, and its undoing moves them back', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    await change(stage, within(12), 1, { openRequests: 'recalculate' })
    const before = await load(stage, request.id)
    expect(before.due).toBe(instant('2026-03-03T15:00+08:00'))
    const effect = await previewEntry(stage.ports)(admin(stage), 'calendar', {
      entry: withHoliday,
      newTargets: 'from-start',
    })
    expect(effect).toMatchObject({ value: { changed: 1, items: [{ id: request.id }] } })
    const put = { entry: withHoliday, version: 1, command: stage.command() }
    expect(await putEntry(stage.ports)(admin(stage), 'calendar', put)).toMatchObject({ ok: true })
    await jobs(stage)
    expect((await load(stage, request.id)).due).toBe(instant('2026-03-04T15:00+08:00'))
    await undoEntry(stage.ports)(admin(stage), 'calendar', { id: 'office', version: 2, command: stage.command() })
    await jobs(stage)
    expect((await load(stage, request.id)).due).toBe(before.due)
  })

  it('does not change what had stopped before, nor its story', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    stage.passMinutes(26 * 60)
    const done = await deliver(stage, request.id, stage.who('it-agent'))
    const tell = async () => {
      const asked = { request: request.id, target: 'resolution', cycle: 1 } as const
      const told = await explainRequestClock(stage.ports)(stage.who('it-agent'), asked)
      if (!told.ok) throw new Error('refused')
      return told.value.story
    }
    const story = await tell()
    expect(story.used).toBe(done.resolution.used)
    stage.passMinutes(60)
    await putEntry(stage.ports)(admin(stage), 'calendar', {
      entry: withHoliday,
      version: 1,
      command: stage.command(),
    })
    await jobs(stage)
    expect((await load(stage, request.id)).resolution).toEqual(done.resolution)
    expect(await tell()).toEqual(story)
  })
})

describe('the story of a clock', () => {
  it('is told to those who may see the request, and adds up', async () => {
    const stage = await scene()
    const { request } = await stage.raised()
    stage.passMinutes(25 * 60)
    const tell = (person: string, more: object = {}) =>
      explainRequestClock(stage.ports)(stage.who(person), {
        request: request.id,
        target: 'resolution',
        cycle: 1,
        ...more,
      })
    const told = await tell('hr-one')
    if (!told.ok) throw new Error('refused')
    const { story } = told.value
    expect(story.segments.map(({ why, counted }) => [why, counted / hour])).toEqual([
      ['open', 2],
      ['outside-hours', 0],
      ['open', 5],
      ['outside-hours', 0],
      ['open', 2],
    ])
    expect(story.used).toBe(9 * hour)
    expect(await tell('fin-one')).toEqual({
      ok: false,
      refusal: { kind: 'no-such', what: 'request', id: request.id },
    })
    const paused = await tell('hr-one', {
      pausedFrom: instant('2026-03-02T11:00+08:00'),
      pausedUntil: instant('2026-03-02T14:00+08:00'),
    })
    expect(paused).toMatchObject({ value: { story: { used: 7 * hour } } })
    expect(await tell('hr-one', { calendar: id<CalendarId>('nowhere') })).toEqual({
      ok: false,
      refusal: { kind: 'invalid-input', issues: [{ path: 'calendar', reason: 'not-known' }] },
    })
    expect(await tell('hr-one', { target: 'own:none' })).toMatchObject({ refusal: { what: 'clock' } })
  })
})
