import { type OperationName, operations } from '@counterpart/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { type House, openHouse } from './testing/openHouse.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

/** The answer as its schema says it must be. */
const fits = (name: OperationName, answer: unknown) => {
  const parsed = (operations[name].output as z.ZodType).safeParse(answer)
  return parsed.success ? true : parsed.error.issues
}

describe('the way of one request', () => {
  it('goes from raised to confirmed, and each answer fits the contract', async () => {
    const raised = await house.raise({ description: '二楼' })
    expect(raised).toMatchObject({ status: 201, headers: { etag: '"1"' } })
    const { id } = raised.json
    const steps = [
      ['it-agent', 'triage', { urgency: 4, importance: 4 }],
      ['it-agent', 'assign', { assignee: 'it-agent' }],
      ['it-agent', 'start', {}],
      ['it-agent', 'comments', { text: 'Toner is on its way', audience: 'provider' }],
      ['it-agent', 'wait', { on: 'customer', reason: 'Which floor?' }],
      ['hr-one', 'comments', { text: 'The second' }],
      ['it-agent', 'wait', { on: 'others', reason: 'Toner' }],
      ['it-agent', 'resume', {}],
      ['it-agent', 'deliver', { result: 'It prints' }],
      ['hr-one', 'reopen', { reason: 'It does not' }],
      ['it-agent', 'hand-off', { to: 'ops', reason: 'The socket is dead' }],
      ['ops-agent', 'deliver', {}],
      ['hr-one', 'confirm', { note: 'Thank you' }],
    ] as const
    let { version } = raised.json
    expect(fits('raiseRequest', raised.json)).toBe(true)
    for (const [person, path, body] of steps) {
      house.wait(60_000)
      const moved = await house.act(person, 'POST', `/v1/requests/${id}/${path}`, { body, version })
      expect({ path, status: moved.status, fits: fits('getRequest', moved.json) }).toEqual({
        path,
        status: 200,
        fits: true,
      })
      expect(moved.json.version).toBeGreaterThan(version)
      expect(moved.headers['etag']).toBe(`"${moved.json.version}"`)
      version = moved.json.version
    }
    const read = await house.send('hr-one', 'GET', `/v1/requests/${id}`)
    expect(read.json).toMatchObject({ state: 'confirmed', cycle: 2, provider: 'ops', moves: ['comment', 'reopen'] })
    const again = await house.act('hr-two', 'POST', '/v1/requests', { body: { service: 'it-help', title: 'x' } })
    const withdrawn = await house.act('hr-two', 'POST', `/v1/requests/${again.json.id}/withdraw`, { version: 1 })
    expect(withdrawn.json).toMatchObject({ state: 'withdrawn' })
  })

  it('shows an internal note, and who wrote it, to the provider alone', async () => {
    const { id } = (await house.raise()).json
    await house.act('it-agent', 'POST', `/v1/requests/${id}/comments`, {
      body: { text: 'He pulled the plug again', audience: 'provider' },
      version: 1,
    })
    const seenBy = async (person: string) => (await house.send(person, 'GET', `/v1/requests/${id}`)).text
    expect(await seenBy('it-agent')).toContain('He pulled the plug again')
    for (const person of ['hr-one', 'hr-agent', 'admin']) {
      expect(await seenBy(person)).not.toContain('plug')
      expect(await seenBy(person)).not.toContain('agent of it')
    }
  })

  it('is hidden from those who stand on neither side', async () => {
    const { id } = (await house.raise()).json
    for (const person of ['hr-two', 'it-one', 'fin-agent']) {
      const read = await house.send(person, 'GET', `/v1/requests/${id}`)
      expect(read).toMatchObject({ status: 404, json: { kind: 'no-such', refusal: { what: 'request', id } } })
    }
  })
})

describe('questions', () => {
  const list = [
    ['getMe', '/v1/me'],
    ['listDepartments', '/v1/departments'],
    ['listPeople', '/v1/people?department=it&limit=2'],
    ['listServices', '/v1/services'],
    ['listCalendars', '/v1/calendars'],
    ['listAgreements', '/v1/agreements'],
    ['listAlerts', '/v1/alerts'],
    ['getOverview', '/v1/overview?from=0'],
    ['listRequests', '/v1/requests?scope=all'],
  ] as const
  it.each(list)('%s is answered as the contract says', async (name, path) => {
    await house.raise()
    const answer = await house.send('admin', 'GET', path)
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } })
    expect(fits(name, answer.json)).toBe(true)
  })

  it('find what they look for', async () => {
    await house.raise({ title: '打印机坏了' })
    house.wait(1000)
    await house.raise({ title: 'A new chair', service: 'ops-help' }, 'fin-one')
    const titles = async (person: string, query: string) =>
      (await house.send(person, 'GET', `/v1/requests?${query}`)).json.items.map(({ title }: { title: string }) => title)
    expect(await titles('admin', 'scope=all')).toEqual(['A new chair', '打印机坏了'])
    expect(await titles('admin', 'scope=all&text=%E6%89%93%E5%8D%B0')).toEqual(['打印机坏了'])
    expect(await titles('admin', 'scope=all&states=triaged,in-work')).toEqual([])
    expect(await titles('admin', 'scope=all&states=new&provider=ops')).toEqual(['A new chair'])
    expect(await titles('admin', 'scope=all&assignee=nobody&customer=hr')).toEqual(['打印机坏了'])
    expect(await titles('admin', 'scope=all&priorities=1,2')).toEqual([])
    expect(await titles('admin', 'scope=all&breached=yes')).toEqual([])
    expect(await titles('admin', 'scope=all&text=')).toHaveLength(2)
    expect(await titles('hr-one', '')).toEqual(['打印机坏了'])
    expect(await titles('it-agent', 'scope=queue')).toEqual(['打印机坏了'])
    expect(await titles('fin-agent', 'scope=asked')).toEqual(['A new chair'])
  })

  it.each(['newest', 'due'])('turn pages without a gap or a repeat, in the order %s', async (order) => {
    const raised: string[] = []
    for (let i = 0; i < 7; i++) {
      // Two at each instant: the id decides between equals.
      house.wait(i % 2 ? 0 : 1000)
      raised.push((await house.raise({ title: `Request ${i}`, service: i % 3 ? 'it-help' : 'ops-help' })).json.id)
    }
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 10; page++) {
      const { json } = await house.send('hr-one', 'GET', `/v1/requests?limit=${page ? 2 : 3}&order=${order}${cursor}`)
      seen.push(...json.items.map(({ id }: { id: string }) => id))
      if (json.next === null) break
      cursor = `&cursor=${json.next}`
    }
    expect(seen.toSorted()).toEqual(raised.toSorted())
    const whole = await house.send('hr-one', 'GET', `/v1/requests?order=${order}`)
    expect(seen).toEqual(whole.json.items.map(({ id }: { id: string }) => id))
  })

  it('turn the pages of people', async () => {
    const first = await house.send('hr-one', 'GET', '/v1/people?department=hr&limit=2')
    expect(first.json.items.map(({ id }: { id: string }) => id)).toEqual(['hr-agent', 'hr-one'])
    const second = await house.send('hr-one', 'GET', `/v1/people?department=hr&limit=2&after=${first.json.next}`)
    expect(second.json).toMatchObject({ items: [{ id: 'hr-two' }], next: null })
  })
})

describe('the directory', () => {
  const entries = [
    ['putDepartment', 'departments', { code: 'LAW', name: { en: 'Legal', 'zh-CN': '法务部' }, validFrom: 0 }],
    ['putPerson', 'people', { name: { 'zh-CN': '王五' }, department: 'it', roles: ['agent'] }],
    [
      'putService',
      'services',
      {
        name: { en: 'Badge' },
        description: { en: 'A new badge' },
        provider: 'ops',
        form: [{ name: 'floor', label: { en: 'Floor' }, required: true, kind: 'number', min: 1, max: 9 }],
      },
    ],
    [
      'putCalendar',
      'calendars',
      {
        name: { en: 'Night' },
        timeZone: 'Asia/Shanghai',
        weekly: { mon: [['22:00', '06:00']] },
        holidays: [{ date: '2026-10-01', name: { 'zh-CN': '国庆节' } }],
        exceptions: [{ date: '2026-10-10', hours: [['09:00', '24:00']] }],
        breaks: { '2026-12-31': [['12:00', '13:00']] },
        coveredUntil: '2026-12-31',
      },
    ],
    [
      'putAgreement',
      'agreements',
      {
        name: { en: 'Badges' },
        provider: 'ops',
        targets: [
          { kind: 'resolution', calendar: 'office', goals: { 1: 1, 2: 2, 3: 3, 4: null }, pausesOn: ['customer'] },
        ],
        validFrom: 0,
      },
    ],
  ] as const
  it.each(entries)('%s creates, changes, and is read back as it was written', async (name, kind, body) => {
    const created = await house.act('admin', 'PUT', `/v1/${kind}/new-one`, { body, version: null })
    expect(created).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      json: { ...body, id: 'new-one', version: 1 },
    })
    expect(fits(name, created.json)).toBe(true)
    const changed = await house.act('admin', 'PUT', `/v1/${kind}/new-one`, {
      body: { ...body, name: { en: 'Renamed' } },
      version: 1,
    })
    expect(changed.json).toMatchObject({ name: { en: 'Renamed' }, version: 2 })
    const { items } = (await house.send('hr-one', 'GET', `/v1/${kind}`)).json
    expect(items.find(({ id }: { id: string }) => id === 'new-one')).toEqual(changed.json)
  })
})

describe('a version that the reader has', () => {
  it('is not sent again', async () => {
    const { id } = (await house.raise()).json
    const read = (known: string) =>
      house.send('hr-one', 'GET', `/v1/requests/${id}`, { headers: { 'if-none-match': known } })
    expect(await read('"1"')).toMatchObject({ status: 304, text: '', headers: { etag: '"1"' } })
    expect(await read('"2"')).toMatchObject({ status: 200 })
  })
})

describe('a command that is sent again', () => {
  const again = { headers: { 'idempotency-key': 'the-command' } }
  const body = { service: 'it-help', title: 'Once' }

  it('is done once and answers what is true now', async () => {
    const first = await house.act('hr-one', 'POST', '/v1/requests', { body, ...again })
    await house.act('it-agent', 'POST', '/v1/requests/the-command/triage', {
      body: { urgency: 3, importance: 3 },
      version: 1,
    })
    // Other fields first, and a default said: it is the same thing.
    const replay = { title: 'Once', urgency: 3, service: 'it-help' }
    const second = await house.act('hr-one', 'POST', '/v1/requests', { body: replay, ...again })
    expect(first).toMatchObject({ status: 201, json: { id: 'the-command', version: 1, state: 'new' } })
    expect(first.headers).not.toHaveProperty('idempotent-replay')
    expect(second).toMatchObject({
      status: 201,
      headers: { 'idempotent-replay': '1', etag: '"2"' },
      json: { id: 'the-command', version: 2, state: 'triaged' },
    })
    expect((await house.everything()).requests).toHaveLength(1)
  })

  it('needs no fresh version: the one it was made from is the same command', async () => {
    const { id } = (await house.raise()).json
    const comment = { body: { text: 'Hello' }, version: 1, ...again }
    await house.act('hr-one', 'POST', `/v1/requests/${id}/comments`, comment)
    const second = await house.act('hr-one', 'POST', `/v1/requests/${id}/comments`, comment)
    expect(second).toMatchObject({ status: 200, headers: { 'idempotent-replay': '1' }, json: { version: 2 } })
  })

  it('writes an entry once', async () => {
    const put = { body: { code: 'LAW', name: { en: 'Legal' }, validFrom: 0 }, version: null }
    await house.act('admin', 'PUT', '/v1/departments/law', { ...put, ...again })
    const second = await house.act('admin', 'PUT', '/v1/departments/law', { ...put, ...again })
    expect(second).toMatchObject({ status: 200, headers: { 'idempotent-replay': '1', etag: '"1"' } })
  })

  it('is done once when it comes twice at the same time', async () => {
    const both = await Promise.all([1, 2].map(() => house.act('hr-one', 'POST', '/v1/requests', { body, ...again })))
    expect(both.map(({ status, json }) => [status, json.id])).toEqual([
      [201, 'the-command'],
      [201, 'the-command'],
    ])
    expect((await house.everything()).requests).toHaveLength(1)
  })
})
