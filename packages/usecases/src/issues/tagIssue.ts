import {
  type Changed,
  type Circumstances,
  type CommandReused,
  type DepartmentId,
  fittedText,
  followStatus,
  hasRight,
  type IssueFollowed,
  type IssueMark,
  id,
  instant,
  isAfter,
  lengths,
  type NoSuch,
  type NotAllowed,
  ownPersonOf,
  type PersonId,
  type RaiseRefusal,
  type RequestId,
  type Result,
  refuse,
  type ServiceId,
  type StatusMeaning,
} from '@counterpart/core'
import { accountId, meet } from '../accounts/index.ts'
import { directorySnapshot } from '../directorySnapshot.ts'
import type { Command, Ports, Who } from '../ports.ts'
import { answerAgain, type IssueTagged, openRequest } from '../raiseRequest.ts'
import type { RequestDetail } from '../requestDetail.ts'
import { issueId } from './issueId.ts'
import { meaningsOf } from './statuses.ts'
import type { IssueReport, Tracker } from './tracker.ts'

export type TagIssue = {
  /** Its id becomes the id of the request, so that a command sent twice makes one request. */
  readonly command: Omit<Command, 'by'>
  readonly issue: string
  readonly service: ServiceId
  /** Whose request it is: that of whoever reported the issue, in this department. */
  readonly customer: DepartmentId
}

/**
 * Makes an issue an internal request, which follows it from then on: asked by whoever reported it, and standing where
 * the issue stands. What the form of the service would have asked stands in the issue.
 */
export const tagIssue =
  (ports: Ports, tracker: Tracker) =>
  async (
    who: Who,
    asked: TagIssue,
  ): Promise<Result<RequestDetail, RaiseRefusal | NoSuch | NotAllowed | CommandReused | IssueTagged>> => {
    const { tenant, actor } = who
    if (!hasRight(actor, 'raise-for-anyone')) return refuse({ kind: 'not-allowed' })
    const command: Command = { ...asked.command, by: actor.person }
    const before = await ports.requests.load(tenant, id<RequestId>(command.id))
    if (before) return answerAgain(ports, who, before, command)
    const report = await tracker.read(asked.issue, who)
    if (!report || report.isGone) return refuse({ kind: 'no-such', what: 'issue', id: asked.issue })
    const issue = issueId(tracker, report.issue)
    const tagged = await ports.requests.findByIssue(tenant, issue)
    if (tagged) return refuse({ kind: 'issue-tagged', request: tagged })
    const directory = await directorySnapshot(ports.directory, tenant)
    const service = directory.services.get(asked.service)?.value
    if (!service) return refuse({ kind: 'no-such', what: 'service', id: asked.service })
    if (!directory.departments.has(asked.customer))
      return refuse({ kind: 'no-such', what: 'department', id: asked.customer })
    const meaningOf = await meaningsOf(ports, tenant, tracker, report.project)
    const account = report.reporter && { platform: tracker.platform, house: tracker.house, ...report.reporter }
    return openRequest(ports, who, {
      command,
      service: { ...service, form: [] },
      title: fittedText(report.title, lengths.title) || report.key,
      description: fittedText(report.description, lengths.description),
      answers: {},
      urgency: 3,
      importance: 3,
      // An issue without a reporter is asked by who tags it.
      requester: { id: account ? await personBehind(ports, who, account) : actor.person, department: asked.customer },
      ...(account && { meet: () => meet(ports, tenant, account) }),
      follows: followedFrom(tracker, issue, report),
      andThen: standsWhere(report, meaningOf(report.status)),
    })
  }

/** Whose account it is, or whose it will be once they are met: a tag that is refused adds nobody. */
async function personBehind(
  { directory }: Ports,
  { tenant }: Who,
  account: Parameters<typeof accountId>[0],
): Promise<PersonId> {
  const known = await directory.load(tenant, 'account', accountId(account))
  return known?.value.person ?? ownPersonOf(accountId(account))
}

/** What happened before is not followed, and not what was written: that is what it was tagged for. */
const followedFrom = ({ house }: Tracker, issue: IssueFollowed['id'], report: IssueReport): IssueFollowed => ({
  id: issue,
  house,
  issue: report.issue,
  project: report.project,
  key: report.key,
  status: fittedText(report.status.name, lengths.title),
  mark: { at: instant(0), id: '' },
  isGone: false,
})

/** The issue may be under way, or done. */
const standsWhere =
  ({ moves, status }: IssueReport, meaning: StatusMeaning) =>
  (raised: Changed, { now, calendars }: Circumstances): Changed => {
    const last = moves
      .map(({ at, id }): IssueMark => ({ at: instant(at), id }))
      .reduce(later, { at: instant(1), id: '' })
    const standing = { movedHereAt: last.at, since: last.at }
    const moved = followStatus(
      raised.request,
      { mark: last, status, meaning, by: null },
      { now, calendars, ...standing },
    )
    return { request: moved.request, events: [...raised.events, ...moved.events] }
  }

const later = (a: IssueMark, b: IssueMark): IssueMark => (isAfter(b, a) ? b : a)
