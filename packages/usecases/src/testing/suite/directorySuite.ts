import {
  type Account,
  type CommandId,
  type Department,
  type DepartmentId,
  id,
  instant,
  type MeasuredNeed,
  type NeedId,
  type Person,
  type PersonId,
  type SavedFilters,
  type ServiceId,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { Commit, Loaded } from '../../ports.ts'
import { aDepartment, anAgreement, aPerson, aService, officeCalendar } from '../builders.ts'
import { company } from '../company.ts'
import { aCommand, aTenant, type StorePorts } from './suiteStores.ts'

type Writing<T> = Commit<T, { readonly type: 'written'; readonly entry: T }>
const writing = <T>(entry: T, before: Loaded<T> | undefined, command = aCommand('write')): Writing<T> => ({
  before,
  after: entry,
  version: (before?.version ?? 0) + 1,
  events: [{ type: 'written', entry }],
  command,
  jobs: [],
})

/** What must hold of the directory, on every store. */
export function directorySuite(stores: () => StorePorts): void {
  describe('the directory', () => {
    it('keeps an entry, lets one change of a version win and remembers the command', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      const it = aDepartment()
      const sent = aCommand('make', { by: id<PersonId>('ann') })
      expect(await directory.commit(tenant, 'department', writing(it, undefined, sent))).toBe('committed')
      expect(await directory.commit(tenant, 'department', writing(it, undefined, sent))).toBe('conflict')
      const read = (await directory.load(tenant, 'department', it.id)) as Loaded<Department>
      expect(read).toMatchObject({ value: it, version: 1 })
      const renamed = aDepartment({ name: { en: 'IT 新' } })
      const outcomes = await Promise.all(
        ['a', 'b', 'c'].map((name) => directory.commit(tenant, 'department', writing(renamed, read, aCommand(name)))),
      )
      expect(outcomes.toSorted()).toEqual(['committed', 'conflict', 'conflict'])
      const now = (await directory.load(tenant, 'department', it.id)) as Loaded<Department>
      expect(now).toMatchObject({ value: renamed, version: 2 })
      expect(await directory.findCommand(tenant, 'department', now, sent.id)).toEqual(sent)
      expect(await directory.findCommand(tenant, 'department', now, id<CommandId>('z'))).toBeUndefined()
      expect(await stores().requests.sweep(instant(0), 100)).toBe(0)
    })

    it('keeps a person’s filters beside the company’s entries, and is the same directory after', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      const ann = id<PersonId>('ann')
      await directory.addAll(tenant, 'person', [aPerson({ id: ann })], aCommand('fill'))
      const before = await directory.revision(tenant)
      const first = { id: ann, items: [{ list: 'queue', name: '晚了', choice: { late: true } }] } as const
      expect(await directory.commit(tenant, 'filters', writing<SavedFilters>(first, undefined))).toBe('committed')
      expect(await directory.commit(tenant, 'filters', writing<SavedFilters>(first, undefined))).toBe('conflict')
      const read = (await directory.load(tenant, 'filters', ann)) as Loaded<SavedFilters>
      expect(read).toMatchObject({ value: first, version: 1 })
      const none = { id: ann, items: [] }
      expect(await directory.commit(tenant, 'filters', writing<SavedFilters>(none, read))).toBe('committed')
      expect(await directory.load(tenant, 'filters', ann)).toMatchObject({ value: none, version: 2 })
      expect(await directory.revision(tenant)).toBe(before)
      expect((await directory.people(tenant, {}, 10)).map(({ value }) => value.id)).toEqual([ann])
    })

    it('remembers what an entry has been, by whom and when, those that came in as a set included', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      const first = aDepartment()
      await directory.addAll(tenant, 'department', [first], aCommand('set'))
      const read = (await directory.load(tenant, 'department', first.id)) as Loaded<Department>
      const second = aDepartment({ name: { en: 'IT 新' } })
      const by = id<PersonId>('ann')
      const commit = {
        ...writing(second, read, aCommand('rename', { by })),
        events: [{ type: 'written', at: instant(77_000), entry: second } as const],
      }
      await directory.commit(tenant, 'department', commit)
      expect(await directory.versions(tenant, 'department', first.id)).toEqual([
        { version: 1, at: expect.any(Number), by: 'system', value: first },
        { version: 2, at: 77_000, by, value: second },
      ])
      expect(await directory.versions(tenant, 'service', first.id)).toEqual([])
      expect(await directory.versions(aTenant(), 'department', first.id)).toEqual([])
    })

    it('keeps measured needs beside it, which change nothing of what a decision about a request rests on', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      await directory.addAll(tenant, 'department', [aDepartment()], aCommand('set'))
      const revision = await directory.revision(tenant)
      const need: MeasuredNeed = {
        ...{
          id: id<NeedId>('n-1'),
          complaint: '服务效率低',
          measure: 'resolution-median',
          provider: null,
          target: 480,
        },
        baseline: { value: 1560.5, low: 1200, high: 1980, n: 84, from: instant(0), until: instant(1) },
        ...{ owner: id<PersonId>('ann'), keptBy: id<PersonId>('ann'), keptAt: instant(1), state: 'kept' },
      }
      expect(await directory.commit(tenant, 'need', writing(need, undefined))).toBe('committed')
      expect(await directory.all(tenant, 'need')).toEqual([{ value: need, version: 1 }])
      expect(await directory.all(aTenant(), 'need')).toEqual([])
      expect(await directory.revision(tenant)).toBe(revision)
    })

    it('owes the jobs of a change', async () => {
      const tenant = aTenant()
      const { directory, jobs } = stores()
      const entry = anAgreement()
      const because = { kind: 'agreement', id: entry.id, version: 1 } as const
      const payload = {
        because,
        since: instant(5),
        by: id<PersonId>('ann'),
        newTargets: 'from-now',
        undoes: null,
      } as const
      const job = { id: 'recalculate:agreement/it-for-all:1', kind: 'recalculate', dueAt: instant(5), payload } as const
      await directory.commit(tenant, 'agreement', { ...writing(entry, undefined), jobs: [job] })
      const claimed = (await jobs.claim(instant(6), instant(60_000), 1000)).filter((each) => each.tenant === tenant)
      expect(claimed).toMatchObject([job])
      for (const each of claimed) await jobs.finish(each, instant(7))
    })

    it('tells kinds apart that share an id', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      await directory.commit(tenant, 'department', writing(aDepartment({ id: id<DepartmentId>('x') }), undefined))
      await directory.commit(tenant, 'service', writing(aService({ id: id<ServiceId>('x') }), undefined))
      const department = await directory.load(tenant, 'department', 'x')
      const service = await directory.load(tenant, 'service', 'x')
      expect(department?.value).toHaveProperty('code')
      expect(service?.value).toHaveProperty('availability')
      expect(await directory.load(tenant, 'person', 'x')).toBeUndefined()
    })

    it('lists all of a kind with their versions, in order of id', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      const { departments, services, agreements, calendars } = company
      expect(await directory.addAll(tenant, 'department', departments, aCommand('fill'))).toBe(departments.length)
      await directory.addAll(tenant, 'service', services, aCommand('fill'))
      await directory.addAll(tenant, 'agreement', agreements, aCommand('fill'))
      await directory.addAll(tenant, 'calendar', calendars, aCommand('fill'))
      const byId = <T extends { id: string }>(things: readonly T[]) =>
        things.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((value) => ({ value, version: 1 }))
      expect(await directory.all(tenant, 'department')).toEqual(byId(departments))
      expect(await directory.all(tenant, 'service')).toEqual(byId(services))
      expect(await directory.all(tenant, 'agreement')).toEqual(byId(agreements))
      expect(await directory.all(tenant, 'calendar')).toEqual([{ value: officeCalendar, version: 1 }])
    })

    it('adds what is not there and leaves the rest', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      const ann = aPerson()
      await directory.commit(tenant, 'person', writing(aPerson({ name: { en: 'Ann of old' } }), undefined))
      const bob = aPerson({ id: id<PersonId>('bob') })
      expect(await directory.addAll(tenant, 'person', [ann, bob, bob], aCommand('fill'))).toBe(1)
      expect(await directory.addAll(tenant, 'person', [ann, bob], aCommand('again'))).toBe(0)
      expect((await directory.load(tenant, 'person', 'ann'))?.value).toMatchObject({ name: { en: 'Ann of old' } })
      const added = (await directory.load(tenant, 'person', 'bob')) as Loaded<Person>
      expect(await directory.findCommand(tenant, 'person', added, id<CommandId>('fill'))).toEqual(aCommand('fill'))
      expect(await directory.commit(tenant, 'person', writing(bob, added))).toBe('committed')
    })

    it('has a new revision whenever anything but a person changes, and only then', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      const seen = [await directory.revision(tenant)]
      const changes = async (work: Promise<unknown>) => {
        await work
        const revision = await directory.revision(tenant)
        expect(seen).not.toContain(revision)
        seen.push(revision)
      }
      await changes(directory.commit(tenant, 'department', writing(aDepartment(), undefined)))
      await changes(directory.addAll(tenant, 'service', company.services, aCommand('fill')))
      await changes(directory.commit(tenant, 'agreement', writing(anAgreement(), undefined)))
      await changes(directory.commit(tenant, 'calendar', writing(officeCalendar, undefined)))
      const read = (await directory.load(tenant, 'department', 'it')) as Loaded<Department>
      await changes(directory.commit(tenant, 'department', writing(aDepartment({ code: 'IX' }), read)))
      await directory.commit(tenant, 'person', writing(aPerson(), undefined))
      await directory.commit(aTenant(), 'department', writing(aDepartment(), undefined))
      expect(await directory.revision(tenant)).toBe(seen.at(-1))
    })

    it('finds people by department and by part of a name, in pages', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      const names = [
        { en: 'Ann Lee', 'zh-CN': '李安' },
        { en: 'Leeroy O’Neil' },
        { 'zh-CN': '李小龙' },
        { en: 'Zoë 100%' },
        { en: 'A_n' },
      ]
      const people = Array.from({ length: 30 }, (_, i) =>
        aPerson({
          id: id<PersonId>(`p-${String(i).padStart(2, '0')}`),
          name: names[i % names.length] ?? {},
          department: id<DepartmentId>(i % 3 ? 'hr' : 'it'),
        }),
      )
      await directory.addAll(tenant, 'person', people, aCommand('fill'))
      const walk = async (filter: { department?: DepartmentId; text?: string }) => {
        const found: string[] = []
        for (let after: PersonId | undefined; ; after = found.at(-1) as PersonId) {
          const page = await directory.people(tenant, filter, 4, after)
          found.push(...page.map(({ value }) => value.id))
          if (page.length < 4) return found
        }
      }
      const those = (keep: (person: Person) => boolean) => people.filter(keep).map((person) => person.id)
      const called = (...texts: string[]) =>
        those(({ name }) => texts.some((text) => Object.values(name).includes(text)))
      expect(await walk({})).toEqual(people.map((person) => person.id))
      expect(await walk({ department: id<DepartmentId>('it') })).toEqual(those(({ department }) => department === 'it'))
      expect(await walk({ text: 'lee' })).toEqual(called('Ann Lee', 'Leeroy O’Neil'))
      expect(await walk({ text: '李' })).toEqual(called('李安', '李小龙'))
      expect(await walk({ text: 'zoë' })).toEqual(called('Zoë 100%'))
      expect(await walk({ text: 'lee ann' })).toEqual(called('Ann Lee'))
      expect(await walk({ text: 'a_n' })).toEqual(called('A_n'))
      expect(await walk({ text: 'nobody' })).toEqual([])
      expect(await walk({ text: '李', department: id<DepartmentId>('it') })).toEqual(
        those(({ name, department }) => department === 'it' && Boolean(name['zh-CN']?.startsWith('李'))),
      )
    })

    it('finds the accounts of people, whose they are by now', async () => {
      const [tenant, other] = [aTenant(), aTenant()]
      const { directory, erasures } = stores()
      const account = (name: string, person: string): Account => ({
        ...{ id: id(name), platform: 'entra', house: 'contoso', subject: name, connection: id<never>('contoso') },
        person: id(person),
        since: instant(7),
      })
      const accounts = [account('entra.b', 'ann'), account('entra.a', 'ann'), account('entra.c', 'bob')]
      await directory.addAll(tenant, 'account', accounts, aCommand('fill'))
      await directory.addAll(other, 'account', [account('entra.d', 'ann')], aCommand('fill'))
      const idsOf = async (...people: string[]) =>
        (
          await directory.accountsOf(
            tenant,
            people.map((name) => id<PersonId>(name)),
          )
        ).map(({ value }) => value.id)
      expect(await idsOf('ann')).toEqual(['entra.a', 'entra.b'])
      expect(await idsOf('ann', 'bob')).toEqual(['entra.a', 'entra.b', 'entra.c'])
      expect(await idsOf()).toEqual([])
      const before = await directory.load(tenant, 'account', 'entra.a')
      const after = account('entra.a', 'bob')
      const events = [{ type: 'written', at: instant(9), entry: after } as const]
      const commit = { before, after, version: 2, events, command: aCommand('join'), jobs: [] }
      expect(await directory.commit(tenant, 'account', commit)).toBe('committed')
      expect(await directory.commit(tenant, 'account', { ...commit, command: aCommand('late') })).toBe('conflict')
      expect(await idsOf('ann')).toEqual(['entra.b'])
      expect(await directory.accountsOf(tenant, [id('bob')])).toMatchObject([{ version: 2 }, { version: 1 }])
      await erasures.eraseEntries(tenant, 'account', [id('entra.a')])
      expect(await idsOf('bob')).toEqual(['entra.c'])
      expect(await directory.versions(tenant, 'account', 'entra.a')).toEqual([])
    })

    it('gives people by their ids, without those it does not know', async () => {
      const tenant = aTenant()
      const { directory } = stores()
      await directory.addAll(tenant, 'person', company.people, aCommand('fill'))
      const ids = ['it-one', 'hr-agent', 'nobody'].map((name) => id<PersonId>(name))
      const found = await directory.peopleById(tenant, ids)
      expect(found.map((person) => person.id).toSorted()).toEqual(['hr-agent', 'it-one'])
      expect(await directory.peopleById(tenant, [])).toEqual([])
    })
  })
}
