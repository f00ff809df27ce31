import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alwaysOpenCalendar, compileCalendar, workingMs } from '../calendar/index.ts'
import type { Department, Person, Service } from '../directory/index.ts'
import {
  type AgreementId,
  type CalendarId,
  type DepartmentId,
  type Instant,
  id,
  instant,
  type PersonId,
  type RequestId,
  type RequestKey,
  type Result,
  type ServiceId,
} from '../kernel/index.ts'
import type { Agreement, Target } from '../sla/index.ts'
import { type Actor, maySee, movesFor } from './actor.ts'
import { applyEvents } from './applyEvent.ts'
import { type Changed, type Circumstances, nextAlarmAt, nextDueAt, noteAlarms } from './decide.ts'
import { allowedFrom, type Move, moves } from './moves.ts'
import type { Request } from './request.ts'
import type { RequestEvent } from './requestEvent.ts'
import * as decide from './requestMoves.ts'

const calendars = () => always
const always = compileCalendar(alwaysOpenCalendar(id<CalendarId>('always'), { en: 'Always' }))
const minute = 60_000
const t0 = instant('2026-11-23T09:00+08:00')
const at = (minutes: number): Instant => instant(t0 + minutes * minute)

const itDepartment = id<DepartmentId>('it')
const sales = id<DepartmentId>('sales')
const legal: Department = {
  id: id<DepartmentId>('legal'),
  code: 'LEG',
  name: { en: 'Legal' },
  parent: null,
  validFrom: instant(0),
  validUntil: null,
}
const customer: Actor = { person: id<PersonId>('carla'), department: sales, roles: [] }
const colleague: Actor = { person: id<PersonId>('kim'), department: sales, roles: ['agent'] }
const agent: Actor = { person: id<PersonId>('ada'), department: itDepartment, roles: ['agent'] }
const lawyer: Actor = { person: id<PersonId>('lee'), department: legal.id, roles: ['agent'] }
const stranger: Actor = { person: id<PersonId>('sam'), department: id<DepartmentId>('hr'), roles: ['agent'] }

const target = (kind: Target['kind'], minutes: number, pausesOn: Target['pausesOn'] = []): Target => {
  const goal = workingMs(minutes * minute)
  return {
    kind,
    calendar: id<CalendarId>('always'),
    goals: { 1: workingMs(goal / 2), 2: goal, 3: goal, 4: null },
    pausesOn,
  }
}
const agreement: Agreement = {
  id: id<AgreementId>('it-all'),
  name: { en: 'IT' },
  provider: itDepartment,
  customer: null,
  service: null,
  targets: [
    target('first-response', 30),
    target('next-update', 120, ['customer']),
    target('resolution', 240, ['customer', 'others']),
  ],
  onReopen: 'new-cycle',
  validFrom: instant(0),
  validUntil: null,
}
const service: Service = {
  id: id<ServiceId>('laptop'),
  name: { en: 'Laptop' },
  description: { en: 'A new laptop' },
  provider: itDepartment,
  owner: null,
  form: [{ name: 'model', label: { en: 'Model' }, required: true, kind: 'text' }],
  availability: 'offered',
}
const provider: Department = { ...legal, id: itDepartment, code: 'IT' }

const value = (result: Result<Changed, unknown>): Request => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value.request
}
const by = (actor: Actor, minutes: number): Circumstances => ({ actor, now: at(minutes), calendars })
const asking = {
  id: id<RequestId>('r1'),
  key: id<RequestKey>('IT-1'),
  title: 'Laptop broken',
  description: '',
  answers: { model: 'X1' },
  urgency: 3,
  importance: 3,
} as const
const raised = (facts: Partial<Agreement> = {}): Request =>
  value(decide.raise(asking, { service, provider, agreement: { ...agreement, ...facts } }, by(customer, 0)))
const triaged = (): Request => value(decide.triage(raised(), { urgency: 3, importance: 3, reason: '' }, by(agent, 5)))
const inWork = (): Request => value(decide.start(triaged(), by(agent, 10)))
const clockOf = (request: Request, kind: Target['kind']) => request.clocks.findLast((clock) => clock.target === kind)

/** The one way to make each move, with input that is in order. */
const make: Readonly<Record<Move, (request: Request, circumstances: Circumstances) => Result<Changed, unknown>>> = {
  triage: (r, c) => decide.triage(r, { urgency: 5, importance: 5, reason: 'board meeting' }, c),
  untriage: (r, c) => decide.untriage(r, { urgency: 1, importance: 2, reason: 'too early' }, c),
  assign: (r, c) => decide.assign(r, null, c),
  start: decide.start,
  comment: (r, c) => decide.comment(r, { text: 'hello', audience: 'everyone' }, c),
  wait: (r, c) => decide.wait(r, { on: 'customer', reason: 'which model?' }, c),
  resume: decide.resume,
  deliver: (r, c) => decide.deliver(r, { result: 'done' }, c),
  confirm: (r, c) => decide.confirm(r, { note: '' }, c),
  reopen: (r, c) => decide.reopen(r, { reason: 'still broken' }, c),
  withdraw: (r, c) => decide.withdraw(r, { reason: '' }, c),
  handOff: (r, c) => decide.handOff(r, { to: legal, reason: 'a contract matter' }, c),
}
const makers: Readonly<Record<Move, Actor>> = {
  triage: agent,
  untriage: agent,
  assign: agent,
  start: agent,
  comment: agent,
  wait: agent,
  resume: agent,
  deliver: agent,
  handOff: agent,
  confirm: customer,
  reopen: customer,
  withdraw: customer,
}

describe('the state machine', () => {
  const inState: Readonly<Record<Request['state'], () => Request>> = {
    new: () => raised(),
    triaged,
    'in-work': inWork,
    'waiting-on-customer': () => value(decide.wait(inWork(), { on: 'customer', reason: 'which?' }, by(agent, 20))),
    'waiting-on-others': () => value(decide.wait(inWork(), { on: 'others', reason: 'parts' }, by(agent, 20))),
    delivered: () => value(decide.deliver(inWork(), { result: '' }, by(agent, 20))),
    confirmed: () => value(decide.confirm(inState.delivered(), { note: '' }, by(customer, 25))),
    withdrawn: () => value(decide.withdraw(inWork(), { reason: '' }, by(customer, 20))),
  }
  const states = Object.keys(inState) as Request['state'][]

  it.each(states.flatMap((state) => moves.map((move) => ({ state, move }))))('$state: $move', ({ state, move }) => {
    const request = inState[state]()
    expect(request.state).toBe(state)
    const result = make[move](request, by(makers[move], 60))
    if (allowedFrom[move].includes(state)) expect(result.ok).toBe(true)
    else expect(result).toEqual({ ok: false, refusal: { kind: 'not-allowed-in-state', move, state } })
  })

  it('leaves nothing to do after a withdrawal', () => {
    expect(movesFor(agent, inState.withdrawn())).toEqual([])
    expect(movesFor(customer, inState.withdrawn())).toEqual([])
  })
})

describe('who may do what', () => {
  it.each([
    { who: 'the requester', actor: customer, offered: ['comment', 'withdraw'] },
    { who: 'an agent of the customer department', actor: colleague, offered: ['comment'] },
    {
      who: 'an agent of the provider',
      actor: agent,
      offered: ['triage', 'assign', 'comment', 'wait', 'deliver', 'handOff'],
    },
    { who: 'an agent of a third department', actor: stranger, offered: [] },
    { who: 'a colleague of the provider who is no agent', actor: { ...agent, roles: [] }, offered: [] },
    {
      who: 'an administrator of a third department',
      actor: { ...stranger, roles: ['administrator' as const] },
      offered: [],
    },
  ])('$who, of a request in work: $offered', ({ actor, offered }) => {
    expect(movesFor(actor, inWork())).toEqual(offered)
  })

  it.each(moves)('a stranger is refused to %s, whatever the state', (move) => {
    expect(make[move](inWork(), by(stranger, 60))).toEqual({ ok: false, refusal: { kind: 'not-yours-to-do', move } })
  })

  it('a request is seen by both sides and by those who look after all departments', () => {
    const programme: Actor = { ...stranger, roles: ['programme'] }
    const seen = [customer, colleague, agent, programme, stranger, lawyer].map((actor) => maySee(actor, inWork()))
    expect(seen).toEqual([true, true, true, true, false, false])
  })
})

describe('raising', () => {
  it.each([
    { because: 'it has no title', change: { title: '  ' }, path: 'title', reason: 'required' },
    { because: 'its title is too long', change: { title: '长'.repeat(201) }, path: 'title', reason: 'too-long' },
    { because: 'its form is not filled in', change: { answers: {} }, path: 'answers.model', reason: 'required' },
  ])('is refused because $because', ({ change, path, reason }) => {
    const result = decide.raise({ ...asking, ...change }, { service, provider, agreement }, by(customer, 0))
    expect(result).toMatchObject({ ok: false, refusal: { issues: [{ path, reason }] } })
  })

  it('is refused for a retired service and for a department that is no longer there', () => {
    const retired = decide.raise(
      asking,
      { service: { ...service, availability: 'retired' }, provider, agreement },
      by(customer, 0),
    )
    expect(retired).toEqual({ ok: false, refusal: { kind: 'service-retired', service: 'laptop' } })
    const gone = { ...provider, validUntil: instant(1) }
    const late = decide.raise(asking, { service, provider: gone, agreement }, by(customer, 0))
    expect(late).toEqual({ ok: false, refusal: { kind: 'department-not-in-force', department: 'it' } })
  })

  it('promises nothing without an agreement', () => {
    const request = value(decide.raise(asking, { service, provider, agreement: null }, by(customer, 0)))
    expect(request).toMatchObject({ clocks: [], agreement: null })
    expect(nextAlarmAt(request, calendars)).toBeNull()
  })
})

describe('the clocks', () => {
  it('start when it is raised, all of them', () => {
    expect(raised().clocks.map((clock) => [clock.target, clock.state])).toEqual([
      ['first-response', 'running'],
      ['next-update', 'running'],
      ['resolution', 'running'],
    ])
    expect(nextDueAt(raised(), calendars)).toBe(at(30))
  })

  it('the first response is given by taking up the work, once and for good', () => {
    const request = inWork()
    expect(clockOf(request, 'first-response')).toMatchObject({ state: 'stopped', used: 10 * minute })
    expect(request.respondedAt).toBe(at(10))
    const answered = value(decide.comment(request, { text: 'hi', audience: 'everyone' }, by(agent, 15)))
    expect(answered.respondedAt).toBe(at(10))
  })

  it('an internal note tells the customer nothing', () => {
    const noted = value(decide.comment(triaged(), { text: 'hm', audience: 'provider' }, by(agent, 15)))
    expect(clockOf(noted, 'first-response')?.state).toBe('running')
    expect(noted.respondedAt).toBeNull()
  })

  it('waiting pauses those that say so, and the customer’s word goes on with them', () => {
    const waiting = value(decide.wait(inWork(), { on: 'customer', reason: 'which?' }, by(agent, 40)))
    expect(waiting.clocks.map((clock) => clock.state)).toEqual(['stopped', 'paused', 'paused'])
    const answered = value(decide.comment(waiting, { text: 'the blue one', audience: 'everyone' }, by(customer, 100)))
    expect(answered).toMatchObject({ state: 'in-work', waitingFor: null })
    expect(clockOf(answered, 'resolution')).toMatchObject({ state: 'running', used: 40 * minute })
  })

  it('waiting on others after waiting on the customer pauses and resumes by each target’s own rule', () => {
    const onCustomer = value(decide.wait(inWork(), { on: 'customer', reason: 'which?' }, by(agent, 40)))
    const onOthers = value(decide.wait(onCustomer, { on: 'others', reason: 'parts' }, by(agent, 50)))
    expect(onOthers.clocks.map((clock) => clock.state)).toEqual(['stopped', 'running', 'paused'])
  })

  it('a new priority aims them anew, and what was used stays', () => {
    const request = value(
      decide.triage(inWork(), { urgency: 5, importance: 5, reason: 'board meeting' }, by(agent, 60)),
    )
    expect(clockOf(request, 'resolution')).toMatchObject({ goal: 120 * minute, used: 0, since: at(0) })
    const low = value(decide.triage(inWork(), { urgency: 1, importance: 1, reason: 'not now' }, by(agent, 60)))
    expect(clockOf(low, 'resolution')?.goal).toBeNull()
  })

  it('a triage that is taken back leaves a new request with the priority and the goals of before', () => {
    const asked = raised()
    const urgent = value(decide.triage(asked, { urgency: 5, importance: 5, reason: '' }, by(agent, 5)))
    const { urgency, importance, priority, state, clocks } = asked
    const back = value(decide.untriage(urgent, { urgency, importance, reason: 'a slip' }, by(agent, 6)))
    expect(back).toMatchObject({ urgency, importance, priority, state })
    expect(back.clocks).toEqual(clocks)
    expect(decide.untriage(urgent, { urgency, importance, reason: ' ' }, by(agent, 6))).toMatchObject({
      refusal: { issues: [{ path: 'reason', reason: 'required' }] },
    })
  })

  it('a change of priority needs a reason, the first triage does not', () => {
    const silent = { urgency: 5, importance: 5, reason: '' } as const
    expect(decide.triage(inWork(), silent, by(agent, 60))).toMatchObject({
      ok: false,
      refusal: { issues: [{ path: 'reason' }] },
    })
    expect(decide.triage(raised(), silent, by(agent, 60)).ok).toBe(true)
  })

  it('stop at delivery and start a new cycle at reopening', () => {
    const delivered = value(decide.deliver(inWork(), { result: 'done' }, by(agent, 100)))
    expect(delivered.clocks.every((clock) => clock.state === 'stopped')).toBe(true)
    const reopened = value(decide.reopen(delivered, { reason: 'no' }, by(customer, 500)))
    expect(reopened).toMatchObject({ state: 'in-work', cycle: 2, deliveredAt: null })
    expect(reopened.clocks.filter((clock) => clock.cycle === 2).map((clock) => [clock.target, clock.used])).toEqual([
      ['next-update', 0],
      ['resolution', 0],
    ])
  })

  it('go on where they stopped when the agreement says so, without the closed time', () => {
    const request = value(
      decide.start(
        value(decide.triage(raised({ onReopen: 'resume' }), { urgency: 3, importance: 3, reason: '' }, by(agent, 5))),
        by(agent, 10),
      ),
    )
    const delivered = value(decide.deliver(request, { result: '' }, by(agent, 100)))
    const reopened = value(decide.reopen(delivered, { reason: 'no' }, by(customer, 500)))
    expect(clockOf(reopened, 'resolution')).toMatchObject({ cycle: 2, used: 100 * minute, since: at(500) })
    expect(nextDueAt(reopened, calendars)).toBe(at(500 + 120))
  })
})

describe('a breach', () => {
  it('is written down at its first late instant, before what happens after it', () => {
    const result = decide.deliver(inWork(), { result: '' }, by(agent, 300))
    const events = result.ok ? result.value.events : []
    expect(events.map((event) => [event.type, event.at, event.by])).toEqual([
      ['breached', at(130) + 1, 'system'],
      ['breached', at(240) + 1, 'system'],
      ['delivered', at(300), 'ada'],
    ])
  })

  it('is written down once', () => {
    const late = noteAlarms(inWork(), at(300), calendars)
    expect(late.events).toHaveLength(2)
    expect(noteAlarms(late.request, at(400), calendars).events).toEqual([])
    expect(nextAlarmAt(late.request, calendars)).toBeNull()
  })

  it('of a promise that was tightened after the fact is the moment of the change', () => {
    const tightened = value(decide.triage(inWork(), { urgency: 5, importance: 5, reason: 'now' }, by(agent, 128)))
    const late = noteAlarms(tightened, at(129), calendars)
    expect(late.events.filter((event) => event.type === 'breached').map((event) => event.at)).toContain(at(128))
  })

  it('does not happen while the clock stands', () => {
    const waiting = value(decide.wait(inWork(), { on: 'customer', reason: 'which?' }, by(agent, 40)))
    expect(noteAlarms(waiting, at(100_000), calendars).events).toEqual([])
  })
})

describe('hand-offs', () => {
  const handed = () => value(decide.handOff(inWork(), { to: legal, reason: 'a contract' }, by(agent, 50)))

  it('pass the work and keep the promise', () => {
    const request = handed()
    expect(request).toMatchObject({ provider: 'legal', assignee: null, state: 'triaged', handOffs: 1 })
    expect(clockOf(request, 'resolution')).toMatchObject({ state: 'running', since: at(0) })
    expect(movesFor(agent, request)).toEqual([])
    expect(movesFor(lawyer, request)).toContain('start')
  })

  it('of a delivered request change who answers for it, not its state', () => {
    const delivered = value(decide.deliver(inWork(), { result: '' }, by(agent, 60)))
    expect(value(decide.handOff(delivered, { to: legal, reason: 'theirs' }, by(agent, 70)))).toMatchObject({
      state: 'delivered',
      provider: 'legal',
    })
  })

  it('to the own department, to one that is gone, or without a reason are refused', () => {
    const own = decide.handOff(inWork(), { to: provider, reason: 'x' }, by(agent, 50))
    expect(own).toMatchObject({ refusal: { kind: 'already-with-department' } })
    const gone = decide.handOff(inWork(), { to: { ...legal, validUntil: instant(1) }, reason: 'x' }, by(agent, 50))
    expect(gone).toMatchObject({ refusal: { kind: 'department-not-in-force' } })
    expect(decide.handOff(inWork(), { to: legal, reason: ' ' }, by(agent, 50))).toMatchObject({
      refusal: { kind: 'invalid-input' },
    })
  })
})

it('work is assigned to agents of the provider only', () => {
  const person: Person = { id: id<PersonId>('ada'), name: { en: 'Ada' }, department: itDepartment, roles: ['agent'] }
  expect(value(decide.assign(inWork(), person, by(agent, 20))).assignee).toBe('ada')
  for (const wrong of [
    { ...person, roles: [] },
    { ...person, department: sales },
  ])
    expect(decide.assign(inWork(), wrong, by(agent, 20))).toMatchObject({ refusal: { kind: 'not-an-agent-here' } })
})

it('a server whose clock runs behind writes no history that goes backwards', () => {
  const result = decide.resume(
    value(decide.wait(inWork(), { on: 'others', reason: 'parts' }, by(agent, 40))),
    by(agent, 30),
  )
  expect(result.ok && result.value.events[0]?.at).toBe(at(40))
})

it('any run of moves is the fold of its events, with times in order and a version for each', () => {
  const step = fc.record({ move: fc.constantFrom(...moves), after: fc.integer({ min: 0, max: 400 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let request = raised()
      let minutes = 0
      const events: RequestEvent[] = []
      for (const { move, after } of steps) {
        minutes += after
        const maker = makers[move] === agent && request.provider === legal.id ? lawyer : makers[move]
        const result = make[move](request, by(maker, minutes))
        if (!result.ok) continue
        request = result.value.request
        events.push(...result.value.events)
      }
      expect(applyEvents(raised(), events, calendars)).toEqual(request)
      expect(request.version).toBe(1 + events.length)
      expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).toSorted((a, b) => a - b))
      // Broken once in a cycle; a triage that is taken back sets another due time, which may be broken anew.
      let broken = false
      for (const event of events) {
        if (event.type === 'reopened' || event.type === 'untriaged') broken = false
        if (event.type !== 'breached' || event.target !== 'resolution') continue
        expect(broken).toBe(false)
        broken = true
      }
    }),
  )
})
