import { createHash } from 'node:crypto'
import type { Department, Request, TenantId } from '@counterpart/core'
import type { Loaded, PageStart, Ports } from '@counterpart/usecases'

/** How many requests there are, by what. */
export type Totals = Readonly<Record<'state' | 'priority' | 'provider' | 'customer', Readonly<Record<string, number>>>>

/** Every request of a tenant, page by page. */
export async function* allRequests({ requests }: Ports, tenant: TenantId): AsyncGenerator<Request> {
  for (let after: PageStart | undefined; ; ) {
    const { items, next } = await requests.list(tenant, { scope: { of: 'all' } }, 'newest', 200, after)
    yield* items
    if (!next) return
    after = next
  }
}

/** Counts all requests, departments by their names in English. */
export async function totalsOf(ports: Ports, tenant: TenantId): Promise<Totals> {
  const departments = await ports.directory.all(tenant, 'department')
  const nameOf = new Map(departments.map(({ value }) => [value.id, englishName(value)]))
  const totals = { state: {}, priority: {}, provider: {}, customer: {} } satisfies Totals
  const count = (counts: Record<string, number>, key: string | number) => (counts[key] = (counts[key] ?? 0) + 1)
  for await (const { state, priority, provider, customer } of allRequests(ports, tenant)) {
    count(totals.state, state)
    count(totals.priority, priority)
    count(totals.provider, nameOf.get(provider) ?? provider)
    count(totals.customer, nameOf.get(customer) ?? customer)
  }
  return totals
}

/** Over every request with its whole history, and over the directory: the same exactly where all is the same. */
export async function hashOf(ports: Ports, tenant: TenantId): Promise<string> {
  const hash = createHash('sha256')
  for await (const { id } of allRequests(ports, tenant)) {
    const loaded = (await ports.requests.load(tenant, id)) as Loaded<Request>
    const journal = await ports.requests.journal(tenant, loaded)
    hash.update(JSON.stringify([loaded.value, loaded.version, journal]))
  }
  for (const kind of ['department', 'service', 'agreement', 'calendar'] as const) {
    const entries = await ports.directory.all(tenant, kind)
    hash.update(JSON.stringify(entries.toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1))))
  }
  hash.update(JSON.stringify(await ports.directory.people(tenant, {}, 10_000)))
  return hash.digest('hex')
}

const englishName = ({ id, name }: Department): string => name.en ?? id
