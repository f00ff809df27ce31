import {
  type DepartmentId,
  type Instant,
  id,
  instant,
  type PersonId,
  type ProvenAccount,
  type ServiceId,
  type TenantId,
} from '@counterpart/core'
import {
  type Command,
  createConnectionCode,
  projectId,
  redeemConnectionCode,
  signIn,
  type Who,
} from '@counterpart/usecases'
import { aPerson, aService, company, memoryPorts, memoryTracker } from '@counterpart/usecases/testing'
import { createApi } from '../createApi.ts'
import type { AnswerFacts, ApiOptions, Say } from '../options.ts'

const tenant = id<TenantId>('t1')

/** Says which words would be looked up, in place of the words. */
const say: Say = (refusal, language) => ({
  title: `${language}: ${refusal.kind}`,
  ...(refusal.kind === 'fault' ? {} : { detail: `${language}: ${refusal.kind}, in detail` }),
  messages: 'issues' in refusal ? refusal.issues.map(({ reason }) => `${language}: ${reason}`) : [],
})

const people = [
  ...company.people,
  aPerson({ id: id<PersonId>('admin'), department: id<DepartmentId>('ops'), roles: ['administrator'] }),
  aPerson({ id: id<PersonId>('programme'), department: id<DepartmentId>('ops'), roles: ['programme'] }),
]
const services = [
  ...company.services,
  aService({ id: id<ServiceId>('it-old'), availability: 'retired' }),
  aService({
    id: id<ServiceId>('it-laptop'),
    form: [
      { name: 'by', label: { en: 'By when' }, required: true, kind: 'date' },
      {
        name: 'size',
        label: { en: 'Size' },
        required: false,
        kind: 'choice',
        choices: [
          { value: 'small', label: { en: 'Small' } },
          { value: 'large', label: { en: 'Large' } },
        ],
      },
    ],
  }),
]

export type Said = { readonly headers?: Record<string, string>; readonly body?: unknown; readonly raw?: BodyInit }
export type Heard = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Whatever the api wrote; tests look into it by its fields, and its schema is checked where it matters. */
  readonly json: ReturnType<JSON['parse']>
}

/** The api over memory, with a company in it. People sign in by their id, accounts as `account:house:subject`. */
export async function openHouse(options: Partial<ApiOptions> = {}) {
  let now = instant('2026-03-02T10:00+08:00')
  const ports = memoryPorts({ now: () => now })
  const command: Command = { id: id('set-up'), by: 'system', fingerprint: '' }
  await ports.directory.addAll(tenant, 'department', company.departments, command)
  await ports.directory.addAll(tenant, 'calendar', company.calendars, command)
  await ports.directory.addAll(tenant, 'service', services, command)
  await ports.directory.addAll(tenant, 'agreement', company.agreements, command)
  await ports.directory.addAll(tenant, 'person', people, command)

  const tracker = memoryTracker()
  const facts: AnswerFacts[] = []
  const faults: unknown[] = []
  const api = createApi(ports, {
    identify: async (request) => {
      const account = provenBy(request)
      if (!account) return whoIs(request.headers.get('authorization'))
      const signedIn = await signIn(ports)(tenant, account)
      return signedIn.ok ? signedIn.value : signedIn.refusal
    },
    prove: async (request) => {
      const account = provenBy(request)
      return account && { tenant, account }
    },
    say,
    version: '0.0.1',
    tracker,
    limits: { perMinute: Number.POSITIVE_INFINITY },
    onAnswer: (some) => facts.push(some),
    onFault: (fault) => faults.push(fault),
    ...options,
  })

  let language = 'en'
  async function send(person: string | null, method: string, path: string, said: Said = {}): Promise<Heard> {
    const headers = new Headers(said.headers)
    if (person !== null) headers.set('authorization', person)
    if (!headers.has('accept-language')) headers.set('accept-language', language)
    if (said.raw === undefined && said.body !== undefined && !headers.has('content-type'))
      headers.set('content-type', 'application/json')
    const body = said.raw ?? (said.body === undefined ? null : JSON.stringify(said.body))
    const response = await api.fetch(
      new Request(`http://api${path}`, { method, headers, body, duplex: 'half' } as RequestInit),
    )
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    const json = isJson && text ? JSON.parse(text) : null
    return { status: response.status, headers: Object.fromEntries(response.headers), text, json }
  }

  let commands = 0
  /** Sends a command that is right in everything but what the test makes wrong. */
  const act = (person: string, method: string, path: string, said: Said & { version?: number | null } = {}) =>
    send(person, method, path, {
      ...said,
      ...(said.raw === undefined && { body: said.body ?? {} }),
      headers: {
        'idempotency-key': `c-${++commands}`,
        ...(typeof said.version === 'number' && { 'if-match': `"${said.version}"` }),
        ...(said.version === null && { 'if-none-match': '*' }),
        ...said.headers,
      },
    })
  const raise = (body: Record<string, unknown> = {}, person = 'hr-one', id?: string) =>
    act(person, 'POST', '/v1/requests', {
      body: { service: 'it-help', title: 'The printer does not print', ...body },
      ...(id !== undefined && { headers: { 'idempotency-key': id } }),
    })

  /** However many are made: over the wire they are few in a minute. */
  async function connectionCode(): Promise<string> {
    const admin = whoIs('admin')
    const made = admin && (await createConnectionCode(ports)(admin))
    if (!made?.ok) throw new Error('the administrator gets no code')
    return made.value.code
  }

  /** Connects a house of accounts, as its administrator would who was given the code by one of this home. */
  async function connect(house: string) {
    const keeper = accountIn(house, 'keeper', true)
    const connected = await redeemConnectionCode(ports)(tenant, keeper, await connectionCode())
    if (!connected.ok) throw new Error(connected.refusal.kind)
    return connected.value
  }

  /** Everything that is kept, to see that nothing of it changed. */
  async function everything() {
    const { items } = await ports.requests.list(tenant, { scope: { of: 'all' } }, 'newest', 200)
    const requests = await Promise.all(
      items.map(async (item) => {
        const loaded = await ports.requests.load(tenant, item.id)
        return loaded && { loaded, journal: await ports.requests.journal(tenant, loaded) }
      }),
    )
    const invitations = await ports.invitations.ofRequests(
      tenant,
      items.map((item) => item.id),
    )
    const kinds = ['department', 'service', 'agreement', 'calendar', 'connection'] as const
    const directory = await Promise.all(kinds.map((kind) => ports.directory.all(tenant, kind)))
    const statuses = await ports.directory.load(tenant, 'statuses', projectId(tracker, 'HELP'))
    const persons = await ports.directory.people(tenant, {}, 200)
    const known = persons.map(({ value }) => value.id)
    const filters = await Promise.all(known.map((person) => ports.directory.load(tenant, 'filters', person)))
    const accounts = await ports.directory.accountsOf(tenant, known)
    return structuredClone({
      requests,
      invitations,
      directory,
      statuses,
      persons,
      filters,
      accounts,
      announced: ports.announced,
    })
  }

  return {
    api,
    ports,
    tracker,
    facts,
    faults,
    send,
    act,
    raise,
    connect,
    connectionCode,
    everything,
    /** In which language people read from now on. */
    speak: (other: string) => {
      language = other
    },
    wait: (ms: number) => {
      now = (now + ms) as Instant
    },
  }
}

export type House = Awaited<ReturnType<typeof openHouse>>

function whoIs(name: string | null): Who | null {
  const person = people.find((some) => some.id === name)
  return person ? { tenant, actor: { person: person.id, department: person.department, roles: person.roles } } : null
}

/** @param keepsHouse whether the platform says that it is an administrator there */
const accountIn = (house: string, subject: string, keepsHouse = false): ProvenAccount => ({
  ...{ platform: 'entra', house, subject, name: subject, keepsHouse, isConfined: false },
})

function provenBy(request: Request): ProvenAccount | null {
  const [kind, house = '', subject = ''] = request.headers.get('authorization')?.split(':') ?? []
  return kind === 'account' || kind === 'keeper' ? accountIn(house, subject, kind === 'keeper') : null
}
