import {
  type Instant,
  type IssueFollowed,
  id,
  instant,
  type MailAddress,
  type PersonId,
  type Request,
  type RequestEventType,
  type RequestFact,
  unplaced,
} from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { ClaimedJob, RecordReader, TeamsReader, Told } from './ports.ts'
import { runJobs } from './runJobs.ts'
import type { TellFacts } from './tellNews.ts'
import {
  aPerson,
  aRaisedEvent,
  type MemoryChannel,
  mailOf,
  memoryChannel,
  type NewsScene,
  newsScene,
} from './testing/index.ts'

type Ways = {
  readonly teams: MemoryChannel<TeamsReader>
  readonly mail: MemoryChannel<MailAddress>
  readonly record: MemoryChannel<RecordReader>
}
const ways = (over: Partial<Ways> = {}): Ways => ({
  ...{ teams: memoryChannel(), mail: memoryChannel(), record: memoryChannel() },
  ...over,
})
const noFault = (fault: unknown) => {
  throw fault
}
const everybody = [
  ...['it-agent', 'it-other', 'it-one', 'hr-agent', 'hr-one', 'hr-two', 'fin-agent', 'ops-one', 'owner', 'watch'],
]

async function open(channels: Partial<Ways> = {}) {
  const set = ways(channels)
  const stage = await newsScene({ ...set, language: 'en' })
  const facts: TellFacts[] = []
  const faults: [unknown, ClaimedJob][] = []
  const round = runJobs(
    stage.ports,
    (fault, job) => faults.push([fault, job]),
    (fact) => facts.push(fact),
  )
  /** Until there is nothing to do at this time. */
  const work = async () => {
    while ((await round(100)) > 0);
  }
  return { ...set, ...stage, facts, faults, work }
}
const inTeams = ({ teams }: Ways) => teams.told.map(({ reader }) => reader.subject).toSorted()

const nobody: readonly string[] = []
const asked = ['hr-one', 'hr-two']
const now = instant('2026-03-02T10:00+08:00')
const waiting: Partial<Request> = { state: 'waiting-on-customer' }
const ofClock = { target: 'resolution', cycle: 1 } as const
const comment = { type: 'commented', text: 'Which printer?', audience: 'everyone' } as const
const listeners = ['assignee', 'agents', 'owner', 'programme'] as const

type Row = {
  readonly what: string
  readonly by: string
  readonly fact: RequestFact
  readonly after?: Partial<Request>
  readonly told: readonly string[]
  readonly isRecorded?: true
}
const raised = aRaisedEvent()

/** Every event there is: a new one does not compile until it is said whom it is told to. */
const table: Readonly<Record<RequestEventType, readonly Row[]>> = {
  raised: [{ what: 'raised', by: 'hr-one', fact: raised, told: nobody }],
  triaged: [
    {
      ...{ what: 'triaged', by: 'it-agent', told: nobody },
      fact: { type: 'triaged', urgency: 3, importance: 3, reason: '' },
    },
  ],
  untriaged: [
    {
      ...{ what: 'untriaged', by: 'it-agent', told: nobody },
      fact: { type: 'untriaged', urgency: 3, importance: 3, reason: '' },
    },
  ],
  assigned: [
    {
      ...{ what: 'assigned by a colleague', by: 'it-other', told: ['it-agent'] },
      fact: { type: 'assigned', assignee: id<PersonId>('it-agent') },
    },
    {
      ...{ what: 'taken', by: 'it-agent', told: nobody },
      fact: { type: 'assigned', assignee: id<PersonId>('it-agent') },
    },
    {
      ...{ what: 'given to nobody', by: 'it-other', told: nobody, after: { assignee: null } },
      fact: { type: 'assigned', assignee: null },
    },
    {
      ...{ what: 'given on meanwhile', by: 'owner', told: nobody, after: { assignee: id<PersonId>('it-other') } },
      fact: { type: 'assigned', assignee: id<PersonId>('it-agent') },
    },
  ],
  started: [{ what: 'started', by: 'it-agent', fact: { type: 'started' }, told: nobody }],
  commented: [
    { what: 'an agent writes', by: 'it-agent', fact: { ...comment, side: 'provider' }, told: asked, isRecorded: true },
    {
      ...{ what: 'an agent notes something internally', by: 'it-agent', told: nobody },
      fact: { ...comment, audience: 'provider', side: 'provider' },
    },
    {
      ...{ what: 'the requester writes', by: 'hr-two', told: ['it-agent'], isRecorded: true },
      fact: { ...comment, side: 'customer' },
    },
    {
      ...{ what: 'the requester writes and nobody has it', by: 'hr-two', told: nobody, isRecorded: true },
      ...{ fact: { ...comment, side: 'customer' }, after: { assignee: null } },
    },
    {
      ...{ what: 'an agent writes on what they asked themselves', by: 'it-agent', told: ['hr-one'], isRecorded: true },
      ...{ fact: { ...comment, side: 'provider' }, after: { requester: id<PersonId>('it-agent') } },
    },
  ],
  waited: [
    {
      ...{ what: 'asked back', by: 'it-agent', told: asked, after: waiting, isRecorded: true },
      fact: { type: 'waited', on: 'customer', reason: 'Which printer?' },
    },
    {
      ...{ what: 'asked back, and answered meanwhile', by: 'it-agent', told: nobody, after: { state: 'in-work' } },
      fact: { type: 'waited', on: 'customer', reason: 'Which printer?' },
    },
    {
      ...{ what: 'waits on others', by: 'it-agent', told: nobody, after: { state: 'waiting-on-others' } },
      fact: { type: 'waited', on: 'others', reason: 'The supplier' },
    },
  ],
  resumed: [{ what: 'resumed', by: 'it-agent', fact: { type: 'resumed' }, told: nobody }],
  delivered: [
    {
      ...{ what: 'delivered', by: 'it-agent', told: asked, isRecorded: true },
      ...{ fact: { type: 'delivered', result: 'New toner' }, after: { state: 'delivered', deliveredAt: now } },
    },
    {
      ...{ what: 'delivered, and confirmed meanwhile', by: 'it-agent', told: nobody },
      ...{ fact: { type: 'delivered', result: '' }, after: { state: 'confirmed', deliveredAt: now } },
    },
    {
      ...{ what: 'delivered, opened again and delivered once more', by: 'it-agent', told: nobody },
      ...{ fact: { type: 'delivered', result: '' }, after: { state: 'delivered', deliveredAt: (now + 1) as Instant } },
    },
  ],
  confirmed: [
    {
      ...{ what: 'confirmed', by: 'hr-two', told: nobody, after: { state: 'confirmed' } },
      fact: { type: 'confirmed', note: 'Thanks' },
    },
  ],
  rated: [{ what: 'rated', by: 'hr-two', fact: { type: 'rated', cycle: 1, rating: 1 }, told: nobody }],
  reopened: [
    {
      ...{ what: 'opened again', by: 'hr-two', told: ['it-agent'], after: { state: 'in-work' }, isRecorded: true },
      fact: { type: 'reopened', reason: 'Still nothing' },
    },
  ],
  withdrawn: [
    {
      ...{ what: 'withdrawn', by: 'hr-two', told: nobody, after: { state: 'withdrawn' } },
      fact: { type: 'withdrawn', reason: '' },
    },
  ],
  'handed-off': [
    {
      ...{ what: 'handed off', by: 'it-agent', told: nobody },
      fact: { type: 'handed-off', from: id('fin'), to: id('it'), reason: '' },
    },
  ],
  breached: [
    {
      ...{ what: 'broken', by: 'system', told: ['it-agent', 'it-other'] },
      fact: { type: 'breached', ...ofClock },
    },
    {
      ...{ what: 'broken, and delivered meanwhile', by: 'system', told: nobody, after: { state: 'delivered' } },
      fact: { type: 'breached', ...ofClock },
    },
  ],
  warned: [
    {
      ...{ what: 'at risk, for who has it', by: 'system', told: ['it-agent'] },
      fact: { type: 'warned', step: 'percent:80', tell: ['assignee'], ...ofClock },
    },
    {
      ...{ what: 'at risk, for who has it when nobody does', by: 'system', told: nobody, after: { assignee: null } },
      fact: { type: 'warned', step: 'percent:80', tell: ['assignee'], ...ofClock },
    },
  ],
  escalated: [
    {
      ...{ what: 'escalated, for all', by: 'system', told: ['it-agent', 'it-other', 'owner', 'watch'] },
      fact: { type: 'escalated', step: 'after:1', tell: listeners, ...ofClock },
    },
    {
      ...{ what: 'escalated, for the owner of the service', by: 'system', told: ['owner'] },
      fact: { type: 'escalated', step: 'after:1', tell: ['owner'], ...ofClock },
    },
  ],
  followed: [
    {
      ...{ what: 'a status of the issue', by: 'it-agent', told: nobody },
      fact: { type: 'followed', status: 'Done', mark: { at: now, id: '7' } },
    },
  ],
  'issue-gone': [{ what: 'the issue is gone', by: 'system', fact: { type: 'issue-gone' }, told: nobody }],
  recalculated: [
    {
      ...{ what: 'counted anew', by: 'owner', told: nobody },
      fact: {
        ...{ type: 'recalculated', because: { kind: 'calendar', id: 'office', version: 2 }, clocks: [] },
        ...{ agreement: null, targets: [], onReopen: 'new-cycle', customerClass: null },
      },
    },
  ],
}

describe('of all that happens to a request', () => {
  it.each(Object.values(table).flat())('$what tells $told', async ({ by, fact, after, told, isRecorded }) => {
    const house = await open()
    for (const person of everybody) await house.join(person, 'entra')
    await house.happens(by, fact, after)
    await house.work()
    expect(inTeams(house)).toEqual(told.toSorted())
    expect(house.record.told.map(({ reader }) => reader.issue)).toEqual(isRecorded ? ['10001'] : [])
    expect(house.mail.tries()).toBe(0)
    expect(house.faults).toEqual([])
  })
})

const askBack = (house: NewsScene) =>
  house.happens('it-agent', { type: 'waited', on: 'customer', reason: 'Which printer?' }, waiting)

describe('what is told', () => {
  it('is said in the language of the reader, with the names of that language', async () => {
    const house = await open()
    const { ports, tenant } = house
    const doer = aPerson({ id: id<PersonId>('named'), department: id('it'), roles: ['agent'] })
    await ports.directory.addAll(tenant, 'person', [{ ...doer, name: { en: 'Lin Li', 'zh-CN': '李琳' } }], {
      id: id('add'),
      by: 'system',
      fingerprint: '',
    })
    await house.join('hr-one', 'entra', { reach: { language: 'zh-CN', mail: null } })
    await house.join('hr-two', 'entra')
    await house.happens('named', { ...comment, side: 'provider' })
    await house.work()
    expect(house.teams.told.map(({ message, reader }) => [reader.subject, message.language, message.by])).toEqual([
      ['hr-one', 'zh-CN', '李琳'],
      ['hr-two', 'en', 'Lin Li'],
    ])
    expect(house.teams.told[0]?.message).toMatchObject({
      ...{ kind: 'commented', side: 'customer', text: 'Which printer?', at: house.ports.now(), promise: null },
      request: { id: 'r-1', key: 'IT-1', title: 'The printer does not print' },
    })
  })

  it('names the promise that is about to break, by the name of an own one', async () => {
    const house = await open()
    await house.join('it-agent', 'entra', { reach: { language: 'zh-CN', mail: null } })
    const target = { target: 'own:part' as const, cycle: 1 }
    const own = { kind: target.target, name: { en: 'Part ordered', 'zh-CN': '配件已订' } }
    const targets = [own] as readonly object[] as Request['targets']
    await house.happens('system', { type: 'warned', step: 'percent:80', tell: ['assignee'], ...target }, { targets })
    await house.happens('system', { type: 'warned', step: 'percent:80', tell: ['assignee'], ...ofClock })
    await house.work()
    expect(house.teams.told.map(({ message }) => [message.by, message.promise])).toEqual([
      [null, { target: 'own:part', name: '配件已订' }],
      [null, { target: 'resolution', name: null }],
    ])
  })

  it('reaches people in Teams, and by mail where they have no account there', async () => {
    const house = await open()
    await house.join('hr-one', 'atlassian', { reach: { language: 'en', mail: mailOf('hr-one') } })
    await house.join('hr-two', 'entra', { reach: { language: 'en', mail: mailOf('hr-two') } })
    await askBack(house)
    await house.work()
    expect(inTeams(house)).toEqual(['hr-two'])
    expect(house.mail.told.map(({ reader }) => reader)).toEqual([mailOf('hr-one')])
  })

  it('reaches nobody without an account or an address, at no cost of a job', async () => {
    const house = await open()
    await house.join('hr-one', 'atlassian')
    await askBack(house)
    await house.work()
    expect(house.facts.map(({ way }) => way)).toEqual(['record'])
  })

  it('is written into no issue that did it itself, that is gone, or that there never was', async () => {
    const house = await open()
    await house.join('hr-one', 'entra')
    const said = { ...comment, side: 'provider' } as const
    await house.happens('it-agent', said, {}, 'issue.comment.7')
    await house.happens('it-agent', said, { follows: undefined })
    await house.happens('it-agent', said, {
      follows: { id: 'issue.gone', house: 'site', issue: '7', isGone: true } as IssueFollowed,
    })
    await house.work()
    expect(house.record.tries()).toBe(0)
    expect(house.teams.told).toHaveLength(3)
  })

  it('goes into no house that was parted', async () => {
    const house = await open()
    const { connection } = await house.join('hr-one', 'entra')
    const { ports, tenant } = house
    const before = await ports.directory.load(tenant, 'connection', connection)
    if (!before) throw new Error('no connection')
    const after = { ...before.value, state: 'parted' } as const
    const command = { id: id<never>('part'), by: 'system', fingerprint: '' } as const
    await askBack(house)
    await ports.directory.commit(tenant, 'connection', {
      ...{ before, after, version: before.version + 1, command, jobs: [] },
      events: [{ type: 'written', entry: after }],
    })
    await house.work()
    expect(inTeams(house)).toEqual([])
  })

  it('is told to nobody who may not see the request by now', async () => {
    const house = await open()
    const agent = await house.join('it-agent', 'entra')
    await house.join('it-one', 'entra')
    const other = { assignee: id<PersonId>('it-one') }
    await house.happens('it-other', { type: 'assigned', assignee: id<PersonId>('it-one') }, other)
    await house.work()
    expect(inTeams(house)).toEqual([])

    // Owed while they were an agent, and told when they are none any more.
    await house.happens('it-other', { type: 'assigned', assignee: id<PersonId>('it-agent') })
    const { ports, tenant } = house
    const round = runJobs(ports, noFault)
    await round(100)
    const before = await ports.directory.load(tenant, 'person', agent.person)
    if (!before) throw new Error('no person')
    const after = { ...before.value, department: unplaced, roles: [] }
    const command = { id: id<never>('move'), by: 'system', fingerprint: '' } as const
    await ports.directory.commit(tenant, 'person', {
      ...{ before, after, version: before.version + 1, command, jobs: [] },
      events: [{ type: 'written', entry: after }],
    })
    await house.work()
    expect(inTeams(house)).toEqual([])
  })

  it('is no news any more after three days', async () => {
    const house = await open()
    await house.join('hr-one', 'entra')
    await askBack(house)
    house.passMinutes(3 * 24 * 60 + 1)
    await house.work()
    expect(house.teams.tries() + house.record.tries()).toBe(0)
  })
})

describe('where no way is set up', () => {
  it('nothing is owed', async () => {
    const { ports, ...house } = await newsScene(undefined)
    await house.happens('it-agent', { ...comment, side: 'provider' })
    expect(await ports.jobs.claim(ports.now(), ports.now(), 100)).toEqual([])
  })

  it('what was owed before ends at once', async () => {
    const house = await open()
    await house.join('hr-one', 'entra')
    await askBack(house)
    const round = runJobs({ ...house.ports, channels: undefined }, noFault)
    expect(await round(100)).toBe(1)
    await house.work()
    expect(house.teams.tries()).toBe(0)
  })
})

describe('whatever fails', () => {
  const until = <R>(times: number, then: () => Told | Promise<Told>): MemoryChannel<R> => {
    let left = times
    return memoryChannel<R>(() => (left-- > 0 ? then() : { kind: 'told' }))
  }
  const connected = async (over: Partial<Ways>) => {
    const house = await open(over)
    for (const person of asked) await house.join(person, 'entra', { reach: { language: 'en', mail: mailOf(person) } })
    return house
  }

  it('is tried again, later each time, and keeps nobody else from being told', async () => {
    const house = await connected({
      teams: memoryChannel(({ reader }) =>
        reader.subject === 'hr-one' ? Promise.reject(new Error('lost')) : { kind: 'told' },
      ),
    })
    await askBack(house)
    await house.work()
    expect(inTeams(house)).toEqual(['hr-two'])
    expect(house.record.told).toHaveLength(1)
    expect(house.faults.map(([, { id: job }]) => job)).toEqual(['r-1:news:1:hr-one'])
    const tries = house.teams.tries()
    house.passMinutes(9 / 60)
    await house.work()
    expect(house.teams.tries()).toBe(tries)
    house.passMinutes(1 / 60)
    await house.work()
    expect(house.teams.tries()).toBe(tries + 1)
    house.passMinutes(19 / 60)
    await house.work()
    expect(house.teams.tries()).toBe(tries + 1)
    house.passMinutes(1 / 60)
    await house.work()
    expect(house.teams.tries()).toBe(tries + 2)
  })

  it('is tried again when the other side says so, and not before', async () => {
    const house = await connected({ teams: until(2, () => ({ kind: 'later', why: '429', afterMs: 90_000 })) })
    await askBack(house)
    await house.work()
    expect(house.teams.tries()).toBe(2)
    house.passMinutes(89 / 60)
    await house.work()
    expect(house.teams.tries()).toBe(2)
    house.passMinutes(1 / 60)
    await house.work()
    expect(inTeams(house)).toEqual(asked)
    expect(house.mail.tries()).toBe(0)
  })

  it('waits no longer than a day, whatever the other side says', async () => {
    const house = await connected({ teams: until(2, () => ({ kind: 'later', why: '429', afterMs: 1e15 })) })
    await askBack(house)
    await house.work()
    house.passMinutes(24 * 60)
    await house.work()
    expect(inTeams(house)).toEqual(asked)
  })

  it('for good takes the next way, and the last one is given up', async () => {
    const house = await connected({
      teams: memoryChannel(() => ({ kind: 'refused', why: '403' })),
      mail: memoryChannel(({ reader }) =>
        reader === mailOf('hr-one') ? { kind: 'refused', why: '550' } : { kind: 'told' },
      ),
    })
    await askBack(house)
    await house.work()
    expect(house.mail.told.map(({ reader }) => reader)).toEqual([mailOf('hr-two')])
    const outcomes = house.facts.filter(({ way }) => way !== 'record').map(({ way, told }) => `${way} ${told.kind}`)
    expect(outcomes.toSorted()).toEqual(['mail refused', 'mail told', 'teams refused', 'teams refused'])
    const tries = house.teams.tries()
    house.passMinutes(120)
    await house.work()
    expect(house.teams.tries()).toBe(tries)
  })

  it('after it was told and before that was kept, tells it once', async () => {
    const house = await connected({})
    const { ports } = house
    await askBack(house)
    let dies = 3
    const finish: typeof ports.jobs.finish = (job, at) =>
      /:news:\d+:/.test(job.id) && dies-- > 0 ? Promise.reject(new Error('crash')) : ports.jobs.finish(job, at)
    const round = runJobs({ ...ports, jobs: { ...ports.jobs, finish } }, () => {})
    while ((await round(100)) > 0);
    house.passMinutes(1)
    while ((await round(100)) > 0);
    expect(house.teams.tries() + house.record.tries()).toBe(6)
    expect(inTeams(house)).toEqual(asked)
    expect(house.record.told).toHaveLength(1)
  })

  it('while it is found out whom to tell, tells each of them once', async () => {
    const house = await connected({})
    const { ports } = house
    await askBack(house)
    let dies = 1
    const owe: typeof ports.jobs.owe = async (tenant, jobs) => {
      await ports.jobs.owe(tenant, jobs.slice(0, 2))
      if (dies-- > 0) throw new Error('crash')
      await ports.jobs.owe(tenant, jobs)
    }
    const round = runJobs({ ...ports, jobs: { ...ports.jobs, owe } }, () => {})
    while ((await round(100)) > 0);
    house.passMinutes(1)
    while ((await round(100)) > 0);
    expect([house.teams.tries(), house.record.tries()]).toEqual([2, 1])
    expect(inTeams(house)).toEqual(asked)
  })
})

describe('a house that answers slowly', () => {
  it('keeps neither our own jobs waiting nor the other houses', async () => {
    let release = () => {}
    const held = new Promise<Told>((resolve) => {
      release = () => resolve({ kind: 'told' })
    })
    const house = await open({ teams: memoryChannel(() => held) })
    await house.join('hr-one', 'entra')
    await askBack(house)
    const round = runJobs(house.ports, noFault)
    await round(100)
    await house.happens('system', { type: 'breached', ...ofClock })
    const slow = round(100)
    await expect.poll(() => house.record.told.length).toBe(1)
    expect(await house.ports.alerts.list(house.tenant, 'all', 10)).toHaveLength(1)
    expect(inTeams(house)).toEqual([])
    release()
    await slow
    expect(inTeams(house)).toEqual(['hr-one'])
  })

  it('is told nothing more when half the lease is over: that comes back when it ends', async () => {
    const house = await open({
      teams: memoryChannel(async () => {
        house.passMinutes(0.5)
        return { kind: 'told' }
      }),
    })
    const people = Array.from({ length: 20 }, (_, i) =>
      aPerson({ id: id<PersonId>(`agent-${i}`), department: id('it'), roles: ['agent'] }),
    )
    const command = { id: id<never>('add'), by: 'system', fingerprint: '' } as const
    await house.ports.directory.addAll(house.tenant, 'person', people, command)
    for (const person of people) await house.join(person.id, 'entra')
    await house.happens('system', { type: 'breached', ...ofClock })
    const round = runJobs(house.ports, noFault)
    await round(100)
    await round(100)
    const first = house.teams.told.length
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(20)
    for (let i = 0; i < 20; i++) {
      house.passMinutes(1)
      await house.work()
    }
    expect(house.teams.told).toHaveLength(20)
    expect(house.teams.tries()).toBe(20)
  })
})
