import type { Level, RequestState } from '@counterpart/core'
import { expect, it } from 'vitest'
import { triageBack } from './triageBack.ts'

const at = (state: RequestState, urgency: Level, importance: Level) => ({ state, urgency, importance })

it.each([
  { given: 'a new request, accepted as it was', before: at('new', 3, 3), after: at('triaged', 3, 3), move: 'untriage' },
  { given: 'a new request, rated anew', before: at('new', 3, 3), after: at('triaged', 5, 3), move: 'untriage' },
  { given: 'work, rated anew', before: at('in-work', 3, 3), after: at('in-work', 3, 5), move: 'triage' },
  { given: 'work, left as it was', before: at('triaged', 3, 3), after: at('triaged', 3, 3), move: undefined },
  {
    given: 'a new request that is in work by now',
    before: at('new', 3, 3),
    after: at('in-work', 5, 3),
    move: 'triage',
  },
])('$given is taken back by: $move', ({ before, after, move }) => {
  const back = triageBack(before, after, 'a slip')
  expect(back?.move).toBe(move)
  if (back) expect(back.said).toEqual({ urgency: before.urgency, importance: before.importance, reason: 'a slip' })
})
