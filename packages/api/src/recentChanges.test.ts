import type { DepartmentId, PersonId, RequestId, TenantId } from '@counterpart/core'
import type { Change, Who } from '@counterpart/usecases'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recentChanges } from './recentChanges.ts'

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
const who = (person: string, department = 'sales', tenant = 't1'): Who => ({
  tenant: tenant as TenantId,
  actor: { person: person as PersonId, department: department as DepartmentId, roles: [] },
})
const ann = who('ann')

function aDesk() {
  const listeners = new Set<(change: Change) => void>()
  let streams = new AbortController()
  const recent = recentChanges({
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get stopping() {
      return streams.signal
    },
  })
  const here = new AbortController()
  return {
    here,
    after: (reader: Who, mark: string | null) => recent.after(reader, mark, here.signal),
    announce: (some: Partial<Change> = {}) => listeners.forEach((listener) => listener({ ...change, ...some })),
    lose() {
      const ending = streams
      streams = new AbortController()
      ending.abort()
    },
    stop: () => streams.abort(),
  }
}
const told = { id: 'r1', version: 3 }
const first = async (desk: ReturnType<typeof aDesk>, reader = ann) => (await desk.after(reader, null)).mark

describe('who comes again for changes', () => {
  it('is told first that anything may have changed', async () => {
    expect(await aDesk().after(ann, null)).toEqual({ mark: expect.any(String), changes: null })
  })

  it('hears at once what it missed, and nothing twice', async () => {
    const desk = aDesk()
    const mark = await first(desk)
    desk.announce()
    desk.announce({ version: 4 })
    const missed = await desk.after(ann, mark)
    expect(missed.changes).toEqual([told, { id: 'r1', version: 4 }])
    desk.announce({ version: 5 })
    expect((await desk.after(ann, missed.mark)).changes).toEqual([{ id: 'r1', version: 5 }])
  })

  it('waits until something happens that it may see', async () => {
    const desk = aDesk()
    const answers: unknown[] = []
    const mark = await first(desk)
    const waiting = desk.after(ann, mark).then(({ changes }) => answers.push(changes))
    desk.announce({ requester: 'eve' as PersonId })
    desk.announce({ tenant: 't2' as TenantId })
    await vi.advanceTimersByTimeAsync(1000)
    expect(answers).toEqual([])
    desk.announce()
    await waiting
    expect(answers).toEqual([[told]])
  })

  it('is sent home with nothing after a while, or when it has gone', async () => {
    const desk = aDesk()
    const mark = await first(desk)
    const late = desk.after(ann, mark)
    await vi.advanceTimersByTimeAsync(20_000)
    expect((await late).changes).toEqual([])
    const left = desk.after(ann, mark)
    desk.here.abort()
    expect((await left).changes).toEqual([])
  })

  it('is told that anything may have changed when changes were lost, and hears the next', async () => {
    const desk = aDesk()
    const mark = await first(desk)
    const waiting = desk.after(ann, mark)
    desk.lose()
    const after = await waiting
    expect(after.changes).toBeNull()
    desk.announce()
    expect((await desk.after(ann, after.mark)).changes).toEqual([told])
    desk.lose()
    expect((await desk.after(ann, after.mark)).changes).toBeNull()
  })

  it('is let go when the server stops', async () => {
    const desk = aDesk()
    const mark = await first(desk)
    const waiting = desk.after(ann, mark)
    desk.stop()
    expect((await waiting).changes).toBeNull()
  })

  it('is told that anything may have changed when its mark is too old, of elsewhere, or made up', async () => {
    const desk = aDesk()
    const mark = await first(desk)
    for (let version = 1; version <= 2500; version++) desk.announce({ version })
    expect((await desk.after(ann, mark)).changes).toBeNull()
    const other = await first(aDesk())
    for (const odd of [other, '', 'x', `${mark}999`, mark.replace(/\d+$/, '-1')])
      expect((await desk.after(ann, odd)).changes).toBeNull()
  })
})
