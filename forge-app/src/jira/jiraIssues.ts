import { isOurComment } from '@counterpart/channels'
import type { IssueReport, TrackerProject } from '@counterpart/usecases'
import { type APIResponse, asApp, asUser, type Route, route } from '@forge/api'
import { noteConsent } from '../consent.ts'
import { plainText } from './plainText.ts'

type Status = IssueReport['status']

/** As far as it is read here. */
type JiraStatus = { readonly id: string; readonly name: string; readonly statusCategory?: { readonly key?: string } }
type JiraPerson = { readonly accountId?: string; readonly displayName?: string } | null
type JiraIssue = {
  readonly id: string
  readonly key: string
  readonly fields: {
    readonly summary?: string
    readonly description?: unknown
    readonly status: JiraStatus
    readonly reporter?: JiraPerson
    readonly project: { readonly id: string }
  }
}
type JiraChange = {
  readonly id: string
  readonly created: string
  readonly author?: JiraPerson
  readonly items: readonly JiraItem[]
}
type JiraItem = { readonly fieldId?: string; readonly field?: string; readonly to: string | null }
type JiraComment = {
  readonly id: string
  readonly created: string
  readonly author?: JiraPerson
  readonly body?: unknown
  readonly jsdPublic?: boolean
  readonly visibility?: unknown
  readonly properties?: readonly { readonly key: string; readonly value: unknown }[]
}

const atOnce = 100

/** With whose permissions Jira is asked: those of the person who asks, or those of the app. */
export type As = 'user' | 'app'

/**
 * An issue, over the REST API of Jira; null where there is none, or none for these eyes.
 *
 * @param withComments its comments are read, too
 */
export async function readIssue(
  issue: string,
  as: As,
  { withComments }: { withComments: boolean },
): Promise<IssueReport | null> {
  const found = await ask<JiraIssue>(
    as,
    route`/rest/api/3/issue/${issue}?fields=summary,description,status,reporter,project`,
  )
  if (!found) return null
  // Comments first: of what is written between the two answers nothing is taken for earlier than it was.
  const comments = withComments
    ? await every<JiraComment>(
        as,
        (from) =>
          route`/rest/api/3/issue/${issue}/comment?startAt=${from}&maxResults=${atOnce}&orderBy=created&expand=properties`,
        'comments',
      )
    : []
  const changes = await every<JiraChange>(
    as,
    (from) => route`/rest/api/3/issue/${issue}/changelog?startAt=${from}&maxResults=${atOnce}`,
    'values',
  )
  const { id, key, fields } = found
  const statuses = (await readStatuses(fields.project.id, as)) ?? []
  return {
    ...{ issue: id, key, project: fields.project.id, isGone: false },
    title: fields.summary ?? '',
    description: plainText(fields.description),
    status: statusOf(fields.status),
    reporter: fields.reporter?.accountId
      ? { subject: fields.reporter.accountId, name: fields.reporter.displayName ?? null }
      : null,
    moves: changes.flatMap((change) => movesIn(change, statuses)),
    comments: comments.map(commentOf),
  }
}

/** The statuses that issues of a project can be in; null where there is none for these eyes. */
export async function readStatuses(project: string, as: As): Promise<readonly Status[] | null> {
  const types = await ask<readonly { readonly statuses: readonly JiraStatus[] }[]>(
    as,
    route`/rest/api/3/project/${project}/statuses`,
  )
  if (!types) return null
  // Each type of issue has its own list, and most have the same in it.
  const byId = new Map(
    types.flatMap(({ statuses }) => statuses.map((status) => [status.id, statusOf(status)] as const)),
  )
  return [...byId.values()]
}

/** The first hundred projects by their names. */
export async function readProjects(as: As): Promise<readonly TrackerProject[]> {
  const found = await ask<{ readonly values: readonly TrackerProject[] }>(
    as,
    route`/rest/api/3/project/search?maxResults=${atOnce}&orderBy=name`,
  )
  return (found?.values ?? []).map(({ id, key, name }) => ({ id, key, name }))
}

const categories: Readonly<Record<string, Status['category']>> = { new: 'to-do', done: 'done' }

/** Jira has a fourth category, for none. */
const statusOf = ({ id, name, statusCategory }: JiraStatus): Status => ({
  id,
  name,
  category: categories[statusCategory?.key ?? ''] ?? 'in-progress',
})

function movesIn({ id, created, author, items }: JiraChange, statuses: readonly Status[]): IssueReport['moves'] {
  const last = items.findLast((item) => (item.fieldId ?? item.field) === 'status')
  if (!last?.to) return []
  // A status that is in no workflow any more is known by its name alone.
  const known = statuses.find((status) => status.id === last.to)
  const status = known ?? { id: last.to, name: nameIn(last), category: 'in-progress' as const }
  return [{ id, at: Date.parse(created), by: author?.accountId ?? null, status }]
}

/** Every object has something of that name; Jira's is a text of its own. */
const nameIn = (item: JiraItem): string => (Object.hasOwn(item, 'toString') ? String(item.toString) : '')

const commentOf = (comment: JiraComment) => ({
  id: comment.id,
  at: Date.parse(comment.created),
  by: comment.author?.accountId ?? null,
  text: plainText(comment.body),
  isInternal: comment.jsdPublic === false || comment.visibility !== undefined,
  isOurs: isOurComment(comment),
})

/** null: there is none, or none for these eyes; Jira does not tell the two apart. */
async function ask<T>(as: As, path: Route): Promise<T | null> {
  const way = as === 'app' ? asApp() : asUser()
  const answer: APIResponse = await way.requestJira(path, { headers: { accept: 'application/json' } }).catch(toConsent)
  if (answer.status === 404 || answer.status === 403) return null
  if (!answer.ok) throw new Error(`Jira answers ${answer.status}`)
  return (await answer.json()) as T
}

async function every<T>(as: As, page: (from: number) => Route, where: 'comments' | 'values'): Promise<readonly T[]> {
  const all: T[] = []
  for (;;) {
    const answer = await ask<{ readonly total: number } & Record<typeof where, readonly T[]>>(as, page(all.length))
    const some = answer?.[where] ?? []
    all.push(...some)
    if (some.length === 0 || all.length >= (answer?.total ?? 0)) return all
  }
}

function toConsent(fault: unknown): never {
  noteConsent(fault)
  throw fault
}
