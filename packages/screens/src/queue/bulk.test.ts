import { id, type RequestId, type RequestKey } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { connect } from '../testing/fakeTransport.ts'
import { moveAll } from './bulk.ts'

const row = (n: number) => ({
  id: id<RequestId>(`r${n}`),
  key: id<RequestKey>(`IT-${n}`),
  title: `Access ${n}`,
  version: 1,
})
const said = { urgency: 1, importance: 5, reason: '' } as const

/** Nine requests that were seen when they were new. */
function nine() {
  const server = new FakeServer('lin')
  for (let n = 1; n <= 9; n++) server.raiseAs('sam', { service: 'vpn', title: `Access ${n}` })
  const tasks = Array.from({ length: 9 }, (_, i) => ({ row: row(i + 1), said }))
  return { server, tasks, ...connect(server) }
}

describe('one move on many requests', () => {
  it('is made on each, however many there are, and tells how far it is', async () => {
    const { client, tasks, server } = nine()
    const answered: number[] = []
    const { done, failed } = await moveAll(client, 'triage', tasks, (n) => answered.push(n))
    expect(failed).toEqual([])
    expect(done.map(({ row: { key } }) => key)).toEqual(tasks.map(({ row: { key } }) => key))
    expect(done.every(({ view }) => view.urgency === 1 && view.version === 2)).toBe(true)
    expect(answered).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(server.request(id<RequestId>('r9')).state).toBe('triaged')
  })

  it('fails for those alone that somebody else was quicker at, or that may not be changed, each with its reason', async () => {
    const { client, tasks, server } = nine()
    server.moveAs('chen', id<RequestId>('r2'), 'comment', { text: 'Hm' })
    server.moveAs('sam', id<RequestId>('r5'), 'withdraw')
    const { done, failed } = await moveAll(client, 'triage', tasks)
    expect(done).toHaveLength(7)
    expect(failed.map(({ row: { key }, trouble }) => [key, trouble])).toEqual([
      ['IT-2', { kind: 'refused', refusal: { kind: 'stale-version', current: 2 } }],
      ['IT-5', { kind: 'refused', refusal: { kind: 'stale-version', current: 2 } }],
    ])
  })

  it('fails for all when nothing gets through', async () => {
    const { client, tasks, wire } = nine()
    wire.isDown = true
    const { done, failed } = await moveAll(client, 'triage', tasks)
    expect(done).toEqual([])
    expect(failed.map(({ trouble }) => trouble.kind)).toEqual(Array(9).fill('unreachable'))
  })

  it('asks for nothing where there is nothing to do', async () => {
    const { client, wire } = nine()
    expect(await moveAll(client, 'triage', [])).toEqual({ done: [], failed: [] })
    expect(wire.asked).toEqual([])
  })
})
