import { type Instant, isOpen, type Request, type RequestId } from '@counterpart/core'
import type { Ports } from '../ports.ts'
import { followIssue } from './followIssue.ts'
import type { Tracker } from './tracker.ts'

const minuteMs = 60_000
/** While something is owed, while the customer may still say no, and when it could not be read. */
const again = { open: 15 * minuteMs, delivered: 60 * minuteMs, failed: 5 * minuteMs } as const

/**
 * Looks at issues that are followed, some at a time: what was lost on the way is found so, a deletion too. Answers how
 * many were looked at.
 */
export const lookAtIssues =
  (ports: Ports, tracker: Tracker, onFault: (fault: unknown, request: RequestId) => void) =>
  async (limit: number): Promise<number> => {
    const due = await ports.requests.toLookAt(ports.now(), limit)
    for (const { tenant, id } of due) {
      const later = (ms: number | null) =>
        ports.requests.lookAgain(tenant, id, ms === null ? null : ((ports.now() + ms) as Instant))
      try {
        const follows = (await ports.requests.load(tenant, id))?.value.follows
        if (!follows || follows.isGone || follows.house !== tracker.house) {
          await later(null)
          continue
        }
        const { issue, project } = follows
        const report = await tracker.read(issue, 'product')
        await followIssue(ports, tracker)(tenant, report ?? { issue, project, moves: [], comments: [], isGone: true })
        const now = await ports.requests.load(tenant, id)
        await later(now ? pauseAfter(now.value) : null)
      } catch (fault) {
        onFault(fault, id)
        await later(again.failed)
      }
    }
    return due.length
  }

/** What is over is looked at no more; an event of its issue still opens it again. */
function pauseAfter(request: Request): number | null {
  if (request.follows?.isGone) return null
  if (isOpen(request)) return again.open
  return request.state === 'delivered' ? again.delivered : null
}
