import { type Actor, type DepartmentId, id, instant, isRelation, type PersonId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { addRelation, confirmRelation, rejectRelation, undoRelation } from './decideRelation.ts'
import { getServiceMap, type ServiceMap } from './getServiceMap.ts'
import type { Ports } from './ports.ts'
import { departmentId, departments, foundedBefore } from './sampleCompany/company/departments.ts'
import { services } from './sampleCompany/company/services.ts'
import { plantedRelations } from './sampleCompany/relations.ts'
import { sampleHistories } from './sampleCompany/sampleHistories.ts'
import { aCommand, aTenant, memoryPorts } from './testing/index.ts'

const now = instant('2026-11-24T06:30:00Z')
const actorIn = (department: string, ...roles: Actor['roles']): Actor => ({
  person: id<PersonId>('ann'),
  department: id<DepartmentId>(department),
  roles,
})
const programme = actorIn('sample.hr', 'programme')

/** The year of the sample company, grown from a seed. */
async function aYear(seed?: number) {
  const ports: Ports = memoryPorts({ now: () => now })
  const tenant = aTenant()
  await ports.directory.addAll(tenant, 'department', departments(foundedBefore(now)), aCommand('year'))
  await ports.directory.addAll(tenant, 'service', services, aCommand('year'))
  await ports.requests.addHistory(tenant, sampleHistories(now, seed))
  const map = async (actor = programme, period = {}): Promise<ServiceMap> => {
    const found = await getServiceMap(ports)({ tenant, actor }, period)
    if (!found.ok) throw new Error(found.refusal.kind)
    return found.value
  }
  return { ports, tenant, map }
}

const named = ({ customer, provider }: { customer: string; provider: string }) => `${customer}→${provider}`
const planted = new Set(
  plantedRelations.map(({ customer, provider }) =>
    named({ customer: departmentId(customer), provider: departmentId(provider) }),
  ),
)

describe('the map of the sample company', () => {
  it.each([undefined, 1, 2, 3, 4])(
    'shows the relations that were planted, and no accident, with seed %s',
    async (seed) => {
      const { map } = await aYear(seed)
      const { relations, accidentalShare } = await map()
      const found = relations.filter(({ state }) => isRelation(state)).map(named)
      const right = found.filter((name) => planted.has(name)).length
      expect(right / found.length).toBeGreaterThanOrEqual(0.95)
      expect(right / planted.size).toBeGreaterThanOrEqual(0.95)
      expect(relations.length).toBeGreaterThan(found.length + 10)
      expect(accidentalShare).toBeGreaterThan(0)
      expect(accidentalShare).toBeLessThan(0.01)
    },
  )

  it('shows of each how much was asked for what, and what share was in time, or that there is too little to say', async () => {
    const { map } = await aYear()
    const { relations, extent, names } = await map()
    const busiest = relations.find((each) => named(each) === 'sample.mfg→sample.it')
    expect(busiest).toMatchObject({ state: 'proposed', decision: null, onTime: { kind: 'figure', method: 'wilson' } })
    expect(busiest?.services.reduce((sum, { raised }) => sum + raised, 0)).toBe(busiest?.raised)
    expect(busiest?.services.map(({ service }) => service)).toContain('sample.it-incident')
    const slow = relations.find((each) => named(each) === 'sample.sal→sample.mfg')
    if (slow?.onTime.kind !== 'figure') throw new Error('there is enough to say')
    expect(slow.onTime.value).toBeLessThan(0.75)
    expect(slow.onTime.low).toBeLessThan(slow.onTime.value)
    const accidental = relations.filter(({ state }) => state === 'accidental')
    expect(accidental.some(({ onTime }) => onTime.kind === 'not-enough-data')).toBe(true)
    expect(extent?.n).toBeGreaterThan(2500)
    expect(names.departments['sample.it']).toEqual({ en: 'IT Services', 'zh-CN': '信息技术部' })
    expect(names.services['sample.it-incident']).toBeDefined()
  })

  it('is about a period', async () => {
    const { map } = await aYear()
    const whole = await map()
    const until = instant('2026-05-01T00:00+08:00')
    const [early, late] = [await map(programme, { until }), await map(programme, { from: until })]
    const total = ({ relations }: ServiceMap) => relations.reduce((sum, { raised }) => sum + raised, 0)
    expect(total(early)).toBeGreaterThan(100)
    expect(total(early) + total(late)).toBe(total(whole))
  })

  it('shows an agent what the own department gives and takes, and the same of it as everybody', async () => {
    const { map } = await aYear()
    const agent = await map(actorIn('sample.leg', 'agent'))
    const isOurs = ({ customer, provider }: { customer: string; provider: string }) =>
      customer === 'sample.leg' || provider === 'sample.leg'
    expect(agent.relations.length).toBeGreaterThan(5)
    expect(agent.relations.every(isOurs)).toBe(true)
    expect(agent.relations).toEqual((await map()).relations.filter(isOurs))
    expect(agent.extent).toBeNull()
    expect(Object.keys(agent.names.departments)).not.toContain('sample.nobody')
  })

  it('is not for those who only ask', async () => {
    const { ports, tenant } = await aYear()
    expect(await getServiceMap(ports)({ tenant, actor: actorIn('sample.leg') }, {})).toEqual({
      ok: false,
      refusal: { kind: 'not-allowed' },
    })
  })
})

describe('a decision about a relation', () => {
  const pair = { customer: departmentId('MFG'), provider: departmentId('IT') }
  const stray = { customer: departmentId('LEG'), provider: departmentId('LOG') }
  const decision = (name: string, version: number | null, reason = '') => ({
    version,
    reason,
    command: { id: id<never>(name), fingerprint: name },
  })
  const about = async (map: () => Promise<ServiceMap>, { customer, provider }: typeof pair) =>
    (await map()).relations.find((each) => each.customer === customer && each.provider === provider)

  it('is kept with who, when and why, and stands over the traffic', async () => {
    const { ports, tenant, map } = await aYear()
    const who = { tenant, actor: programme }
    expect(await confirmRelation(ports)(who, { ...pair, ...decision('yes', null) })).toMatchObject({ ok: true })
    expect(await about(map, pair)).toMatchObject({
      state: 'confirmed',
      decision: { verdict: 'confirmed', reason: '', by: 'ann', at: now, version: 1 },
    })
    const reason = 'They moved to the help desk of the plant.'
    expect(await rejectRelation(ports)(who, { ...pair, ...decision('no', 1, ` ${reason} `) })).toMatchObject({
      ok: true,
    })
    expect(await about(map, pair)).toMatchObject({ state: 'rejected', decision: { reason, version: 2 } })
    expect(await addRelation(ports)(who, { ...stray, ...decision('more', null, 'From January on.') })).toMatchObject({
      ok: true,
    })
    expect(await about(map, stray)).toMatchObject({ state: 'added' })
    expect((await map()).names.people).toEqual({})
  })

  it('can be taken back, one after another, until there is none', async () => {
    const { ports, tenant, map } = await aYear()
    const who = { tenant, actor: programme }
    const undo = (name: string, version: number) =>
      undoRelation(ports)(who, { ...pair, version, command: decision(name, version).command })
    expect(await undo('u0', 1)).toMatchObject({ refusal: { kind: 'no-such', what: 'relation' } })
    await confirmRelation(ports)(who, { ...pair, ...decision('yes', null) })
    await rejectRelation(ports)(who, { ...pair, ...decision('no', 1, 'why') })
    expect(await undo('u1', 1)).toMatchObject({ ok: false, refusal: { kind: 'stale-version', current: 2 } })
    expect(await undo('u2', 2)).toMatchObject({ ok: true })
    expect(await about(map, pair)).toMatchObject({ state: 'confirmed', decision: { version: 3 } })
    const { ports: fresh, tenant: other, map: freshMap } = await aYear()
    await confirmRelation(fresh)({ tenant: other, actor: programme }, { ...pair, ...decision('yes', null) })
    const command = decision('u3', 1).command
    expect(
      await undoRelation(fresh)({ tenant: other, actor: programme }, { ...pair, version: 1, command }),
    ).toMatchObject({
      ok: true,
    })
    expect(await about(freshMap, pair)).toMatchObject({ state: 'proposed', decision: { verdict: null, version: 2 } })
    const again = { ...pair, version: 2, command: decision('u4', 2).command }
    expect(await undoRelation(fresh)({ tenant: other, actor: programme }, again)).toMatchObject({
      refusal: { kind: 'nothing-to-undo' },
    })
  })

  it('is made by those who look after all, and by agents of either side', async () => {
    const { ports, tenant } = await aYear()
    const tries = [
      { actor: actorIn('sample.hr', 'administrator'), may: true },
      { actor: programme, may: true },
      { actor: actorIn('sample.mfg', 'agent'), may: true },
      { actor: actorIn('sample.it', 'agent'), may: true },
      { actor: actorIn('sample.leg', 'agent'), may: false },
      { actor: actorIn('sample.it'), may: false },
    ]
    let version: number | null = null
    for (const [i, { actor, may }] of tries.entries()) {
      const said = await confirmRelation(ports)({ tenant, actor }, { ...pair, ...decision(`d${i}`, version) })
      expect(said.ok, `${i}`).toBe(may)
      if (said.ok) version = said.value.version
      const command = decision(`undo${i}`, null).command
      if (!may)
        expect(await undoRelation(ports)({ tenant, actor }, { ...pair, version: 4, command })).toMatchObject({
          refusal: { kind: 'not-allowed' },
        })
    }
    expect(version).toBe(4)
  })

  it.each([
    {
      what: 'a correction without a reason',
      decide: addRelation,
      pair,
      reason: '',
      refusal: { kind: 'invalid-input' },
    },
    {
      what: 'a department with itself',
      decide: confirmRelation,
      pair: { ...pair, customer: pair.provider },
      reason: '',
      refusal: { kind: 'invalid-input' },
    },
    {
      what: 'a department that is not there',
      decide: confirmRelation,
      pair: { ...pair, customer: id<DepartmentId>('gone') },
      reason: '',
      refusal: { kind: 'invalid-input', issues: [{ path: 'customer', reason: 'not-known' }] },
    },
  ])('is refused for $what', async ({ decide, pair, reason, refusal }) => {
    const { ports, tenant } = await aYear()
    const said = await decide(ports)({ tenant, actor: programme }, { ...pair, ...decision('d', null, reason) })
    expect(said).toMatchObject({ ok: false, refusal })
  })

  it('is not written over one that somebody else made, and is made once however often it is sent', async () => {
    const { ports, tenant } = await aYear()
    const who = { tenant, actor: programme }
    const first = { ...pair, ...decision('yes', null) }
    expect(await confirmRelation(ports)(who, first)).toMatchObject({ ok: true, value: { version: 1, repeated: false } })
    expect(await confirmRelation(ports)(who, first)).toMatchObject({ ok: true, value: { version: 1, repeated: true } })
    expect(await rejectRelation(ports)(who, { ...pair, ...decision('no', null, 'why') })).toMatchObject({
      refusal: { kind: 'stale-version', current: 1 },
    })
  })
})
