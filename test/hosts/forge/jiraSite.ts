type Status = { readonly id: string; readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' }

/** The statuses of the one project, HELP. */
export const statuses = {
  toDo: { id: '1', name: 'To Do', category: 'new' },
  inProgress: { id: '3', name: 'In Progress', category: 'indeterminate' },
  waiting: { id: '10001', name: 'Waiting for customer', category: 'indeterminate' },
  done: { id: '10003', name: '已完成', category: 'done' },
} as const satisfies Record<string, Status>

type Change = { readonly id: string; readonly created: string; readonly by: string; readonly to: Status }
type Comment = {
  readonly id: string
  readonly created: string
  readonly by: string
  readonly text: string
  readonly isInternal: boolean
  readonly isOurs: boolean
}
type Issue = {
  readonly id: string
  readonly key: string
  readonly summary: string
  readonly reporter: string
  status: Status
  readonly changes: Change[]
  readonly comments: Comment[]
}

/** A Jira site with one project, and of its REST API what the app calls, in the form of Atlassian's own description of it. */
export function jiraSite(names: Readonly<Record<string, string>> = {}) {
  const issues = new Map<string, Issue>()
  const calls: { readonly path: string; readonly provider: string }[] = []
  /** Who may not see the project. */
  const outsiders = new Set<string>()
  let numbers = 10_000
  const next = () => String(++numbers)
  const issueOf = (id: string): Issue => {
    const found = issues.get(id)
    if (!found) throw new Error(`there is no issue ${id}`)
    return found
  }

  function answer(path: string, reader: string | null): Response {
    const { pathname, searchParams } = new URL(path, 'https://site.atlassian.net')
    const [, kind, id = '', part] = /^\/rest\/api\/3\/(issue|project)\/(\w+)(?:\/(\w+))?$/.exec(pathname) ?? []
    if (reader !== null && outsiders.has(reader)) return json(404, notThere)
    if (kind === 'project' && part === 'statuses' && id === '10')
      return json(200, [{ statuses: listed }, { statuses: listed }])
    const issue = kind === 'issue' ? issues.get(id) : undefined
    if (!issue) return json(404, notThere)
    const paged = (items: readonly unknown[], name: string) => {
      const from = Number(searchParams.get('startAt'))
      const most = Math.min(2, Number(searchParams.get('maxResults')))
      const some = items.slice(from, from + most)
      return json(200, { startAt: from, maxResults: most, total: items.length, [name]: some })
    }
    if (part === undefined) return json(200, issueAnswer(issue, names[issue.reporter] ?? issue.reporter))
    if (part === 'changelog') return paged(issue.changes.map(changeAnswer), 'values')
    if (part === 'comment') return paged(issue.comments.map(commentAnswer), 'comments')
    return json(404, notThere)
  }

  return {
    calls,
    outsiders,
    /** As the page of Jira shows them. */
    shown: () => [...issues.values()].map(({ changes: _, comments: __, ...issue }) => issue),
    fetch(path: string, provider: string, reader: string | null): Response {
      calls.push({ path, provider })
      return answer(path, provider === 'app' ? null : reader)
    },
    open(summary: string, reporter: string): string {
      const id = next()
      issues.set(id, {
        id,
        key: `HELP-${issues.size + 1}`,
        summary,
        reporter,
        status: statuses.toDo,
        changes: [],
        comments: [],
      })
      return id
    },
    move(id: string, to: Status, by: string, at: number): void {
      const issue = issueOf(id)
      issue.changes.push({ id: next(), created: jiraTime(at), by, to })
      issue.status = to
    },
    comment(id: string, by: string, text: string, at: number, how: Partial<Comment> = {}): void {
      const comment = { id: next(), created: jiraTime(at), by, text, isInternal: false, isOurs: false, ...how }
      issueOf(id).comments.push(comment)
    },
    remove: (id: string): void => void issues.delete(id),
  }
}
export type JiraSite = ReturnType<typeof jiraSite>

/** As Jira writes it: `2026-03-02T10:00:00.000+0800`. */
const jiraTime = (at: number) => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, -1)}+0800`

const notThere = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} }
const listed = Object.values(statuses).map(({ id, name, category }) => ({
  id,
  name,
  statusCategory: { key: category },
}))
const document = (text: string) => ({
  ...{ type: 'doc', version: 1 },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const issueAnswer = ({ id, key, summary, reporter, status }: Issue, displayName: string) => ({
  id,
  key,
  fields: {
    summary,
    description: document(`Described: ${summary}`),
    status: { id: status.id, name: status.name, statusCategory: { key: status.category } },
    reporter: { accountId: reporter, displayName, accountType: 'atlassian' },
    project: { id: '10', key: 'HELP' },
  },
})
const changeAnswer = ({ id, created, by, to }: Change) => ({
  ...{ id, created, author: { accountId: by } },
  items: [
    { field: 'assignee', fieldId: 'assignee', from: null, to: by, toString: by },
    { field: 'status', fieldId: 'status', from: '1', fromString: 'To Do', to: to.id, toString: to.name },
  ],
})
const commentAnswer = ({ id, created, by, text, isInternal, isOurs }: Comment) => ({
  ...{ id, created, author: { accountId: by }, body: document(text), jsdPublic: !isInternal },
  properties: isOurs ? [{ key: 'counterpart.comment', value: {} }] : [],
})

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
