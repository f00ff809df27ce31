import { describe, expect, it } from 'vitest'
import { commentRequest } from './commentRequest.ts'
import { handOffRequest } from './handOffRequest.ts'
import { type ListRequests, listRequests } from './listRequests.ts'
import { departmentId, type Scene, scene } from './testing/index.ts'

const mine: ListRequests = { scope: 'mine', filter: {}, order: 'newest', limit: 10 }

/** What the requester reads as the last news, as a list tells it. */
async function newsFor({ ports, who }: Scene, person: string, asked: Partial<ListRequests> = {}) {
  const listed = await listRequests(ports)(who(person), { ...mine, withNews: true, ...asked })
  if (!listed.ok) throw new Error(listed.refusal.kind)
  return listed.value
}

describe('the last news of a list', () => {
  it('is the last event of each request, with the version that it led to', async () => {
    const stage = await scene()
    const { ports, who, command } = stage
    const { request } = await stage.raised()
    await commentRequest(ports)(who('it-agent'), {
      ...{ request: request.id, version: 1, command: command(), text: 'Which floor?', audience: 'everyone' },
    })
    await stage.raised('Another')
    const { news, names } = await newsFor(stage, 'hr-one')
    expect(news.get(request.id)).toMatchObject({ version: 2, event: { type: 'commented', text: 'Which floor?' } })
    expect([...news.values()].map(({ event }) => event.type).toSorted()).toEqual(['commented', 'raised'])
    expect(names.people['it-agent']).toBeDefined()
  })

  it('passes over what is written for the provider alone, and names nobody by it', async () => {
    const stage = await scene()
    const { ports, who, command } = stage
    const { request } = await stage.raised()
    await commentRequest(ports)(who('it-agent'), {
      ...{ request: request.id, version: 1, command: command(), text: 'Again!', audience: 'provider' },
    })
    const told = await newsFor(stage, 'hr-one')
    expect(told.news.get(request.id)).toMatchObject({ version: 1, event: { type: 'raised' } })
    expect(told.names.people['it-agent']).toBeUndefined()
    const queue = await newsFor(stage, 'it-agent', { scope: 'queue' })
    expect(queue.news.get(request.id)).toMatchObject({ version: 2, event: { text: 'Again!' } })
  })

  it('knows the departments of a hand-off, and is silent where it was not asked for', async () => {
    const stage = await scene()
    const { ports, who, command } = stage
    const { request } = await stage.raised()
    await handOffRequest(ports)(who('it-agent'), {
      ...{ request: request.id, version: 1, command: command(), to: departmentId('fin'), reason: 'Money' },
    })
    const { names } = await newsFor(stage, 'hr-one')
    expect(Object.keys(names.departments).toSorted()).toEqual(['fin', 'hr', 'it'])
    expect((await newsFor(stage, 'hr-one', { withNews: false })).news.size).toBe(0)
  })
})
