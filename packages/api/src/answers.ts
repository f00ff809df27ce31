import type { OperationName, Operations, Output, Parsed, Refusal } from '@counterpart/contract'
import { type Connection, type Instant, ok, type RequestId, type Result, refuse } from '@counterpart/core'
import {
  addRelation,
  assignRequest,
  type ChangeCommand,
  type Command,
  commentRequest,
  confirmRelation,
  confirmRequest,
  createConnectionCode,
  createJoinCode,
  type DecideRelation,
  type DirectoryKind,
  deliverRequest,
  draftReadyCalendar,
  type Entries,
  explainRequestClock,
  getIssue,
  getMe,
  getOverview,
  getRequest,
  getSampleCompany,
  getSavedFilters,
  getServiceMap,
  getStatuses,
  handOffRequest,
  keepNeed,
  listAccounts,
  listAlerts,
  listComplaints,
  listConnections,
  listEntries,
  listNeeds,
  listNeedVersions,
  listPeople,
  listProjects,
  listReadyCalendars,
  listRequests,
  listVersions,
  measureComplaint,
  type NeedDetail,
  type Ports,
  type Put,
  type PutEntry,
  partAccount,
  partConnection,
  previewEntry,
  putEntry,
  putSavedFilters,
  putStatuses,
  type RequestDetail,
  raiseRequest,
  rateRequest,
  readHolidays,
  redeemConnectionCode,
  redeemJoinCode,
  rejectRelation,
  removeSampleCompany,
  reopenRequest,
  resumeRequest,
  retargetNeed,
  type SnapshotKind,
  type Statuses,
  setConnectionSite,
  startRequest,
  tagIssue,
  triageRequest,
  undoEntry,
  undoNeed,
  undoRelation,
  untagRequest,
  untriageRequest,
  type Versioned,
  type Who,
  waitRequest,
  withdrawNeed,
  withdrawRequest,
} from '@counterpart/usecases'
import { cursorOf, readCursor } from './cursor.ts'
import type { ApiOptions, Proven } from './options.ts'
import { clockStoryView } from './views/clockStoryView.ts'
import { holidaysReadView } from './views/holidaysReadView.ts'
import { issueView } from './views/issueView.ts'
import { needRow, needVersion } from './views/needRow.ts'
import { overviewView } from './views/overviewView.ts'
import { ratingView } from './views/ratingView.ts'
import { requestRow } from './views/requestRow.ts'
import { requestView } from './views/requestView.ts'
import { serviceMapView } from './views/serviceMapView.ts'
import { timelineEntry } from './views/timelineEntry.ts'

/** The name of a command, given where the operation demands one, and a file where it takes one. */
type Carried = { readonly who: Who; readonly command: Omit<Command, 'by'>; readonly file: Uint8Array | null }
type FromOutside = Omit<Carried, 'who'> & { readonly proven: Proven }
export type Asked<N extends OperationName> = Parsed<N> &
  (Operations[N] extends { readonly by: 'account' } ? FromOutside : Carried)

export type Answer<V> = {
  readonly view: V
  /** Of the one thing that was read or written. */
  readonly version?: number
  /** The command had been kept before. */
  readonly repeated?: boolean
}

/** Complete: an operation without an answer does not compile. */
export type Answers = {
  readonly [N in OperationName]: (asked: Asked<N>) => Promise<Result<Answer<Output<N>>, Refusal>>
}

type Around = Pick<ApiOptions, 'imports' | 'prove' | 'tracker'>

export function answersOver(ports: Ports, { imports, prove, tracker }: Around): Answers {
  // Asked anew for each call: a tracker may tell its projects to some who call, and not to others.
  const desks = (): Output<'getMe'>['desks'] => [
    ...(imports ? (['import', 'sample'] as const) : []),
    ...(prove ? (['connections'] as const) : []),
    ...(tracker?.projects ? (['statuses'] as const) : []),
  ]
  return {
    getMe: async ({ who }) => {
      const me = await getMe(ports)(who)
      if (!me.ok) return me
      const { person, department } = me.value
      const { tenant, actor } = who
      return ok({
        view: {
          tenant,
          person: person.id,
          name: person.name,
          department: department.id,
          departmentName: department.name,
          roles: actor.roles,
          desks: desks(),
        },
      })
    },

    raiseRequest: async ({ who, body, command }) => detailed(await raiseRequest(ports)(who, { ...body, command })),
    getRequest: async ({ who, params }) => detailed(await getRequest(ports)(who, params.id)),
    listRequests: listed(ports),
    explainClock: async ({ who, params, query }) => {
      const { id, target, cycle } = params
      const told = await explainRequestClock(ports)(who, { request: id, target, cycle, ...query })
      return told.ok ? ok({ view: clockStoryView(told.value, isSupposed(query)) }) : told
    },
    triageRequest: moved(triageRequest(ports)),
    untriageRequest: moved(untriageRequest(ports)),
    assignRequest: moved(assignRequest(ports)),
    startRequest: moved(startRequest(ports)),
    commentRequest: moved(commentRequest(ports)),
    waitRequest: moved(waitRequest(ports)),
    resumeRequest: moved(resumeRequest(ports)),
    deliverRequest: moved(deliverRequest(ports)),
    confirmRequest: moved(confirmRequest(ports)),
    reopenRequest: moved(reopenRequest(ports)),
    withdrawRequest: moved(withdrawRequest(ports)),
    handOffRequest: moved(handOffRequest(ports)),
    rateRequest: async ({ who, params, body, command }) =>
      detailed(await rateRequest(ports)(who, { ...body, request: params.id, command })),

    getIssue: async ({ who, params }) => {
      if (!tracker) return refuse({ kind: 'no-such-operation' })
      const seen = await getIssue(ports, tracker)(who, params.id)
      return seen.ok ? ok({ view: issueView(seen.value) }) : seen
    },
    tagIssue: async ({ who, params, body, command }) =>
      tracker
        ? detailed(await tagIssue(ports, tracker)(who, { ...body, issue: params.id, command }))
        : refuse({ kind: 'no-such-operation' }),
    untagRequest: moved(untagRequest(ports)),
    listProjects: async ({ who }) => {
      const projects = tracker?.projects
      if (!projects) return refuse({ kind: 'no-such-operation' })
      const found = await listProjects(projects)(who)
      return found.ok ? ok({ view: { items: [...found.value] } }) : found
    },
    getStatuses: async ({ who, params }) =>
      tracker ? statuses(await getStatuses(ports, tracker)(who, params.id)) : refuse({ kind: 'no-such-operation' }),
    putStatuses: async ({ who, params, body, version, command }) =>
      tracker
        ? statuses(await putStatuses(ports, tracker)(who, { ...body, project: params.id, version, command }))
        : refuse({ kind: 'no-such-operation' }),

    listDepartments: entries(ports, 'department'),
    putDepartment: put(ports, 'department'),
    listPeople: async ({ who, query }) => {
      const { items, next } = await listPeople(ports)(who, { ...query, text: query.text || undefined })
      return ok({ view: { items: items.map(entryView<'person'>), next } })
    },
    putPerson: put(ports, 'person'),
    listServices: entries(ports, 'service'),
    putService: put(ports, 'service'),
    listCalendars: entries(ports, 'calendar'),
    putCalendar: put(ports, 'calendar'),
    previewCalendar: async ({ who, params, body }) =>
      viewed(await previewEntry(ports)(who, 'calendar', { entry: entryOf<'calendar'>(params.id, body), ...newRule })),
    listCalendarVersions: versions(ports, 'calendar'),
    undoCalendar: undone(ports, 'calendar'),
    listReadyCalendars: async ({ who }) => {
      const listed = listReadyCalendars(who)
      return listed.ok ? ok({ view: { items: listed.value } }) : listed
    },
    draftReadyCalendar: async ({ who, params, body }) =>
      viewed(draftReadyCalendar(ports)(who, { ready: params.id, ...body })),
    readHolidays: async ({ who, body }) => {
      const read = readHolidays(ports)(who, body)
      return read.ok ? ok({ view: holidaysReadView(read.value) }) : read
    },
    listAgreements: entries(ports, 'agreement'),
    putAgreement: put(ports, 'agreement'),
    previewAgreement: async ({ who, params, body, query }) =>
      viewed(await previewEntry(ports)(who, 'agreement', { entry: entryOf<'agreement'>(params.id, body), ...query })),
    listAgreementVersions: versions(ports, 'agreement'),
    undoAgreement: undone(ports, 'agreement'),

    listAlerts: async ({ who, query }) => ok({ view: await listAlerts(ports)(who, query.limit) }),
    getOverview: async ({ who, query }) => {
      const overview = await getOverview(ports)(who, query)
      return overview.ok ? ok({ view: overviewView(overview.value, query, ports.timeZone) }) : overview
    },

    getServiceMap: async ({ who, query }) => {
      const map = await getServiceMap(ports)(who, query)
      return map.ok ? ok({ view: serviceMapView(map.value, query, ports.timeZone) }) : map
    },
    confirmRelation: decided(confirmRelation(ports)),
    addRelation: decided(addRelation(ports)),
    rejectRelation: decided(rejectRelation(ports)),
    undoRelation: async ({ who, params, version, command }) =>
      relationWritten(await undoRelation(ports)(who, { ...params, version, command })),
    getSampleCompany: async ({ who }) => viewed(await getSampleCompany(ports)(who)),
    removeSampleCompany: async ({ who }) => viewed(await removeSampleCompany(ports)(who)),
    getSavedFilters: async ({ who }) => {
      const { value, version } = await getSavedFilters(ports)(who)
      return ok({ view: { items: value.items, version } })
    },
    putSavedFilters: async ({ who, body, version, command }) => {
      const put = await putSavedFilters(ports)(who, { items: body.items, version, command })
      if (!put.ok) return put
      const { value, repeated } = put.value
      return ok({
        view: { items: value.items, version: put.value.version },
        version: put.value.version,
        repeated,
      })
    },

    listComplaints: async ({ who, query }) => viewed(listComplaints(who, query.text ?? '')),
    measureComplaint: async ({ who, params, query }) =>
      viewed(await measureComplaint(ports)(who, { ...params, ...query })),
    keepNeed: async ({ who, body, command }) => needed(await keepNeed(ports)(who, { ...body, command })),
    listNeeds: async ({ who, query }) => {
      const listed = await listNeeds(ports)(who, query.provider)
      return listed.ok ? ok({ view: { items: listed.value.items.map(needRow), names: listed.value.names } }) : listed
    },
    retargetNeed: async ({ who, params, version, command, body }) =>
      needed(await retargetNeed(ports)(who, { ...params, ...body, version, command })),
    listNeedVersions: async ({ who, params }) => {
      const listed = await listNeedVersions(ports)(who, params.id)
      if (!listed.ok) return listed
      return ok({ view: { items: listed.value.versions.map(needVersion), names: listed.value.names } })
    },
    withdrawNeed: async ({ who, params, version, command }) =>
      needed(await withdrawNeed(ports)(who, { ...params, version, command })),
    undoNeed: async ({ who, params, version, command }) =>
      needed(await undoNeed(ports)(who, { ...params, version, command })),

    listAccounts: async ({ who }) => ok({ view: await listAccounts(ports)(who) }),
    createJoinCode: async ({ who }) => viewed(await createJoinCode(ports)(who)),
    redeemJoinCode: async ({ who, body }) => viewed(await redeemJoinCode(ports)(who, body.code)),
    partAccount: async ({ who, params }) => viewed(await partAccount(ports)(who, params.id)),
    listConnections: async ({ who }) => {
      const listed = await listConnections(ports)(who)
      return listed.ok ? ok({ view: { items: listed.value.map(connectionView) } }) : listed
    },
    createConnectionCode: async ({ who }) => viewed(await createConnectionCode(ports)(who)),
    redeemConnectionCode: async ({ proven, body }) => {
      const redeemed = await redeemConnectionCode(ports)(proven.tenant, proven.account, body.code)
      return redeemed.ok ? ok({ view: connectionView(redeemed.value) }) : redeemed
    },
    setConnectionSite: async ({ who, params, version, command, body }) =>
      connectionChanged(await setConnectionSite(ports)(who, { ...params, ...body, version, command })),
    partConnection: async ({ who, params, version, command }) =>
      connectionChanged(await partConnection(ports)(who, { ...params, version, command })),

    startImport: async ({ who, query, file }) => {
      if (!imports) return refuse({ kind: 'no-such-operation' })
      return viewed(await imports.start(who, file, query.fileName || null))
    },
    listImports: async ({ who }) => {
      if (!imports) return refuse({ kind: 'no-such-operation' })
      const listed = await imports.list(who)
      return listed.ok ? ok({ view: { items: listed.value } }) : listed
    },
    getImport: async ({ who, params }) => {
      if (!imports) return refuse({ kind: 'no-such-operation' })
      return viewed(await imports.get(who, params.id))
    },
  }
}

const viewed = <V>(result: Result<V, Refusal>): Result<Answer<V>, Refusal> =>
  result.ok ? ok({ view: result.value }) : result

const detailed = (result: Result<RequestDetail, Refusal>) =>
  result.ok
    ? ok({
        view: requestView(result.value),
        version: result.value.request.version,
        repeated: result.value.repeated,
      })
    : result

const statuses = (result: Result<Statuses, Refusal>) => {
  if (!result.ok) return result
  const { items, version, repeated } = result.value
  return ok({ view: { items, version }, version, repeated })
}

const connectionView = ({ value, version }: Versioned<Connection>) => {
  const { id, platform, house, state, since, site } = value
  return { id, platform, house, state, since, site, version }
}

const connectionChanged = (result: Awaited<ReturnType<ReturnType<typeof partConnection>>>) =>
  result.ok
    ? ok({ view: connectionView(result.value), version: result.value.version, repeated: result.value.repeated })
    : result

const needed = (result: Result<NeedDetail, Refusal>) => {
  if (!result.ok) return result
  const { need, names, repeated } = result.value
  return ok({ view: { ...needRow(need), names }, version: need.version, repeated })
}

/** One move: the body is what the use case wants to know beside which request, which version and which command. */
const moved =
  <S extends object>(change: (who: Who, said: ChangeCommand & S) => Promise<Result<RequestDetail, Refusal>>) =>
  async ({ who, params, version, command, body }: { params: { id: RequestId }; version: number; body: S } & Carried) =>
    detailed(await change(who, { ...body, request: params.id, version, command }))

const listed =
  (ports: Ports): Answers['listRequests'] =>
  async ({ who, query }) => {
    const { cursor, limit, scope, order, breached, assignee, text, reopened, handedOn, news: withNews, ...more } = query
    const { raisedFrom, raisedUntil, deliveredFrom, deliveredUntil, ...rest } = more
    // The size of a page may change on the way; whose list it is, what it shows and in which order may not.
    const list = [who.tenant, who.actor.person, { ...query, cursor: undefined, limit: undefined }]
    const after = cursor === undefined ? undefined : readCursor(cursor, list)
    if (after === null) return refuse({ kind: 'cursor-not-ours' })
    const page = await listRequests(ports)(who, {
      scope,
      filter: {
        ...rest,
        ...(assignee !== undefined && { assignee: assignee === 'nobody' ? null : assignee }),
        ...(text && { text }),
        ...(breached && { breached: true }),
        ...spanned('raised', raisedFrom, raisedUntil),
        ...spanned('delivered', deliveredFrom, deliveredUntil),
        ...(reopened && { reopened: true }),
        ...(handedOn && { handedOn: true }),
      },
      order,
      limit,
      after,
      withNews: withNews === 'yes',
    })
    if (!page.ok) return page
    const { items, next, news, ratings, names, calendars } = page.value
    const last = (of: RequestId) => {
      const found = news.get(of)
      const rating = ratings.get(of)
      return { ...(found && { news: timelineEntry(found) }), ...(rating && { rating: ratingView(rating) }) }
    }
    return ok({
      view: {
        items: items.map((request) => ({ ...requestRow(request, calendars), ...last(request.id) })),
        next: next && cursorOf(next, list),
        names,
      },
    })
  }

const spanned = (name: 'raised' | 'delivered', from: Instant | undefined, until: Instant | undefined) =>
  from === undefined && until === undefined ? {} : { [name]: { from, until } }

type EntryView<K extends DirectoryKind> = Entries[K] & { readonly version: number }
const entryView = <K extends DirectoryKind>({ value, version }: Versioned<Entries[K]>): EntryView<K> => ({
  ...value,
  version,
})

const entries =
  <K extends SnapshotKind>(ports: Ports, kind: K) =>
  async ({ who }: Carried) =>
    ok({ view: { items: (await listEntries(ports)(who, kind)).map(entryView<K>) } })

const put =
  <K extends DirectoryKind>(ports: Ports, kind: K) =>
  async ({ who, params, version, command, body, query }: PutAsked<K>) =>
    written(await putEntry(ports)(who, kind, { entry: entryOf<K>(params.id, body), version, command, ...query }))
type PutAsked<K extends DirectoryKind> = {
  params: { id: string }
  version: number | null
  body: Omit<Entries[K], 'id'>
  query?: Pick<PutEntry<K>, 'openRequests' | 'newTargets'>
} & Carried

const entryOf = <K extends DirectoryKind>(id: string, body: unknown) =>
  ({ ...(body as object), id }) as unknown as Entries[K]

const written = <K extends DirectoryKind>(
  result: Result<Put<Entries[K]>, Refusal>,
): Result<Answer<EntryView<K>>, Refusal> =>
  result.ok
    ? ok({ view: entryView<K>(result.value), version: result.value.version, repeated: result.value.repeated })
    : result

type Rule = 'agreement' | 'calendar'

const versions =
  <K extends Rule>(ports: Ports, kind: K) =>
  async ({ who, params }: { params: { id: string } } & Carried) => {
    const listed = await listVersions(ports)(who, kind, params.id)
    if (!listed.ok) return listed
    const { versions, names } = listed.value
    return ok({ view: { items: versions.map(({ at, by, ...rest }) => ({ ...entryView<K>(rest), at, by })), names } })
  }

const undone =
  <K extends Rule>(ports: Ports, kind: K) =>
  async ({ who, params, version, command }: { params: { id: string }; version: number } & Carried) =>
    written(await undoEntry(ports)(who, kind, { id: params.id, version, command }))

type Pair = Parsed<'confirmRelation'>['params']

const decided =
  (decide: (who: Who, decision: DecideRelation) => Promise<Result<Put<Entries['relation']>, Refusal>>) =>
  async ({
    who,
    params,
    version,
    command,
    body,
  }: { params: Pair; version: number | null; body: { reason: string } } & Carried) =>
    relationWritten(await decide(who, { ...params, ...body, version, command }))

function relationWritten(result: Result<Put<Entries['relation']>, Refusal>) {
  const put = written<'relation'>(result)
  if (!put.ok) return put
  const { id: _, ...view } = put.value.view
  return ok({ ...put.value, view })
}

const newRule = { newTargets: 'from-start' } as const
const isSupposed = ({ calendar, pausedFrom }: Asked<'explainClock'>['query']) =>
  calendar !== undefined || pausedFrom !== undefined
