import {
  type AlertView,
  type CalendarView,
  type ImportView,
  type OperationName,
  type Output,
  type Parsed,
  type Refusal,
  type RequestRow,
  type RequestView,
} from '@counterpart/contract'
import {
  type Actor,
  type Agreement,
  type AgreementId,
  agreementFor,
  type Calendars,
  type Changed,
  checkSavedFilters,
  checkService,
  type Department,
  type DepartmentId,
  hasRight,
  holidaysKnownUntil,
  type Instant,
  type IssueFollowed,
  id,
  instant,
  isBreached,
  isLow,
  type Move,
  matchesText,
  maySee,
  movesFor,
  nextDueAt,
  noteRating,
  type Person,
  type PersonId,
  type Request,
  type RequestId,
  type RequestKey,
  type Result,
  relationState,
  requestMoves,
  type Service,
  type ServiceId,
  sidesOf,
} from '@counterpart/core'
import { agreements, calendars, departments, people, services } from './company.ts'
import { FakeAccounts } from './fakeAccounts.ts'
import { FakeCalendars } from './fakeCalendars.ts'
import { draftOfReady, holidaysInFile, readyCalendars } from './fakeHolidays.ts'
import { type FakeIssue, followedBy } from './fakeIssues.ts'
import { FakeNeeds } from './fakeNeeds.ts'
import { FakeRatings } from './fakeRatings.ts'
import {
  type Circumstances,
  effectOf,
  FakeRules,
  type Held,
  refusalOf,
  storyOf,
  underAgreement,
  withoutVersion,
} from './fakeRules.ts'
import { FakeStatuses, projects } from './fakeStatuses.ts'
import { Refused } from './refused.ts'

type Answers = { readonly [N in OperationName]?: (call: Parsed<N>) => Output<N> }
type Any = (call: unknown) => unknown

/**
 * A server in memory that answers in the shape of the contract. The rules are the core's own, so a screen that offers
 * what the server would refuse is found out.
 */
export class FakeServer {
  now: Instant
  me: PersonId
  /** What the next call of an operation is refused with. */
  readonly refusals = new Map<OperationName, Refusal>()
  alerts: AlertView[] = []
  imports: ImportView[] = []
  overview: Output<'getOverview'> | undefined
  serviceMap: Output<'getServiceMap'> | undefined
  sample: Output<'getSampleCompany'> = {
    isThere: false,
    requests: 0,
    own: { raised: 0, acts: 0, entries: 0 },
    takesYou: false,
  }
  /** Of the tracker, by their ids. */
  readonly issues = new Map<string, FakeIssue>()
  /** Of whoever looks. */
  filters: Output<'getSavedFilters'> = { items: [], version: 0 }
  readonly directory = structuredClone({ departments, services, agreements, people })
  readonly calendars = new FakeCalendars(calendars)
  readonly needs = new FakeNeeds()
  readonly accounts = new FakeAccounts()
  private readonly held = new Map<RequestId, Held>()
  private readonly done = new Map<string, unknown>()
  private readonly rules = new FakeRules()
  private readonly ratings = new FakeRatings()
  private readonly statuses = new FakeStatuses()
  private numbers = 0

  constructor(me: string, now: Instant = instant('2026-07-07T10:00+08:00')) {
    this.me = id<PersonId>(me)
    this.now = now
  }

  /** @throws Refused */
  answer(operation: OperationName, call: unknown, command?: string): unknown {
    const refusal = this.refusals.get(operation)
    if (refusal) {
      this.refusals.delete(operation)
      throw new Refused(refusal)
    }
    const answer = this.answers[operation] as Any | undefined
    if (!answer) throw new Refused({ kind: 'no-such-operation' })
    if (command !== undefined && this.done.has(command)) return this.done.get(command)
    const output = answer(call)
    if (command !== undefined) this.done.set(command, output)
    return output
  }

  /** Somebody acts, at the present moment. */
  as<T>(person: string, act: () => T): T {
    const before = this.me
    this.me = id<PersonId>(person)
    try {
      return act()
    } finally {
      this.me = before
    }
  }

  /** @returns the id of the new request */
  raiseAs(person: string, said: { service: string; title: string; urgency?: number; answers?: object }): RequestId {
    const call = { body: { description: '', answers: {}, urgency: 3, importance: 3, ...said } }
    return this.as(person, () => (this.answer('raiseRequest', call) as RequestView).id)
  }

  /** On the version that is there now. */
  moveAs(person: string, of: RequestId, move: Move, said: object = {}): RequestView {
    const body = { reason: '', result: '', note: '', audience: 'everyone', ...said }
    return this.as(person, () => {
      const { version } = this.heldOf(of).request
      return this.answer(`${move}Request`, { params: { id: of }, version, body }) as RequestView
    })
  }

  pass(ms: number): void {
    this.now = instant(this.now + ms)
  }

  /** As it is kept, whoever looks. */
  request(of: RequestId): Request {
    const held = this.held.get(of)
    if (!held) throw new Error(`no request ${of}`)
    return held.request
  }

  private readonly calendarOf: Calendars = (calendar) => this.calendars.clockOf(calendar)

  private readonly all = () => [...this.held.values()]
  private readonly present = () => ({ by: this.me, now: this.now })

  /** A written calendar is carried over to the requests at once. */
  private recounted(calendar: CalendarView): CalendarView {
    for (const held of this.all()) this.keepChanged(held, this.calendars.recount(held, calendar, this.present()))
    return calendar
  }

  private actor(): Actor {
    const { id: person, department, roles } = this.person(this.me)
    return { person, department, roles }
  }

  private person(of: PersonId): Person {
    return found(this.directory.people, of, 'person')
  }

  /** Of an agent; those who look after all see all. */
  private ownDepartment(): DepartmentId | null {
    const { roles, department } = this.actor()
    return roles.some((role) => role !== 'agent') ? null : department
  }

  private heldOf(of: RequestId): Held {
    const held = this.held.get(of)
    if (!held || !maySee(this.actor(), held.request)) throw new Refused({ kind: 'no-such', what: 'request', id: of })
    return held
  }

  private keep(before: Held | undefined, result: Result<Changed, Refusal>): RequestView {
    if (!result.ok) throw new Refused(result.refusal)
    const { request, events } = result.value
    this.held.set(request.id, { request, events: [...(before?.events ?? []), ...events] })
    return this.view(request.id)
  }

  private move<S>(
    call: { params: { id: RequestId }; version: number; body: S },
    decide: (
      request: Request,
      said: S,
      circumstances: { actor: Actor; now: Instant; calendars: Calendars },
    ) => Result<Changed, Refusal>,
  ): RequestView {
    const held = this.heldOf(call.params.id)
    const { version } = held.request
    if (version !== call.version) throw new Refused({ kind: 'stale-version', current: version })
    const circumstances = { actor: this.actor(), now: this.now, calendars: this.calendarOf }
    return this.keep(held, decide(held.request, call.body, circumstances))
  }

  private circumstances(): Circumstances {
    return { by: this.me, now: this.now, calendars: this.calendarOf }
  }

  /** Requests under way that were promised something by an agreement. */
  private ruledBy(agreement: string): readonly Held[] {
    return [...this.held.values()].filter(
      ({ request }) => request.agreement === agreement && !['confirmed', 'withdrawn'].includes(request.state),
    )
  }

  private keepChanged({ events }: Held, changed: Changed): void {
    const { request } = changed
    this.held.set(request.id, { request, events: [...events, ...changed.events] })
  }

  private row(request: Request): RequestRow {
    const { id, key, version, service, title, requester, customer, provider, urgency, importance, priority } = request
    const { assignee, state, waitingFor, cycle, raisedAt, deliveredAt, lastEventAt } = request
    const clocks = structuredClone(request).clocks.map((clock) => ({
      ...clock,
      holidaysKnownUntil: holidaysKnownUntil(clock, this.calendarOf),
    }))
    return {
      raisedBy: request.raisedBy ?? null,
      ...{ id, key, version, service, title, requester, customer, provider, urgency, importance, priority },
      ...{ assignee, state, waitingFor, cycle, clocks, raisedAt, deliveredAt, lastEventAt },
    }
  }

  private issueOf(issue: string): FakeIssue {
    const found = this.issues.get(issue)
    if (!found) throw new Refused({ kind: 'no-such', what: 'issue', id: issue })
    return found
  }

  /** @param tagged of an issue: then nothing is asked by a form */
  private raise(
    body: Parsed<'raiseRequest'>['body'],
    tagged?: { readonly customer: DepartmentId; readonly follows: IssueFollowed },
  ): RequestView {
    const service = found(this.directory.services, body.service, 'service')
    const provider = found(this.directory.departments, service.provider, 'department')
    const actor = this.actor()
    const person = body.requester && this.person(body.requester)
    const requester = person && tagged ? { id: person.id, department: tagged.customer } : person
    const customer = requester?.department ?? actor.department
    const about = { provider: provider.id, customer, service: service.id, at: this.now }
    const agreement = agreementFor(this.directory.agreements as readonly Agreement[], about)
    const number = ++this.numbers
    const asking = {
      id: id<RequestId>(`r${number}`),
      key: id<RequestKey>(`${provider.code}-${number}`),
      title: body.title,
      description: body.description,
      answers: body.answers,
      urgency: body.urgency,
      importance: body.importance,
      requester,
      follows: tagged?.follows,
    }
    return this.keep(
      undefined,
      requestMoves.raise(
        asking,
        {
          service: (tagged ? { ...service, form: [] } : service) as Service,
          provider: provider as Department,
          agreement,
        },
        { actor, now: this.now, calendars: this.calendarOf },
      ),
    )
  }

  private view(of: RequestId): RequestView {
    const { request, events } = this.heldOf(of)
    const internal = sidesOf(this.actor(), request).includes('provider')
    const timeline = events
      .map((event, i) => ({
        ...event,
        ...(event.type === 'raised' && forWhom(event)),
        ...(event.type === 'rated' && { said: this.ratings.said(request, this.actor(), event) }),
        version: i + 1,
      }))
      .filter((event) => event.type !== 'commented' || event.audience === 'everyone' || internal)
    return {
      ...this.row(request),
      description: request.description,
      answers: { ...request.answers },
      agreement: request.agreement,
      customerClass: request.customerClass,
      respondedAt: request.respondedAt,
      confirmedAt: request.confirmedAt,
      handOffs: request.handOffs,
      issue: request.follows ? issueOf(request.follows) : null,
      timeline: timeline as RequestView['timeline'],
      moves: [...movesFor(this.actor(), request)],
      rating: this.ratings.standing(request, this.actor(), this.now),
      names: this.names(),
    }
  }

  private names(): RequestView['names'] {
    const named = (list: readonly { id: string; name: RequestView['names']['people'][string] }[]) =>
      Object.fromEntries(list.map((entry) => [entry.id, entry.name]))
    const { departments, services, people } = this.directory
    return { departments: named(departments), services: named(services), people: named(people) }
  }

  private readonly answers: Answers = {
    getMe: () => {
      const me = this.person(this.me)
      const { name } = found(this.directory.departments, me.department, 'department')
      return {
        tenant: id('acme'),
        person: me.id,
        name: me.name,
        department: me.department,
        departmentName: name,
        roles: [...me.roles],
        desks: ['import', 'connections', 'sample', 'statuses'],
      }
    },
    listRequests: ({ query }) => this.list(query),
    getRequest: ({ params }) => this.view(params.id),
    raiseRequest: ({ body }) => this.raise(body),
    getIssue: ({ params }) => {
      const issue = this.issueOf(params.id)
      const { key, title, status, guess, request } = issue
      const seen = request !== null && maySee(this.actor(), this.request(request))
      return {
        ...{ id: params.id, key, project: '10', title, status },
        request: seen ? this.view(request) : null,
        isHidden: request !== null && !seen,
        guess: request === null && hasRight(this.actor(), 'raise-for-anyone') ? guess : null,
      }
    },
    tagIssue: ({ params, body }) => {
      const issue = this.issueOf(params.id)
      if (issue.request !== null) throw new Refused({ kind: 'issue-tagged', request: issue.request })
      const { title, reporter } = issue
      const asked = { service: body.service, title, description: '', answers: {}, urgency: 3, importance: 3 } as const
      const view = this.raise(
        { ...asked, requester: id(reporter) },
        { customer: body.customer, follows: followedBy(params.id, issue) },
      )
      this.issues.set(params.id, { ...issue, request: view.id })
      return view
    },
    untagRequest: (call) => {
      const view = this.move(call, requestMoves.untag)
      for (const [key, issue] of this.issues)
        if (issue.request === view.id) this.issues.set(key, { ...issue, request: null })
      return view
    },
    listProjects: () => ({ items: projects }),
    getStatuses: ({ params }) => this.statuses.of(params.id),
    putStatuses: ({ params, body, version }) => this.statuses.put(params.id, body.meanings, version),
    triageRequest: (call) => this.move(call, requestMoves.triage),
    untriageRequest: (call) => this.move(call, requestMoves.untriage),
    assignRequest: (call) =>
      this.move(call, (request, { assignee }, c) =>
        requestMoves.assign(request, assignee === null ? null : this.person(assignee), c),
      ),
    startRequest: (call) => this.move(call, (request, _, c) => requestMoves.start(request, c)),
    commentRequest: (call) => this.move(call, requestMoves.comment),
    waitRequest: (call) => this.move(call, requestMoves.wait),
    resumeRequest: (call) => this.move(call, (request, _, c) => requestMoves.resume(request, c)),
    deliverRequest: (call) => this.move(call, requestMoves.deliver),
    confirmRequest: (call) => this.move(call, requestMoves.confirm),
    reopenRequest: (call) => this.move(call, requestMoves.reopen),
    withdrawRequest: (call) => this.move(call, requestMoves.withdraw),
    rateRequest: ({ params, body }) => {
      const held = this.heldOf(params.id)
      const { cycle, process, result, reason } = body
      const around = { actor: this.actor(), now: this.now, people: this.directory.people }
      const note = this.ratings.rate(held.request, { cycle, scores: { process, result }, reason }, around)
      this.keepChanged(held, noteRating(held.request, note, this.now, this.calendarOf))
      return this.view(params.id)
    },
    handOffRequest: (call) =>
      this.move(call, (request, { to, reason }, c) =>
        requestMoves.handOff(
          request,
          { to: found(this.directory.departments, to, 'department') as Department, reason },
          c,
        ),
      ),
    listDepartments: () => ({ items: this.directory.departments }),
    listServices: () => ({ items: this.directory.services }),
    listCalendars: () => ({ items: this.calendars.items }),
    listCalendarVersions: ({ params }) => ({ items: this.calendars.versions(params.id), names: this.names() }),
    previewCalendar: ({ params, body }) => this.calendars.preview(params.id, body, this.all(), this.present()),
    putCalendar: ({ params, body, version }) =>
      this.recounted(this.calendars.put({ ...body, id: id(params.id) }, version, this.present())),
    undoCalendar: ({ params, version }) => this.recounted(this.calendars.undo(params.id, version, this.present())),
    listReadyCalendars: () => ({ items: readyCalendars }),
    draftReadyCalendar: ({ params, body }) => draftOfReady(params.id, body),
    readHolidays: ({ body }) => holidaysInFile(body.text),
    listAgreements: () => ({ items: this.directory.agreements }),
    listPeople: ({ query }) => ({
      items: this.directory.people.filter(
        ({ id, department, name }) =>
          (query.ids === undefined || query.ids.includes(id)) &&
          (query.department === undefined || department === query.department) &&
          matchesText(Object.values(name).join('\n'), query.text ?? ''),
      ),
      next: null,
    }),
    putPerson: ({ params, body, version }) => {
      if (params.id === this.me && !hasRight(body, 'keep-directory')) throw new Refused({ kind: 'own-administration' })
      return this.put(
        this.directory.people,
        { ...body, id: params.id as PersonId, version: (version ?? 0) + 1 },
        version,
      )
    },
    putService: ({ params, body, version }) => {
      const entry = { ...body, id: params.id as ServiceId, version: (version ?? 0) + 1 }
      const checked = checkService(entry as Service)
      if (!checked.ok) throw new Refused(checked.refusal)
      return this.put(this.directory.services, entry, version)
    },
    putDepartment: ({ params, body, version }) => {
      const entry = { ...body, id: params.id as DepartmentId, version: (version ?? 0) + 1 }
      return this.put(this.directory.departments, entry, version)
    },
    explainClock: (call) => {
      const held = this.heldOf(call.params.id)
      const story = storyOf(held, call, this.circumstances(), this.names())
      if (!story) throw new Refused({ kind: 'no-such', what: 'clock', id: call.params.target })
      return story
    },
    putAgreement: ({ params, body, query, version }) => {
      const before = this.directory.agreements.find(({ id }) => id === params.id)
      const entry = { ...body, id: params.id as AgreementId, version: (version ?? 0) + 1 }
      const refusal = refusalOf(entry)
      if (refusal) throw new Refused(refusal)
      const after = this.put(this.directory.agreements, entry, version)
      this.rules.written(before, after, this.circumstances())
      if (query.openRequests === 'recalculate')
        for (const held of this.ruledBy(after.id))
          this.keepChanged(held, underAgreement(held, after, query.newTargets, this.circumstances()))
      return after
    },
    previewAgreement: ({ params, body, query }) => {
      const version = this.directory.agreements.find(({ id }) => id === params.id)?.version ?? 0
      const entry = { ...body, id: params.id as AgreementId, version: version + 1 }
      const refusal = refusalOf(entry)
      if (refusal) throw new Refused(refusal)
      return effectOf(this.ruledBy(entry.id), entry, query.newTargets, this.circumstances())
    },
    listAgreementVersions: ({ params }) => {
      const agreement = found(this.directory.agreements, params.id, 'agreement')
      return { items: [...this.rules.versionsOf(agreement, agreement.validFrom)], names: this.names() }
    },
    undoAgreement: ({ params, version }) => {
      const present = found(this.directory.agreements, params.id, 'agreement')
      const earlier = this.rules.versionsOf(present, present.validFrom)[1]
      if (!earlier) throw new Refused({ kind: 'nothing-to-undo' })
      const { at: _, by: __, ...before } = earlier
      const after = this.put(this.directory.agreements, { ...before, version: version + 1 }, version)
      this.rules.written(present, after, this.circumstances())
      for (const held of this.ruledBy(after.id))
        this.keepChanged(held, withoutVersion(held, present, this.circumstances()))
      return after
    },
    getSavedFilters: () => this.filters,
    putSavedFilters: ({ body, version }) => {
      if ((this.filters.version || null) !== version)
        throw new Refused({ kind: 'stale-version', current: this.filters.version })
      const checked = checkSavedFilters({ id: this.me, items: body.items })
      if (!checked.ok) throw new Refused(checked.refusal)
      this.filters = { items: checked.value.items, version: this.filters.version + 1 }
      return this.filters
    },
    listAlerts: ({ query }) => ({
      items: this.alerts.toSorted((a, b) => b.since - a.since).slice(0, query.limit),
      names: this.names(),
    }),
    listComplaints: ({ query }) => this.needs.complaints(query.text ?? ''),
    measureComplaint: ({ params, query }) => ({
      measure: params.measure,
      provider: query.provider ?? this.ownDepartment(),
      figure: this.needs.figureOf(params.measure),
      extent: { first: instant('2024-02-01T00:00Z'), last: this.now, n: 300 },
      timeZone: 'Asia/Shanghai',
    }),
    keepNeed: ({ body }) =>
      this.needs.keep(
        { ...body, provider: body.provider ?? this.ownDepartment() ?? undefined },
        this.present(),
        this.names(),
      ),
    listNeeds: () => ({ items: [...this.needs.items], names: this.names() }),
    retargetNeed: ({ params, version, body }) =>
      this.needs.retarget(params.id, version, body.target, this.present(), this.names()),
    listNeedVersions: ({ params }) => ({ items: this.needs.versions(params.id), names: this.names() }),
    withdrawNeed: ({ params, version }) =>
      this.needs.change(params.id, version, { state: 'withdrawn' }, this.present(), this.names()),
    undoNeed: ({ params, version }) => this.needs.undo(params.id, version, this.present(), this.names()),
    getOverview: () => {
      if (!this.overview) throw new Refused({ kind: 'not-allowed' })
      return this.overview
    },
    getServiceMap: () => {
      if (!this.serviceMap) throw new Refused({ kind: 'not-allowed' })
      return this.serviceMap
    },
    confirmRelation: ({ params, body }) => this.decide(params, 'confirmed', body.reason),
    addRelation: ({ params, body }) => this.decide(params, 'added', body.reason),
    rejectRelation: ({ params, body }) => this.decide(params, 'rejected', body.reason),
    undoRelation: ({ params }) => this.decide(params, null, ''),
    getSampleCompany: () => this.sample,
    removeSampleCompany: () => {
      const removed = Math.min(this.sample.requests, 1000)
      const left = this.sample.requests - removed
      this.sample = { ...this.sample, isThere: left > 0, requests: left }
      return { removed, left, isDone: left === 0 }
    },
    listAccounts: () => this.accounts.list(),
    createJoinCode: () => this.accounts.made(this.now),
    redeemJoinCode: ({ body }) => this.accounts.enter(body.code, this.now),
    partAccount: ({ params }) => this.accounts.part(params.id),
    listConnections: () => ({ items: [...this.accounts.connections] }),
    createConnectionCode: () => this.accounts.made(this.now),
    setConnectionSite: ({ params, version, body }) =>
      this.accounts.change(params.id, version, (connection) => this.accounts.withSite(connection, body.site)),
    partConnection: ({ params, version }) => this.accounts.change(params.id, version, () => ({ state: 'parted' })),
    listImports: () => ({ items: this.imports }),
    getImport: ({ params }) => {
      const running = this.imports.find((one) => one.id === params.id)
      if (!running) throw new Refused({ kind: 'no-such', what: 'import', id: params.id })
      return running
    },
    startImport: ({ query }) => {
      const started: ImportView = {
        id: `i${this.imports.length + 1}`,
        state: 'running',
        fileName: query.fileName ?? 'incident_event_log.csv.gz',
        startedAt: this.now,
        endedAt: null,
        read: 0,
        size: 1000,
        rows: 0,
        added: 0,
        unchanged: 0,
        rejected: 0,
        rejections: [],
        fault: null,
      }
      this.imports = [started, ...this.imports]
      return started
    },
  }

  private decide(
    pair: Parsed<'confirmRelation'>['params'],
    verdict: Output<'confirmRelation'>['verdict'],
    reason: string,
  ): Output<'confirmRelation'> {
    const isIt = ({ customer, provider }: typeof pair) => customer === pair.customer && provider === pair.provider
    const map = this.serviceMap
    if (!map) throw new Refused({ kind: 'not-allowed' })
    const version = (map.relations.find(isIt)?.decision?.version ?? 0) + 1
    const decision = { verdict, reason, by: this.me, at: this.now, version }
    const relations = map.relations.map((each) =>
      isIt(each) ? { ...each, decision, state: relationState(verdict, each.raised >= 5) } : each,
    )
    this.serviceMap = { ...map, relations, names: this.names() }
    return { ...pair, ...decision }
  }

  private put<T extends { id: string; version: number }>(list: T[], entry: T, version: number | null): T {
    const at = list.findIndex((one) => one.id === entry.id)
    const before = list[at]
    if ((before?.version ?? null) !== version)
      throw new Refused({ kind: 'stale-version', current: before?.version ?? 0 })
    if (at < 0) list.push(entry)
    else list[at] = entry
    return entry
  }

  private list(query: Parsed<'listRequests'>['query']): Output<'listRequests'> {
    const { scope, order, limit, states, priorities } = query
    const actor = this.actor()
    const all = actor.roles.includes('administrator') || actor.roles.includes('programme')
    const agent = actor.roles.includes('agent')
    if (scope === 'all' ? !all : scope !== 'mine' && !agent) throw new Refused({ kind: 'not-allowed' })
    const isIn = (request: Request) =>
      (scope === 'mine'
        ? request.requester === actor.person || request.raisedBy === actor.person
        : scope === 'queue'
          ? request.provider === actor.department
          : scope === 'asked'
            ? request.customer === actor.department
            : true) &&
      (!states || states.includes(request.state)) &&
      (!priorities || priorities.includes(request.priority)) &&
      (!query.provider || request.provider === query.provider) &&
      (!query.customer || request.customer === query.customer) &&
      (!query.assignee || (request.assignee ?? 'nobody') === query.assignee) &&
      (!query.text || matchesText(`${request.key} ${request.title} ${request.description}`, query.text)) &&
      (!query.breached || this.isLate(request)) &&
      isDuring(request.raisedAt, query.raisedFrom, query.raisedUntil) &&
      isDuring(request.deliveredAt, query.deliveredFrom, query.deliveredUntil) &&
      (!query.onTime || isOnTime(request, query.onTime)) &&
      (!query.reopened || request.cycle > 1) &&
      (!query.handedOn || request.handOffs > 0) &&
      (!query.rated || isRated(this.ratings.standing(request, actor, this.now), query.rated))
    const placeOf = (request: Request) => {
      if (order === 'due') return nextDueAt(request, this.calendarOf) ?? Number.POSITIVE_INFINITY
      return -(order === 'news' ? request.lastEventAt : request.raisedAt)
    }
    const inOrder = [...this.held.values()]
      .map(({ request }) => request)
      .filter(isIn)
      .toSorted((a, b) => placeOf(a) - placeOf(b))
    const from = Number(query.cursor ?? 0)
    const items = inOrder
      .slice(from, from + limit)
      .map((request) => ({ ...this.row(request), ...(query.news && this.newsOf(request)) }))
    const next = from + items.length < inOrder.length ? String(from + items.length) : null
    return { items, next, names: this.names() }
  }

  private newsOf({ id, deliveredAt }: Request) {
    const { timeline, rating } = this.view(id)
    return { news: timeline.at(-1), ...(deliveredAt !== null && { rating }) }
  }

  private isLate(request: Request): boolean {
    return request.clocks.some(
      (clock) => clock.state === 'running' && isBreached(clock, this.calendarOf(clock.calendar), this.now),
    )
  }
}

const isDuring = (at: Instant | null, from: Instant | undefined, until: Instant | undefined): boolean =>
  (from === undefined && until === undefined) ||
  (at !== null && at >= (from ?? 0) && at < (until ?? Number.POSITIVE_INFINITY))

function isOnTime({ clocks, cycle, deliveredAt }: Request, wanted: 'promised' | 'kept' | 'broken'): boolean {
  const clock = clocks.find((one) => one.target === 'resolution' && one.cycle === cycle)
  if (deliveredAt === null || !clock || clock.goal === null) return false
  return wanted === 'promised' || clock.used <= clock.goal === (wanted === 'kept')
}

const isRated = ({ given }: RequestView['rating'], wanted: 'all' | 'low'): boolean =>
  given !== null && (wanted === 'all' || isLow(given))

function found<T extends { id: string }>(list: readonly T[], wanted: string, what: 'service'): T
function found<T extends { id: string }>(list: readonly T[], wanted: string, what: 'department'): T
function found<T extends { id: string }>(list: readonly T[], wanted: string, what: 'person' | 'agreement'): T
function found<T extends { id: string }>(
  list: readonly T[],
  wanted: string,
  what: 'service' | 'department' | 'person' | 'agreement',
): T {
  const entry = list.find((one) => one.id === wanted)
  if (!entry) throw new Refused({ kind: 'no-such', what, id: wanted })
  return entry
}

const issueOf = ({ key, status, isGone }: IssueFollowed) => ({ key, status, isGone })

/** As the api tells it: only where it was raised for someone else. */
const forWhom = ({ requester, raisedBy }: { requester: PersonId; raisedBy?: PersonId | undefined }) => ({
  requester: raisedBy === undefined ? null : requester,
})
