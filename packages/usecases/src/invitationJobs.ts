import type { Request, RequestEvent } from '@counterpart/core'
import type { Job } from './ports.ts'

/** A delivery owes an invitation to rate it. The id follows from the cycle, so that there is one however often it is owed. */
export const invitationJobs = ({ id, cycle }: Request, events: readonly RequestEvent[]): readonly Job[] =>
  events
    .filter(({ type }) => type === 'delivered')
    .map(({ at }) => ({ id: `${id}:invite:${cycle}`, kind: 'invite', dueAt: at, payload: { request: id, cycle } }))
