import { type Complaint, complaints, complaintsFor, type NotAllowed, ok, type Result } from '@counterpart/core'
import { providerSeen } from './getOverview.ts'
import type { Who } from './ports.ts'

export type ComplaintList = {
  readonly items: readonly Complaint[]
  /** false when nothing was recognised in the text: then `items` are all there are, to choose from. */
  readonly known: boolean
}

/** What people complain about, the most likely first where somebody said it in their own words. For those who may measure. */
export function listComplaints(who: Who, text: string): Result<ComplaintList, NotAllowed> {
  const seen = providerSeen(who, undefined)
  if (!seen.ok) return seen
  const fitting = text.trim() === '' ? complaints : complaintsFor(text)
  return ok(fitting.length > 0 ? { items: fitting, known: true } : { items: complaints, known: false })
}
