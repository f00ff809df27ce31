import { isOpen, type Request } from '@counterpart/core'
import type { RequestIndex } from './ports.ts'

/** Ranks after every due time: open requests that nothing was promised for, or whose clocks stand. */
const withoutDue = Number.MAX_SAFE_INTEGER - 1

/** Ranks last: what is not open any more. Everything below this is open. */
export const closedRank = Number.MAX_SAFE_INTEGER

/** Where a request stands in the order `due`; never null, so that it can be a key of pages. */
export const dueRank = (request: Request, { nextDueAt }: RequestIndex): number =>
  isOpen(request) ? (nextDueAt ?? withoutDue) : closedRank
