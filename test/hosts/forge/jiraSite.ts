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
  readonly properties: readonly Property[]
}
type Property = { readonly key: string; readonly value: unknown }
/** A call of the REST API: as which app or person, and what it brings. */
type Call = { readonly provider: string; readonly method: string; readonly body: string | undefined }
export type Issue = {
  readonly id: string
  readonly key: string
  readonly summary: string
  readonly description: string
  readonly reporter: string
  status: Status
  readonly changes: Change[]
  readonly comments: Comment[]
}

/** A Jira site with one project, and of its REST API what the app calls, in the form of Atlassian's own description of it. */
export function jiraSite(names: Readonly<Record<string, string>> = {}, before: readonly Issue[] = []) {
  const issues = new Map(before.map((issue) => [issue.id, issue]))
  const calls: { readonly path: string; readonly provider: string; readonly method: string }[] = []
  /** What the next calls are answered with in place of what is right, by method and path. */
  const next: {
    readonly call: RegExp
    readonly status: number
    readonly isDone?: boolean
    readonly proxyError?: string
  }[] = []
  /** Who may not see the project. */
  const outsiders = new Set<string>()
  let numbers = Math.max(10_000, ...idsOf(before))
  const nextId = () => String(++numbers)
  const issueOf = (id: string): Issue => {
    const found = issues.get(id)
    if (!found) throw new Error(`there is no issue ${id}`)
    return found
  }

  function answer(path: string, reader: string | null, { method, body }: Call): Response {
    const { pathname, searchParams } = new URL(path, 'https://site.atlassian.net')
    const [, kind, id = '', part] = /^\/rest\/api\/3\/(issue|project)\/(\w+)(?:\/(\w+))?$/.exec(pathname) ?? []
    if (reader !== null && outsiders.has(reader)) return json(404, notThere)
    if (method === 'POST' && pathname === '/rest/api/3/comment/list') return json(200, listOf(body))
    if (kind === 'project' && id === 'search')
      return json(200, { total: 1, isLast: true, values: [{ id: '10', key: 'HELP', name: 'Help desk' }] })
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
    if (method === 'POST' && part === 'comment') return json(201, write(issue, body))
    if (part === undefined) return json(200, issueAnswer(issue, names[issue.reporter] ?? issue.reporter))
    if (part === 'changelog') return paged(issue.changes.map(changeAnswer), 'values')
    if (part === 'comment') {
      const comments = searchParams.get('orderBy') === '-created' ? issue.comments.toReversed() : issue.comments
      const isWhole = searchParams.get('expand') === 'properties'
      return paged(
        comments.map((comment) => commentAnswer(comment, isWhole)),
        'comments',
      )
    }
    return json(404, notThere)
  }

  /** As the app: nobody else writes through the REST API here. */
  function write(issue: Issue, sent = '{}') {
    const { body, properties = [] } = JSON.parse(sent) as { body: unknown; properties?: readonly Property[] }
    const text = JSON.stringify(body)
    const comment = { id: nextId(), created: jiraTime(Date.now()), by: 'app', text, isInternal: false, properties }
    issue.comments.push(comment)
    return commentAnswer(comment, false)
  }
  function listOf(sent = '{}') {
    const { ids } = JSON.parse(sent) as { ids: readonly number[] }
    const all = [...issues.values()].flatMap(({ comments }) => comments).filter(({ id }) => ids.includes(Number(id)))
    return { values: all.map((comment) => commentAnswer(comment, true)), total: all.length, isLast: true }
  }

  return {
    calls,
    outsiders,
    /** As the page of Jira shows them. */
    shown: () => [...issues.values()].map(({ changes: _, comments: __, ...issue }) => issue),
    next,
    fetch(path: string, reader: string | null, call: Call): Response {
      const { provider, method } = call
      calls.push({ path, provider, method })
      const at = next.findIndex((planned) => planned.call.test(`${method} ${path}`))
      const [planned] = at < 0 ? [] : next.splice(at, 1)
      const right = planned && !planned.isDone ? null : answer(path, provider === 'app' ? null : reader, call)
      return planned || !right ? json(planned?.status ?? 500, notThere, planned?.proxyError) : right
    },
    /** All that there is, to go on with another time. */
    kept: (): readonly Issue[] => [...issues.values()],
    /** What people read on an issue, oldest first. */
    commentsOn: (id: string): readonly string[] => issueOf(id).comments.map(({ text }) => text),
    open(summary: string, reporter: string, description = `Described: ${summary}`): string {
      const id = nextId()
      issues.set(id, {
        id,
        key: `HELP-${issues.size + 1}`,
        summary,
        description,
        reporter,
        status: statuses.toDo,
        changes: [],
        comments: [],
      })
      return id
    },
    move(id: string, to: Status, by: string, at: number): void {
      const issue = issueOf(id)
      issue.changes.push({ id: nextId(), created: jiraTime(at), by, to })
      issue.status = to
    },
    comment(id: string, by: string, text: string, at: number, how: Partial<Comment> = {}): void {
      const comment = { id: nextId(), created: jiraTime(at), by, text, isInternal: false, properties: [], ...how }
      issueOf(id).comments.push(comment)
    },
    remove: (id: string): void => void issues.delete(id),
  }
}
const idsOf = (issues: readonly Issue[]): readonly number[] =>
  issues.flatMap(({ id, changes, comments }) => [id, ...[...changes, ...comments].map((each) => each.id)].map(Number))

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

const issueAnswer = ({ id, key, summary, description, reporter, status }: Issue, displayName: string) => ({
  id,
  key,
  fields: {
    summary,
    description: document(description),
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
const commentAnswer = ({ id, created, by, text, isInternal, properties }: Comment, isWhole: boolean) => ({
  ...{ id, created, author: { accountId: by }, body: document(text), jsdPublic: !isInternal },
  // Told to those alone who ask for them.
  ...(isWhole && { properties }),
})

const json = (status: number, body: unknown, proxyError?: string) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...(proxyError && { 'forge-proxy-error': proxyError }) },
  })
