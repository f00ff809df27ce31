import {
  type CommandReused,
  guessMeaning,
  hasRight,
  type IssueStatus,
  type NoSuch,
  type NotAllowed,
  ok,
  type Result,
  refuse,
  type StaleVersion,
  type StatusMap,
  type StatusMeaning,
  type TenantId,
} from '@counterpart/core'
import { type KeepEntry, keepEntry } from '../keepEntry.ts'
import type { Ports, Who } from '../ports.ts'
import { projectId } from './issueId.ts'
import type { Tracker, TrackerProject } from './tracker.ts'

export type StatusLine = IssueStatus & { readonly meaning: StatusMeaning; readonly isGuessed: boolean }
/** version 0: nobody has said anything yet, and all is guessed. */
export type Statuses = { readonly items: readonly StatusLine[]; readonly version: number; readonly repeated: boolean }

/** What the statuses of a project mean: as somebody said, or as it is guessed. */
export const getStatuses =
  (ports: Ports, tracker: Tracker) =>
  async (who: Who, project: string): Promise<Result<Statuses, NotAllowed | NoSuch>> => {
    if (!hasRight(who.actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    const known = await tracker.statuses(project, who)
    if (!known) return refuse({ kind: 'no-such', what: 'project', id: project })
    const kept = await ports.directory.load(who.tenant, 'statuses', projectId(tracker, project))
    return ok({ items: linesOf(known, kept?.value), version: kept?.version ?? 0, repeated: false })
  }

/** The projects of the tracker whose statuses can be spoken about. */
export const listProjects =
  (projects: NonNullable<Tracker['projects']>) =>
  async (who: Who): Promise<Result<readonly TrackerProject[], NotAllowed>> =>
    hasRight(who.actor, 'keep-directory') ? ok(await projects(who)) : refuse({ kind: 'not-allowed' })

export type PutStatuses = Omit<KeepEntry<'statuses'>, 'entry'> & {
  readonly project: string
  /** By the id of the status; what is not there is guessed, also once a status is added to the project. */
  readonly meanings: StatusMap['meanings']
}

/** Says what the statuses of a project mean. Holds for what happens from now on. */
export const putStatuses =
  (ports: Ports, tracker: Tracker) =>
  async (
    who: Who,
    { project, meanings, ...put }: PutStatuses,
  ): Promise<Result<Statuses, NotAllowed | NoSuch | StaleVersion | CommandReused>> => {
    if (!hasRight(who.actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    const known = await tracker.statuses(project, who)
    if (!known) return refuse({ kind: 'no-such', what: 'project', id: project })
    // Statuses that went away meanwhile mean nothing any more.
    const kept = Object.fromEntries(Object.entries(meanings).filter(([id]) => known.some((status) => status.id === id)))
    const entry = { id: projectId(tracker, project), meanings: kept }
    const written = await keepEntry(ports, who, 'statuses', { ...put, entry })
    if (!written.ok) return written
    const { value, version, repeated } = written.value
    return ok({ items: linesOf(known, value), version, repeated })
  }

/** What a status means, asked once for a project. */
export async function meaningsOf(
  { directory }: Pick<Ports, 'directory'>,
  tenant: TenantId,
  tracker: Pick<Tracker, 'platform' | 'house'>,
  project: string,
): Promise<(status: IssueStatus) => StatusMeaning> {
  const kept = await directory.load(tenant, 'statuses', projectId(tracker, project))
  return (status) => said(kept?.value, status) ?? guessMeaning(status)
}

const linesOf = (known: readonly IssueStatus[], kept: StatusMap | undefined): readonly StatusLine[] =>
  known.map((status) => {
    const meaning = said(kept, status)
    return { ...status, meaning: meaning ?? guessMeaning(status), isGuessed: meaning === undefined }
  })

const said = (kept: StatusMap | undefined, { id }: IssueStatus): StatusMeaning | undefined =>
  kept && Object.hasOwn(kept.meanings, id) ? kept.meanings[id] : undefined
