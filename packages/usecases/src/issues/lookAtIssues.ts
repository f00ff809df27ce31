import {
  type Instant,
  type IssueFollowed,
  isOpen,
  type Request,
  type RequestId,
  type TenantId,
} from '@counterpart/core'
import type { Ports } from '../ports.ts'
import { followIssue } from './followIssue.ts'
import type { IssueToRead } from './hearOfIssue.ts'
import { issueId } from './issueId.ts'
import type { IssueReport, Tracker } from './tracker.ts'

const minuteMs = 60_000
/** While something is owed, while the customer may still say no, and when it could not be read. */
const again = { open: 15 * minuteMs, delivered: 60 * minuteMs, failed: 5 * minuteMs } as const

type House = Pick<Tracker, 'platform' | 'house'>

/**
 * Looks at issues that are followed, some at a time: what was lost on the way is found so, a deletion too. Answers how
 * many were looked at.
 */
export const lookAtIssues =
  (ports: Ports, tracker: Tracker, onFault: (fault: unknown, request: RequestId) => void) =>
  async (limit: number): Promise<number> => {
    const due = await ports.requests.toLookAt(ports.now(), limit)
    for (const { tenant, id } of due) {
      try {
        const request = await followerAt(ports, tenant, id)
        if (request?.follows.house !== tracker.house) {
          await lookLater(ports, tenant, id, null)
          continue
        }
        await noteLook(ports, tracker, tenant, request, await tracker.read(request.follows.issue, 'product'))
      } catch (fault) {
        onFault(fault, id)
        await lookLater(ports, tenant, id, again.failed)
      }
    }
    return due.length
  }

/**
 * The issues of a house that are to be looked at, for whoever can read there and comes for them. What they do not bring
 * within a few minutes is given out again.
 */
export const issuesToRead =
  (ports: Ports, { house }: House) =>
  async (tenant: TenantId, limit: number): Promise<readonly IssueToRead[]> => {
    const due = await ports.requests.toLookAt(ports.now(), limit * waitingRoom)
    const found: IssueToRead[] = []
    const ofOthers: (typeof due)[number][] = []
    for (const one of due) {
      if (found.length === limit) return found
      const request = await followerAt(ports, one.tenant, one.id)
      if (!request) await lookLater(ports, one.tenant, one.id, null)
      else if (one.tenant !== tenant || request.follows.house !== house) ofOthers.push(one)
      else {
        await lookLater(ports, tenant, one.id, again.failed)
        found.push({ request: one.id, issue: request.follows.issue, since: request.raisedAt })
      }
    }
    // A house for which nobody comes any more keeps no other from its turn.
    if (due.length === limit * waitingRoom)
      for (const { tenant: whose, id } of ofOthers) await lookLater(ports, whose, id, again.failed)
    return found
  }

/** So many times as many as are wanted are looked through for those of one house. */
const waitingRoom = 4

/** What somebody read of an issue whom it was given to; null: it is there no more. */
export const noteIssueRead =
  (ports: Ports, tracker: House) =>
  async (tenant: TenantId, issue: string, report: IssueReport | null): Promise<void> => {
    const found = await ports.requests.findByIssue(tenant, issueId(tracker, issue))
    const request = found && (await followerAt(ports, tenant, found))
    if (request) await noteLook(ports, tracker, tenant, request, report)
  }

type Follower = Request & { readonly follows: IssueFollowed }

/** The request, where it follows an issue that is there. */
async function followerAt({ requests }: Ports, tenant: TenantId, id: RequestId): Promise<Follower | null> {
  const request = (await requests.load(tenant, id))?.value
  return request?.follows && !request.follows.isGone ? { ...request, follows: request.follows } : null
}

async function noteLook(
  ports: Ports,
  tracker: House,
  tenant: TenantId,
  { id, follows: { issue, project } }: Follower,
  report: IssueReport | null,
): Promise<void> {
  await followIssue(ports, tracker)(tenant, report ?? { issue, project, moves: [], comments: [], isGone: true })
  const now = await ports.requests.load(tenant, id)
  await lookLater(ports, tenant, id, now ? pauseAfter(now.value) : null)
}

const lookLater = ({ requests, now }: Ports, tenant: TenantId, id: RequestId, ms: number | null): Promise<void> =>
  requests.lookAgain(tenant, id, ms === null ? null : ((now() + ms) as Instant))

/** What is over is looked at no more; an event of its issue still opens it again. */
function pauseAfter(request: Request): number | null {
  if (request.follows?.isGone) return null
  if (isOpen(request)) return again.open
  return request.state === 'delivered' ? again.delivered : null
}
