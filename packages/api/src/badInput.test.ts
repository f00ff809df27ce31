import { beforeAll, describe, expect, it } from 'vitest'
import { type Heard, type House, openHouse, type Said } from './testing/openHouse.ts'

let house: House
/** One that the tests must not be able to change: waiting on the customer, at this version. */
let request: { id: string; version: number }
let cursor: string

beforeAll(async () => {
  house = await openHouse({ limits: { perMinute: Number.POSITIVE_INFINITY, body: 1024 ** 2, file: 2 * 1024 ** 2 } })
  const { id } = (
    await house.act('hr-one', 'POST', '/v1/requests', {
      body: { service: 'it-help', title: 'The printer' },
      headers: { 'idempotency-key': 'raised' },
    })
  ).json
  await house.act('it-agent', 'POST', `/v1/requests/${id}/triage`, { body: { urgency: 3, importance: 3 }, version: 1 })
  const { version } = (
    await house.act('it-agent', 'POST', `/v1/requests/${id}/wait`, {
      body: { on: 'customer', reason: 'Which floor?' },
      version: 2,
      headers: { 'idempotency-key': 'waited' },
    })
  ).json
  request = { id, version }
  await house.raise()
  await house.connect('contoso')
  await house.send('account:contoso:ada', 'GET', '/v1/me')
  cursor = (await house.send('hr-one', 'GET', '/v1/requests?limit=1')).json.next
})

type Case = {
  readonly given: string
  readonly ask: () => Promise<Heard>
  readonly status: number
  readonly kind: string
  /** path and reason of each issue */
  readonly errors?: readonly (readonly [path: string, reason: string, limit?: number])[]
  readonly headers?: Readonly<Record<string, string>>
}

const raise = (body: unknown, said: Said = {}) => house.act('hr-one', 'POST', '/v1/requests', { body, ...said })
const move = (path: string, body: unknown, said: Parameters<House['act']>[3] = {}) =>
  house.act('it-agent', 'POST', `/v1/requests/${request.id}/${path}`, { body, version: request.version, ...said })
const put = (path: string, body: unknown, said: Parameters<House['act']>[3] = {}) =>
  house.act('admin', 'PUT', `/v1/${path}`, { body, version: null, ...said })
const get = (path: string, person: string | null = 'hr-one') => house.send(person, 'GET', path)
const asking = { service: 'it-help', title: 'Help' }
const department = { code: 'NEW', name: { en: 'New' }, validFrom: 0 }
const calendar = { name: { en: 'New' }, timeZone: 'Asia/Shanghai', weekly: {} }
const json = { 'content-type': 'application/json' }
const streamOf = (bytes: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let sent = 0; sent < bytes; sent += 65_536) controller.enqueue(new Uint8Array(65_536).fill(32))
      controller.close()
    },
  })

const cases: readonly Case[] = [
  // What is no JSON, or is none of ours.
  {
    given: 'malformed JSON',
    ask: () => raise(null, { raw: '{"service":', headers: json }),
    status: 400,
    kind: 'malformed-json',
  },
  {
    given: 'nothing where JSON should be',
    ask: () => raise(null, { raw: '', headers: json }),
    status: 400,
    kind: 'malformed-json',
  },
  {
    given: 'bytes that are no text',
    ask: () => raise(null, { raw: Uint8Array.of(0x22, 0xff, 0xfe, 0x22), headers: json }),
    status: 400,
    kind: 'malformed-json',
  },
  {
    given: 'no body at all',
    ask: () => house.send('hr-one', 'POST', '/v1/requests', { headers: { 'idempotency-key': 'c' } }),
    status: 422,
    kind: 'invalid-input',
    errors: [['body', 'required']],
  },
  {
    given: 'a form in place of JSON',
    ask: () => raise(null, { raw: 'title=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    status: 415,
    kind: 'unsupported-media-type',
    headers: { accept: 'application/json' },
  },
  {
    given: 'JSON in another encoding',
    ask: () => raise(asking, { headers: { 'content-type': 'application/json; charset=gbk' } }),
    status: 415,
    kind: 'unsupported-media-type',
  },
  {
    given: 'a body of no type',
    ask: () => raise(null, { raw: new Blob(['{}']) }),
    status: 415,
    kind: 'unsupported-media-type',
  },
  {
    given: 'JSON in place of a file',
    ask: () => house.send('admin', 'POST', '/v1/imports', { body: {} }),
    status: 415,
    kind: 'unsupported-media-type',
    headers: { accept: 'text/csv, application/gzip' },
  },

  // Fields.
  {
    given: 'an unknown field',
    ask: () => raise({ ...asking, colour: 'red' }),
    status: 422,
    kind: 'invalid-input',
    errors: [['body.colour', 'unknown-field']],
  },
  {
    given: 'several wrong fields at once, in all parts',
    ask: () => house.act('it-agent', 'POST', '/v1/requests/a%20b/wait', { body: { on: 'tea', reason: 7 }, version: 1 }),
    status: 422,
    kind: 'invalid-input',
    errors: [
      ['params.id', 'not-an-id'],
      ['body.on', 'not-a-choice'],
      ['body.reason', 'wrong-type'],
    ],
  },
  {
    given: 'a text that is too long',
    ask: () => raise({ ...asking, title: '长'.repeat(201) }),
    status: 422,
    kind: 'invalid-input',
    errors: [['body.title', 'too-long', 200]],
  },
  {
    given: 'a title of blanks, which only the domain refuses',
    ask: () => raise({ ...asking, title: ' ' }),
    status: 422,
    kind: 'invalid-input',
    errors: [['body.title', 'required']],
  },
  {
    given: 'an answer with a day that no month has',
    ask: () => raise({ service: 'it-laptop', title: 'x', answers: { by: '2026-02-30', size: 'huge', colour: 'red' } }),
    status: 422,
    kind: 'invalid-answers',
    errors: [
      ['body.answers.colour', 'unknown-field'],
      ['body.answers.by', 'not-a-date'],
      ['body.answers.size', 'not-a-choice'],
    ],
  },
  {
    given: 'a calendar with a day that no month has',
    ask: () => put('calendars/new', { ...calendar, holidays: [{ date: '2026-02-30', name: { en: 'x' } }] }),
    status: 422,
    kind: 'invalid-calendar',
    errors: [['body.holidays.0.date', 'not-a-date']],
  },
  {
    given: 'a calendar in a zone that is nowhere',
    ask: () => put('calendars/new', { ...calendar, timeZone: 'Mars/Olympus' }),
    status: 422,
    kind: 'invalid-calendar',
    errors: [['body.timeZone', 'not-a-time-zone']],
  },
  {
    given: 'a department that ends before it begins',
    ask: () => put('departments/new', { ...department, validFrom: 5, validUntil: 4 }),
    status: 422,
    kind: 'invalid-department',
    errors: [['body.validUntil', 'reversed']],
  },
  {
    given: 'a form with two fields of one name',
    ask: () => {
      const field = { name: 'floor', label: { en: 'Floor' }, required: true, kind: 'text' }
      const service = { name: { en: 'x' }, description: { en: 'x' }, provider: 'it', form: [field, field] }
      return put('services/new', service)
    },
    status: 422,
    kind: 'invalid-service',
    errors: [['body.form.1.name', 'repeated']],
  },
  {
    given: 'an agreement about nothing',
    ask: () => put('agreements/new', { name: { en: 'x' }, provider: 'it', targets: [], validFrom: 0 }),
    status: 422,
    kind: 'invalid-agreement',
    errors: [['body.targets', 'too-few', 1]],
  },
  {
    given: 'a person of a department that is not there',
    ask: () => put('people/new', { name: { en: 'x' }, department: 'moon', roles: [] }),
    status: 422,
    kind: 'invalid-input',
    errors: [['body.department', 'not-known']],
  },
  {
    given: 'an unknown field of a query',
    ask: () => get('/v1/requests?page=2'),
    status: 422,
    kind: 'invalid-input',
    errors: [['query.page', 'unknown-field']],
  },
  {
    given: 'a limit that is too large',
    ask: () => get('/v1/requests?limit=1000'),
    status: 422,
    kind: 'invalid-input',
    errors: [['query.limit', 'too-large', 200]],
  },
  {
    given: 'a parameter that comes twice',
    ask: () => get('/v1/requests?limit=1&limit=2'),
    status: 422,
    kind: 'invalid-input',
    errors: [['query.limit', 'wrong-type']],
  },
  {
    given: 'a parameter named like a prototype',
    ask: () => get('/v1/requests?__proto__=1'),
    status: 422,
    kind: 'invalid-input',
    errors: [['query.__proto__', 'unknown-field']],
  },

  // Ids.
  { given: 'the id of no request', ask: () => get('/v1/requests/none'), status: 404, kind: 'no-such' },
  { given: 'the id of no service', ask: () => raise({ ...asking, service: 'none' }), status: 404, kind: 'no-such' },
  {
    given: 'a move of no request',
    ask: () => house.act('it-agent', 'POST', '/v1/requests/none/resume', { version: 1 }),
    status: 404,
    kind: 'no-such',
  },
  {
    given: 'an assignee whom nobody knows',
    ask: () => move('assign', { assignee: 'none' }),
    status: 404,
    kind: 'no-such',
  },
  {
    given: 'a hand-off to nowhere',
    ask: () => move('hand-off', { to: 'none', reason: 'x' }),
    status: 404,
    kind: 'no-such',
  },

  // Rules.
  {
    given: 'a move that the state does not allow',
    ask: () => move('start', {}),
    status: 409,
    kind: 'not-allowed-in-state',
  },
  {
    given: 'a move of the other side',
    ask: () => house.act('hr-one', 'POST', `/v1/requests/${request.id}/resume`, { version: request.version }),
    status: 403,
    kind: 'not-yours-to-do',
  },
  {
    given: 'an assignee of another department',
    ask: () => move('assign', { assignee: 'ops-agent' }),
    status: 422,
    kind: 'not-an-agent-here',
  },
  {
    given: 'a hand-off to oneself',
    ask: () => move('hand-off', { to: 'it', reason: 'x' }),
    status: 409,
    kind: 'already-with-department',
  },
  {
    given: 'a service that is retired',
    ask: () => raise({ ...asking, service: 'it-old' }),
    status: 409,
    kind: 'service-retired',
  },
  {
    given: 'an entry by one who is no administrator',
    ask: () => house.act('it-agent', 'PUT', '/v1/departments/new', { body: department, version: null }),
    status: 403,
    kind: 'not-allowed',
  },
  {
    given: 'a list of everything, by one who may not',
    ask: () => get('/v1/requests?scope=all'),
    status: 403,
    kind: 'not-allowed',
  },
  { given: 'figures, by one who may not', ask: () => get('/v1/overview'), status: 403, kind: 'not-allowed' },

  // Versions.
  { given: 'a stale version', ask: () => move('resume', {}, { version: 1 }), status: 412, kind: 'stale-version' },
  {
    given: 'a version from the future',
    ask: () => move('resume', {}, { version: 99 }),
    status: 412,
    kind: 'stale-version',
  },
  {
    given: 'no version',
    ask: () => house.act('it-agent', 'POST', `/v1/requests/${request.id}/resume`),
    status: 428,
    kind: 'version-required',
  },
  {
    given: 'a version that is none',
    ask: () => move('resume', {}, { headers: { 'if-match': 'yesterday' } }),
    status: 422,
    kind: 'invalid-input',
    errors: [['headers.if-match', 'malformed']],
  },
  {
    given: 'the creation of what exists',
    ask: () => put('departments/it', department),
    status: 412,
    kind: 'stale-version',
  },
  {
    given: 'a change of what does not exist',
    ask: () => put('departments/new', department, { version: 1 }),
    status: 412,
    kind: 'stale-version',
  },
  {
    given: 'an entry that says neither whether it is new nor what was read',
    ask: () => house.act('admin', 'PUT', '/v1/departments/new', { body: department }),
    status: 428,
    kind: 'version-required',
  },

  // Commands.
  {
    given: 'a command without a name',
    ask: () => house.send('hr-one', 'POST', '/v1/requests', { body: asking }),
    status: 400,
    kind: 'command-id-required',
  },
  {
    given: 'a command whose name is no id',
    ask: () => raise(asking, { headers: { 'idempotency-key': 'two words' } }),
    status: 400,
    kind: 'command-id-required',
  },
  {
    given: 'the name of a command with another body',
    ask: () => raise({ ...asking, title: 'Another' }, { headers: { 'idempotency-key': 'raised' } }),
    status: 422,
    kind: 'command-reused',
  },
  {
    given: 'the name of a move with another body',
    ask: () => move('wait', { on: 'others', reason: 'Which floor?' }, { headers: { 'idempotency-key': 'waited' } }),
    status: 422,
    kind: 'command-reused',
  },
  {
    given: 'the name of a move for another move',
    ask: () => move('resume', {}, { headers: { 'idempotency-key': 'waited' } }),
    status: 422,
    kind: 'command-reused',
  },
  {
    given: "the name of somebody else's command",
    ask: () =>
      house.act('it-agent', 'POST', '/v1/requests', {
        body: { service: 'it-help', title: 'The printer' },
        headers: { 'idempotency-key': 'raised' },
      }),
    status: 422,
    kind: 'command-reused',
  },

  // Cursors.
  {
    given: 'a cursor that was tampered with',
    ask: () => get(`/v1/requests?limit=1&cursor=${cursor.replace(/^./, (first) => (first === 'W' ? 'X' : 'W'))}`),
    status: 400,
    kind: 'cursor-not-ours',
  },
  {
    given: 'a cursor of another filter',
    ask: () => get(`/v1/requests?text=x&cursor=${cursor}`),
    status: 400,
    kind: 'cursor-not-ours',
  },
  {
    given: 'a cursor of another order',
    ask: () => get(`/v1/requests?order=due&cursor=${cursor}`),
    status: 400,
    kind: 'cursor-not-ours',
  },
  {
    given: 'a cursor of another person',
    ask: () => get(`/v1/requests?cursor=${cursor}`, 'hr-two'),
    status: 400,
    kind: 'cursor-not-ours',
  },
  { given: 'a cursor that is none', ask: () => get('/v1/requests?cursor=abc'), status: 400, kind: 'cursor-not-ours' },

  // Sizes.
  {
    given: 'a body over the limit',
    ask: () => raise({ ...asking, description: 'x'.repeat(1024 ** 2) }),
    status: 413,
    kind: 'body-too-large',
    headers: { connection: 'close' },
  },
  {
    given: 'a body over the limit that says so',
    ask: () => raise(asking, { headers: { 'content-length': '1048577' } }),
    status: 413,
    kind: 'body-too-large',
    headers: { connection: 'close' },
  },
  {
    given: 'a body over the limit in pieces',
    ask: () => raise(null, { raw: streamOf(1024 ** 2 + 65_536), headers: json }),
    status: 413,
    kind: 'body-too-large',
    headers: { connection: 'close' },
  },
  {
    given: 'a file over its limit',
    ask: () =>
      house.send('admin', 'POST', '/v1/imports', {
        raw: streamOf(2 * 1024 ** 2 + 65_536),
        headers: { 'content-type': 'text/csv' },
      }),
    status: 413,
    kind: 'body-too-large',
  },

  // Addresses.
  { given: 'an address that is none', ask: () => get('/v1/nothing'), status: 404, kind: 'no-such-operation' },
  {
    given: 'an address with a slash too many',
    ask: () => get('/v1/requests/'),
    status: 404,
    kind: 'no-such-operation',
  },
  { given: 'live updates where there are none', ask: () => get('/v1/live'), status: 404, kind: 'no-such-operation' },
  {
    given: 'imports where there are none',
    ask: () => get('/v1/imports', 'admin'),
    status: 404,
    kind: 'no-such-operation',
  },
  {
    given: 'a method that is not for this address',
    ask: () => house.send('hr-one', 'DELETE', `/v1/requests/${request.id}`),
    status: 405,
    kind: 'method-not-allowed',
    headers: { allow: 'GET, HEAD, OPTIONS' },
  },
  {
    given: 'an unknown method',
    ask: () => house.send('hr-one', 'PATCH', '/v1/requests'),
    status: 405,
    kind: 'method-not-allowed',
    headers: { allow: 'POST, GET, HEAD, OPTIONS' },
  },
  {
    given: 'nobody',
    ask: () => get('/v1/me', null),
    status: 401,
    kind: 'unauthenticated',
    headers: { 'www-authenticate': 'Bearer' },
  },
  { given: 'a token of nobody', ask: () => get('/v1/me', 'stranger'), status: 401, kind: 'unauthenticated' },
]

describe('bad input gets its own problem and changes nothing', () => {
  it.each(cases)('$given: $status $kind', async ({ ask, status, kind, errors, headers }) => {
    const before = await house.everything()
    for (const language of ['en', 'zh-CN']) {
      house.speak(language)
      const heard = await ask()
      expect(heard.json).toMatchObject({ type: `urn:counterpart:problem:${kind}`, status, kind, refusal: { kind } })
      expect(heard.json).toMatchObject({ title: `${language}: ${kind}`, detail: `${language}: ${kind}, in detail` })
      expect(heard.status).toBe(status)
      expect(heard.headers).toMatchObject({
        'content-type': 'application/problem+json',
        'content-language': language,
        ...headers,
      })
      expect(heard.json.errors).toEqual(
        errors?.map(([path, reason, limit]) => ({
          path,
          reason,
          ...(limit !== undefined && { limit }),
          message: `${language}: ${reason}`,
        })),
      )
    }
    expect(await house.everything()).toEqual(before)
    expect(house.faults).toEqual([])
  })

  it('looks at the whole of what is kept', async () => {
    const { requests, directory, persons, accounts } = await house.everything()
    expect(accounts).toMatchObject([{ value: { house: 'contoso', subject: 'ada' } }])
    expect([requests.length, directory.map((kind) => kind.length), persons.length]).toEqual([2, [5, 10, 3, 1, 1], 15])
    expect(requests.map((kept) => kept?.journal.length).toSorted()).toEqual([1, 3])
  })
})
