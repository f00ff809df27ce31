import { type DepartmentId, id, instant, type PersonId, type Role } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { retargetNeed, undoNeed, withdrawNeed } from './changeNeed.ts'
import { deliverRequest } from './deliverRequest.ts'
import { type KeepNeed, keepNeed } from './keepNeed.ts'
import { listComplaints } from './listComplaints.ts'
import { listNeeds } from './listNeeds.ts'
import { listNeedVersions } from './listNeedVersions.ts'
import { measureComplaint } from './measureComplaint.ts'
import { type Scene, scene } from './testing/index.ts'
import { triageRequest } from './triageRequest.ts'

const start = instant('2026-03-02T09:00+08:00')
const it_ = id<DepartmentId>('it')

async function deliver({ ports, who, command, raised, passMinutes }: Scene, minutes: number): Promise<void> {
  const { request } = await raised()
  const about = { request: request.id, version: 1, command: command(), urgency: 3, importance: 3, reason: '' } as const
  const triaged = await triageRequest(ports)(who('it-agent'), about)
  passMinutes(minutes)
  if (!triaged.ok) throw new Error('not triaged')
  const { version } = triaged.value.request
  await deliverRequest(ports)(who('it-agent'), { request: request.id, version, command: command(), result: '' })
}

/** A department that has delivered so many requests, the n-th after n minutes. */
async function atWork(delivered = 12): Promise<Scene> {
  const stage = await scene(start)
  for (let i = 1; i <= delivered; i++) await deliver(stage, i)
  return stage
}
const asked = (stage: Scene, over: Partial<KeepNeed> = {}): KeepNeed => ({
  ...{ command: stage.command(), complaint: ' Service is slow ', measure: 'resolution-median', from: start, target: 5 },
  ...over,
})
async function kept(stage: Scene, over: Partial<KeepNeed> = {}, person = 'it-agent', roles?: readonly Role[]) {
  const result = await keepNeed(stage.ports)(stage.who(person, roles), asked(stage, over))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.need
}

describe('a measured need', () => {
  it('keeps what was said, what was measured, over which time, by whom and when', async () => {
    const stage = await atWork()
    const need = await kept(stage, { owner: id<PersonId>('it-one') })
    const measured = await measureComplaint(stage.ports)(stage.who('it-agent'), {
      measure: 'resolution-median',
      from: start,
    })
    if (!measured.ok || measured.value.figure.kind !== 'figure') throw new Error('not measured')
    const { value, low, high, n } = measured.value.figure
    expect(n).toBe(12)
    expect(need).toMatchObject({
      version: 1,
      value: {
        ...{ complaint: 'Service is slow', measure: 'resolution-median', provider: 'it', target: 5, state: 'kept' },
        baseline: { value, low, high, n, from: start, until: stage.ports.now() },
        ...{ owner: 'it-one', keptBy: 'it-agent', keptAt: stage.ports.now() },
      },
      now: measured.value.figure,
    })
  })

  it('is refused when there is too little data, with how much is missing', async () => {
    const stage = await atWork(4)
    expect(await keepNeed(stage.ports)(stage.who('it-agent'), asked(stage))).toEqual({
      ok: false,
      refusal: { kind: 'not-enough-data', n: 4, needed: 10 },
    })
    expect(await listNeeds(stage.ports)(stage.who('it-agent'), undefined)).toMatchObject({ value: { items: [] } })
  })

  it.each([
    { given: { complaint: ' ' }, issues: [{ path: 'complaint', reason: 'required' }] },
    { given: { target: -1 }, issues: [{ path: 'target', reason: 'too-small' }] },
    { given: { target: Number.NaN }, issues: [{ path: 'target', reason: 'too-small' }] },
    { given: { target: 1e9 }, issues: [{ path: 'target', reason: 'too-large' }] },
    { given: { measure: 'on-time', target: 1.01 }, issues: [{ path: 'target', reason: 'too-large' }] },
    { given: { until: start }, issues: [{ path: 'from', reason: 'reversed' }] },
  ] as const)('is refused for $given', async ({ given, issues }) => {
    const stage = await atWork()
    expect(await keepNeed(stage.ports)(stage.who('it-agent'), asked(stage, given))).toEqual({
      ok: false,
      refusal: { kind: 'invalid-input', issues },
    })
  })

  it('names only people and departments that there are', async () => {
    const stage = await atWork()
    const all = stage.who('hr-one', ['programme'])
    expect(await keepNeed(stage.ports)(all, asked(stage, { owner: id('ghost') }))).toMatchObject({
      refusal: { kind: 'no-such', what: 'person' },
    })
    expect(await keepNeed(stage.ports)(all, asked(stage, { provider: id('attic') }))).toMatchObject({
      refusal: { kind: 'no-such', what: 'department' },
    })
  })

  it('is one when its command comes twice, and no other person’s', async () => {
    const stage = await atWork()
    const once = asked(stage)
    const first = await keepNeed(stage.ports)(stage.who('it-agent'), once)
    stage.passMinutes(5)
    const second = await keepNeed(stage.ports)(stage.who('it-agent'), once)
    expect(second).toMatchObject({ ok: true, value: { repeated: true } })
    expect(first.ok && second.ok && second.value.need.value).toEqual(first.ok && first.value.need.value)
    expect(await keepNeed(stage.ports)(stage.who('hr-agent'), once)).toMatchObject({
      refusal: { kind: 'command-reused' },
    })
    const other = { ...once, command: { ...once.command, fingerprint: 'something else' } }
    expect(await keepNeed(stage.ports)(stage.who('it-agent'), other)).toMatchObject({
      refusal: { kind: 'command-reused' },
    })
  })

  it('shows what its measure says now, over as long a time as then', async () => {
    const stage = await atWork()
    const { value } = await kept(stage)
    for (let i = 0; i < 40; i++) await deliver(stage, 60)
    const listed = await listNeeds(stage.ports)(stage.who('it-agent'), undefined)
    if (!listed.ok) throw new Error('refused')
    const [need] = listed.value.items
    const long = value.baseline.until - value.baseline.from
    expect(need).toMatchObject({ nowUntil: stage.ports.now(), nowFrom: stage.ports.now() - long })
    expect(need?.value.baseline).toEqual(value.baseline)
    expect(need?.now).toEqual({ kind: 'not-enough-data', n: 1, needed: 10 })
    expect(listed.value.names.people['it-agent']).toBeTruthy()
  })

  it('is withdrawn and brought back, and all of it stays on record', async () => {
    const stage = await atWork()
    const { value, version } = await kept(stage)
    const change = (version: number) => ({ id: value.id, version, command: stage.command() })
    const agent = stage.who('it-agent')
    expect(await undoNeed(stage.ports)(agent, change(version))).toMatchObject({ refusal: { kind: 'nothing-to-undo' } })
    const once = change(version)
    const withdrawn = await withdrawNeed(stage.ports)(agent, once)
    expect(withdrawn).toMatchObject({ value: { need: { version: 2, value: { state: 'withdrawn' } }, repeated: false } })
    expect(await withdrawNeed(stage.ports)(agent, once)).toMatchObject({ value: { repeated: true } })
    expect(await withdrawNeed(stage.ports)(agent, change(version))).toMatchObject({
      refusal: { kind: 'stale-version', current: 2 },
    })
    expect(await undoNeed(stage.ports)(agent, change(2))).toMatchObject({
      value: { need: { version: 3, value } },
    })
    const versions = await stage.ports.directory.versions(stage.tenant, 'need', value.id)
    expect(versions.map(({ version, by, value: { state } }) => [version, by, state])).toEqual([
      [1, 'it-agent', 'kept'],
      [2, 'it-agent', 'withdrawn'],
      [3, 'it-agent', 'kept'],
    ])
  })
})

describe('the target of a need', () => {
  it('is set anew and taken back, and every one it had is told with who set it', async () => {
    const stage = await atWork()
    const { value } = await kept(stage)
    const agent = stage.who('it-agent')
    const change = (version: number) => ({ id: value.id, version, command: stage.command() })
    stage.passMinutes(10)
    const second = await retargetNeed(stage.ports)(stage.who('hr-one', ['programme']), { ...change(1), target: 4 })
    expect(second).toMatchObject({ value: { need: { version: 2, value: { ...value, target: 4 } } } })
    expect(await undoNeed(stage.ports)(agent, change(2))).toMatchObject({ value: { need: { version: 3, value } } })
    const told = await listNeedVersions(stage.ports)(agent, value.id)
    if (!told.ok) throw new Error('refused')
    const said = told.value.versions.map(({ version, by, value: { target } }) => [version, by, target])
    expect(said).toEqual([
      [3, 'it-agent', 5],
      [2, 'hr-one', 4],
      [1, 'it-agent', 5],
    ])
    expect(told.value.versions[1]?.at).toBe(value.keptAt + 10 * 60_000)
    expect(told.value.names.people['hr-one']).toBeTruthy()
  })

  it('is one that the measure could take, of the version that was seen, for those alone who may see it', async () => {
    const stage = await atWork()
    const { value } = await kept(stage)
    const retarget = (person: string, target: number, version = 1) =>
      retargetNeed(stage.ports)(stage.who(person), { id: value.id, version, target, command: stage.command() })
    expect(await retarget('it-agent', -1)).toMatchObject({
      refusal: { kind: 'invalid-input', issues: [{ path: 'target', reason: 'too-small' }] },
    })
    expect(await retarget('it-agent', 4, 7)).toMatchObject({ refusal: { kind: 'stale-version', current: 1 } })
    expect(await retarget('hr-agent', 4)).toMatchObject({ refusal: { kind: 'no-such' } })
    const asked = await listNeedVersions(stage.ports)(stage.who('hr-agent'), value.id)
    expect(asked).toMatchObject({ refusal: { kind: 'no-such', what: 'need' } })
  })
})

describe('needs and figures', () => {
  it.each([
    { who: 'an agent', person: 'it-agent', roles: ['agent'], own: true, other: false, all: 'own' },
    { who: 'the programme', person: 'hr-one', roles: ['programme'], own: true, other: true, all: 'all' },
    { who: 'an administrator', person: 'hr-one', roles: ['administrator'], own: true, other: true, all: 'all' },
    {
      who: 'an agent of another department',
      person: 'hr-agent',
      roles: ['agent'],
      own: false,
      other: true,
      all: 'other',
    },
    { who: 'a colleague', person: 'it-one', roles: [], own: false, other: false, all: 'refused' },
  ] as const)('are for those whose work they are about, or who look after all: $who', async (each) => {
    const stage = await atWork()
    const need = await kept(stage)
    const who = stage.who(each.person, each.roles)
    const hr = id<DepartmentId>('hr')
    const measure = (provider?: DepartmentId) => measureComplaint(stage.ports)(who, { measure: 'on-time', provider })
    expect((await measure(it_)).ok).toBe(each.own)
    expect((await measure(hr)).ok).toBe(each.other)
    const open = await measure()
    expect(open.ok ? (open.value.provider ?? 'all') : 'refused').toBe(
      { own: 'it', other: 'hr', all: 'all', refused: 'refused' }[each.all],
    )
    expect(listComplaints(who, '').ok).toBe(each.all !== 'refused')
    const listed = await listNeeds(stage.ports)(who, undefined)
    expect(listed.ok ? listed.value.items.length : 'refused').toBe(
      { own: 1, all: 1, other: 0, refused: 'refused' }[each.all],
    )
    const change = { id: need.value.id, version: 1, command: stage.command() }
    const withdrawn = await withdrawNeed(stage.ports)(who, change)
    expect(withdrawn.ok ? 'withdrawn' : withdrawn.refusal.kind).toBe(each.own ? 'withdrawn' : 'no-such')
    const keeping = await keepNeed(stage.ports)(who, asked(stage, { provider: it_ }))
    expect(keeping.ok ? 'kept' : keeping.refusal.kind).toBe(each.own ? 'kept' : 'not-allowed')
  })

  it('of all departments together are not an agent’s to see', async () => {
    const stage = await atWork()
    const need = await kept(stage, {}, 'hr-one', ['programme'])
    expect(need.value.provider).toBeNull()
    const agent = stage.who('it-agent')
    expect(await listNeeds(stage.ports)(agent, undefined)).toMatchObject({ value: { items: [] } })
    const change = { id: need.value.id, version: 1, command: stage.command() }
    expect(await withdrawNeed(stage.ports)(agent, change)).toMatchObject({ refusal: { kind: 'no-such' } })
  })

  it('offer everything when nothing is recognised, and say so', async () => {
    const stage = await scene()
    const agent = stage.who('it-agent')
    expect(listComplaints(agent, '食堂的菜太咸')).toMatchObject({ value: { known: false, items: { length: 13 } } })
    expect(listComplaints(agent, '推来推去')).toMatchObject({
      value: { known: true, items: [{ measure: 'handed-on' }] },
    })
    expect(listComplaints(agent, '  ')).toMatchObject({ value: { known: true, items: { length: 13 } } })
  })
})
