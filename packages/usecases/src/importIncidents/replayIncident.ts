import {
  type Actor,
  type Calendars,
  type Changed,
  type CommandId,
  type Department,
  type Instant,
  id,
  instant,
  makeMove,
  noteAlarms,
  type Person,
  type Request,
  type RequestEvent,
  type RequestKey,
  type RequestState,
  type Result,
  requestMoves,
} from '@counterpart/core'
import { derivedRequestId } from '../derivedRequestId.ts'
import type { History } from '../ports.ts'
import { requestIndex } from '../requestIndex.ts'
import type { IncidentRow, IncidentState } from './incidentRow.ts'
import { customerOf, incidentService, logAgreement, personIdOf, personOf, providerOf } from './logDirectory.ts'

/** A request with what the log says happened to it, and the directory entries that it mentions. */
export type Replayed = {
  readonly history: History
  readonly departments: readonly Department[]
  readonly people: readonly Person[]
}

/**
 * Works an incident again, row by row, with the moves that live work makes: the rules, clocks and breaches are the same.
 *
 * @param rows of one incident, times in order, at least one @param now when the import runs: an incident that is still open is late by then or not
 */
export function replayIncident(rows: readonly IncidentRow[], now: Instant, calendars: Calendars): Replayed {
  const first = rows[0] as IncidentRow
  const group = rows.find((row) => row.group !== null)?.group ?? null
  const provider = providerOf(group)
  const customer = customerOf(first.location)
  const work: Work = {
    ...raise(first, rows.at(-1) as IncidentRow, { provider, customer }, calendars),
    calendars,
    departments: [provider, customer],
    people: [personOf(first.caller, customer.id, [])],
  }
  for (const row of rows) {
    meet(work, providerOf(row.group ?? group).id, [row.updatedBy, row.assignedTo])
    applyRow(work, row)
  }
  const late = noteAlarms(work.request, now, calendars)
  const events = [...work.events, ...late.events]
  const command = {
    id: id<CommandId>(`import.${first.number}`),
    by: 'system',
    fingerprint: `incident:${first.number}`,
  } as const
  const history = { request: late.request, events, index: requestIndex(late.request, calendars), command, jobs: [] }
  return { history, departments: work.departments, people: work.people }
}

type Work = {
  request: Request
  events: RequestEvent[]
  readonly calendars: Calendars
  readonly departments: Department[]
  readonly people: Person[]
}

function raise(
  first: IncidentRow,
  last: IncidentRow,
  { provider, customer }: { provider: Department; customer: Department },
  calendars: Calendars,
): { request: Request; events: RequestEvent[] } {
  const actor: Actor = { person: personIdOf(first.caller), department: customer.id, roles: [] }
  const { contact, category, subcategory, symptom, item } = first
  const given = { contact, category, subcategory, symptom, item, 'made-sla': last.madeSla }
  const parts = [symptom, category, subcategory].filter((part) => part !== null)
  const raised = requestMoves.raise(
    {
      id: derivedRequestId(first.openedAt, `incident-log:${first.number}`),
      key: id<RequestKey>(first.number),
      title: parts.join(' · ') || first.number,
      description: '',
      answers: Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== null)),
      urgency: first.urgency,
      importance: first.importance,
    },
    {
      service: { ...incidentService(provider.id), availability: 'offered' },
      provider,
      agreement: logAgreement(provider.id),
    },
    // A few incidents were opened, by their own account, after their first update.
    { actor, now: instant(Math.min(first.openedAt, first.updatedAt)), calendars },
  )
  const { request, events } = certain(raised, first)
  return { request, events: [...events] }
}

/** Those who appear in the log exist from then on: as agents of the group in which they are first seen. */
function meet(work: Work, department: Department['id'], names: readonly (string | null)[]): void {
  for (const name of names)
    if (!work.people.some((person) => person.id === personIdOf(name)))
      work.people.push(personOf(name, department, name === null ? [] : ['agent']))
}

function applyRow(work: Work, row: IncidentRow): void {
  const agent = (): Actor => ({
    person: personIdOf(row.updatedBy),
    department: work.request.provider,
    roles: ['agent'],
  })
  const customer = (): Actor => ({ person: work.request.requester, department: work.request.customer, roles: [] })
  const now = instant(Math.max(row.updatedAt, work.request.lastEventAt))
  const move = (
    actor: Actor,
    decide: (
      request: Request,
      circumstances: { actor: Actor; now: Instant; calendars: Calendars },
    ) => Result<Changed, unknown>,
  ) => {
    const { request, events } = certain(decide(work.request, { actor, now, calendars: work.calendars }), row)
    work.request = request
    work.events.push(...events)
  }
  const serve = (decide: Parameters<typeof move>[1]) => move(agent(), decide)
  const triage = () => {
    const { urgency, importance } = row
    const reason = work.request.state === 'new' ? '' : `${row.number}: priority changed in the source system`
    serve((request, circumstances) => requestMoves.triage(request, { urgency, importance, reason }, circumstances))
  }
  const isClosed = () => work.request.state === 'confirmed'

  const provider = row.group === null || isClosed() ? null : providerOf(row.group)
  if (provider && provider.id !== work.request.provider) {
    work.departments.push(provider)
    serve((request, circumstances) =>
      requestMoves.handOff(request, { to: provider, reason: row.group as string }, circumstances),
    )
  }
  const wanted = stateOf[row.state]
  const reopens = isDone(work.request.state) && !isDone(wanted)
  if (reopens)
    move(customer(), (request, circumstances) => requestMoves.reopen(request, { reason: row.state }, circumstances))
  if (work.request.state === 'new' && wanted !== 'new') triage()
  const isOpenNow = !isDone(work.request.state)
  if (isOpenNow && (row.urgency !== work.request.urgency || row.importance !== work.request.importance)) triage()
  if (isOpenNow && row.assignedTo !== null && personIdOf(row.assignedTo) !== work.request.assignee) {
    const assignee = personOf(row.assignedTo, work.request.provider, ['agent'])
    serve((request, circumstances) => requestMoves.assign(request, assignee, circumstances))
  }
  bring(wanted)

  /** Makes the moves that lead to the state of the row. */
  function bring(state: RequestState): void {
    const at = work.request.state
    if (at === state || state === 'new') return
    if (state === 'in-work') {
      // Not requestMoves.start, which gives the work to whoever starts it: the log names the agent, or nobody.
      if (at === 'triaged')
        serve((request, circumstances) => makeMove(request, 'start', circumstances, [{ type: 'started' }]))
      else if (!isDone(at)) serve(requestMoves.resume)
    } else if (state === 'waiting-on-customer' || state === 'waiting-on-others') {
      const on = state === 'waiting-on-customer' ? 'customer' : 'others'
      serve((request, circumstances) => requestMoves.wait(request, { on, reason: row.state }, circumstances))
    } else if (state === 'delivered') {
      if (!isDone(at)) serve((request, circumstances) => requestMoves.deliver(request, { result: '' }, circumstances))
    } else if (state === 'confirmed') {
      bring('delivered')
      move(customer(), (request, circumstances) => requestMoves.confirm(request, { note: '' }, circumstances))
    }
  }
}

const stateOf: Readonly<Record<IncidentState, RequestState>> = {
  New: 'new',
  Active: 'in-work',
  'Awaiting User Info': 'waiting-on-customer',
  'Awaiting Vendor': 'waiting-on-others',
  'Awaiting Problem': 'waiting-on-others',
  'Awaiting Evidence': 'waiting-on-others',
  Resolved: 'delivered',
  Closed: 'confirmed',
}
const isDone = (state: RequestState) => state === 'delivered' || state === 'confirmed'

/** A move that the replay has chosen by the state cannot be refused; if it is, the replay is wrong, not the log. */
function certain(result: Result<Changed, unknown>, row: IncidentRow): Changed {
  if (!result.ok) throw new Error(`line ${row.line}, ${row.number}: ${JSON.stringify(result.refusal)}`)
  return result.value
}
