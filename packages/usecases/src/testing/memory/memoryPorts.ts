import type { Instant } from '@counterpart/core'
import type { Alert, Change, Ports } from '../../ports.ts'
import { type EntryRooms, memoryDirectory } from './memoryDirectory.ts'
import { memoryErasures } from './memoryErasures.ts'
import { memoryFigures } from './memoryFigures.ts'
import { type KeptJob, memoryAlerts, memoryJobs } from './memoryJobs.ts'
import { type Indexed, memoryRequests } from './memoryRequests.ts'
import { rooms } from './rooms.ts'

/** The ports in memory, with what was announced so far. */
export type MemoryPorts = Ports & { readonly announced: readonly Change[] }

/** Everything that use cases ask for, without a database. It keeps what the suite of the stores asks of it. */
export function memoryPorts(settings: { now?: () => Instant; timeZone?: string } = {}): MemoryPorts {
  const kept = rooms<Indexed>()
  const announced: Change[] = []
  const entries: EntryRooms = rooms()
  const kinds = { jobs: rooms<KeptJob>(), alerts: rooms<Alert>(), counters: rooms<number>() }
  const { jobs, owe } = memoryJobs(kinds.jobs)
  return {
    requests: memoryRequests(kept, owe, kinds.counters),
    directory: memoryDirectory(entries, owe),
    alerts: memoryAlerts(kinds.alerts),
    jobs,
    figures: memoryFigures(kept),
    erasures: memoryErasures({ requests: kept, entries, ...kinds }),
    now: settings.now ?? (() => Date.now() as Instant),
    timeZone: settings.timeZone ?? 'Asia/Shanghai',
    announce: (change) => announced.push(change),
    announced,
  }
}
