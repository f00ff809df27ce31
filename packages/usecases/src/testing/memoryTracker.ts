import { type Instant, type IssueStatus, instant } from '@counterpart/core'
import type { IssueComment, IssueMove, IssueReport, Tracker } from '../issues/tracker.ts'

/** The statuses of every project here, as teams name them. */
export const trackerStatuses = {
  toDo: { id: '1', name: 'To Do', category: 'to-do' },
  inProgress: { id: '3', name: 'In Progress', category: 'in-progress' },
  waiting: { id: '10001', name: '等待客户反馈', category: 'in-progress' },
  blocked: { id: '10002', name: 'Blocked', category: 'in-progress' },
  done: { id: '10003', name: 'Done', category: 'done' },
} as const satisfies Record<string, IssueStatus>

const endOfTime = instant(8.64e15)

type Kept = Pick<IssueReport, 'key' | 'project' | 'title' | 'description' | 'reporter'> & {
  readonly moves: readonly IssueMove[]
  readonly comments: readonly IssueComment[]
}

/** A tracker with issues that live in memory, and everything that ever happened to them. */
export type MemoryTracker = Tracker & {
  /** @returns its id */
  readonly open: (facts?: Partial<Pick<Kept, 'title' | 'description' | 'reporter'>>) => string
  readonly move: (issue: string, status: IssueStatus, at: Instant, by?: string | null) => void
  readonly comment: (issue: string, said: Pick<IssueComment, 'text' | 'at'> & Partial<IssueComment>) => void
  readonly remove: (issue: string) => void
  /** What was true of an issue up to, and with, an instant: what an event carries that was made then. */
  readonly asOf: (issue: string, at: Instant) => IssueReport
}

export function memoryTracker(house = 'site-1'): MemoryTracker {
  const kept = new Map<string, Kept>()
  const removed = new Set<string>()
  let numbers = 10_000
  const next = () => String(++numbers)
  const change = (issue: string, how: (before: Kept) => Partial<Kept>) => {
    const before = kept.get(issue)
    if (!before) throw new Error(`there is no issue ${issue}`)
    kept.set(issue, { ...before, ...how(before) })
  }
  const asOf = (issue: string, at: Instant): IssueReport => {
    const found = kept.get(issue)
    if (!found) throw new Error(`there is no issue ${issue}`)
    const moves = found.moves.filter((move) => move.at <= at)
    const comments = found.comments.filter((comment) => comment.at <= at)
    return { ...found, issue, moves, comments, status: moves.at(-1)?.status ?? trackerStatuses.toDo, isGone: false }
  }
  return {
    platform: 'atlassian',
    house,
    read: async (issue) => (kept.has(issue) && !removed.has(issue) ? asOf(issue, endOfTime) : null),
    statuses: async (project) => (project === 'HELP' ? Object.values(trackerStatuses) : null),
    projects: async () => [{ id: 'HELP', key: 'HELP', name: 'Help desk' }],
    open({ title = 'The printer does not print', description = '', reporter = null } = {}) {
      const issue = next()
      const key = `HELP-${kept.size + 1}`
      kept.set(issue, { key, project: 'HELP', title, description, reporter, moves: [], comments: [] })
      return issue
    },
    move(issue, status, at, by = null) {
      const move = { id: next(), at, by, status }
      change(issue, ({ moves }) => ({ moves: [...moves, move] }))
    },
    comment(issue, said) {
      const comment = { id: next(), by: null, isInternal: false, isOurs: false, ...said }
      change(issue, ({ comments }) => ({ comments: [...comments, comment] }))
    },
    remove: (issue) => void removed.add(issue),
    asOf,
  }
}
