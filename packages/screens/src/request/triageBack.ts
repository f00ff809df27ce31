import type { RequestRow } from '@counterpart/contract'
import type { Levels } from '@counterpart/core'

type Triaged = Levels & Pick<RequestRow, 'state'>

/** What takes a triage back: a request that was new is new again, another gets its levels of before. Null where nothing changed. */
export function triageBack(before: Triaged, after: Triaged, reason: string) {
  const { urgency, importance } = before
  const said = { urgency, importance, reason }
  if (before.state === 'new' && after.state === 'triaged') return { move: 'untriage', said } as const
  const isChanged = urgency !== after.urgency || importance !== after.importance
  return isChanged ? ({ move: 'triage', said } as const) : null
}
