import {
  type CommandReused,
  type Invited,
  invitationIdFor,
  maySee,
  type NoSuch,
  ok,
  type RateRefusal,
  type Request,
  type RequestId,
  type Result,
  rate,
  refuse,
  type Score,
} from '@counterpart/core'
import { deliveryOf, newInvitation } from './inviteCustomer.ts'
import { repeated } from './keepRequest.ts'
import { noteRatingOn } from './noteRatingOn.ts'
import type { Command, Loaded, Outcome, Ports, RatingGiven, Who } from './ports.ts'
import { type RequestDetail, requestDetail } from './requestDetail.ts'

export type RateRequest = {
  readonly request: RequestId
  /** The delivery that the person had before the eyes. */
  readonly cycle: number
  readonly process: Score
  readonly result: Score
  readonly reason: string
  readonly command: Omit<Command, 'by'>
}
type Refused = RateRefusal | NoSuch | CommandReused

/**
 * The customer says how the delivery was, or changes what they said. One commit of the invitation decides; that the
 * request tells it follows from that commit.
 */
export const rateRequest =
  (ports: Ports) =>
  async (who: Who, said: RateRequest): Promise<Result<RequestDetail, Refused>> => {
    const { tenant, actor } = who
    const command: Command = { ...said.command, by: actor.person }
    const loaded = await ports.requests.load(tenant, said.request)
    if (!loaded || !maySee(actor, loaded.value)) return refuse({ kind: 'no-such', what: 'request', id: said.request })
    const told = await ports.requests.findCommand(tenant, loaded, command.id)
    if (told) {
      const same = repeated(told, command)
      return same.ok ? ok(await requestDetail(ports, who, loaded, true)) : same
    }
    const kept = await keepRating(ports, who, loaded.value, said, command)
    if (!kept.ok) return kept
    const { given, isRepeated } = kept.value
    await noteRatingOn(ports, tenant, given)
    const after = await ports.requests.load(tenant, said.request)
    return ok(await requestDetail(ports, who, after ?? loaded, isRepeated))
  }

type Kept = { readonly given: RatingGiven; readonly isRepeated: boolean }
const attempts = 5

/** Decides anew while others are quicker: the job that invites, or another one of the customer's side. */
async function keepRating(
  ports: Ports,
  who: Who,
  request: Request,
  said: RateRequest,
  command: Command,
): Promise<Result<Kept, Refused>> {
  const { tenant, actor } = who
  const delivery = deliveryOf(request)
  const invitation = invitationIdFor(said)
  const { cycle, process, result, reason } = said
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await ports.invitations.load(tenant, invitation)
    const known = before && (await ports.invitations.findCommand(tenant, before, command.id))
    if (before && known) {
      const same = repeated(known, command)
      if (!same.ok) return same
      const entries = await ports.invitations.journal(tenant, before)
      const answer = entries.find((entry) => entry.command === command.id && entry.event.type === 'answered')
      if (!answer) throw new Error(`${invitation} has the command and no answer of it`)
      // The first event invites, so that the version counts the answers and one.
      return ok({ given: givenBy(said, command, answer.version - 1, answer.event.at), isRepeated: true })
    }
    const isOfThisDelivery = cycle === delivery.cycle
    const opened: Invited | null = before
      ? { invitation: before.value, events: [] }
      : isOfThisDelivery
        ? await newInvitation(ports, tenant, delivery)
        : null
    const rated = rate(
      delivery,
      opened,
      { cycle, scores: { process, result }, reason },
      { rater: actor, now: ports.now() },
    )
    if (!rated.ok) return rated
    const { version, rating } = rated.value.invitation
    const at = rating?.changedAt ?? rating?.givenAt ?? ports.now()
    const given = givenBy(said, command, version - 1, at)
    if ((await commit(ports, who, before, rated.value, given)) === 'committed') return ok({ given, isRepeated: false })
  }
  throw new Error(`${invitation} changes faster than it can be answered`)
}

const givenBy = (said: RateRequest, command: Command, rating: number, at: RatingGiven['at']): RatingGiven => ({
  request: said.request,
  cycle: said.cycle,
  rating,
  by: command.by as RatingGiven['by'],
  at,
  command,
})

/** A fault leaves the outcome unknown: then the next look finds the command, exactly when it was committed. */
async function commit(
  { invitations }: Ports,
  { tenant }: Who,
  before: Loaded<Invited['invitation']> | undefined,
  { invitation, events }: Invited,
  given: RatingGiven,
): Promise<Outcome> {
  const { request, cycle, rating, at, command } = given
  const id = `${request}:rated:${cycle}:${rating}`
  const jobs = [{ id, kind: 'note-rating', dueAt: at, payload: given } as const]
  try {
    return await invitations.commit(tenant, {
      before,
      after: invitation,
      version: invitation.version,
      events,
      command,
      jobs,
    })
  } catch (fault) {
    const now = await invitations.load(tenant, invitation.id)
    if (!now || !(await invitations.findCommand(tenant, now, command.id))) throw fault
    return 'committed'
  }
}
