import type { ClockStoryView } from '@counterpart/contract'
import type { ExplainedClock } from '@counterpart/usecases'

/** The story of a clock, and whether it is told under a supposition. */
export const clockStoryView = ({ story, name, now, names }: ExplainedClock, supposed: boolean): ClockStoryView => ({
  ...story,
  ...(name && { name }),
  now,
  supposed,
  names,
})
