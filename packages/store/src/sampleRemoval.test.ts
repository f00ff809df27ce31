import {
  type AccountId,
  type Actor,
  type CommandId,
  type ConnectionId,
  type DepartmentId,
  id,
  instant,
  type PersonId,
  type RequestId,
  type TenantId,
} from '@counterpart/core'
import {
  commentRequest,
  createJoinCode,
  deliverRequest,
  getSampleCompany,
  getSavedFilters,
  loadSampleCompany,
  noteDueAlarms,
  type Ports,
  putSavedFilters,
  raiseRequest,
  rateRequest,
  removeSampleCompany,
  runJobs,
  triageRequest,
} from '@counterpart/usecases'
import { aCommand, aDepartment, aPerson, aService } from '@counterpart/usecases/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Conn } from './conn.ts'
import { migrate } from './migrations/migrate.ts'
import { createStores } from './stores.ts'
import { availableEngines } from './testing/index.ts'

const now = instant('2026-11-24T06:30:00Z')
const own = id<DepartmentId>('own')
const late = { list: 'queue', name: 'Late', choice: { late: true } } as const
const ada: Actor = { person: id<PersonId>('ada'), department: own, roles: ['administrator'] }

describe.each(availableEngines())('the sample company on $name', ({ open }) => {
  let conn: Conn
  let ports: Ports
  beforeAll(async () => {
    conn = await open()
    await migrate(conn)
    ports = { ...createStores(conn), now: () => now, timeZone: 'Asia/Shanghai', announce: () => {} }
  })
  afterAll(() => conn.close())

  it('leaves no row in any table when it is removed but the note that it was, and every row that people added', {
    timeout: 300_000,
  }, async () => {
    const [tenant, never] = [id<TenantId>('had-it'), id<TenantId>('never-had-it')]
    // A removal takes what is there, so the last quarter is enough.
    await loadSampleCompany(ports)(tenant, () => {})
    await noteDueAlarms(ports, (fault) => {
      throw fault
    })(500)
    await runJobs(ports, (fault) => {
      throw fault
    })(500)
    for (const home of [tenant, never]) await workOn(ports, home)
    await useSample(ports, tenant)
    const full = await countsOf(conn, tenant)
    expect(Object.entries(full).filter(([, n]) => n === 0)).toEqual([])

    const about = await getSampleCompany(ports)({ tenant, actor: ada })
    expect(about).toMatchObject({ value: { isThere: true, own: { raised: 1, acts: 5 } } })
    for (let isDone = false; !isDone; ) {
      const step = await removeSampleCompany(ports)({ tenant, actor: ada })
      if (!step.ok) throw new Error(step.refusal.kind)
      isDone = step.value.isDone
    }
    const { entry = 0, journal = 0, ...without } = await countsOf(conn, never)
    expect(await countsOf(conn, tenant)).toEqual({ ...without, entry: entry + 1, journal: journal + 1 })
    expect(await getSavedFilters(ports)({ tenant, actor: ada })).toMatchObject({ value: { items: [late] }, version: 1 })
    for (const table of await tablesOf(conn)) expect(await textOf(conn, table, tenant), table).not.toContain('sample.')
  })
})

/** What people do who have nothing to do with the sample. */
async function workOn(ports: Ports, tenant: TenantId): Promise<void> {
  const { directory } = ports
  const command = aCommand('own')
  await directory.addAll(tenant, 'department', [aDepartment({ id: own, code: 'OWN' })], command)
  await directory.addAll(tenant, 'service', [aService({ id: id('own-help'), provider: own })], command)
  await directory.addAll(tenant, 'person', [aPerson({ id: ada.person, department: own, roles: ada.roles })], command)
  await raise(ports, tenant, 'own-help', {})
  const put = { items: [late], version: null, command: { id: id<CommandId>('keep'), fingerprint: 'keep' } }
  expect(await putSavedFilters(ports)({ tenant, actor: ada }, put)).toMatchObject({ ok: true })
}

async function useSample(ports: Ports, tenant: TenantId): Promise<void> {
  const request = await raise(ports, tenant, 'sample.adm-card', { what: 'badge', for: 'Ada' })
  const said = await commentRequest(ports)(
    { tenant, actor: ada },
    {
      request: request.id,
      version: request.version,
      command: { id: id('said'), fingerprint: 'said' },
      text: 'please',
      audience: 'everyone',
    },
  )
  expect(said).toMatchObject({ ok: true })
  const version = said.ok ? said.value.request.version : 0
  await rateIt(ports, tenant, request.id, version)
  const ofSample = { list: 'all', name: 'Theirs', choice: { customer: id<DepartmentId>('sample.it') } } as const
  const jing: Actor = { person: id<PersonId>('sample.jing-chen'), department: id('sample.it'), roles: [] }
  for (const [actor, version] of [
    [ada, 1],
    [jing, null],
  ] as const) {
    const put = { items: [late, ofSample], version, command: { id: id<CommandId>('more'), fingerprint: 'more' } }
    expect(await putSavedFilters(ports)({ tenant, actor }, put)).toMatchObject({ ok: true })
  }
  const account = { platform: 'entra', house: 'contoso', subject: 'jing', person: jing.person, since: now } as const
  const ids = { id: id<AccountId>('entra.jing'), connection: id<ConnectionId>('entra.contoso') }
  await ports.directory.addAll(tenant, 'account', [{ ...account, ...ids }], aCommand('come-in'))
  expect(await createJoinCode(ports)({ tenant, actor: jing })).toMatchObject({ ok: true })
}

/** Somebody of the sample company delivers, and a person of the house rates it. */
async function rateIt(ports: Ports, tenant: TenantId, request: RequestId, version: number) {
  const agent: Actor = { person: id<PersonId>('sample.any-agent'), department: id('sample.adm'), roles: ['agent'] }
  const command = (name: string) => ({ id: id<CommandId>(name), fingerprint: name })
  const levels = { urgency: 3, importance: 3, reason: '' } as const
  const triaged = { request, version, command: command('triaged'), ...levels }
  expect(await triageRequest(ports)({ tenant, actor: agent }, triaged)).toMatchObject({ ok: true })
  const done = { request, version: version + 1, command: command('done'), result: 'Here it is' }
  expect(await deliverRequest(ports)({ tenant, actor: agent }, done)).toMatchObject({ ok: true })
  const said = { cycle: 1, process: 2, result: 5, reason: 'Slow' } as const
  const rated = await rateRequest(ports)({ tenant, actor: ada }, { request, command: command('rated'), ...said })
  expect(rated).toMatchObject({ ok: true })
}

async function raise(ports: Ports, tenant: TenantId, service: string, answers: Record<string, string>) {
  const raised = await raiseRequest(ports)(
    { tenant, actor: ada },
    {
      command: { id: id(`raise.${service}`), fingerprint: service },
      service: id(service),
      title: 'One more',
      description: '',
      answers,
      urgency: 3,
      importance: 3,
    },
  )
  if (!raised.ok) throw new Error(raised.refusal.kind)
  return raised.value.request
}

/** Every table of the database that keeps something by tenant. */
async function tablesOf({ dialect, exec }: Conn): Promise<readonly string[]> {
  const schema = dialect === 'postgres' ? 'current_schema()' : 'database()'
  const { rows } = await exec(
    `select table_name as name from information_schema.columns where table_schema = ${schema} and column_name = 'tenant'`,
    [],
  )
  const tables = rows.map((row) => String(row['name']))
  expect(tables).toEqual(
    expect.arrayContaining([
      'request',
      'invitation',
      'entry',
      'journal',
      'job',
      'alert',
      'counter',
      'search_word',
      'join_code',
    ]),
  )
  return tables
}

const ofTenant = ({ dialect }: Conn) => `where tenant = ${dialect === 'postgres' ? '$1' : '?'}`

async function countsOf(conn: Conn, tenant: TenantId): Promise<Readonly<Record<string, number>>> {
  const tables = await tablesOf(conn)
  const counted = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await conn.exec(`select count(*) as n from ${table} ${ofTenant(conn)}`, [tenant])
      return [table, Number(rows[0]?.['n'])] as const
    }),
  )
  return Object.fromEntries(counted)
}

async function textOf(conn: Conn, table: string, tenant: TenantId): Promise<string> {
  const { rows } = await conn.exec(`select * from ${table} ${ofTenant(conn)}`, [tenant])
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
}
