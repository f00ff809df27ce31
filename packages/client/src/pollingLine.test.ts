import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pollingLine } from './pollingLine.ts'
import type { Transport, WireAnswer } from './transport.ts'

const answer = (body: unknown, status = 200): WireAnswer => ({ status, headers: {}, body: JSON.stringify(body) })
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

describe('a line where no changes are told', () => {
  it('says from time to time that anything may have changed, while somebody looks', async () => {
    let isWatched = true
    const heard: unknown[] = []
    const line = pollingLine(async () => answer({}, 404), { everyMs: 20_000, restMs: () => (isWatched ? 0 : null) })
    const stop = line.watch((change) => heard.push(change))
    await pass(19_999)
    expect(heard).toEqual([])
    await pass(20_001)
    expect(heard).toEqual([null, null])
    isWatched = false
    await pass(60_000)
    expect(heard).toHaveLength(2)
    isWatched = true
    stop()
    await pass(60_000)
    expect(heard).toHaveLength(2)
    line.watch((change) => heard.push(change))
    line.close()
    await pass(60_000)
    expect(heard).toHaveLength(2)
  })

  it('learns the time of the server from its answers', async () => {
    const date = new Date(1_000_000 + 3_600_000).toUTCString()
    const send = async () => ({
      status: 200,
      headers: { date, 'content-type': 'application/json' },
      body: '{"items":[]}',
    })
    const line = pollingLine(send, { everyMs: 1000, restMs: () => null })
    await line.client.listServices()
    expect(Math.abs(line.now() - 4_600_000)).toBeLessThan(1001)
    line.close()
  })
})

describe('a line on which changes are asked for', () => {
  /** A server whose calls wait until the test lets them be answered. */
  function asked() {
    const calls: { path: string; answer: (said: WireAnswer) => void; fail: () => void }[] = []
    let isWatched = true
    const send: Transport = ({ path }, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        calls.push({ path, answer: resolve, fail: () => reject(new Error('lost')) })
      })
    const line = pollingLine(send, { everyMs: 20_000, restMs: () => (isWatched ? 0 : null) })
    const heard: unknown[] = []
    line.watch((change) => heard.push(change))
    const next = async (said: unknown) => {
      calls.at(-1)?.answer(answer(said))
      await pass(0)
    }
    return { calls, line, heard, next, look: (now: boolean) => void (isWatched = now) }
  }

  it('tells each change once, and goes on from its mark', async () => {
    const { calls, heard, next } = asked()
    await next({ mark: 'a.1', changes: null })
    expect(heard).toEqual([])
    await next({ mark: 'a.2', changes: [{ id: 'r1', version: 3 }] })
    await next({ mark: 'a.2', changes: [] })
    expect(heard).toEqual([{ request: 'r1', version: 3 }])
    expect(calls.map(({ path }) => path)).toEqual([
      '/v1/changes',
      '/v1/changes?after=a.1',
      '/v1/changes?after=a.2',
      '/v1/changes?after=a.2',
    ])
    await next({ mark: 'b.0', changes: null })
    expect(heard).toEqual([{ request: 'r1', version: 3 }, null])
  })

  it('rests between two questions where those may not wait at the server', async () => {
    const paths: string[] = []
    const heard: unknown[] = []
    const answers = [
      { mark: 'a.1', changes: null },
      { mark: 'a.2', changes: [{ id: 'r1', version: 3 }] },
    ]
    const send: Transport = async ({ path }) => {
      paths.push(path)
      return answer(answers[paths.length - 1] ?? { mark: 'a.2', changes: [] })
    }
    const line = pollingLine(send, { everyMs: 20_000, restMs: () => 2_000 })
    line.watch((change) => heard.push(change))
    await pass(0)
    expect(paths).toEqual(['/v1/changes?wait=no'])
    await pass(2_000)
    expect(heard).toEqual([{ request: 'r1', version: 3 }])
    await pass(2_000)
    expect(paths.slice(1)).toEqual(['/v1/changes?after=a.1&wait=no', '/v1/changes?after=a.2&wait=no'])
    line.close()
  })

  it('waits longer after each failure, and loses nothing by it', async () => {
    const { calls, heard, next } = asked()
    await next({ mark: 'a.1', changes: null })
    for (const wait of [2_000, 4_000, 8_000]) {
      calls.at(-1)?.fail()
      const before = calls.length
      await pass(wait - 1)
      expect(calls).toHaveLength(before)
      await pass(1)
      expect(calls).toHaveLength(before + 1)
    }
    expect(calls.at(-1)?.path).toBe('/v1/changes?after=a.1')
    await next({ mark: 'a.2', changes: [{ id: 'r1', version: 3 }] })
    expect(heard).toHaveLength(1)
  })

  it('asks nothing while nobody looks, and goes on when somebody does', async () => {
    const { calls, next, look } = asked()
    await next({ mark: 'a.1', changes: null })
    look(false)
    await next({ mark: 'a.1', changes: [] })
    const before = calls.length
    await pass(60_000)
    expect(calls).toHaveLength(before)
    look(true)
    await pass(1_000)
    expect(calls.at(-1)?.path).toBe('/v1/changes?after=a.1')
    expect(calls).toHaveLength(before + 1)
  })

  it('asks no more once it is closed', async () => {
    const { calls, line } = asked()
    line.close()
    await pass(120_000)
    expect(calls).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
