import { afterEach, describe, expect, it, vi } from 'vitest'
import { logFault } from './log.ts'

afterEach(() => vi.restoreAllMocks())

const logged = (fault: unknown, about?: Record<string, unknown>): string => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => {})
  logFault('a job failed', fault, about)
  return write.mock.calls.flat().join(' ')
}

describe('the log of the app', () => {
  it('says what failed and where, and nothing of what people wrote', () => {
    const fault = Object.assign(new TypeError("Duplicate entry 'The boss is late\n    at home again' for key"), {
      ...{ code: 'ER_DUP_ENTRY', parameters: ['The boss is late'] },
    })
    const said = logged(fault, { status: 500 })
    expect(said).toContain('a job failed')
    expect(said).toMatch(/"status":500,"fault":"TypeError","code":"ER_DUP_ENTRY","at":\["at .*log\.test/)
    expect(said).not.toMatch(/boss|again/)
  })

  it.each(['The boss is late', null, undefined, { text: 'The boss is late' }])('is not misled by %j', (fault) => {
    expect(logged(fault)).not.toContain('boss')
  })
})
