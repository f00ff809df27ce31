import { type CalendarId, type DepartmentId, id, instant, type PersonId, type Role } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { listEntries } from './listEntries.ts'
import { putEntry } from './putEntry.ts'
import { aDepartment, anAgreement, aPerson, aService, officeCalendar, scene } from './testing/index.ts'

const legal = aDepartment({ id: id<DepartmentId>('legal'), code: 'LEG', name: { en: 'Legal' } })

describe('writing an entry', () => {
  it('is for administrators', async () => {
    const { ports, who, command } = await scene()
    const result = await putEntry(ports)(who('it-agent'), 'department', {
      entry: legal,
      version: null,
      command: command(),
    })
    expect(result).toEqual({ ok: false, refusal: { kind: 'not-allowed' } })
  })

  it('creates it, changes it by its version, and is seen by everyone at once', async () => {
    const { ports, who, command } = await scene()
    const admin = who('it-agent', ['administrator'])
    expect(
      await putEntry(ports)(admin, 'department', { entry: legal, version: null, command: command() }),
    ).toMatchObject({ value: { version: 1 } })
    const renamed = { ...legal, name: { en: 'Legal & Compliance' } }
    expect(
      await putEntry(ports)(admin, 'department', { entry: renamed, version: 1, command: command() }),
    ).toMatchObject({ value: { version: 2 } })
    const listed = await listEntries(ports)(who('hr-one'), 'department')
    expect(listed.find(({ value }) => value.id === 'legal')).toEqual({ value: renamed, version: 2 })
  })

  it.each([
    { given: 'creating what exists', version: null, current: 1 },
    { given: 'changing an older version', version: 0, current: 1 },
  ])('$given is refused', async ({ version, current }) => {
    const { ports, who, command } = await scene()
    const admin = who('it-agent', ['administrator'])
    await putEntry(ports)(admin, 'department', { entry: legal, version: null, command: command() })
    const result = await putEntry(ports)(admin, 'department', { entry: legal, version, command: command() })
    expect(result).toEqual({ ok: false, refusal: { kind: 'stale-version', current } })
  })

  it('twice with one command happens once', async () => {
    const { ports, who, command } = await scene()
    const admin = who('it-agent', ['administrator'])
    const once = { entry: legal, version: null, command: command() }
    await putEntry(ports)(admin, 'department', once)
    expect(await putEntry(ports)(admin, 'department', once)).toMatchObject({ ok: true, value: { version: 1 } })
    const other = { ...once, command: { ...once.command, fingerprint: 'other' } }
    expect(await putEntry(ports)(admin, 'department', other)).toEqual({
      ok: false,
      refusal: { kind: 'command-reused' },
    })
  })

  it('leaves one administrator at least: nobody takes the role from themselves', async () => {
    const { ports, who, command } = await scene()
    const [one, other] = ['it-agent', 'hr-agent'].map((person) => who(person, ['administrator']))
    if (!one || !other) throw new Error('two of them')
    const written = (by: typeof one, roles: Role[]) => {
      const entry = aPerson({ id: id<PersonId>('it-agent'), department: id<DepartmentId>('it'), roles })
      return putEntry(ports)(by, 'person', { entry, version: 1, command: command() })
    }
    expect(await written(one, ['agent'])).toEqual({ ok: false, refusal: { kind: 'own-administration' } })
    expect(await written(other, ['agent'])).toMatchObject({ ok: true })
  })

  const nowhere = id<DepartmentId>('nowhere')
  it.each([
    {
      kind: 'department',
      entry: { ...legal, code: 'x' },
      refusal: { kind: 'invalid-department', issues: [{ path: 'code' }] },
    },
    {
      kind: 'department',
      entry: { ...legal, parent: nowhere },
      refusal: { kind: 'invalid-input', issues: [{ path: 'parent', reason: 'not-known' }] },
    },
    { kind: 'person', entry: aPerson({ department: nowhere }), refusal: { issues: [{ path: 'department' }] } },
    { kind: 'service', entry: aService({ provider: nowhere }), refusal: { issues: [{ path: 'provider' }] } },
    { kind: 'agreement', entry: anAgreement({ customer: nowhere }), refusal: { issues: [{ path: 'customer' }] } },
    { kind: 'agreement', entry: anAgreement({ targets: [] }), refusal: { kind: 'invalid-agreement' } },
    { kind: 'agreement', entry: anAgreement({ validUntil: instant(1) }), refusal: { kind: 'invalid-agreement' } },
    { kind: 'calendar', entry: { ...officeCalendar, timeZone: 'Mars/Base' }, refusal: { kind: 'invalid-calendar' } },
    {
      kind: 'calendar',
      entry: { ...officeCalendar, basedOn: id<CalendarId>('nowhere') },
      refusal: { kind: 'invalid-input', issues: [{ path: 'basedOn', reason: 'not-known' }] },
    },
    {
      kind: 'calendar',
      entry: { ...officeCalendar, basedOn: officeCalendar.id },
      refusal: { kind: 'invalid-input', issues: [{ path: 'basedOn', reason: 'circular' }] },
    },
  ] as const)('a $kind that cannot be is refused: $refusal', async ({ kind, entry, refusal }) => {
    const { ports, who, command } = await scene()
    const result = await putEntry(ports)(who('it-agent', ['administrator']), kind, {
      entry: entry as never,
      version: null,
      command: command(),
    })
    expect(result).toMatchObject({ ok: false, refusal })
  })
})
