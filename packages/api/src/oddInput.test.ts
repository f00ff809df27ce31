import { type Operation, operations } from '@counterpart/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, openHouse } from './testing/openHouse.ts'

const name = { en: 'Name', 'zh-CN': '名称' }
const aCalendar = {
  name,
  timeZone: 'Europe/Berlin',
  weekly: { mon: [['09:00', '17:00']], sun: [['22:00', '06:00']] },
  holidays: [{ date: '2026-10-03', name }],
  exceptions: [{ date: '2026-12-24', hours: [['09:00', '12:00']] }],
  breaks: { '2026-05-04': [['12:00', '13:00']] },
  coveredUntil: '2026-12-31',
}
const anAgreement = {
  name,
  provider: 'it',
  customer: 'hr',
  service: 'it-help',
  targets: [
    {
      kind: 'resolution',
      calendar: 'office',
      goals: { 1: 1, 2: 2, 3: 3, 4: null },
      classGoals: { support: { 1: 1, 2: 2, 3: 3, 4: 4 } },
      pausesOn: ['customer'],
      alarms: [
        { at: 'percent', percent: 80, tell: ['assignee'] },
        { at: 'after', ms: 0, tell: ['owner', 'programme'] },
      ],
    },
    {
      kind: 'own:quote',
      name,
      calendar: 'office',
      goals: { 1: 1, 2: 2, 3: 3, 4: null },
      pausesOn: [],
      conditions: { startsOn: ['assigned'], stopsOn: ['started'], rounds: 'many' },
    },
  ],
  classes: [{ customer: 'hr', class: 'support' }],
  onReopen: 'resume',
  validFrom: 0,
}
/** A body that is right, who may send it, and about what where that must be known. */
type Right = { readonly by: string; readonly body: unknown; readonly id?: string }
/** One for each operation that takes a body; made anew for each run where it is right only once. */
const right: Readonly<Record<string, Right | ((house: House, run: number) => Promise<Right>)>> = {
  raiseRequest: {
    by: 'hr-one',
    body: {
      service: 'it-laptop',
      title: 'A laptop',
      description: '轻一点',
      answers: { by: '2026-04-01', size: 'small' },
      urgency: 2,
      importance: 5,
    },
  },
  triageRequest: { by: 'it-agent', body: { urgency: 4, importance: 4, reason: 'Many wait' } },
  untriageRequest: { by: 'it-agent', body: { urgency: 2, importance: 3, reason: 'Too early' } },
  assignRequest: { by: 'it-agent', body: { assignee: 'it-agent' } },
  startRequest: { by: 'it-agent', body: {} },
  commentRequest: { by: 'it-agent', body: { text: 'Hello', audience: 'provider' } },
  waitRequest: { by: 'it-agent', body: { on: 'others', reason: 'Toner' } },
  resumeRequest: { by: 'it-agent', body: {} },
  deliverRequest: { by: 'it-agent', body: { result: 'Done' } },
  confirmRequest: { by: 'hr-one', body: { note: 'Thanks' } },
  reopenRequest: { by: 'hr-one', body: { reason: 'Not yet' } },
  withdrawRequest: { by: 'hr-one', body: { reason: 'Found one' } },
  handOffRequest: { by: 'it-agent', body: { to: 'ops', reason: 'Theirs' } },
  rateRequest: { by: 'hr-one', body: { cycle: 1, process: 2, result: 5, reason: '太慢' } },
  tagIssue: async ({ tracker }) => ({
    by: 'it-agent',
    id: tracker.open({ reporter: { subject: 'ann', name: 'Ann' } }),
    body: { service: 'it-help', customer: 'hr' },
  }),
  untagRequest: async (house, run) => {
    const issue = house.tracker.open({ reporter: { subject: 'ann', name: 'Ann' } })
    const tag = { body: { service: 'it-help', customer: 'hr' }, headers: { 'idempotency-key': `to-untag-${run}` } }
    const { json } = await house.act('it-agent', 'POST', `/v1/issues/${issue}/tag`, tag)
    return { by: 'it-agent', id: json.id, body: { reason: 'By mistake' } }
  },
  putStatuses: { by: 'admin', id: 'HELP', body: { meanings: { 1: 'none', 3: 'in-work', 10_003: 'delivered' } } },
  putDepartment: { by: 'admin', body: { code: 'LAW', name, parent: 'hr', validFrom: 0, validUntil: 9e12 } },
  putPerson: { by: 'admin', body: { name, department: 'it', roles: ['agent'] } },
  putService: {
    by: 'admin',
    body: {
      name,
      description: name,
      provider: 'it',
      owner: 'it-agent',
      form: [
        { name: 'floor', label: name, required: true, kind: 'number', min: 1, max: 9 },
        { name: 'by', label: name, required: false, kind: 'date' },
        { name: 'size', label: name, required: false, kind: 'choice', choices: [{ value: 'a', label: name }] },
      ],
      availability: 'offered',
    },
  },
  putCalendar: { by: 'admin', body: aCalendar },
  previewCalendar: { by: 'admin', body: aCalendar },
  undoCalendar: { by: 'admin', body: {} },
  draftReadyCalendar: {
    by: 'admin',
    id: 'cn',
    body: { weekly: { mon: [['09:00', '17:00']], sat: [] }, firstYear: 2024, lastYear: 2026 },
  },
  readHolidays: {
    by: 'admin',
    body: {
      text: 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY\nSUMMARY:May Day\nEND:VEVENT',
      firstYear: 2026,
      lastYear: 2027,
    },
  },
  putAgreement: { by: 'admin', body: anAgreement },
  previewAgreement: { by: 'admin', body: anAgreement },
  undoAgreement: { by: 'admin', body: {} },
  confirmRelation: { by: 'admin', body: { reason: '一直如此' } },
  addRelation: { by: 'admin', body: { reason: 'From May on' } },
  rejectRelation: { by: 'admin', body: { reason: 'Not any more' } },
  undoRelation: { by: 'admin', body: {} },
  keepNeed: {
    by: 'it-agent',
    body: { complaint: '慢', measure: 'on-time', provider: 'it', from: 0, until: 7e12, target: 0.9, owner: 'it-agent' },
  },
  retargetNeed: { by: 'it-agent', body: { target: 12 } },
  withdrawNeed: { by: 'it-agent', body: {} },
  undoNeed: { by: 'it-agent', body: {} },
  putSavedFilters: {
    by: 'it-agent',
    body: {
      items: [
        {
          list: 'queue',
          name: '晚了',
          choice: { state: 'waiting', priority: 2, customer: 'hr', late: true, text: '墨' },
        },
        { list: 'all', name: 'Mine', choice: { provider: 'it', assignee: 'me', order: 'newest' } },
      ],
    },
  },
  // Codes are entered often by nobody: each by an account of its own.
  redeemJoinCode: async (house, run) => {
    if (run === 1) await house.connect('contoso')
    const { json } = await house.act(`account:contoso:maker-${run}`, 'POST', '/v1/join-codes')
    const by = `account:contoso:other-${run}`
    // Whoever comes for the first time is added to the people, whatever they came for.
    await house.send(by, 'GET', '/v1/me')
    return { by, body: { code: json.code } }
  },
  redeemConnectionCode: async (house, run) => {
    return { by: `keeper:house-${run}:ada`, body: { code: await house.connectionCode() } }
  },
  setConnectionSite: async (house, run) => {
    const { value } = await house.connect(`house-${run}`)
    return { by: 'admin', id: value.id, body: { site: 'https://contoso.sharepoint.com/sites/intranet' } }
  },
  partConnection: async (house, run) => ({ by: 'admin', id: (await house.connect(`house-${run}`)).value.id, body: {} }),
}
const written = Object.entries<Operation>(operations).filter(([, operation]) => operation.body)

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }),
  fc.constantFrom(
    '',
    '0',
    '2026-02-30',
    '24:00',
    '25:61',
    'Mars/Olympus',
    '__proto__',
    'constructor',
    '\u202e',
    '\ud800',
  ),
  fc.constantFrom(-1, 0.5, 1e21, -0, 7_258_118_400_001, 2 ** 53),
)
type Change = {
  readonly at: number
  readonly how: 'replace' | 'remove' | 'add'
  readonly key: string
  readonly value: unknown
}
const changes: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add'),
  // No list takes another length than it has.
  key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', 'id')).filter((key) => key !== 'length'),
  value: odd,
})

/** Every place in a value that can be changed: what holds it, and its name there. */
function places(value: unknown): [Record<string, unknown>, string][] {
  if (value === null || typeof value !== 'object') return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [[holder, key] as [typeof holder, string], ...places(holder[key])])
}

function changed(body: unknown, { at, how, key, value }: Change): unknown {
  const whole = { body: structuredClone(body) }
  const all = places(whole)
  const [holder, name] = all[at % all.length] as [Record<string, unknown>, string]
  if (how === 'remove') delete holder[name]
  else if (how === 'replace') holder[name] = value
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true })
  return whole.body
}

describe('input that is odd in one place', () => {
  it('has a right one to begin with, for each operation with a body', () => {
    expect(Object.keys(right)).toEqual(written.map(([operation]) => operation))
  })

  it.each(written)(
    '%s takes it or refuses it, and what it refuses changes nothing',
    async (operation, { method, path, version }) => {
      const house = await openHouse()
      const given = right[operation] as (typeof right)[string]
      let runs = 0
      await fc.assert(
        fc.asyncProperty(changes, async (change) => {
          // Something of its own for each run, so that none is refused for what another did.
          const id = `new-${++runs}`
          const { by, body, id: known } = typeof given === 'function' ? await given(house, runs) : given
          if (method !== 'PUT') await house.raise({}, 'hr-one', id)
          const before = await house.everything()
          const said = { body: changed(body, change), version: version === 'put' ? null : 1 }
          const address = path.replace('{id}', known ?? id).replace('{customer}/{provider}', 'hr/it')
          const heard = await house.act(by, method, address, said)
          expect(house.faults).toEqual([])
          expect(heard.status).toBeLessThan(500)
          if (heard.status < 400) return
          expect(heard.json.kind).toBeTypeOf('string')
          for (const { path: place } of heard.json.errors ?? []) expect(place).toMatch(/^body(\.|$)/)
          expect(await house.everything()).toEqual(before)
        }),
        { numRuns: 60 },
      )
    },
  )
})
