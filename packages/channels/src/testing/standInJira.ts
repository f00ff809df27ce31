import { HttpResponse, http, type RequestHandler } from 'msw'

type Property = { readonly key: string; readonly value: unknown }
export type KeptComment = {
  readonly id: string
  readonly created: string
  readonly body: unknown
  readonly properties: readonly Property[]
}
type Answer = { readonly status: number; readonly headers?: Record<string, string> }

export type StandInJira = {
  readonly handlers: readonly RequestHandler[]
  /** Oldest first. */
  commentsOn(issue: string): readonly KeptComment[]
  /** Somebody writes something in Jira. */
  write(issue: string, comment: { readonly at: number; readonly properties?: readonly Property[] }): void
  /** What was asked for, `POST /rest/…`, in turn. */
  readonly asked: string[]
  /** What the next calls are answered with in place of what is right, by method and the end of the path. */
  readonly next: { readonly call: RegExp; readonly answer: Answer | 'lost' | 'answer lost' }[]
}

/** The comments of Jira Cloud, REST version 3: see FIDELITY.md. */
export function standInJira(site: string, issues: readonly string[], now: () => number): StandInJira {
  const kept = new Map(issues.map((issue) => [issue, [] as KeptComment[]]))
  let ids = 10_000
  const asked: string[] = []
  const next: StandInJira['next'] = []

  /** Answers as it is planned, or lets `act` answer, whose answer may be lost after it was done. */
  const answer = async (request: Request, act: () => Response | Promise<Response>): Promise<Response> => {
    const { pathname, search } = new URL(request.url)
    const call = `${request.method} ${pathname}${search}`
    asked.push(call)
    const at = next.findIndex((planned) => planned.call.test(call))
    const planned = at < 0 ? undefined : next.splice(at, 1)[0]?.answer
    if (planned === 'lost') return HttpResponse.error()
    if (planned && planned !== 'answer lost')
      return HttpResponse.json(
        { errorMessages: [], errors: {} },
        { status: planned.status, headers: planned.headers ?? {} },
      )
    const right = await act()
    return planned === 'answer lost' ? HttpResponse.error() : right
  }
  const noIssue = () => HttpResponse.json({ errorMessages: ['Issue does not exist.'], errors: {} }, { status: 404 })
  const add = (issue: string, at: number, body: unknown, properties: readonly Property[]): KeptComment => {
    const comment = { id: String(++ids), created: new Date(at).toISOString().replace('Z', '+0000'), body, properties }
    kept.get(issue)?.push(comment)
    return comment
  }

  const handlers = [
    http.get(`${site}/rest/api/3/issue/:issue/comment`, ({ request, params }) =>
      answer(request, () => {
        const comments = kept.get(String(params['issue']))
        if (!comments) return noIssue()
        const { searchParams } = new URL(request.url)
        const startAt = Number(searchParams.get('startAt') ?? 0)
        const maxResults = Math.min(100, Number(searchParams.get('maxResults') ?? 50))
        const ordered = searchParams.get('orderBy') === '-created' ? comments.toReversed() : comments
        const page = ordered.slice(startAt, startAt + maxResults)
        // Properties are not among what this one tells.
        const shown = page.map(({ properties: _, ...comment }) => comment)
        return HttpResponse.json({ startAt, maxResults, total: comments.length, comments: shown })
      }),
    ),
    http.post(`${site}/rest/api/3/comment/list`, ({ request }) =>
      answer(request, async () => {
        const { ids: wanted } = (await request.json()) as { ids: readonly number[] }
        const withProperties = new URL(request.url).searchParams.get('expand') === 'properties'
        const values = [...kept.values()]
          .flat()
          .filter(({ id }) => wanted.includes(Number(id)))
          .map(({ properties, ...comment }) => (withProperties ? { ...comment, properties } : comment))
        return HttpResponse.json({ values, total: values.length, isLast: true })
      }),
    ),
    http.post(`${site}/rest/api/3/issue/:issue/comment`, ({ request, params }) =>
      answer(request, async () => {
        const issue = String(params['issue'])
        if (!kept.has(issue)) return noIssue()
        const { body, properties = [] } = (await request.json()) as { body: unknown; properties?: readonly Property[] }
        const { properties: _, ...comment } = add(issue, now(), body, properties)
        return HttpResponse.json(comment, { status: 201 })
      }),
    ),
  ]
  return {
    handlers,
    commentsOn: (issue) => kept.get(issue) ?? [],
    write: (issue, { at, properties = [] }) => void add(issue, at, {}, properties),
    asked,
    next,
  }
}
