import { directorySnapshot } from './directorySnapshot.ts'
import type { Entries, Ports, SnapshotKind, Versioned, Who } from './ports.ts'

/** All departments, services, agreements or calendars: everyone may know what the company offers and promises. */
export const listEntries =
  (ports: Ports) =>
  async <K extends SnapshotKind>({ tenant }: Who, kind: K): Promise<readonly Versioned<Entries[K]>[]> => {
    const { departments, services, agreements, calendars } = await directorySnapshot(ports.directory, tenant)
    const listed: { readonly [L in SnapshotKind]: readonly Versioned<Entries[L]>[] } = {
      department: [...departments.values()],
      service: [...services.values()],
      agreement: agreements,
      calendar: [...calendars.values()],
    }
    return listed[kind]
  }
