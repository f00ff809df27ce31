import type { Output } from '@counterpart/contract'
import { guessMeaning, type IssueStatus, type StatusMeaning } from '@counterpart/core'
import { Refused } from './refused.ts'

export const projects: Output<'listProjects'>['items'] = [
  { id: '10', key: 'HELP', name: 'Help desk' },
  { id: '20', key: 'MOVE', name: '搬迁项目' },
]

const known: Readonly<Record<string, readonly IssueStatus[]>> = {
  '10': [
    { id: '1', name: 'To Do', category: 'to-do' },
    { id: '3', name: 'In Progress', category: 'in-progress' },
    { id: '4', name: 'Waiting for customer', category: 'in-progress' },
    { id: '5', name: '待供应商处理', category: 'in-progress' },
    { id: '6', name: '客户验收中', category: 'in-progress' },
    { id: '7', name: 'Done', category: 'done' },
  ],
  '20': [
    { id: '1', name: 'To Do', category: 'to-do' },
    { id: '8', name: 'Reopened', category: 'to-do' },
  ],
}

/** What the statuses of the tracker's projects mean, as far as somebody said so. */
export class FakeStatuses {
  private readonly said = new Map<string, { version: number; meanings: Readonly<Record<string, StatusMeaning>> }>()

  of(project: string): Output<'getStatuses'> {
    const { version, meanings } = this.said.get(project) ?? { version: 0, meanings: {} }
    const items = (known[project] ?? []).map((status) => {
      const meaning = meanings[status.id]
      return { ...status, meaning: meaning ?? guessMeaning(status), isGuessed: meaning === undefined }
    })
    return { items, version }
  }

  put(project: string, meanings: Readonly<Record<string, StatusMeaning>>, version: number | null) {
    const current = this.of(project).version
    if ((version ?? 0) !== current) throw new Refused({ kind: 'stale-version', current })
    this.said.set(project, { version: current + 1, meanings })
    return this.of(project)
  }
}
