import { workingMs } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalOf, hoursText } from './hours.ts'

describe('goals in hours', () => {
  it.each([
    { typed: '8', goal: 28_800_000 },
    { typed: ' 0.5 ', goal: 1_800_000 },
    { typed: '1,5', goal: 5_400_000 },
    { typed: '', goal: null },
    { typed: '0', goal: undefined },
    { typed: '-1', goal: undefined },
    { typed: 'soon', goal: undefined },
    { typed: '1e400', goal: undefined },
  ])('"$typed" is $goal', ({ typed, goal }) => {
    expect(goalOf(typed)).toBe(goal)
  })

  it('what is shown reads back as the same number of minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
        const goal = workingMs(minutes * 60_000)
        expect(goalOf(hoursText(goal))).toBe(goal)
      }),
    )
  })
})
