/**
 * The tables as queries see them, the same on both dialects: texts, whole numbers, instants in milliseconds.
 *
 * Documents are text on every engine: nothing is asked inside them, and an engine that understands JSON
 * would parse it again and change the order of its keys.
 */
export type Tables = {
  readonly request: RequestRow
  readonly invitation: InvitationRow
  readonly entry: EntryRow
  readonly journal: JournalRow
  readonly job: JobRow
  readonly alert: AlertRow
  readonly search_word: SearchWordRow
  readonly counter: CounterRow
  readonly join_code: JoinCodeRow
}

/** What every row has that is committed by compare-and-swap. */
export type CommittedRow = {
  readonly tenant: string
  readonly id: string
  readonly version: number
  /** Hash of the last journal entry at this version. */
  readonly head: string
  readonly doc: string
  /** What the last commit still owes the other tables; null when all is copied out. */
  readonly tail: string | null
  /** The clock of the commit that still owes; null when nothing is owed. What the sweep looks at. */
  readonly owed_at: number | null
}

export type RequestRow = CommittedRow & {
  readonly key: string
  readonly state: string
  readonly priority: number
  readonly requester: string
  /** Who raised it on behalf of the requester, else null. */
  readonly raised_by: string | null
  readonly customer: string
  readonly provider: string
  readonly service: string
  readonly assignee: string | null
  readonly raised_at: number
  /** Of the present cycle; null while it is open. */
  readonly delivered_at: number | null
  /** The first response; null before that. */
  readonly responded_at: number | null
  /** 1, and one more at each reopening. */
  readonly cycle: number
  /** How often it passed to another department. */
  readonly hand_offs: number
  readonly last_event_at: number
  readonly next_alarm_at: number | null
  readonly breached_from: number | null
  /** Never null, so that it can be ordered by: see `dueRank`. */
  readonly due_rank: number
  /** Working time used and allowed by the resolution clock of the delivered cycle; null where nothing was promised. */
  readonly resolution_used_ms: number | null
  readonly resolution_goal_ms: number | null
  /** The issue that it follows; null where there is none, or none any more. */
  readonly issue: string | null
  /** When that is to be looked at; null: never. No commit changes it. */
  readonly look_at: number | null
}

export type InvitationRow = CommittedRow & {
  readonly request: string
  readonly cycle: number
  /** 1 or 0 once it was answered, else null: a score that needs a reason, and satisfied ones. */
  readonly is_low: number | null
  readonly is_process_good: number | null
  readonly is_result_good: number | null
}

export type EntryRow = CommittedRow & {
  readonly kind: string
  /** Of a person, else null. */
  readonly department: string | null
  /** A person's names, folded for search, else null. */
  readonly names: string | null
  /** Whose an account is, else null. */
  readonly person: string | null
}

export type JournalRow = {
  readonly tenant: string
  /** `request/…`, `invitation/…`, `department/…`: no id has a stroke, so no two things share a stream. */
  readonly stream: string
  readonly version: number
  readonly command_id: string
  readonly command_by: string
  readonly fingerprint: string
  readonly type: string
  readonly at: number
  /** The whole event. */
  readonly data: string
  readonly prev_hash: string
  readonly hash: string
}

export type JobRow = {
  readonly tenant: string
  readonly id: string
  readonly kind: string
  readonly due_at: number
  readonly lease_until: number
  readonly lease: string | null
  readonly attempts: number
  readonly done_at: number | null
  readonly payload: string
}

export type AlertRow = {
  readonly tenant: string
  readonly id: string
  readonly provider: string
  readonly raised_at: number
  /** Since when it is true. */
  readonly since: number
  readonly doc: string
}

/** One row with all words on PostgreSQL, a row for each word on MySQL. */
export type SearchWordRow = {
  readonly tenant: string
  readonly id: string
  readonly words: readonly string[]
  readonly word: string
}

export type CounterRow = { readonly tenant: string; readonly name: string; readonly n: number }

export type JoinCodeRow = {
  readonly tenant: string
  readonly id: string
  readonly purpose: string
  readonly made_by: string
  readonly hash: string
  readonly expires_at: number
  readonly tries: number
  readonly spent_by: string | null
}
