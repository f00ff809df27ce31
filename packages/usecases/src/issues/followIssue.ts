import {
  type Changed,
  type CommandId,
  type Following,
  followComment,
  followGone,
  followStatus,
  type Instant,
  id,
  instant,
  type Person,
  type Request,
  type RequestEvent,
  type RequestId,
  standingBy,
  type TenantId,
} from '@counterpart/core'
import { accountId } from '../accounts/index.ts'
import { directorySnapshot } from '../directorySnapshot.ts'
import { keepRequest } from '../keepRequest.ts'
import type { Command, JournalEntry, Ports } from '../ports.ts'
import { issueId } from './issueId.ts'
import { ofIssue } from './ofIssue.ts'
import { meaningsOf } from './statuses.ts'
import type { IssueComment, IssueMove, IssueNews, Tracker } from './tracker.ts'

/** One thing that happened to an issue. Its name is that of the command on the request, so that it is done once. */
type Happening = {
  readonly name: string
  readonly subject: string | null
  readonly follow: (request: Request, by: Person | null, following: Following) => Changed
}

/**
 * Lets a request make what happened to its issue: each thing at its own instant, in the order in which it happened,
 * and once, however often it is told.
 *
 * @returns the request, if one follows the issue
 */
export const followIssue =
  (ports: Ports, tracker: Pick<Tracker, 'platform' | 'house'>) =>
  async (tenant: TenantId, news: IssueNews): Promise<RequestId | undefined> => {
    const request = await ports.requests.findByIssue(tenant, issueId(tracker, news.issue))
    if (!request) return undefined
    const meaningOf = await meaningsOf(ports, tenant, tracker, news.project)
    const people = new Map<string, Person | null>()
    for (const { subject, ...happening } of happeningsIn(news, meaningOf)) {
      if (subject !== null && !people.has(subject))
        people.set(subject, await personBehind(ports, tenant, { ...tracker, subject }))
      await make(ports, tenant, request, happening, (subject !== null && people.get(subject)) || null)
    }
    return request
  }

const attempts = 5

async function make(
  ports: Ports,
  tenant: TenantId,
  request: RequestId,
  { name, follow }: Omit<Happening, 'subject'>,
  by: Person | null,
): Promise<void> {
  const command: Command = { id: id<CommandId>(name), by: by?.id ?? 'system', fingerprint: name }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await ports.requests.load(tenant, request)
    if (!before) return
    const journal = await ports.requests.journal(tenant, before)
    // A comment is known by its command; how far the rest was followed stands in the request.
    if (name.startsWith(ofIssue.comment) && journal.some((entry) => entry.command === command.id)) return
    const { compiled: calendars } = await directorySnapshot(ports.directory, tenant)
    const standing = standingBy(historyOf(journal))
    const changed = follow(before.value, by, { now: ports.now(), calendars, ...standing })
    if (changed.events.length === 0) return
    const kept = await keepRequest(ports, tenant, { before, ...changed, command }, calendars)
    if (kept.kind === 'kept') return
  }
  throw new Error(`request ${request} changes faster than its issue can be followed`)
}

/** When the issue did what the request followed: as the mark says, since what comes late is written down later. */
function historyOf(journal: readonly JournalEntry<RequestEvent>[]) {
  const marks = new Map<CommandId, Instant>()
  return journal.map(({ command, event }) => {
    if (event.type === 'followed') marks.set(command, event.mark.at)
    const isOfIssue = command.startsWith(ofIssue.move) || command.startsWith(ofIssue.comment)
    return { event, followedAt: isOfIssue ? (marks.get(command) ?? event.at) : null }
  })
}

/** What the product wrote says what the request says already, and is left out. */
function happeningsIn(
  { moves, comments, isGone }: IssueNews,
  meaningOf: Awaited<ReturnType<typeof meaningsOf>>,
): readonly Happening[] {
  const moved = ({ id, at, by, status }: IssueMove): Happening & { readonly at: number } => ({
    at,
    name: `${ofIssue.move}${id}`,
    subject: by,
    follow: (request, person, following) =>
      followStatus(
        request,
        { mark: { at: instant(at), id }, status, meaning: meaningOf(status), by: person },
        following,
      ),
  })
  const commented = ({ id, by, ...said }: IssueComment): Happening & { readonly at: number } => ({
    at: said.at,
    name: `${ofIssue.comment}${id}`,
    subject: by,
    follow: (request, person, following) =>
      followComment(request, { ...said, at: instant(said.at), by: person }, following),
  })
  const gone: Happening = {
    name: ofIssue.gone,
    subject: null,
    follow: (request, _, following) => followGone(request, following),
  }
  const told = [...moves.map(moved), ...comments.filter(({ isOurs }) => !isOurs).map(commented)]
  return [...told.toSorted((a, b) => a.at - b.at || compareNames(a.name, b.name)), ...(isGone ? [gone] : [])]
}

/** Trackers count: the longer number is the later one. */
const compareNames = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** Who is here by an account of the tracker; null for one that never came in. */
async function personBehind(
  { directory }: Ports,
  tenant: TenantId,
  account: Parameters<typeof accountId>[0],
): Promise<Person | null> {
  const known = await directory.load(tenant, 'account', accountId(account))
  const person = known && (await directory.load(tenant, 'person', known.value.person))
  return person?.value ?? null
}
