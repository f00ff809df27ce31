import { type DepartmentId, type Instant, id, instant, type PersonId, type TenantId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { getOverview } from '../getOverview.ts'
import type { Ports } from '../ports.ts'
import { raiseRequest } from '../raiseRequest.ts'
import { aCommand, aTenant, memoryPorts, raiseIn } from '../testing/index.ts'
import { departmentCodes } from './company/departments.ts'
import { colleagues } from './company/people.ts'
import { services } from './company/services.ts'
import { loadSampleCompany } from './loadSampleCompany.ts'
import { sampleHistories } from './sampleHistories.ts'

const now = instant('2026-11-24T06:30:00Z')
const unwatched = () => {}

/** The whole year, as the hub loads it. */
async function loadYear(ports: Ports, tenant: TenantId): Promise<number> {
  const { added, loadPast } = await loadSampleCompany(ports)(tenant, unwatched)
  return added + (await loadPast(unwatched))
}

async function requestsIn({ requests }: Ports, tenant: TenantId) {
  const { items } = await requests.list(tenant, { scope: { of: 'all' } }, 'newest', 10_000)
  return items
}

describe('loading the sample company', () => {
  it('fills an empty home with the last quarter first, and then with the year, and tells how far it is', async () => {
    const ports = memoryPorts({ now: () => now })
    const tenant = aTenant()
    const heard: (readonly [number, number])[] = []
    const hear = (done: number, all: number) => heard.push([done, all])
    const { added, loadPast } = await loadSampleCompany(ports)(tenant, hear)
    const all = sampleHistories(now)
    const quarter = all.filter(({ request }) => request.raisedAt >= now - 90 * 86_400_000)
    expect(added).toBe(quarter.length)
    expect((await requestsIn(ports, tenant)).map(({ id }) => id).toSorted()).toEqual(
      quarter.map(({ request }) => request.id).toSorted(),
    )
    expect(await ports.directory.all(tenant, 'department')).toHaveLength(departmentCodes.length)
    expect(await ports.directory.people(tenant, {}, 100)).toHaveLength(colleagues.length)
    expect(heard.at(0)).toEqual([0, added])
    expect(heard.at(-1)).toEqual([added, added])
    expect(heard.length).toBeGreaterThan(3)
    expect(await loadPast(hear)).toBe(all.length - added)
    expect(heard.at(-1)).toEqual([all.length - added, all.length - added])
    expect(await requestsIn(ports, tenant)).toHaveLength(all.length)
  })

  it('promises already what it promises while the year comes, but for one', async () => {
    const ports = memoryPorts({ now: () => now })
    const tenant = aTenant()
    const { loadPast } = await loadSampleCompany(ports)(tenant, unwatched)
    const before = await ports.directory.all(tenant, 'agreement')
    await loadPast(unwatched)
    expect(await ports.directory.all(tenant, 'agreement')).toHaveLength(before.length + 1)
  })

  it('adds nothing a second time, however much later', async () => {
    let at = now
    const ports = memoryPorts({ now: () => at })
    const tenant = aTenant()
    await loadYear(ports, tenant)
    const before = await requestsIn(ports, tenant)
    at = instant(now + 30 * 86_400_000)
    expect(await loadYear(ports, tenant)).toBe(0)
    expect(await requestsIn(ports, tenant)).toEqual(before)
  })

  it('does not come again when somebody changed the departments', async () => {
    const ports = memoryPorts({ now: () => now })
    const tenant = aTenant()
    await loadYear(ports, tenant)
    for (const { value } of await ports.directory.all(tenant, 'department')) {
      const before = await ports.directory.load(tenant, 'department', value.id)
      const after = { ...value, validFrom: instant(value.validFrom + 1000) }
      const events = [{ type: 'written', entry: after } as const]
      const command = aCommand(`change.${value.id}`)
      await ports.directory.commit(tenant, 'department', { before, after, version: 2, events, command, jobs: [] })
    }
    expect(await loadYear(ports, tenant)).toBe(0)
  })

  it.each([
    {
      what: 'a department',
      put: async ({ directory }: Ports, tenant: TenantId) =>
        directory.addAll(
          tenant,
          'department',
          [
            {
              id: id<DepartmentId>('own'),
              code: 'OWN',
              name: { en: 'Own' },
              parent: null,
              validFrom: now,
              validUntil: null,
            },
          ],
          aCommand('own'),
        ),
    },
    {
      what: 'a person',
      put: async ({ directory }: Ports, tenant: TenantId) =>
        directory.addAll(
          tenant,
          'person',
          [{ id: id<PersonId>('own'), name: { en: 'Own' }, department: id<DepartmentId>('none'), roles: [] }],
          aCommand('own'),
        ),
    },
    { what: 'a request', put: (ports: Ports, tenant: TenantId) => raiseIn(ports, tenant, { id: id('own') }) },
  ])('leaves a home with $what alone', async ({ put }) => {
    const ports = memoryPorts({ now: () => now })
    const tenant = aTenant()
    await put(ports, tenant)
    expect(await loadYear(ports, tenant)).toBe(0)
    expect(await ports.directory.all(tenant, 'service')).toEqual([])
  })

  it.each(['department', 'person', 'requests', 'agreement', 'past', 'last agreement'])(
    'goes on after a kill at the %s, and ends like one that was not killed',
    async (where) => {
      let at = now
      const whole = memoryPorts({ now: () => at })
      const ports = memoryPorts({ now: () => at })
      const tenant = aTenant()
      await loadYear(whole, tenant)
      await expect(loadYear(killedAt(ports, where), tenant)).rejects.toThrow('killed')
      at = instant(now + 3 * 3_600_000)
      const left = sampleHistories(now).length - (await requestsIn(ports, tenant)).length
      expect(await loadYear(ports, tenant)).toBe(left)
      expect(await requestsIn(ports, tenant)).toEqual(await requestsIn(whole, tenant))
      expect(await ports.directory.all(tenant, 'agreement')).toEqual(await whole.directory.all(tenant, 'agreement'))
      expect(await loadYear(ports, tenant)).toBe(0)
    },
  )

  it('lets live requests go on after its numbers', async () => {
    const ports = memoryPorts({ now: () => now })
    const tenant = aTenant()
    await loadYear(ports, tenant)
    const taken = new Set((await requestsIn(ports, tenant)).map(({ key }) => key))
    const asker = colleagues.find(({ works }) => works === 'MFG')?.person
    if (!asker) throw new Error('nobody works in manufacturing')
    const actor = { person: asker.id, department: asker.department, roles: asker.roles }
    for (const service of services) {
      const raised = await raiseRequest(ports)(
        { tenant, actor },
        {
          command: aCommand(`live.${service.id}`),
          service: service.id,
          title: 'One more',
          description: '',
          answers: Object.fromEntries(service.form.map((field) => [field.name, anAnswer(field)])),
          urgency: 3,
          importance: 3,
        },
      )
      expect(raised).toMatchObject({ ok: true })
      if (!raised.ok) continue
      expect(taken).not.toContain(raised.value.request.key)
      expect(raised.value.request.agreement).not.toBeNull()
    }
  })

  it('keeps promises better in some departments than in others', async () => {
    const ports = memoryPorts({ now: () => now })
    const tenant = aTenant()
    await loadYear(ports, tenant)
    const actor = {
      person: id<PersonId>('sample.lin-ma'),
      department: id<DepartmentId>('sample.fin'),
      roles: ['programme'],
    } as const
    const overview = await getOverview(ports)({ tenant, actor }, {})
    if (!overview.ok) throw new Error('the programme may see the overview')
    const rates = new Map(
      overview.value.onTimeByProvider.map(({ provider, figure }) => {
        if (figure.kind !== 'figure') throw new Error(`not enough data about ${provider}`)
        return [String(provider), figure.value]
      }),
    )
    expect(rates.size).toBe(departmentCodes.length)
    expect(rates.get('sample.pur')).toBeLessThan(0.7)
    expect(rates.get('sample.pur')).toBeGreaterThan(0.5)
    expect(Math.min(...rates.values())).toBe(rates.get('sample.pur'))
    expect(rates.get('sample.it')).toBeGreaterThan(0.85)
    expect(Math.max(...rates.values())).toBeLessThan(1)
    const lateNow = overview.value.openByProvider.filter(({ breached }) => breached > 0)
    expect(lateNow.length).toBeGreaterThan(3)
  })
})

/** The same ports, whose process dies at the first write of a kind; of the requests, at a batch of the quarter or of the year. */
function killedAt(ports: Ports, where: string): Ports {
  let batches = 0
  let agreements = 0
  const die = () => {
    throw new Error('killed')
  }
  return {
    ...ports,
    directory: {
      ...ports.directory,
      addAll: async (tenant, kind, entries, command) => {
        if (kind === 'agreement') agreements++
        const isIt = where === 'last agreement' ? agreements === 2 : kind === where
        if (!isIt) return ports.directory.addAll(tenant, kind, entries, command)
        await ports.directory.addAll(tenant, kind, entries.slice(0, 2), command)
        return die()
      },
    },
    requests: {
      ...ports.requests,
      addHistory: (tenant, histories) => {
        batches++
        if ((where === 'requests' && batches === 2) || (where === 'past' && batches === 30)) return die()
        return ports.requests.addHistory(tenant, histories)
      },
    },
  }
}

function anAnswer(field: (typeof services)[number]['form'][number]): string | number | boolean {
  switch (field.kind) {
    case 'choice':
      return field.choices[0]?.value ?? ''
    case 'number':
      return field.min ?? 1
    case 'date':
      return new Date((now as Instant) + 86_400_000).toISOString().slice(0, 10)
    case 'yes-no':
      return true
    default:
      return 'As always'
  }
}
