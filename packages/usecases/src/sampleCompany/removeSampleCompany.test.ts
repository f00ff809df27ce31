import {
  type Actor,
  type DepartmentId,
  id,
  instant,
  type PersonId,
  type RelationId,
  type TenantId,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { commentRequest } from '../commentRequest.ts'
import { keepNeed } from '../keepNeed.ts'
import type { Ports } from '../ports.ts'
import { raiseRequest } from '../raiseRequest.ts'
import {
  aCommand,
  aDepartment,
  anAgreement,
  aPerson,
  aService,
  aTenant,
  memoryPorts,
  officeCalendar,
} from '../testing/index.ts'
import { shanghaiOffice } from './company/calendars.ts'
import { departmentId } from './company/departments.ts'
import { serviceId } from './company/services.ts'
import { getSampleCompany } from './getSampleCompany.ts'
import { loadSampleCompany } from './loadSampleCompany.ts'
import { removeSampleCompany } from './removeSampleCompany.ts'

const now = instant('2026-11-24T06:30:00Z')
const own = id<DepartmentId>('own')
const admin: Actor = { person: id<PersonId>('ada'), department: own, roles: ['administrator'] }

async function loaded() {
  const ports = memoryPorts({ now: () => now })
  const tenant = aTenant()
  const { loadPast } = await loadSampleCompany(ports)(tenant, () => {})
  return { ports, tenant, who: { tenant, actor: admin }, loadPast }
}

async function addOwn({ directory }: Ports, tenant: TenantId) {
  const command = aCommand('own')
  const department = aDepartment({ id: own, code: 'OWN' })
  await directory.addAll(tenant, 'department', [department], command)
  await directory.addAll(tenant, 'calendar', [officeCalendar], command)
  await directory.addAll(tenant, 'service', [aService({ id: id('own-help'), provider: own })], command)
  await directory.addAll(tenant, 'agreement', [anAgreement({ id: id('own-all'), provider: own })], command)
  await directory.addAll(
    tenant,
    'person',
    [aPerson({ id: admin.person, department: own, roles: admin.roles })],
    command,
  )
}

async function removeAll(ports: Ports, tenant: TenantId, actor = admin) {
  const steps = []
  for (;;) {
    const step = await removeSampleCompany(ports)({ tenant, actor })
    if (!step.ok) throw new Error(step.refusal.kind)
    steps.push(step.value)
    if (step.value.isDone) return steps
  }
}

async function raise(ports: Ports, tenant: TenantId, service: string, name: string) {
  const raised = await raiseRequest(ports)(
    { tenant, actor: admin },
    {
      command: aCommand(name),
      service: id(service),
      title: 'A badge',
      description: '',
      answers: service === 'own-help' ? {} : { what: 'badge', for: 'Ada' },
      urgency: 3,
      importance: 3,
    },
  )
  if (!raised.ok) throw new Error(raised.refusal.kind)
  return raised.value.request
}

const allOf = async ({ directory, requests }: Ports, tenant: TenantId) => ({
  department: await directory.all(tenant, 'department'),
  service: await directory.all(tenant, 'service'),
  agreement: await directory.all(tenant, 'agreement'),
  calendar: await directory.all(tenant, 'calendar'),
  people: await directory.people(tenant, {}, 200),
  relation: await directory.all(tenant, 'relation'),
  requests: (await requests.list(tenant, { scope: { of: 'all' } }, 'newest', 10_000)).items,
})

describe('removing the sample company', () => {
  it('takes it out step by step, tells how many requests are left, and leaves nothing', async () => {
    const { ports, tenant } = await loaded()
    const steps = await removeAll(ports, tenant)
    const nothing = { department: [], service: [], agreement: [], calendar: [], people: [], relation: [], requests: [] }
    expect(await allOf(ports, tenant)).toEqual(nothing)
    expect(steps.length).toBeGreaterThan(2)
    for (const [i, { left, removed }] of steps.entries())
      expect(left).toBe((steps[i - 1]?.left ?? steps[0]!.left + removed) - removed)
    expect(steps.at(-1)).toMatchObject({ left: 0, isDone: true })
    expect(await getSampleCompany(ports)({ tenant, actor: admin })).toMatchObject({ value: { isThere: false } })
    expect(await ports.requests.nextNumber(tenant, 'IT')).toBe(1)
  })

  it('is remembered: the next start leaves the home empty, and whatever is in it by then', async () => {
    const { ports, tenant } = await loaded()
    await removeAll(ports, tenant)
    const again = await loadSampleCompany(ports)(tenant, () => {})
    expect(again).toMatchObject({ added: 0, isUnwanted: true })
    expect(await again.loadPast(() => {})).toBe(0)
    expect((await allOf(ports, tenant)).department).toEqual([])
    expect(await removeAll(ports, tenant)).toMatchObject([{ removed: 0, isDone: true }])
    expect(await ports.directory.versions(tenant, 'home', 'home')).toMatchObject([{ by: 'system', version: 1 }])
  })

  it('that was cut off while the directory went is not taken for a loading that was', async () => {
    const { ports, tenant, loadPast } = await loaded()
    await loadPast(() => {})
    const { erasures } = ports
    const fails = async () => Promise.reject(new Error('the power went'))
    const cut = { ...ports, erasures: { ...erasures, eraseEntries: fails } }
    await expect(removeAll(cut, tenant)).rejects.toThrow('the power went')
    expect(await loadSampleCompany(ports)(tenant, () => {})).toMatchObject({ added: 0, isUnwanted: true })
    await removeAll(ports, tenant)
    expect((await allOf(ports, tenant)).department).toEqual([])
  })

  it('leaves what people added and that does not depend on it', async () => {
    const { ports, tenant } = await loaded()
    await addOwn(ports, tenant)
    const request = await raise(ports, tenant, 'own-help', 'own-request')
    const ours = (all: Awaited<ReturnType<typeof allOf>>) => JSON.stringify(all)
    await removeAll(ports, tenant)
    const left = await allOf(ports, tenant)
    expect(left.requests).toEqual([request])
    expect(
      [left.department, left.service, left.agreement, left.calendar, left.people].map((all) => all.length),
    ).toEqual([1, 1, 1, 1, 1])
    expect(ours(left)).not.toContain('sample.')
  })

  it('takes what depends on it, and says before how much of it people did', async () => {
    const { ports, tenant, who } = await loaded()
    await addOwn(ports, tenant)
    const command = aCommand('dependent')
    const { directory } = ports
    const below = aDepartment({ id: id('below'), parent: departmentId('HR') })
    const farBelow = aDepartment({ id: id('far-below'), parent: id('below') })
    await directory.addAll(tenant, 'department', [below, farBelow], command)
    await directory.addAll(tenant, 'service', [aService({ id: id('below-help'), provider: below.id })], command)
    await directory.addAll(tenant, 'person', [aPerson({ id: id('bob'), department: farBelow.id })], command)
    const targets = anAgreement().targets.map((target) => ({ ...target, calendar: shanghaiOffice.id }))
    const reckoned = anAgreement({ id: id('reckoned'), provider: own, service: id('own-help'), targets })
    await directory.addAll(tenant, 'agreement', [reckoned], command)
    const relation = { id: id<RelationId>('rel'), customer: own, provider: departmentId('IT') }
    const decided = { verdict: 'confirmed', reason: '', by: admin.person, at: now } as const
    await directory.addAll(tenant, 'relation', [{ ...relation, ...decided }], command)
    const keep = (name: string, provider: DepartmentId | undefined) =>
      keepNeed(ports)(who, {
        ...{ command: aCommand(name), complaint: 'Too slow', measure: 'resolution-median' as const, provider },
        ...{ from: instant(now - 90 * 86_400_000), target: 60 },
      })
    expect((await keep('need-of-it', departmentId('IT'))).ok).toBe(true)
    expect((await keep('need-of-all', undefined)).ok).toBe(true)
    // One for a service of the company, and one whose clocks count in its calendar.
    const asked = await raise(ports, tenant, serviceId('adm-card'), 'asked')
    await raise(ports, tenant, 'own-help', 'counted')
    const comment = { request: asked.id, version: asked.version, command: aCommand('said'), text: 'please' }
    expect(await commentRequest(ports)(who, { ...comment, audience: 'everyone' })).toMatchObject({ ok: true })

    const before = await getSampleCompany(ports)(who)
    expect(before).toMatchObject({
      ok: true,
      value: { isThere: true, own: { raised: 2, acts: 3, entries: 7 }, takesYou: false },
    })
    await removeAll(ports, tenant)
    const left = await allOf(ports, tenant)
    expect(left.requests).toEqual([])
    expect(left.relation).toEqual([])
    expect(left.department.map(({ value }) => value.id)).toEqual([own])
    expect(left.agreement.map(({ value }) => value.id)).toEqual(['own-all'])
    expect(left.people.map(({ value }) => value.id)).toEqual(['ada'])
    expect((await directory.all(tenant, 'need')).map(({ value }) => value.id)).toEqual(['need-of-all'])
  })

  it('keeps the numbers of a department with the same code', async () => {
    const { ports, tenant } = await loaded()
    await ports.directory.addAll(tenant, 'department', [aDepartment({ id: own, code: 'IT' })], aCommand('own'))
    await removeAll(ports, tenant)
    expect(await ports.requests.nextNumber(tenant, 'IT')).toBeGreaterThan(100)
    expect(await ports.requests.nextNumber(tenant, 'HR')).toBe(1)
  })

  it('while its year still comes, leaves nothing either', async () => {
    const { ports, tenant, loadPast } = await loaded()
    let batches = 0
    await loadPast(() => {
      // In the middle of it, between two batches.
      if (++batches === 3) void removeAll(ports, tenant)
    })
    await removeAll(ports, tenant)
    expect((await allOf(ports, tenant)).requests).toEqual([])
    expect((await allOf(ports, tenant)).agreement).toEqual([])
  })

  it('warns one of its own people, who goes with it', async () => {
    const { ports, tenant } = await loaded()
    const jing = { person: id<PersonId>('sample.jing-chen'), department: departmentId('IT'), roles: admin.roles }
    expect(await getSampleCompany(ports)({ tenant, actor: jing })).toMatchObject({ value: { takesYou: true } })
    await removeAll(ports, tenant, jing)
    expect((await allOf(ports, tenant)).people).toEqual([])
  })

  it('is for administrators', async () => {
    const { ports, tenant } = await loaded()
    const before = await allOf(ports, tenant)
    for (const roles of [[], ['agent'], ['programme'], ['agent', 'programme']] as const) {
      const who = { tenant, actor: { ...admin, roles } }
      const refused = { ok: false, refusal: { kind: 'not-allowed' } }
      expect(await getSampleCompany(ports)(who)).toEqual(refused)
      expect(await removeSampleCompany(ports)(who)).toEqual(refused)
    }
    expect(await allOf(ports, tenant)).toEqual(before)
  })
})
