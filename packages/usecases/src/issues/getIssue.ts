import {
  type DepartmentId,
  hasRight,
  type NoSuch,
  ok,
  type Result,
  rankMatches,
  refuse,
  type Service,
  type ServiceId,
  serviceTexts,
  type TenantId,
  unplaced,
} from '@counterpart/core'
import { accountId } from '../accounts/index.ts'
import { type DirectorySnapshot, directorySnapshot } from '../directorySnapshot.ts'
import { getRequest } from '../getRequest.ts'
import type { Ports, Who } from '../ports.ts'
import type { RequestDetail } from '../requestDetail.ts'
import { issueId } from './issueId.ts'
import type { IssueReport, Tracker } from './tracker.ts'

/** What is likely right when an issue is tagged: a person looks at it before it is. */
export type TagGuess = {
  readonly service: ServiceId | null
  readonly customer: DepartmentId | null
}

/** An issue as its panel sees it. */
export type IssueSeen = {
  readonly report: IssueReport
  /** hidden: there is one, and it is not for this reader. */
  readonly request: RequestDetail | 'hidden' | null
  /** What would be tagged, for those who may; null while there is a request, or for others. */
  readonly guess: TagGuess | null
}

/** One issue, as far as the reader may see it in its tracker, with its request as far as they may see that. */
export const getIssue =
  (ports: Ports, tracker: Tracker) =>
  async (who: Who, issue: string): Promise<Result<IssueSeen, NoSuch>> => {
    const report = await tracker.read(issue, who)
    if (!report) return refuse({ kind: 'no-such', what: 'issue', id: issue })
    const request = await ports.requests.findByIssue(who.tenant, issueId(tracker, issue))
    if (request) {
      const found = await getRequest(ports)(who, request)
      return ok({ report, request: found.ok ? found.value : 'hidden', guess: null })
    }
    const mayTag = hasRight(who.actor, 'raise-for-anyone')
    return ok({ report, request: null, guess: mayTag ? await guessTag(ports, tracker, who, report) : null })
  }

async function guessTag(ports: Ports, tracker: Tracker, who: Who, report: IssueReport): Promise<TagGuess> {
  const directory = await directorySnapshot(ports.directory, who.tenant)
  const customer = await customerOf(ports, tracker, who.tenant, report)
  return { service: guessService(directory, who.actor.department, report), customer }
}

/** What the own department offers is asked first: who works on an issue serves by it. */
function guessService(directory: DirectorySnapshot, own: DepartmentId, report: IssueReport): ServiceId | null {
  const offered = [...directory.services.values()].map(({ value }) => value).filter(isOffered)
  const ours = offered.filter(({ provider }) => provider === own)
  const among = ours.length > 0 ? ours : offered
  const textsOf = (service: Service) => serviceTexts(service, directory.departments.get(service.provider)?.value)
  const byTitle = rankMatches(among, textsOf, report.title)[0]
  const [best] = byTitle ? [byTitle] : rankMatches(among, textsOf, report.description.slice(0, mostSaid))
  return best?.item.id ?? (among.length === 1 ? (among[0]?.id ?? null) : null)
}

const mostSaid = 1000
const isOffered = ({ availability }: Service) => availability === 'offered'

/** The department of whoever reported it, where they came in before and have one. */
async function customerOf(
  { directory }: Ports,
  tracker: Tracker,
  tenant: TenantId,
  { reporter }: IssueReport,
): Promise<DepartmentId | null> {
  const account = reporter && (await directory.load(tenant, 'account', accountId({ ...tracker, ...reporter })))
  const person = account && (await directory.load(tenant, 'person', account.value.person))
  const department = person?.value.department ?? unplaced
  return department === unplaced ? null : department
}
