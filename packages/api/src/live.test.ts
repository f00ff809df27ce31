import type { DepartmentId, PersonId, RequestId, TenantId } from '@counterpart/core'
import type { Change, Who } from '@counterpart/usecases'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { liveChanges } from './live.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const change: Change = {
  tenant: 't1' as TenantId,
  request: 'r1' as RequestId,
  version: 3,
  requester: 'ann' as PersonId,
  customer: 'sales' as DepartmentId,
  provider: 'it' as DepartmentId,
}
const who = (person: string, department: string, roles: Who['actor']['roles'] = [], tenant = 't1'): Who => ({
  tenant: tenant as TenantId,
  actor: { person: person as PersonId, department: department as DepartmentId, roles },
})

function listening(reader: Who) {
  const listeners = new Set<(change: Change) => void>()
  const stop = new AbortController()
  const desk = {
    subscribe(listener: (change: Change) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stopping: stop.signal,
  }
  const stream = liveChanges(desk, reader).getReader()
  const announce = (some: Partial<Change> = {}) => listeners.forEach((listener) => listener({ ...change, ...some }))
  const next = async () => {
    const { done, value } = await stream.read()
    return done ? null : new TextDecoder().decode(value)
  }
  return { announce, next, stop, stream, listeners }
}
const told = 'data: {"id":"r1","version":3}\n\n'
const alive = ':\n\n'

describe('the stream of changes', () => {
  it.each([
    { reader: who('ann', 'sales'), sees: true, because: 'asked' },
    { reader: who('ben', 'sales', ['agent']), sees: true, because: 'is an agent of the customer' },
    { reader: who('eve', 'it', ['agent']), sees: true, because: 'is an agent of the provider' },
    { reader: who('pat', 'hr', ['programme']), sees: true, because: 'looks after all' },
    { reader: who('ben', 'sales'), sees: false, because: 'only works beside the requester' },
    { reader: who('joe', 'hr', ['agent']), sees: false, because: 'serves in another department' },
    { reader: who('ann', 'sales', ['administrator'], 't2'), sees: false, because: 'is of another tenant' },
  ])('tells who $because: $sees', async ({ reader, sees }) => {
    const { announce, next } = listening(reader)
    expect(await next()).toBe(alive)
    announce()
    await vi.advanceTimersByTimeAsync(20_000)
    expect([await next()]).toEqual(sees ? [told] : [alive])
  })

  it('breathes while nothing happens', async () => {
    const { next } = listening(who('ann', 'sales'))
    expect(await next()).toBe(alive)
    await vi.advanceTimersByTimeAsync(40_000)
    expect([await next(), await next()]).toEqual([alive, alive])
  })

  it('ends when the server stops, and after half an hour', async () => {
    const first = listening(who('ann', 'sales'))
    await first.next()
    first.stop.abort()
    expect(await first.next()).toBeNull()
    const second = listening(who('ann', 'sales'))
    await vi.advanceTimersByTimeAsync(30 * 60_000)
    expect(second.listeners.size).toBe(0)
    expect(first.listeners.size).toBe(0)
  })

  it('hears nothing any more when the reader has gone', async () => {
    const { stream, listeners, announce } = listening(who('ann', 'sales'))
    await stream.cancel()
    expect(listeners.size).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
    announce()
  })

  it('sends a reader away who does not keep up', async () => {
    const { announce, listeners, next } = listening(who('ann', 'sales'))
    for (let version = 0; version < 1100; version++) announce({ version })
    expect(listeners.size).toBe(0)
    let read = 0
    while ((await next()) !== null) read += 1
    expect(read).toBe(1000)
  })
})
