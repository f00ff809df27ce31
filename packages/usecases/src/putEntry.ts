import {
  type Actor,
  type AgreementRefusal,
  type CalendarRefusal,
  type CommandReused,
  checkAgreement,
  checkCalendar,
  checkDepartment,
  checkRelation,
  checkService,
  type DepartmentRefusal,
  type FieldIssue,
  flattenCalendar,
  hasRight,
  type Instant,
  type NotAllowed,
  ok,
  type Person,
  type PersonId,
  type Result,
  refuse,
  type ServiceRefusal,
  type StaleVersion,
} from '@counterpart/core'
import { type DirectorySnapshot, directorySnapshot } from './directorySnapshot.ts'
import { type KeepEntry, keepEntry, type Put } from './keepEntry.ts'
import type { DirectoryKind, Entries, Job, Ports, RecalculationOrder, Who } from './ports.ts'

export type PutEntry<K extends DirectoryKind> = KeepEntry<K> & {
  /** Whether an agreement is carried over to requests under way, or holds for new ones only. A calendar always is. */
  readonly openRequests?: 'keep' | 'recalculate' | undefined
  readonly newTargets?: RecalculationOrder['newTargets'] | undefined
  readonly undoes?: RecalculationOrder['undoes'] | undefined
}
export type PutRefusal =
  | NotAllowed
  | StaleVersion
  | CommandReused
  | DepartmentRefusal
  | ServiceRefusal
  | AgreementRefusal
  | CalendarRefusal
  | { readonly kind: 'invalid-input'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'own-administration' }

/** Writes one entry of the directory, whole. Only an administrator may, and only what refers to things that exist. */
export const putEntry =
  (ports: Ports) =>
  async <K extends DirectoryKind>(
    who: Who,
    kind: K,
    put: PutEntry<K>,
  ): Promise<Result<Put<Entries[K]>, PutRefusal>> => {
    const { actor } = who
    if (!hasRight(actor, 'keep-directory')) return refuse({ kind: 'not-allowed' })
    if (kind === 'person' && isOwnLoss(actor, put.entry as Person)) return refuse({ kind: 'own-administration' })
    return writeEntry(ports)(who, kind, put)
  }

/** The same, where it was decided already that the person may. */
export const writeEntry =
  (ports: Ports) =>
  async <K extends DirectoryKind>(
    who: Who,
    kind: K,
    put: PutEntry<K>,
  ): Promise<Result<Put<Entries[K]>, PutRefusal>> => {
    const { tenant, actor } = who
    const checked = checkEntry(kind, put.entry, await directorySnapshot(ports.directory, tenant))
    if (!checked.ok) return checked
    return keepEntry(ports, who, kind, put, (version, since) =>
      recalculationJobs(kind, put, { version, since, by: actor.person }),
    )
  }

/** Administrators take the role from one another only, so that one always remains. */
const isOwnLoss = (actor: Actor, person: Person) => person.id === actor.person && !hasRight(person, 'keep-directory')

/** A rule that changed owes the requests under way another count. Nothing was counted by one that is new. */
function recalculationJobs<K extends DirectoryKind>(
  kind: K,
  { entry, openRequests = 'keep', newTargets = 'from-start', undoes = null }: PutEntry<K>,
  { version, since, by }: { version: number; since: Instant; by: PersonId },
): readonly Job[] {
  const isCarried = (kind === 'calendar' && version > 1) || (kind === 'agreement' && openRequests === 'recalculate')
  if (!isCarried) return []
  const because = { kind: kind as 'agreement' | 'calendar', id: entry.id, version }
  const payload = { because, since, by, newTargets, undoes }
  return [{ id: `recalculate:${kind}/${entry.id}:${version}`, kind: 'recalculate', dueAt: since, payload }]
}

/** Refuses what is wrong in itself, and what refers to things that do not exist. */
export function checkEntry<K extends DirectoryKind>(
  kind: K,
  entry: Entries[K],
  directory: DirectorySnapshot,
): Result<unknown, PutRefusal> {
  const checked = check(kind, entry)
  if (!checked.ok) return checked
  const issues = danglingIn(kind, entry, directory)
  return issues.length ? refuse({ kind: 'invalid-input', issues }) : checked
}

function check<K extends DirectoryKind>(kind: K, entry: Entries[K]): Result<unknown, PutRefusal> {
  const checks: { readonly [L in DirectoryKind]: (entry: Entries[L]) => Result<unknown, PutRefusal> } = {
    department: checkDepartment,
    person: ok,
    service: checkService,
    agreement: checkAgreement,
    calendar: checkCalendar,
    relation: checkRelation,
  }
  return checks[kind](entry)
}

/** What the entry refers to and does not exist. */
function danglingIn<K extends DirectoryKind>(
  kind: K,
  entry: Entries[K],
  directory: DirectorySnapshot,
): readonly FieldIssue[] {
  const missing = (path: string, id: string | null, known: ReadonlyMap<string, unknown>): FieldIssue[] =>
    id === null || known.has(id) ? [] : [{ path, reason: 'not-known' }]
  const { departments, services, calendars } = directory
  const references: { readonly [L in DirectoryKind]: (entry: Entries[L]) => FieldIssue[] } = {
    department: (department) => missing('parent', department.parent, departments),
    person: (person) => missing('department', person.department, departments),
    service: (service) => missing('provider', service.provider, departments),
    agreement: (agreement) => [
      ...missing('provider', agreement.provider, departments),
      ...missing('customer', agreement.customer, departments),
      ...missing('service', agreement.service, services),
      ...agreement.targets.flatMap((target, i) => missing(`targets.${i}.calendar`, target.calendar, calendars)),
      ...(agreement.classes ?? []).flatMap(({ customer }, i) =>
        missing(`classes.${i}.customer`, customer, departments),
      ),
    ],
    calendar: (calendar) => {
      const flat = flattenCalendar(calendar, (base) => (base === calendar.id ? calendar : calendars.get(base)?.value))
      return flat.ok ? [] : [...flat.refusal.issues]
    },
    relation: (relation) => [
      ...missing('customer', relation.customer, departments),
      ...missing('provider', relation.provider, departments),
    ],
  }
  return references[kind](entry)
}
