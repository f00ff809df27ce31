import type {
  Account,
  AccountId,
  Actor,
  Agreement,
  Alarm,
  CommandId,
  Connection,
  Counted,
  Department,
  DepartmentId,
  Instant,
  Invitation,
  InvitationEvent,
  InvitationId,
  IssueFollowed,
  IssueId,
  JoinCode,
  Language,
  Listener,
  MailAddress,
  MeasuredNeed,
  NewsKind,
  Observation,
  Person,
  PersonId,
  Priority,
  RatedChoice,
  RatingNote,
  RecalculationCause,
  Relation,
  Request,
  RequestEvent,
  RequestId,
  RequestKey,
  RequestState,
  SavedFilters,
  Service,
  ServiceId,
  Side,
  StatusMap,
  TargetKind,
  TenantId,
  Waited,
  WorkingCalendar,
} from '@counterpart/core'

/** Who is acting, proven by the platform; never read from a payload. */
export type Who = {
  readonly tenant: TenantId
  readonly actor: Actor
  /** With which account of a platform they came; none with the development sign-in. */
  readonly account?: AccountId | undefined
  /** Any script on the page may be acting: see `ProvenAccount`. */
  readonly isConfined?: boolean | undefined
}

/** One command, as the journal remembers it: repeated by the same person with the same body it is the same command. */
export type Command = { readonly id: CommandId; readonly by: PersonId | 'system'; readonly fingerprint: string }

/** What must still happen because of a commit, at least once. The id follows from the commit, so twice is once. */
export type Job = { readonly id: string; readonly dueAt: Instant } & JobFacts
export type JobFacts =
  | { readonly kind: 'alert'; readonly payload: AlertFacts }
  | { readonly kind: 'recalculate'; readonly payload: RecalculationOrder }
  | { readonly kind: 'invite'; readonly payload: DeliveryMade }
  | { readonly kind: 'note-rating'; readonly payload: RatingGiven }
  | { readonly kind: 'news'; readonly payload: NewsOwed }
  | { readonly kind: 'tell'; readonly payload: NewsFor }
  /** The same into the provider's record, which whoever stands beside it may have to come for. */
  | { readonly kind: 'record'; readonly payload: NewsFor }

/** A request was delivered, and its customer is to be asked how it was. */
export type DeliveryMade = { readonly request: RequestId; readonly cycle: number }

/** The customer rated, and the request is to tell it. `command` is the one that rated. */
export type RatingGiven = RatingNote & {
  readonly request: RequestId
  readonly at: Instant
  readonly command: Command
}

/** Something happened to a request that people are told: its event with this version. Texts stay in the journal. */
export type NewsOwed = { readonly request: RequestId; readonly version: number }
/** The same for one of those who are told: a person, or the provider's record in another tool. */
export type NewsFor = NewsOwed & {
  readonly reader: { readonly of: 'person'; readonly person: PersonId } | { readonly of: 'record' }
}

/** A rule was changed, and the clocks of requests that it rules are to be counted anew. */
export type RecalculationOrder = {
  readonly because: RecalculationCause
  /** When it was changed: what had stopped before keeps its figures. */
  readonly since: Instant
  readonly by: PersonId
  /** Whether targets that an agreement did not have before count from the start of a request, or from now on. */
  readonly newTargets: 'from-start' | 'from-now'
  /** The version that is taken back, and when it had been written: what it changed is changed back. */
  readonly undoes: { readonly version: number; readonly since: Instant } | null
}

/** What the store needs to go on from a thing that was read: the end of its hash chain, and what its last commit still owes. Opaque to use cases. */
export type Owed = { readonly opaque: unknown } | null

/** A stored thing as it was read. */
export type Loaded<T> = { readonly value: T; readonly version: number; readonly owed: Owed }

export type Commit<T, E> = {
  /** undefined creates. */
  readonly before: Loaded<T> | undefined
  readonly after: T
  readonly version: number
  readonly events: readonly E[]
  readonly command: Command
  readonly jobs: readonly Job[]
}

/** conflict: somebody else committed since `before` was read; nothing was changed. A fault is thrown and says nothing about the outcome. */
export type Outcome = 'committed' | 'conflict'

/** Facts that the store keeps as columns because queries need them; they follow from the request and its calendars. */
export type RequestIndex = {
  /** When somebody has to be told something next if nothing happens: what the alarm is set to. */
  readonly nextAlarmAt: Instant | null
  /** The earliest due time of a running clock: what a queue is ordered by. */
  readonly nextDueAt: Instant | null
  /** From when on a running clock is past its goal, told or not: what makes an open request breached. */
  readonly breachedFrom: Instant | null
}

export type JournalEntry<E> = { readonly version: number; readonly command: CommandId; readonly event: E }

/** Which requests a list is about: always one of these, so that each has an index, and nobody sees more than they may. */
export type Scope =
  /** What the person asked, and what they raised on behalf of others. */
  | { readonly of: 'requester'; readonly person: PersonId }
  | { readonly of: 'provider'; readonly department: DepartmentId }
  | { readonly of: 'customer'; readonly department: DepartmentId }
  | { readonly of: 'all' }

export type RequestFilter = {
  readonly scope: Scope
  readonly states?: readonly RequestState[] | undefined
  readonly priorities?: readonly Priority[] | undefined
  readonly provider?: DepartmentId | undefined
  readonly customer?: DepartmentId | undefined
  readonly service?: ServiceId | undefined
  /** null: nobody's yet */
  readonly assignee?: PersonId | null | undefined
  /** Words and CJK pairs that must all occur; also a request's key. */
  readonly text?: string | undefined
  /** Only requests with a clock that is past its goal and still runs. */
  readonly breachedAt?: Instant | undefined
  readonly raised?: Span | undefined
  /** By the last delivery. */
  readonly delivered?: Span | undefined
  /** Delivered, with a target for resolution: all of these, those within it, or those beyond it. */
  readonly onTime?: OnTime | undefined
  /** Only what was delivered before and opened again. */
  readonly reopened?: true | undefined
  /** Only what passed from one department to another at least once. */
  readonly handedOn?: true | undefined
  /** Rated in the present cycle, and delivered: all of these, or those with a low score. */
  readonly rated?: RatedChoice | undefined
}
export type OnTime = 'promised' | 'kept' | 'broken'
/** newest: by when it was raised, newest first; news: by what happened last, the latest first; due: by the nearest due time, then those without one, the open before the closed. */
export type RequestOrder = 'newest' | 'news' | 'due'
/** The place after which a page begins: the sort value and id of the last row before it. */
export type PageStart = { readonly value: number; readonly id: RequestId }
export type RequestPage = { readonly items: readonly Request[]; readonly next: PageStart | null }

export interface RequestStore {
  load(tenant: TenantId, id: RequestId): Promise<Loaded<Request> | undefined>
  findByKey(tenant: TenantId, key: RequestKey): Promise<RequestId | undefined>
  /** The request that follows an issue; one that was withdrawn does not any more. No two follow the same: the second is a conflict. */
  findByIssue(tenant: TenantId, issue: IssueId): Promise<RequestId | undefined>
  /** Requests whose issue is to be looked at by now, the longest due first, over all tenants: those that follow one, from the beginning on. */
  toLookAt(now: Instant, limit: number): Promise<readonly { readonly tenant: TenantId; readonly id: RequestId }[]>
  /** When an issue is to be looked at again; null: never, whatever happens to the request. Nothing happened to the request by that. */
  lookAgain(tenant: TenantId, request: RequestId, at: Instant | null): Promise<void>
  /** One row, one statement is the commit; journal, jobs and search words follow from it. */
  commit(tenant: TenantId, commit: Commit<Request, RequestEvent>, index: RequestIndex): Promise<Outcome>
  /** Was this command committed on this request? Looks at what is owed, then in the journal. */
  findCommand(tenant: TenantId, loaded: Loaded<Request>, command: CommandId): Promise<Command | undefined>
  /** The whole history, oldest first, what is owed included. */
  journal(tenant: TenantId, loaded: Loaded<Request>): Promise<readonly JournalEntry<RequestEvent>[]>
  list(
    tenant: TenantId,
    filter: RequestFilter,
    order: RequestOrder,
    limit: number,
    after?: PageStart,
  ): Promise<RequestPage>
  /** The next number of a series ("IT" → 1, 2, …): unique, with gaps. */
  nextNumber(tenant: TenantId, series: string): Promise<number>
  /** Moves a series past a number that was given out elsewhere; one that is further on already stays. */
  passNumber(tenant: TenantId, series: string, number: number): Promise<void>
  /** Sets alarm and due times anew after a calendar changed. Nothing happened to the request, so it is no commit; one that was changed meanwhile is left alone. */
  resetIndex(tenant: TenantId, loaded: Loaded<Request>, index: RequestIndex): Promise<void>
  /** The open requests, and those delivered at or after an instant: whose clocks a changed rule may still move. */
  moving(tenant: TenantId, deliveredSince: Instant): Promise<readonly RequestId[]>
  /** Some requests with their whole histories, those that exist, in no order. */
  histories(tenant: TenantId, ids: readonly RequestId[]): Promise<readonly LoadedHistory[]>
  /** Requests whose alarm is at or before `now`, the earliest first, over all tenants. */
  due(
    now: Instant,
    limit: number,
  ): Promise<readonly { readonly tenant: TenantId; readonly id: RequestId; readonly at: Instant }[]>
  /** Copies out what crashes left owed, of requests, of the directory and of invitations, in rows changed since then. Answers how many there were. */
  sweep(since: Instant, limit: number): Promise<number>
  /** Adds whole requests with their history; those whose id exists are left as they are. Answers the ids that were added. */
  addHistory(tenant: TenantId, histories: readonly History[]): Promise<readonly RequestId[]>
}
export type LoadedHistory = { readonly loaded: Loaded<Request>; readonly events: readonly RequestEvent[] }
/** A request that was worked elsewhere, replayed through the core. */
export type History = {
  readonly request: Request
  readonly events: readonly RequestEvent[]
  readonly index: RequestIndex
  readonly command: Command
  readonly jobs: readonly Job[]
}

/** What customers are asked after a delivery, and what they answered. */
export interface InvitationStore {
  load(tenant: TenantId, id: InvitationId): Promise<Loaded<Invitation> | undefined>
  /** A commit like that of a request; an invitation that is there already is a conflict. */
  commit(tenant: TenantId, commit: Commit<Invitation, InvitationEvent>): Promise<Outcome>
  findCommand(tenant: TenantId, loaded: Loaded<Invitation>, command: CommandId): Promise<Command | undefined>
  /** All that was answered, oldest first, what is owed included. */
  journal(tenant: TenantId, loaded: Loaded<Invitation>): Promise<readonly JournalEntry<InvitationEvent>[]>
  /** Those of some requests, of every cycle, in no order. */
  ofRequests(tenant: TenantId, requests: readonly RequestId[]): Promise<readonly Loaded<Invitation>[]>
  /** Adds whole invitations; those whose id exists are left as they are. Answers how many were added. */
  addAll(tenant: TenantId, histories: readonly InvitationHistory[]): Promise<number>
}
export type InvitationHistory = {
  readonly invitation: Invitation
  readonly events: readonly InvitationEvent[]
  readonly command: Command
}

/**
 * What is kept as entries, in versions, by kind: the directory, and measured needs. Filters are a person's own and have
 * their id, accounts belong to people, connections and what statuses mean to the home; the rest is the company's.
 */
export type Entries = {
  readonly department: Department
  readonly person: Person
  readonly service: Service
  readonly agreement: Agreement
  readonly calendar: WorkingCalendar
  readonly relation: Relation
  readonly need: MeasuredNeed
  readonly filters: SavedFilters
  readonly home: HomeNote
  readonly account: Account
  readonly connection: Connection
  readonly statuses: StatusMap
}
/** What is to be remembered about the home itself. There is one. */
export type HomeNote = {
  readonly id: 'home'
  /** When a person took the sample company out, which is not to come back by itself. */
  readonly sampleRemovedAt: Instant
}
export type EntryKind = keyof Entries
/** What is the company's. */
export type CompanyKind = Exclude<EntryKind, 'filters' | 'home' | 'account' | 'connection' | 'statuses'>
/** What an administrator writes. */
export type DirectoryKind = Exclude<CompanyKind, 'need'>
/** What stays small enough to be read whole. */
export type ListedKind = Exclude<CompanyKind, 'person'>
/** What everyone may list, and a snapshot holds. */
export type SnapshotKind = Exclude<DirectoryKind, 'person' | 'relation'>
/** An entry as it was written once, and by whom. */
export type EntryVersion<T> = {
  readonly version: number
  readonly at: Instant
  readonly by: PersonId | 'system'
  readonly value: T
}
export type Versioned<T> = { readonly value: T; readonly version: number }

/** `at` is the time of the act; entries that came in as a set have that of their commit. */
export type EntryWritten<K extends EntryKind> = {
  readonly type: 'written'
  readonly at?: Instant | undefined
  readonly entry: Entries[K]
}

export interface DirectoryStore {
  load<K extends EntryKind>(tenant: TenantId, kind: K, id: string): Promise<Loaded<Entries[K]> | undefined>
  commit<K extends EntryKind>(tenant: TenantId, kind: K, commit: Commit<Entries[K], EntryWritten<K>>): Promise<Outcome>
  findCommand<K extends EntryKind>(
    tenant: TenantId,
    kind: K,
    loaded: Loaded<Entries[K]>,
    command: CommandId,
  ): Promise<Command | undefined>
  /** What an entry has been, oldest first. */
  versions<K extends EntryKind>(tenant: TenantId, kind: K, id: string): Promise<readonly EntryVersion<Entries[K]>[]>
  all<K extends ListedKind | 'filters' | 'connection'>(
    tenant: TenantId,
    kind: K,
  ): Promise<readonly Versioned<Entries[K]>[]>
  /** Changes whenever a department, service, agreement or calendar changes: what a cache is checked against. */
  revision(tenant: TenantId): Promise<string>
  /** People by department and name, in order of id; `after` is the last id of the page before. */
  people(
    tenant: TenantId,
    filter: { department?: DepartmentId | undefined; text?: string | undefined },
    limit: number,
    after?: PersonId,
  ): Promise<readonly Versioned<Person>[]>
  /** The accounts of some people, in order of id. */
  accountsOf(tenant: TenantId, people: readonly PersonId[]): Promise<readonly Versioned<Account>[]>
  peopleById(tenant: TenantId, ids: readonly PersonId[]): Promise<readonly Person[]>
  /** Adds entries; those whose id exists are left as they are. Answers how many were added. */
  addAll<K extends EntryKind>(
    tenant: TenantId,
    kind: K,
    entries: readonly Entries[K][],
    command: Command,
  ): Promise<number>
}

/** A promise is about to break, is broken, or has been for long: told once to those who can still help. */
export type AlertFacts = {
  readonly kind: Alarm['kind']
  readonly tell: readonly Listener[]
  readonly request: RequestId
  readonly key: RequestKey
  readonly title: string
  readonly provider: DepartmentId
  readonly assignee: PersonId | null
  readonly target: TargetKind
  readonly cycle: number
  /** Since when it is true. */
  readonly since: Instant
}
export type Alert = AlertFacts & { readonly id: string; readonly raisedAt: Instant }
export interface AlertStore {
  /** An alert with an id that exists is left as it is. */
  add(tenant: TenantId, alert: Alert): Promise<void>
  /** What came true last comes first, whenever it was noticed. */
  list(tenant: TenantId, department: DepartmentId | 'all', limit: number): Promise<readonly Alert[]>
}

export type ClaimedJob = Job & { readonly tenant: TenantId; readonly attempts: number; readonly lease: string }
/** What is needed of a job to end it. */
export type LeasedJob = Pick<ClaimedJob, 'tenant' | 'id' | 'lease'>
/** Which jobs somebody takes: all, those for records, or those that are not. */
export type JobChoice = 'all' | 'records' | 'but-records'
export interface JobStore {
  /** Takes up to `limit` jobs that are due and not leased, by compare-and-swap. Two claimers never get the same. */
  claim(now: Instant, leaseUntil: Instant, limit: number, which?: JobChoice): Promise<readonly ClaimedJob[]>
  /** Done; false when the lease had been lost. */
  finish(job: LeasedJob, now: Instant): Promise<boolean>
  /** Takes up what a job owes in its turn; a job that is there already, done or not, is left as it is. */
  owe(tenant: TenantId, jobs: readonly Job[]): Promise<void>
  /** Not done; due again at `again`. */
  postpone(job: LeasedJob, again: Instant): Promise<boolean>
  /** Forgets jobs done before then; never newer ones, which a late follow-up would create again. */
  prune(doneBefore: Instant): Promise<number>
}

/** From an instant up to, and without, another, where given. */
export type Span = { readonly from?: Instant | undefined; readonly until?: Instant | undefined }
/** What happened in a span of time, at one department or at all. */
export type Period = Span & { readonly provider?: DepartmentId | undefined }
/** What happened in one quarter of an hour. */
export type Quarter = {
  readonly quarter: number
  readonly raised: number
  readonly delivered: number
  /** Delivered and promised a resolution, and of these within the goal. */
  readonly promised: number
  readonly kept: number
}
export type RelationTraffic = {
  readonly customer: DepartmentId
  readonly provider: DepartmentId
  readonly service: ServiceId
  readonly raised: number
  readonly promised: number
  readonly kept: number
}
/** Of one provider: how many customers were asked, how many answered, how many of them low, and how many were satisfied with what. */
export type RatedCount = {
  readonly provider: DepartmentId
  readonly invited: number
  readonly rated: number
  readonly low: number
  readonly process: number
  readonly result: number
}
export interface FigureStore {
  /** Open now, by provider; breached are those with a running clock that is past its goal at `now`. */
  openByProvider(
    tenant: TenantId,
    now: Instant,
    provider?: DepartmentId,
  ): Promise<readonly { readonly provider: DepartmentId; readonly open: number; readonly breached: number }[]>
  openByState(
    tenant: TenantId,
    provider?: DepartmentId,
  ): Promise<readonly { readonly state: RequestState; readonly n: number }[]>
  /** Open now, by when they were raised: before the first edge, between each two, and from the last on. Edges rise. */
  openByAge(
    tenant: TenantId,
    now: Instant,
    edges: readonly Instant[],
    provider?: DepartmentId,
  ): Promise<readonly { readonly open: number; readonly breached: number }[]>
  /** What a share is computed from: of the requests delivered or raised in the period, or open at `now`. */
  counted<K extends keyof Counted>(tenant: TenantId, about: K, period: Period, now: Instant): Promise<Counted[K]>
  /** Of the requests delivered in the period and promised a resolution: how many within the goal. */
  onTimeByProvider(
    tenant: TenantId,
    period: Period,
  ): Promise<readonly { readonly provider: DepartmentId; readonly kept: number; readonly n: number }[]>
  /** Of the requests delivered in the period, by their last delivery: what came of the invitations. Lines without one are not there. */
  rated(tenant: TenantId, period: Period): Promise<readonly RatedCount[]>
  /** How long requests raised in the period waited for delivery or for the first response, in whole minutes of elapsed time; those that still wait at `now` are censored, withdrawn ones left out. */
  waited(tenant: TenantId, what: Waited, period: Period, now: Instant): Promise<readonly Observation[]>
  /** What was raised in the period and what was delivered in it, counted in quarters of an hour since 1970: fine enough for every time zone's weeks. */
  traffic(tenant: TenantId, period: Period): Promise<readonly Quarter[]>
  /**
   * What departments asked of one another, by service: `raised` in the period; `promised` delivered in it after a
   * promised resolution, and `kept` within the goal of it. Requests inside a department
   * are left out. Lines with no request are not there.
   */
  relations(tenant: TenantId, period: Span): Promise<readonly RelationTraffic[]>
  /** When the first and the last request were raised; null when there is none. */
  extent(
    tenant: TenantId,
    provider?: DepartmentId,
  ): Promise<{ readonly first: Instant; readonly last: Instant; readonly n: number } | null>
}

/** What is to be taken out of a home for good. */
export type Doomed = { readonly [K in CompanyKind]: readonly Entries[K]['id'][] }

/** Takes things out as if they had never been: for what was never real. Everything else that people do stays. */
export interface ErasureStore {
  /**
   * The requests that go with what is doomed: those asked by or of such a department or person, for such a service, or
   * counted in such a calendar. `raised` of them people raised, and `acts` is how often people did something on them.
   */
  count(
    tenant: TenantId,
    doomed: Doomed,
  ): Promise<{ readonly requests: number; readonly raised: number; readonly acts: number }>
  /**
   * Takes out some of these requests, with their history, jobs, alerts, search words and invitations, and
   * invitations whose request never came; answers how many.
   */
  eraseRequests(tenant: TenantId, doomed: Doomed, limit: number): Promise<number>
  /** Takes out entries with all their versions, and what was still to be done because of them. */
  eraseEntries<K extends EntryKind>(tenant: TenantId, kind: K, ids: readonly Entries[K]['id'][]): Promise<void>
  /** Lets series begin anew. */
  eraseNumbers(tenant: TenantId, series: readonly string[]): Promise<void>
}

/** One-time codes. What of one is secret is kept as a hash only, and nothing of it comes into the journal. */
export interface JoinCodeStore {
  /** Takes the place of what the same person made for the same purpose; forgets what has run out. False: this id is taken. */
  keep(tenant: TenantId, code: JoinCode, now: Instant): Promise<boolean>
  /** Counts one try more, and answers the code with it: so that those who guess all at once have no more tries than others. */
  tried(tenant: TenantId, id: string): Promise<JoinCode | undefined>
  /** Of all who try, at whatever time, exactly one account gets true, and it every time. */
  spend(tenant: TenantId, id: string, account: AccountId): Promise<boolean>
  /** Takes out what these people made. */
  forget(tenant: TenantId, people: readonly PersonId[]): Promise<void>
}

/** Something changed: those who watch may want to look again. Carries what is needed to decide who may know. */
export type Change = {
  readonly tenant: TenantId
  readonly request: RequestId
  readonly version: number
  readonly requester: PersonId
  readonly customer: DepartmentId
  readonly provider: DepartmentId
}

/** One thing to be told to one reader, in their language and without any words of ours. */
export type Message = {
  /** The same at each attempt, and for nothing else: what a way keeps one message from two by. */
  readonly id: string
  readonly kind: NewsKind
  readonly at: Instant
  /** On which side of the request it is read. */
  readonly side: Side
  readonly language: Language
  readonly request: Pick<Request, 'id' | 'key' | 'title'>
  /** Who did it, by name; null where it was nobody. */
  readonly by: string | null
  /** What they wrote; empty where that is nothing. */
  readonly text: string
  /** The promise it is about, with the name of an own one; null where about none. */
  readonly promise: { readonly target: TargetKind; readonly name: string | null } | null
}

/** What became of an attempt. A fault is thrown, says nothing about the outcome, and is tried again like `later`. */
export type Told =
  | { readonly kind: 'told' }
  /** This reader is not reached in this way, now or at any time. `why` names no person. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Not now; not before `afterMs`, where the other side said so. */
  | { readonly kind: 'later'; readonly why: string; readonly afterMs: number | null }

/** A way to tell people something, from this house into another. */
export interface Channel<Reader> {
  /** Told again with the same message, whatever became of the first attempt, the reader has it once. */
  tell(message: Message, reader: Reader): Promise<Told>
}

/** The issue that a request follows: the house of its tracker, and what it is called by in it. */
export type RecordReader = Pick<IssueFollowed, 'house' | 'issue'>

/** An account of Entra: its tenant and who it is there. */
export type TeamsReader = Pick<Account, 'house' | 'subject'>

/** The ways that an administrator has set up. */
export type Channels = {
  /** Into the activities of somebody in Teams. */
  readonly teams?: Channel<TeamsReader> | undefined
  readonly mail?: Channel<MailAddress> | undefined
  /** Into the issue that a request follows; `fetched`: whoever can write into it comes for what is owed. */
  readonly record?: Channel<RecordReader> | 'fetched' | undefined
  /** What is spoken to readers whose language is not known: a record has many. */
  readonly language: Language
}
export type Way = Exclude<keyof Channels, 'language'>

export type Ports = {
  readonly requests: RequestStore
  readonly invitations: InvitationStore
  readonly directory: DirectoryStore
  readonly alerts: AlertStore
  readonly jobs: JobStore
  readonly figures: FigureStore
  readonly erasures: ErasureStore
  readonly joinCodes: JoinCodeStore
  readonly now: () => Instant
  /** The zone in which this home reckons days and weeks in its figures. */
  readonly timeZone: string
  /** Tells other replicas and open pages. Must not fail the act that caused it. */
  readonly announce: (change: Change) => void
  /** Absent where nobody is told anything outside the product: then nothing is owed for it. */
  readonly channels?: Channels | undefined
}
