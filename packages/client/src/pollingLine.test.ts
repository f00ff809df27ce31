import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pollingLine } from './pollingLine.ts'

describe('a line where no changes are told', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
  afterEach(() => void vi.useRealTimers())

  it('says from time to time that anything may have changed, while somebody looks', () => {
    let isWatched = true
    const heard: unknown[] = []
    const line = pollingLine(async () => ({ status: 200, headers: {}, body: '{}' }), {
      everyMs: 20_000,
      isWatched: () => isWatched,
    })
    const stop = line.watch((change) => heard.push(change))
    vi.advanceTimersByTime(19_999)
    expect(heard).toEqual([])
    vi.advanceTimersByTime(20_001)
    expect(heard).toEqual([null, null])
    isWatched = false
    vi.advanceTimersByTime(60_000)
    expect(heard).toHaveLength(2)
    isWatched = true
    stop()
    vi.advanceTimersByTime(60_000)
    expect(heard).toHaveLength(2)
    line.watch((change) => heard.push(change))
    line.close()
    vi.advanceTimersByTime(60_000)
    expect(heard).toHaveLength(2)
  })

  it('learns the time of the server from its answers', async () => {
    const date = new Date(1_000_000 + 3_600_000).toUTCString()
    const send = async () => ({
      status: 200,
      headers: { date, 'content-type': 'application/json' },
      body: '{"items":[]}',
    })
    const line = pollingLine(send, { everyMs: 1000, isWatched: () => false })
    await line.client.listServices()
    expect(Math.abs(line.now() - 4_600_000)).toBeLessThan(1001)
    line.close()
  })
})
