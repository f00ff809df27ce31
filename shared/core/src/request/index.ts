export * from './actor.ts'
export { applyEvent, applyEvents } from './applyEvent.ts'
export { ClockCounter, countingRules } from './clockCounter.ts'
export type { Calendars } from './clockMoves.ts'
export {
  breachedFrom,
  type Changed,
  type Circumstances,
  lengths,
  type MoveRefusal,
  makeMove,
  nextAlarmAt,
  nextDueAt,
  noteAlarms,
} from './decide.ts'
export { type ClockSegment, type ClockStory, explainClock, type Supposition } from './explainClock.ts'
export { type Following, followComment, followGone, followStatus, standingBy } from './followIssue.ts'
export * from './issue.ts'
export * from './moves.ts'
export * from './news.ts'
export { noteRating, type RatingNote } from './noteRating.ts'
export * from './priority.ts'
export { type Asking, askingIssues, type RaiseRefusal } from './raise.ts'
export {
  type ClockDifference,
  type ClockReading,
  differences,
  promisedBefore,
  promisedTo,
  type Recalculation,
  recalculate,
} from './recalculate.ts'
export { replayClocks } from './replayClocks.ts'
export * from './request.ts'
export * from './requestEvent.ts'
export type { AssignRefusal, HandOffRefusal } from './requestMoves.ts'
export * as requestMoves from './requestMoves.ts'
export * from './rights.ts'
export * from './savedFilter.ts'
export { type Guess, type GuessGround, guessMeaning, guessStatus } from './statusMeaning.ts'
