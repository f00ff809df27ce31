import { applyEvent, type CommandId, id, type PersonId, type RequestKey, type ServiceId } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { getRequest } from './getRequest.ts'
import { listRequests } from './listRequests.ts'
import { raiseRequest } from './raiseRequest.ts'
import { requestIndex } from './requestIndex.ts'
import { aRaisedEvent, aService, officeCalendars, requestId, scene } from './testing/index.ts'

const asked = {
  service: id<ServiceId>('it-help'),
  title: 'Printer',
  description: '',
  answers: {},
  urgency: 3,
  importance: 3,
} as const

describe('raising a request', () => {
  it('numbers it in the provider’s series and promises what the agreement says', async () => {
    const { raised } = await scene()
    const [first, second] = [await raised(), await raised()]
    expect([first.request.key, second.request.key]).toEqual(['IT-1', 'IT-2'])
    expect(first.request).toMatchObject({ state: 'new', customer: 'hr', provider: 'it', agreement: 'it-for-all' })
    expect(first.request.clocks).toHaveLength(3)
    expect(first.names.people).toHaveProperty('hr-one')
  })

  it('twice with one command makes one request, and answers what is true now', async () => {
    const { ports, who, command } = await scene()
    const once = { ...asked, command: command() }
    const first = await raiseRequest(ports)(who('hr-one'), once)
    const again = await raiseRequest(ports)(who('hr-one'), once)
    expect(again.ok && first.ok && again.value.request).toEqual(first.ok && first.value.request)
    expect(await ports.requests.nextNumber(who('hr-one').tenant, 'IT')).toBe(2)
  })

  it.each([
    { given: 'another body', person: 'hr-one', fingerprint: 'something else' },
    { given: 'another person', person: 'hr-two', fingerprint: undefined },
  ])('with a command id that $given used is refused and tells nothing', async ({ person, fingerprint }) => {
    const { ports, who, command } = await scene()
    const once = command()
    await raiseRequest(ports)(who('hr-one'), { ...asked, command: once })
    const other = { ...asked, command: { ...once, fingerprint: fingerprint ?? once.fingerprint } }
    expect(await raiseRequest(ports)(who(person), other)).toEqual({ ok: false, refusal: { kind: 'command-reused' } })
  })

  it('passes over numbers that came in with an imported history', async () => {
    const { ports, tenant, raised } = await scene()
    const events = [1, 2, 4].map((n) => aRaisedEvent({ id: requestId(`old-${n}`), key: id<RequestKey>(`IT-${n}`) }))
    await ports.requests.addHistory(
      tenant,
      events.map((event) => {
        const request = applyEvent(undefined, event, officeCalendars)
        const command = { id: id<CommandId>(`import.${event.key}`), by: 'system', fingerprint: event.key } as const
        return { request, events: [event], index: requestIndex(request, officeCalendars), command, jobs: [] }
      }),
    )
    expect((await raised()).request.key).toBe('IT-3')
    expect((await raised()).request.key).toBe('IT-5')
  })

  it('that is refused takes no number and leaves nothing behind', async () => {
    const { ports, who, command, tenant } = await scene()
    const result = await raiseRequest(ports)(who('hr-one'), { ...asked, title: ' ', command: command() })
    expect(result).toMatchObject({ ok: false, refusal: { kind: 'invalid-input' } })
    expect(await ports.requests.nextNumber(tenant, 'IT')).toBe(1)
    expect(ports.announced).toEqual([])
  })

  it('for a service that does not exist says so', async () => {
    const { ports, who, command } = await scene()
    const result = await raiseRequest(ports)(who('hr-one'), {
      ...asked,
      service: id<ServiceId>('no-such'),
      command: command(),
    })
    expect(result).toEqual({ ok: false, refusal: { kind: 'no-such', what: 'service', id: 'no-such' } })
  })
})

describe('raising a request for someone else', () => {
  const forSomeone = async (by: string, requester: string) => {
    const all = await scene()
    const said = { ...asked, requester: id<PersonId>(requester), command: all.command() }
    return { ...all, raised: await raiseRequest(all.ports)(all.who(by), said) }
  }

  it('makes it theirs, with the promise of their department, and both see it and have it on their list', async () => {
    const { ports, who, raised } = await forSomeone('fin-agent', 'hr-one')
    if (!raised.ok) throw new Error(raised.refusal.kind)
    const { request, timeline, names } = raised.value
    expect(request).toMatchObject({ requester: 'hr-one', raisedBy: 'fin-agent', customer: 'hr' })
    expect(timeline[0]?.event).toMatchObject({ by: 'fin-agent', requester: 'hr-one' })
    expect(Object.keys(names.people)).toEqual(expect.arrayContaining(['hr-one', 'fin-agent']))
    for (const person of ['hr-one', 'fin-agent']) {
      expect(await getRequest(ports)(who(person), request.id)).toMatchObject({ ok: true })
      const mine = { scope: 'mine', filter: {}, order: 'newest', limit: 10 } as const
      const listed = await listRequests(ports)(who(person), mine)
      expect(listed.ok && listed.value.items.map(({ id }) => id)).toEqual([request.id])
    }
    // Who raised it may say more, but not accept what is done for someone else.
    const movesOf = async (person: string) => {
      const seen = await getRequest(ports)(who(person), request.id)
      return seen.ok ? seen.value.moves : []
    }
    expect(await movesOf('fin-agent')).toEqual(['comment'])
    expect(await movesOf('hr-one')).toEqual(['comment', 'withdraw'])
  })

  it.each([
    { by: 'hr-one', requester: 'hr-two', may: true },
    { by: 'hr-one', requester: 'fin-one', may: false },
    { by: 'hr-agent', requester: 'fin-one', may: true },
    { by: 'hr-one', requester: 'hr-one', may: true },
  ])('$by for $requester: $may', async ({ by, requester, may }) => {
    const { raised } = await forSomeone(by, requester)
    expect(raised.ok).toBe(may)
    if (raised.ok) expect(raised.value.request.raisedBy).toBe(by === requester ? undefined : by)
    else expect(raised.refusal).toEqual({ kind: 'not-yours-to-raise', person: requester })
  })

  it('who does not exist says so', async () => {
    const { raised } = await forSomeone('hr-agent', 'nobody')
    expect(raised).toEqual({ ok: false, refusal: { kind: 'no-such', what: 'person', id: 'nobody' } })
  })
})

describe('a person as an answer', () => {
  const answering = async (lead: string) => {
    const { ports, who, command, tenant } = await scene()
    const field = { name: 'lead', label: { en: 'Lead' }, required: true, kind: 'person' } as const
    const form = [field]
    const service = aService({ id: id<ServiceId>('led'), form })
    const bySystem = { id: id<CommandId>('led'), by: 'system', fingerprint: '' } as const
    await ports.directory.addAll(tenant, 'service', [service], bySystem)
    return raiseRequest(ports)(who('hr-one'), { ...asked, service: service.id, answers: { lead }, command: command() })
  }

  it('must exist, and is told by name', async () => {
    const raised = await answering('fin-two')
    expect(raised.ok && raised.value.names.people).toHaveProperty('fin-two')
    expect(await answering('nobody')).toEqual({
      ok: false,
      refusal: { kind: 'invalid-answers', issues: [{ path: 'answers.lead', reason: 'not-known' }] },
    })
  })
})

describe('one request', () => {
  it.each([
    { person: 'hr-one', sees: true },
    { person: 'hr-agent', sees: true },
    { person: 'hr-two', sees: false },
    { person: 'it-agent', sees: true },
    { person: 'it-one', sees: false },
    { person: 'fin-agent', sees: false },
  ])('$person sees it: $sees', async ({ person, sees }) => {
    const { ports, who, raised } = await scene()
    const { request } = await raised()
    const result = await getRequest(ports)(who(person), request.id)
    expect(result.ok).toBe(sees)
    if (!result.ok) expect(result.refusal).toEqual({ kind: 'no-such', what: 'request', id: request.id })
  })
})
