import { createApi } from '@counterpart/api'
import {
  createClient,
  fetchTransport,
  newCommandId,
  type Transport,
  type WireAnswer,
  type WireCall,
} from '@counterpart/client'
import type { Problem } from '@counterpart/contract'
import {
  type CalendarId,
  type CommandId,
  type DepartmentId,
  type Instant,
  id,
  instant,
  type Person,
  type PersonId,
  type ServiceId,
  type TenantId,
} from '@counterpart/core'
import { company, memoryPorts } from '@counterpart/usecases/testing'
import { beforeEach, describe, expect, it } from 'vitest'

const tenant = id<TenantId>('t1')
const itHelp = id<ServiceId>('it-help')
const it0 = id<DepartmentId>('it')

async function openApi() {
  let now = instant('2026-03-02T10:00+08:00')
  const ports = memoryPorts({
    now: () => {
      now = (now + 1000) as Instant
      return now
    },
  })
  const setUp = { id: id<CommandId>('set-up'), by: 'system', fingerprint: '' } as const
  await ports.directory.addAll(tenant, 'department', company.departments, setUp)
  await ports.directory.addAll(tenant, 'calendar', company.calendars, setUp)
  await ports.directory.addAll(tenant, 'service', company.services, setUp)
  await ports.directory.addAll(tenant, 'agreement', company.agreements, setUp)
  await ports.directory.addAll(tenant, 'person', company.people, setUp)
  return createApi(ports, {
    identify: async (request) => {
      const [name, role] = request.headers.get('authorization')?.replace('Bearer ', '').split('+') ?? []
      const person = company.people.find((some) => some.id === name)
      const roles: Person['roles'] | undefined = role === 'administrator' ? [role] : person?.roles
      return person && roles ? { tenant, actor: { person: person.id, department: person.department, roles } } : null
    },
    say: (refusal, language) => ({ title: `${language} ${refusal.kind}`, messages: [] }),
    version: '1',
  })
}
type Api = Awaited<ReturnType<typeof openApi>>

const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** As inside Jira: only JSON crosses, and the far side makes a Request of it. */
const bridge =
  (api: Api, person: string): Transport =>
  async (call) => {
    const { method, path, headers, body }: WireCall = overJson(call)
    const request = new Request(`https://far.example${path}`, {
      method,
      headers: { ...headers, authorization: `Bearer ${person}` },
      ...(typeof body === 'string' && { body }),
    })
    const response = await api.fetch(request)
    const answer: WireAnswer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
    return overJson(answer)
  }
const direct = (api: Api, person: string): Transport =>
  fetchTransport({
    base: 'https://hub.example',
    token: () => person,
    language: 'zh-CN',
    fetch: (input, init) => api.fetch(new Request(input, init)),
  })

describe.each([
  ['a bridge that only passes JSON', bridge],
  ['fetch', direct],
] as const)('client and api over %s', (_, over) => {
  let api: Api
  const as = (person: string) => createClient(over(api, person))
  beforeEach(async () => {
    api = await openApi()
  })

  it('take a request from raised to confirmed, each change on the version of the one before', async () => {
    const customer = as('hr-one')
    const agent = as('it-agent')
    const raised = await customer.raiseRequest({
      body: { service: itHelp, title: '打印机坏了', answers: {} },
      command: newCommandId(),
    })
    if (!raised.ok) throw new Error(raised.refusal.title)
    expect(raised).toMatchObject({ version: 1, repeated: false, value: { state: 'new', key: 'IT-1' } })
    const params = { id: raised.value.id }
    const queue = await agent.listRequests({ query: { scope: 'queue', states: ['new', 'triaged'], priorities: [3] } })
    expect(queue.ok && queue.value.items.map(({ title }) => title)).toEqual(['打印机坏了'])

    const triaged = await agent.triageRequest({
      params,
      body: { urgency: 5, importance: 4 },
      version: 1,
      command: newCommandId(),
    })
    const started = await agent.startRequest({ params, version: 2, command: newCommandId() })
    const delivered = await agent.deliverRequest({
      params,
      body: { result: '修好了' },
      version: started.ok ? (started.version ?? 0) : 0,
      command: newCommandId(),
    })
    expect([triaged, started, delivered].map((reply) => reply.ok && reply.version)).toEqual([2, 4, 5])
    const confirmed = await customer.confirmRequest({ params, version: 5, command: newCommandId() })
    expect(confirmed).toMatchObject({ ok: true, value: { state: 'confirmed', moves: ['comment', 'reopen'] } })
    const read = await customer.getRequest({ params })
    expect(read).toEqual({ ...confirmed, repeated: false })
    expect(read.ok && read.value.timeline.map(({ type }) => type)).toEqual([
      'raised',
      'triaged',
      'assigned',
      'started',
      'delivered',
      'confirmed',
    ])
  })

  it('make a calendar of a ready one and of a file, for an administrator alone', async () => {
    const admin = as('it-agent+administrator')
    const listed = await admin.listReadyCalendars()
    expect(listed.ok && listed.value.items.map(({ id }) => id)).toContain('cn')
    const ready = { params: { id: 'cn' }, body: { firstYear: 2026 } }
    const draft = await admin.draftReadyCalendar(ready)
    const file = await admin.readHolidays({
      body: { text: 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260909\nSUMMARY:公司日\nEND:VEVENT' },
    })
    if (!draft.ok || !file.ok) throw new Error('refused')
    const body = { ...draft.value, holidays: [...draft.value.holidays, ...file.value.holidays] }
    const params = { id: id<CalendarId>('shanghai') }
    const written = await admin.putCalendar({ params, body, version: null, command: newCommandId() })
    expect(written).toMatchObject({ ok: true, version: 1, value: { holidays: { length: 34 } } })
    expect(await as('it-agent').draftReadyCalendar(ready)).toMatchObject({ refusal: { kind: 'not-allowed' } })
    expect(await as('it-agent').listReadyCalendars()).toMatchObject({ refusal: { kind: 'not-allowed' } })
  })

  it('do a command once that is sent again after its answer was lost', async () => {
    const command = newCommandId()
    const call = { body: { service: itHelp, title: 'Once' }, command }
    const lossy = createClient(async (wire) => {
      await over(api, 'hr-one')(wire)
      throw new Error('the line broke')
    })
    await expect(lossy.raiseRequest(call)).rejects.toThrow('the line broke')
    expect(await as('hr-one').raiseRequest(call)).toMatchObject({ ok: true, repeated: true, value: { id: command } })
    const mine = await as('hr-one').listRequests()
    expect(mine.ok && mine.value.items).toHaveLength(1)
  })

  it('bring a refusal as data, with the fields that were wrong', async () => {
    const reply = await as('hr-one').raiseRequest({ body: { service: itHelp, title: '' }, command: newCommandId() })
    const problem = reply.ok ? null : reply.refusal
    expect(problem).toMatchObject({
      kind: 'invalid-input',
      status: 422,
      errors: [{ path: 'body.title', reason: 'required' }],
    } satisfies Partial<Record<keyof Problem, unknown>>)
    const unknown = await as('stranger').getMe()
    expect(unknown).toMatchObject({ ok: false, refusal: { kind: 'unauthenticated' } })
  })

  it('turn pages by the cursor', async () => {
    const client = as('hr-one')
    for (const title of ['a', 'b', 'c'])
      await client.raiseRequest({ body: { service: itHelp, title }, command: newCommandId() })
    const first = await client.listRequests({ query: { limit: 2 } })
    const next = first.ok ? first.value.next : null
    const second = await client.listRequests({ query: { limit: 2, ...(next !== null && { cursor: next }) } })
    const titles = [first, second].map((page) => page.ok && page.value.items.map(({ title }) => title))
    expect(titles).toEqual([['c', 'b'], ['a']])
  })

  it('know who asks and what there is', async () => {
    const client = as('it-agent')
    expect(await client.getMe()).toMatchObject({ ok: true, value: { person: 'it-agent', roles: ['agent'] } })
    const people = await client.listPeople({ query: { department: it0 } })
    expect(people.ok && people.value.items.map((person) => person.id)).toEqual<PersonId[]>(
      company.people.filter(({ department }) => department === it0).map((person) => person.id),
    )
    for (const list of [client.listDepartments, client.listServices, client.listCalendars, client.listAgreements]) {
      const reply = await list()
      expect(reply.ok && reply.value.items.length).toBeGreaterThan(0)
    }
    expect(await client.listImports()).toMatchObject({ ok: false, refusal: { kind: 'no-such-operation' } })
  })
})
