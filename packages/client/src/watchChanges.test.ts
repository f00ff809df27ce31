import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchChanges } from './watchChanges.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server whose connections the test opens, feeds and cuts. */
function server() {
  const lines: { send: (text: string | Uint8Array) => void; cut: () => void; request: Request }[] = []
  const replies: Response[] = []
  const told: unknown[] = []
  const states: string[] = []
  const stop = watchChanges({
    base: 'https://hub.example',
    token: () => `t${lines.length}`,
    onChange: (change) => told.push(change),
    onState: (state) => states.push(state),
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const send = (text: string | Uint8Array) =>
            controller.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text)
          lines.push({ send, cut: () => controller.close(), request })
          request.signal.addEventListener('abort', () => controller.error(request.signal.reason))
        },
      })
      return replies.shift() ?? new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    },
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { lines, replies, told, states, stop, settle }
}

describe('watching for changes', () => {
  it('tells each change, however the bytes were cut', async () => {
    const { lines, told, stop, settle } = server()
    await settle()
    const bytes = new TextEncoder().encode(
      'data: {"id":"请求","version":2}\r\n\r\ndata: {"id":"b",\ndata: "version":3}\n\n',
    )
    for (const byte of bytes) lines[0]?.send(Uint8Array.of(byte))
    await settle()
    expect(told).toEqual([
      { id: '请求', version: 2 },
      { id: 'b', version: 3 },
    ])
    stop()
  })

  it('keeps the token in a header', async () => {
    const { lines, stop, settle } = server()
    await settle()
    expect(lines[0]?.request.url).toBe('https://hub.example/v1/live')
    expect(lines[0]?.request.headers.get('authorization')).toBe('Bearer t0')
    stop()
  })

  it('comes back by itself when the line is lost, with a new token', async () => {
    const { lines, states, told, stop, settle } = server()
    await settle()
    lines[0]?.cut()
    await settle()
    expect(states).toEqual(['connecting', 'live', 'offline'])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(states).toEqual(['connecting', 'live', 'offline', 'connecting', 'live'])
    lines[1]?.send('data: {"id":"a","version":1}\n\n')
    await settle()
    expect(told).toEqual([{ id: 'a', version: 1 }])
    expect(lines[1]?.request.headers.get('authorization')).toBe('Bearer t1')
    stop()
  })

  it('waits longer after each refusal, but never over half a minute', async () => {
    const { lines, replies, states, stop } = server()
    replies.push(...Array.from({ length: 40 }, () => new Response('', { status: 503 })))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(lines.length).toBeLessThan(7)
    const before = lines.length
    await vi.advanceTimersByTimeAsync(120_000)
    expect(lines.length - before).toBeGreaterThanOrEqual(4)
    expect(lines.length - before).toBeLessThan(10)
    expect(states).not.toContain('live')
    stop()
  })

  it('takes a minute of silence for a lost line, and a comment for a sign of life', async () => {
    const { lines, states, stop, settle } = server()
    await settle()
    await vi.advanceTimersByTimeAsync(50_000)
    lines[0]?.send(': still here\n\n')
    await vi.advanceTimersByTimeAsync(50_000)
    expect(states).toEqual(['connecting', 'live'])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(states).toEqual(['connecting', 'live', 'offline'])
    stop()
  })

  it('gives up where there are no live updates', async () => {
    const { lines, replies, states } = server()
    replies.push(new Response('', { status: 404 }))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(states).toEqual(['connecting', 'absent'])
    expect(lines).toHaveLength(1)
  })

  it('is silent once stopped', async () => {
    const { lines, told, states, stop, settle } = server()
    await settle()
    lines[0]?.send('data: {"id":"a","version":1}\n\n')
    stop()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(told).toEqual([])
    expect(states).toEqual(['connecting', 'live'])
    expect(lines[0]?.request.signal.aborted).toBe(true)
    expect(lines).toHaveLength(1)
  })
})
