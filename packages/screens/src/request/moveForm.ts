import type { Levels, Move } from '@counterpart/core'
import type { RatingDraft } from '../rating/ratingDraft.ts'
import type { OfferedMove } from './offeredMoves.ts'
import type { Subject } from './subject.ts'
import type { Said } from './useMove.ts'

/** What the form of a move is given, and what it gives back. */
export type MoveFormProps<M extends Move> = {
  view: Subject
  /** Where a triage begins, if not at the present levels. */
  proposed?: Levels | undefined
  /** @param rating what is rated in one go with a confirmation */
  onSend: (said: Said<M>, rating?: RatingDraft) => void
  onCancel: () => void
  busy: boolean
  error: string | undefined
  /** Texts of refused fields, by name. */
  fields: Readonly<Record<string, string>>
}

/** Moves that need no word; they are made at once. */
export type WordlessMove = 'start' | 'resume'
export type WordyMove = Exclude<OfferedMove, WordlessMove>
export const isWordless = (move: OfferedMove): move is WordlessMove => move === 'start' || move === 'resume'
