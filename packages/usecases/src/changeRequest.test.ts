import { describe, expect, it } from 'vitest'
import { commentRequest } from './commentRequest.ts'
import {
  assignRequest,
  deliverRequest,
  getRequest,
  handOffRequest,
  startRequest,
  triageRequest,
  waitRequest,
} from './index.ts'
import type { RequestDetail } from './requestDetail.ts'
import { departmentId, type Scene, scene } from './testing/index.ts'

const triage = async ({ ports, who, command, raised }: Scene): Promise<RequestDetail> => {
  const { request } = await raised()
  const said = {
    request: request.id,
    version: request.version,
    command: command(),
    urgency: 4,
    importance: 4,
    reason: '',
  } as const
  const result = await triageRequest(ports)(who('it-agent'), said)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const journalOf = async ({ ports, tenant }: Scene, { request }: RequestDetail) => {
  const loaded = await ports.requests.load(tenant, request.id)
  return loaded && (await ports.requests.journal(tenant, loaded)).map(({ event }) => event.type)
}

describe('a change of a request', () => {
  it('is kept with its event, and those who watch are told', async () => {
    const stage = await scene()
    const triaged = await triage(stage)
    expect(triaged.request).toMatchObject({ state: 'triaged', priority: 2, version: 2 })
    expect(triaged.moves).toContain('start')
    expect(stage.ports.announced.at(-1)).toMatchObject({ request: triaged.request.id, version: 2, provider: 'it' })
  })

  it('of something else than what the person saw is refused and changes nothing', async () => {
    const stage = await scene()
    const triaged = await triage(stage)
    const stale = { request: triaged.request.id, version: 1, command: stage.command(), result: '' }
    const result = await deliverRequest(stage.ports)(stage.who('it-agent'), stale)
    expect(result).toEqual({ ok: false, refusal: { kind: 'stale-version', current: 2 } })
    expect(await journalOf(stage, triaged)).toEqual(['raised', 'triaged'])
  })

  it('sent twice happens once, also when something else happened since', async () => {
    const stage = await scene()
    const { ports, who } = stage
    const { request } = await triage(stage)
    const once = {
      request: request.id,
      version: request.version,
      command: stage.command(),
      text: 'Looking',
      audience: 'everyone',
    } as const
    const first = await commentRequest(ports)(who('it-agent'), once)
    const started = { request: request.id, version: 3, command: stage.command() }
    await startRequest(ports)(who('it-agent'), started)
    const again = await commentRequest(ports)(who('it-agent'), once)
    expect(first.ok && again.ok).toBe(true)
    expect(await journalOf(stage, { ...(again.ok ? again.value : ({} as RequestDetail)) })).toEqual([
      'raised',
      'triaged',
      'commented',
      'assigned',
      'started',
    ])
  })

  it('by two at once is made by one of them', async () => {
    const stage = await scene()
    const { ports, who } = stage
    const { request } = await triage(stage)
    const about = { request: request.id, version: request.version }
    const results = await Promise.all([
      deliverRequest(ports)(who('it-agent'), { ...about, command: stage.command(), result: 'a' }),
      deliverRequest(ports)(who('it-agent'), { ...about, command: stage.command(), result: 'b' }),
    ])
    expect(results.map((result) => (result.ok ? 'ok' : result.refusal.kind)).toSorted()).toEqual([
      'ok',
      'stale-version',
    ])
  })

  it('whose answer was lost is found again by its command id', async () => {
    const stage = await scene()
    const { request } = await triage(stage)
    const { requests } = stage.ports
    const deaf = {
      ...stage.ports,
      requests: {
        ...requests,
        async commit(...given: Parameters<typeof requests.commit>) {
          await requests.commit(...given)
          throw new Error('connection lost')
        },
      },
    }
    const result = await startRequest(deaf)(stage.who('it-agent'), {
      request: request.id,
      version: 2,
      command: stage.command(),
    })
    expect(result.ok && result.value.request.state).toBe('in-work')
  })

  it('that never reached the store is a fault', async () => {
    const stage = await scene()
    const { request } = await triage(stage)
    const commit = async () => {
      throw new Error('connection lost')
    }
    const dead = { ...stage.ports, requests: { ...stage.ports.requests, commit } }
    const started = startRequest(dead)(stage.who('it-agent'), {
      request: request.id,
      version: 2,
      command: stage.command(),
    })
    await expect(started).rejects.toThrow('connection lost')
  })

  it.each(['hr-two', 'fin-agent'])('by %s, who may not see it, finds no request', async (person) => {
    const stage = await scene()
    const { request } = await triage(stage)
    const result = await startRequest(stage.ports)(stage.who(person), {
      request: request.id,
      version: 2,
      command: stage.command(),
    })
    expect(result).toMatchObject({ refusal: { kind: 'no-such', what: 'request' } })
  })
})

describe('what a reader gets to see', () => {
  it('internal notes are for the provider’s side only', async () => {
    const stage = await scene()
    const { ports, who } = stage
    const { request } = await triage(stage)
    const note = {
      request: request.id,
      version: 2,
      command: stage.command(),
      text: 'again!',
      audience: 'provider',
    } as const
    await commentRequest(ports)(who('it-agent'), note)
    const texts = async (person: string) => {
      const seen = await getRequest(ports)(who(person), request.id)
      return seen.ok ? seen.value.timeline.map(({ event }) => event.type) : []
    }
    expect(await texts('it-agent')).toContain('commented')
    expect(await texts('hr-one')).toEqual(['raised', 'triaged'])
  })
})

describe('assigning', () => {
  it('to someone who does not exist, or is no agent of the provider, is refused', async () => {
    const stage = await scene()
    const { request } = await triage(stage)
    const assign = (assignee: string) =>
      assignRequest(stage.ports)(stage.who('it-agent'), {
        request: request.id,
        version: 2,
        command: stage.command(),
        assignee: assignee as never,
      })
    expect(await assign('nobody-here')).toMatchObject({ refusal: { kind: 'no-such', what: 'person' } })
    expect(await assign('fin-agent')).toMatchObject({ refusal: { kind: 'not-an-agent-here' } })
    expect(await assign('it-agent')).toMatchObject({ value: { request: { assignee: 'it-agent' } } })
  })
})

describe('handing off', () => {
  it('takes the request out of one’s sight, but the same command again still says that it went', async () => {
    const stage = await scene()
    const { request } = await triage(stage)
    const once = {
      request: request.id,
      version: 2,
      command: stage.command(),
      to: departmentId('fin'),
      reason: 'an invoice',
    }
    const first = await handOffRequest(stage.ports)(stage.who('it-agent'), once)
    expect(first).toMatchObject({ value: { request: { provider: 'fin' } } })
    expect(await getRequest(stage.ports)(stage.who('it-agent'), request.id)).toMatchObject({ ok: false })
    expect(await handOffRequest(stage.ports)(stage.who('it-agent'), once)).toMatchObject({ ok: true })
    expect(await getRequest(stage.ports)(stage.who('fin-agent'), request.id)).toMatchObject({ ok: true })
  })

  it('to a department that does not exist is refused', async () => {
    const stage = await scene()
    const { request } = await triage(stage)
    const lost = { request: request.id, version: 2, command: stage.command(), to: departmentId('nowhere'), reason: 'x' }
    expect(await handOffRequest(stage.ports)(stage.who('it-agent'), lost)).toMatchObject({
      refusal: { kind: 'no-such', what: 'department' },
    })
  })
})

it('waiting is undone by the customer’s answer', async () => {
  const stage = await scene()
  const { ports, who } = stage
  const { request } = await triage(stage)
  await waitRequest(ports)(who('it-agent'), {
    request: request.id,
    version: 2,
    command: stage.command(),
    on: 'customer',
    reason: 'which?',
  })
  const answered = await commentRequest(ports)(who('hr-one'), {
    request: request.id,
    version: 3,
    command: stage.command(),
    text: 'the left one',
    audience: 'everyone',
  })
  expect(answered).toMatchObject({ value: { request: { state: 'in-work', waitingFor: null } } })
})
