import type { Names, RequestRow, RequestView } from '@counterpart/contract'
import { movesFor } from '@counterpart/core'
import type { Me } from '../host/host.ts'

/** What a move is made on: a request with all there is to know of it, or as much as a list knows. */
export type Subject = RequestRow &
  Pick<RequestView, 'names' | 'moves'> & { readonly timeline?: RequestView['timeline'] | undefined }

/** A line of a list, with what the reader can do to it by the rules of the core. */
export const subjectOf = (row: RequestRow, names: Names, me: Me): Subject => ({
  ...row,
  names,
  moves: movesFor(me, row),
})
