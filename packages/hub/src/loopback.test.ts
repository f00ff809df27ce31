import { describe, expect, it } from 'vitest'
import { isLoopback } from './loopback.ts'

describe('an address of this machine alone', () => {
  it.each(['localhost', '::1', '127.0.0.1', '127.8.9.10', '::ffff:127.0.0.1', '::FFFF:127.0.0.1'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true)
  })

  it.each([
    ...['', '0.0.0.0', '::', '10.0.0.1', '128.0.0.1', '1127.0.0.1', '127.0.0.256', '127.1', '::ffff:10.0.0.1'],
    ...['127.0.0.1.example', 'localhost.example', 'a.localhost', 'LOCALHOST.', '0x7f.1', '2130706433', 'fe80::1'],
  ])('is not %s', (host) => {
    expect(isLoopback(host)).toBe(false)
  })
})
