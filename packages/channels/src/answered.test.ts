import { describe, expect, it } from 'vitest'
import { retryAfterMs, toldBy } from './answered.ts'

const now = Date.UTC(2026, 0, 1)

describe('when to ask again', () => {
  it.each([
    [null, null],
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    ['', null],
  ])('is read from %j: %s', (header, ms) => expect(retryAfterMs(header, now)).toBe(ms))
})

describe('an answer', () => {
  it.each([
    ['told', [200, 201, 204]],
    ['later', [401, 408, 425, 429, 500, 502, 503, 504]],
    ['refused', [301, 400, 403, 404, 409, 410, 413, 422]],
  ] as const)('is %s with %j', (kind, statuses) => {
    for (const status of statuses) expect(toldBy(new Response(null, { status }), 'it', now).kind).toBe(kind)
  })
})
