import { describe, expect, it } from 'vitest'
import { readBody } from './readBody.ts'

const limit = 1000
const tooLarge = { ok: false, refusal: { kind: 'body-too-large', limit } }
const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://api/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

/** A body of unknown length; tells how much of it was taken. */
function streamed(chunk: number, chunks: number) {
  const taken = { chunks: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken.chunks === chunks) return controller.close()
      taken.chunks += 1
      controller.enqueue(new Uint8Array(chunk).fill(taken.chunks))
    },
    cancel: () => void (taken.cancelled = true),
  })
  return { taken, body }
}

describe('a body', () => {
  it.each([{ length: 0 }, { length: 1 }, { length: limit }])('of $length bytes is read whole', async ({ length }) => {
    const sent = 'x'.repeat(length)
    for (const request of [post(sent), post(sent, { 'content-length': String(length) })]) {
      const read = await readBody(request, limit)
      expect(read.ok && new TextDecoder().decode(read.value)).toBe(sent)
    }
  })

  it('that is not there is empty', async () => {
    expect(await readBody(post(null), limit)).toEqual({ ok: true, value: new Uint8Array() })
  })

  it('keeps its order when it comes in pieces', async () => {
    const read = await readBody(post(streamed(3, 3).body), limit)
    expect(read).toEqual({ ok: true, value: Uint8Array.of(1, 1, 1, 2, 2, 2, 3, 3, 3) })
  })

  it('over the limit is refused before it is read where it says so', async () => {
    const { body, taken } = streamed(400, 100)
    expect(await readBody(post(body, { 'content-length': '40000' }), limit)).toEqual(tooLarge)
    expect(taken.chunks).toBeLessThanOrEqual(1)
  })

  it('over the limit is refused as soon as that shows where it does not say so', async () => {
    const { body, taken } = streamed(400, 100)
    expect(await readBody(post(body), limit)).toEqual(tooLarge)
    expect(taken.chunks).toBeLessThan(6)
    expect(taken.cancelled).toBe(true)
  })

  it('longer than it says is refused too', async () => {
    expect(await readBody(post('x'.repeat(limit + 1), { 'content-length': '5' }), limit)).toEqual(tooLarge)
  })

  it('that breaks off is refused and no fault', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) })
    expect(await readBody(post(body), limit)).toEqual({ ok: false, refusal: { kind: 'malformed-json' } })
  })
})
