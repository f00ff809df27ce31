import type { Channel, Message, RecordReader, Told } from '@counterpart/usecases'
import { type Answered, toldBy } from './answered.ts'
import { commentBody } from './commentBody.ts'
import { answerWithinMs, within } from './within.ts'

export type IssueAnswer = Answered & { json(): Promise<unknown> }
type IssueCall = { readonly method: string; readonly headers: Record<string, string>; readonly body?: string }

export type JiraSettings = {
  /** Calls the Jira of a house as the product itself: `api.asApp().requestJira` in Forge, or whatever a hub has for it. */
  readonly request: (path: string, call: IssueCall, house: string) => Promise<IssueAnswer>
  /** Where somebody who reads the issue finds the request; null where they stand before it. */
  readonly linkTo: (message: Message) => string | null
  readonly now?: () => number
}

/**
 * Writes into the issue that a request is worked on as what its people say to one another.
 *
 * Jira knows no key for a call that is repeated. So each comment carries the message that it is of as a property,
 * and before one is written it is looked for. Whoever hears of comments knows ours by it: see {@link isOurComment}.
 */
export function jiraChannel({ request, linkTo, now = Date.now }: JiraSettings): Channel<RecordReader> {
  const ask = (house: string, method: string, path: string, body?: unknown) =>
    within(answerWithinMs, `Jira, ${method}`, () => {
      const headers = { accept: 'application/json', 'content-type': 'application/json' }
      return request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }, house)
    })

  /** Told where the comment is there, null where it is not, and otherwise why nobody knows. */
  async function look(house: string, issue: string, message: Message): Promise<Told | null> {
    for (let startAt = 0; ; ) {
      const list = await ask(house, 'GET', `${issue}/comment?orderBy=-created&maxResults=${page}&startAt=${startAt}`)
      if (list.status !== 200) return toldBy(list, 'comments of Jira', now())
      const { comments = [], total = 0 } = (await list.json()) as CommentPage
      const recent = comments.filter(({ created }) => Date.parse(created) >= message.at - skewMs)
      if (recent.length > 0) {
        const ids = recent.map(({ id }) => Number(id))
        const withProperties = await ask(house, 'POST', '/rest/api/3/comment/list?expand=properties', { ids })
        if (withProperties.status !== 200) return toldBy(withProperties, 'properties of comments in Jira', now())
        const { values = [] } = (await withProperties.json()) as { readonly values?: readonly JiraComment[] }
        if (values.some((comment) => messageOf(comment) === message.id)) return { kind: 'told' }
      }
      // Jira gives fewer at a time where it likes to.
      startAt += comments.length
      // The newest come first: what follows was written before there was anything to tell.
      if (recent.length < comments.length || comments.length === 0 || startAt >= total) return null
    }
  }

  return {
    async tell(message, { house, issue: id }) {
      const issue = `/rest/api/3/issue/${encodeURIComponent(id)}`
      const found = await look(house, issue, message)
      if (found) return found
      const written = await ask(house, 'POST', `${issue}/comment`, {
        body: await commentBody(message, linkTo(message)),
        properties: [{ key: property, value: { message: message.id } }],
      })
      return toldBy(written, 'comment in Jira', now())
    },
  }
}

const property = 'counterpart'
const page = 100
/** By which the clocks of both sides may differ. */
const skewMs = 600_000

/** A comment as Jira gives it when it is asked for its properties, too. */
export type JiraComment = {
  readonly id: string
  readonly properties?: readonly { readonly key: string; readonly value: unknown }[] | undefined
}
type CommentPage = {
  readonly comments?: readonly { readonly id: string; readonly created: string }[]
  readonly total?: number
}

const messageOf = ({ properties = [] }: JiraComment): unknown =>
  (properties.find(({ key }) => key === property)?.value as { readonly message?: unknown } | undefined)?.message

/** Whether the product wrote it: it says what a request says already, and nothing new is made of it. */
export const isOurComment = (comment: JiraComment): boolean => messageOf(comment) !== undefined
