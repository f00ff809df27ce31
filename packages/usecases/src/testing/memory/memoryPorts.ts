import type { Instant, JoinCode } from '@counterpart/core'
import type { Alert, Change, Channels, Ports } from '../../ports.ts'
import { type EntryRooms, memoryDirectory } from './memoryDirectory.ts'
import { memoryErasures } from './memoryErasures.ts'
import { memoryFigures } from './memoryFigures.ts'
import { type InvitationRooms, memoryInvitations } from './memoryInvitations.ts'
import { type KeptJob, memoryAlerts, memoryJobs } from './memoryJobs.ts'
import { memoryJoinCodes } from './memoryJoinCodes.ts'
import { type Indexed, memoryRequests } from './memoryRequests.ts'
import { rooms } from './rooms.ts'

/** The ports in memory, with what was announced so far. */
export type MemoryPorts = Ports & { readonly announced: readonly Change[] }

/** Everything that use cases ask for, without a database. It keeps what the suite of the stores asks of it. */
export function memoryPorts(
  settings: { now?: () => Instant; timeZone?: string; channels?: Channels | undefined } = {},
): MemoryPorts {
  const kept = rooms<Indexed>()
  const announced: Change[] = []
  const entries: EntryRooms = rooms()
  const invitations: InvitationRooms = rooms()
  const kinds = { jobs: rooms<KeptJob>(), alerts: rooms<Alert>(), counters: rooms<number>() }
  const { jobs, owe } = memoryJobs(kinds.jobs)
  return {
    requests: memoryRequests({ kept, invitations, counters: kinds.counters }, owe),
    invitations: memoryInvitations(invitations, owe),
    directory: memoryDirectory(entries, owe),
    alerts: memoryAlerts(kinds.alerts),
    jobs,
    figures: memoryFigures(kept, invitations),
    erasures: memoryErasures({ requests: kept, invitations, entries, ...kinds }),
    joinCodes: memoryJoinCodes(rooms<JoinCode>()),
    now: settings.now ?? (() => Date.now() as Instant),
    timeZone: settings.timeZone ?? 'Asia/Shanghai',
    announce: (change) => announced.push(change),
    announced,
    channels: settings.channels,
  }
}
