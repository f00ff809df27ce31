import {
  type Agreement,
  type CalendarId,
  type Calendars,
  type Department,
  type DepartmentId,
  type Service,
  type ServiceId,
  type TenantId,
  type WorkingCalendar,
} from '@counterpart/core'
import { type CalendarsById, calendarsOver } from './calendarsOver.ts'
import type { DirectoryStore, Entries, Versioned } from './ports.ts'

/** A tenant's departments, services, agreements and calendars, with the calendars compiled: everything a decision about a request needs. */
export type DirectorySnapshot = {
  readonly revision: string
  readonly departments: ReadonlyMap<DepartmentId, Versioned<Department>>
  readonly services: ReadonlyMap<ServiceId, Versioned<Service>>
  readonly agreements: readonly Versioned<Agreement>[]
  readonly calendars: CalendarsById
  readonly compiled: Calendars
}

// Keyed by the store, so that two stores in one process (tests, two homes) never share what they read.
const kept = new WeakMap<DirectoryStore, Map<TenantId, DirectorySnapshot>>()

/** Reads it again only when something changed: the revision is asked for each time, which is one small query. */
export async function directorySnapshot(directory: DirectoryStore, tenant: TenantId): Promise<DirectorySnapshot> {
  const ofStore = kept.get(directory) ?? new Map<TenantId, DirectorySnapshot>()
  kept.set(directory, ofStore)
  const revision = await directory.revision(tenant)
  const known = ofStore.get(tenant)
  if (known?.revision === revision) return known
  const [departments, services, agreements, calendars] = await Promise.all([
    directory.all(tenant, 'department'),
    directory.all(tenant, 'service'),
    directory.all(tenant, 'agreement'),
    directory.all(tenant, 'calendar'),
  ])
  const calendarsById = byId(calendars)
  const snapshot: DirectorySnapshot = {
    revision,
    departments: byId(departments),
    services: byId(services),
    agreements,
    calendars: calendarsById,
    compiled: calendarsOver(calendarsById, known?.compiled),
  }
  ofStore.set(tenant, snapshot)
  return snapshot
}

const byId = <T extends { readonly id: string }>(
  entries: readonly Versioned<T>[],
): ReadonlyMap<T['id'], Versioned<T>> => new Map(entries.map((entry) => [entry.value.id, entry]))

/** The directory as it would be with an entry written, for a preview. */
export function snapshotWith<K extends 'agreement' | 'calendar'>(
  present: DirectorySnapshot,
  kind: K,
  entry: Entries[K],
): DirectorySnapshot {
  // A version that no written entry has.
  const draft = { value: entry, version: 0 }
  if (kind === 'agreement') {
    const others = present.agreements.filter(({ value }) => value.id !== entry.id)
    return { ...present, agreements: [...others, draft as Versioned<Agreement>] }
  }
  const calendars = new Map(present.calendars).set(entry.id as CalendarId, draft as Versioned<WorkingCalendar>)
  return { ...present, calendars, compiled: calendarsOver(calendars, present.compiled) }
}
