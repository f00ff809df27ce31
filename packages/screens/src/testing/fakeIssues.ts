import type { IssueView } from '@counterpart/contract'
import { type IssueFollowed, id, instant, type RequestId } from '@counterpart/core'

/** An issue of the tracker, with the request that follows it. */
export type FakeIssue = Pick<IssueView, 'key' | 'title' | 'status' | 'guess'> & {
  readonly reporter: string
  readonly request: RequestId | null
}

const toDo = { id: '1', name: 'To Do', category: 'to-do' } as const

/** One that sam reported, and that is guessed right. */
export const anIssue = (facts: Partial<FakeIssue> = {}): FakeIssue => ({
  ...{ key: 'HELP-1', title: 'VPN 连不上', status: toDo, reporter: 'sam', request: null },
  guess: { service: id('vpn'), customer: id('sales') },
  ...facts,
})

export const followedBy = (issue: string, { key, status }: FakeIssue): IssueFollowed => ({
  ...{ id: id(`issue.${issue}`), house: 'site', issue, project: '10', key, status: status.name },
  ...{ mark: { at: instant(1), id: '' }, isGone: false },
})
