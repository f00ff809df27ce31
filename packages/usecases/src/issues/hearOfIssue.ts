import type { Instant, RequestId, TenantId } from '@counterpart/core'
import type { Ports } from '../ports.ts'
import { followIssue } from './followIssue.ts'
import { issueId } from './issueId.ts'
import type { IssueNews, Tracker } from './tracker.ts'

/** An event of the tracker, as far as it is believed: which issue, and whether it is gone. */
export type IssueEvent = Pick<IssueNews, 'issue' | 'project' | 'isGone'>

/** An issue that a request follows and that is to be read. */
export type IssueToRead = {
  readonly request: RequestId
  readonly issue: string
  /** What happened to it before is no news to its request, but for the status that it stands in. */
  readonly since: Instant
}

/**
 * An event of the tracker says that something happened to an issue. What, is read from the issue itself; of one that
 * no request follows nothing is read, and one that cannot be read just now is looked at again by the tick.
 */
export const hearOfIssue =
  (ports: Ports, tracker: Tracker) =>
  async (tenant: TenantId, event: IssueEvent): Promise<void> => {
    if (!(await noteIssueEvent(ports, tracker)(tenant, event))) return
    const report = await tracker.read(event.issue, 'product')
    if (report) await followIssue(ports, tracker)(tenant, report)
  }

/** The first half of it, where somebody else reads the issue: which one; null where nothing is to be read. */
export const noteIssueEvent =
  (ports: Ports, tracker: Pick<Tracker, 'platform' | 'house'>) =>
  async (tenant: TenantId, { issue, project, isGone }: IssueEvent): Promise<IssueToRead | null> => {
    const request = await ports.requests.findByIssue(tenant, issueId(tracker, issue))
    const followed = request && (await ports.requests.load(tenant, request))
    if (!followed) return null
    if (!isGone) return { request: followed.value.id, issue, since: followed.value.raisedAt }
    await followIssue(ports, tracker)(tenant, { issue, project, isGone, moves: [], comments: [] })
    return null
  }
