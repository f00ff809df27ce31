import type { RequestId, TenantId } from '@counterpart/core'
import type { Ports } from '../ports.ts'
import { followIssue } from './followIssue.ts'
import { issueId } from './issueId.ts'
import type { IssueNews, Tracker } from './tracker.ts'

/**
 * An event of the tracker says that something happened to an issue. What, is read from the issue itself; of one that
 * no request follows nothing is read, and one that cannot be read just now is looked at again by the tick.
 */
export const hearOfIssue =
  (ports: Ports, tracker: Tracker) =>
  async (
    tenant: TenantId,
    { issue, project, isGone }: Pick<IssueNews, 'issue' | 'project' | 'isGone'>,
  ): Promise<RequestId | undefined> => {
    const request = await ports.requests.findByIssue(tenant, issueId(tracker, issue))
    if (!request) return undefined
    const news = isGone ? { issue, project, isGone, moves: [], comments: [] } : await tracker.read(issue, 'product')
    return news ? followIssue(ports, tracker)(tenant, news) : request
  }
