import {
  type CommandId,
  customersOf,
  type Delivery,
  type Invited,
  id,
  invitationIdFor,
  inviteTo,
  type Request,
  type TenantId,
} from '@counterpart/core'
import type { DeliveryMade, Ports } from './ports.ts'

/** The present delivery of a request, as surveys see it. */
export const deliveryOf = (request: Request): Delivery => ({
  request: request.id,
  cycle: request.cycle,
  deliveredAt: request.deliveredAt,
  requester: request.requester,
  raisedBy: request.raisedBy ?? null,
  provider: request.provider,
})

/** An invitation to a delivery, not kept yet; null where there is nobody to invite. */
export async function newInvitation(
  { directory }: Pick<Ports, 'directory'>,
  tenant: TenantId,
  delivery: Delivery,
): Promise<Invited | null> {
  return inviteTo(delivery, await directory.peopleById(tenant, customersOf(delivery)))
}

/** Asks the customer of a delivery how it was, once. One who was quicker than this has been asked by their own answer. */
export async function inviteCustomer(ports: Ports, tenant: TenantId, { request, cycle }: DeliveryMade): Promise<void> {
  const loaded = await ports.requests.load(tenant, request)
  // A delivery that was not accepted is asked about no more.
  if (!loaded || loaded.value.cycle !== cycle) return
  const delivery = deliveryOf(loaded.value)
  if (await ports.invitations.load(tenant, invitationIdFor(delivery))) return
  const invited = await newInvitation(ports, tenant, delivery)
  if (!invited) return
  const { invitation, events } = invited
  const command = { id: id<CommandId>('invite'), by: 'system', fingerprint: invitation.id } as const
  await ports.invitations.commit(tenant, {
    before: undefined,
    after: invitation,
    version: invitation.version,
    events,
    command,
    jobs: [],
  })
}
