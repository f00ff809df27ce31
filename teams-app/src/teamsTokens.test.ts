import { describe, expect, it } from 'vitest'
import { troubleOfToken } from './teamsTokens.ts'

describe('why Teams gives no token', () => {
  it.each(['CancelledByUser', 'resourceRequiresConsent', 'interaction_required', 'invalid_grant', 'AADSTS65001: …'])(
    '%s is a lack of consent',
    (reason) => {
      expect(troubleOfToken(new Error(reason))).toEqual({ kind: 'no-consent' })
    },
  )

  it.each([
    ['App resource defined in manifest and iframe origin do not match', undefined],
    ['', 'unknown'],
    ['x'.repeat(999), 'x'.repeat(200)],
  ])('%s is told to the administrator', (reason, told = reason) => {
    expect(troubleOfToken(new Error(reason))).toEqual({ kind: 'no-token', reason: told })
  })
})
