import { type MeasuredNeed, type NeedId, type NoSuch, ok, type Result, refuse } from '@counterpart/core'
import { maySeeNeed } from './changeNeed.ts'
import { directorySnapshot } from './directorySnapshot.ts'
import type { Versions } from './listVersions.ts'
import { namesOf } from './namesOf.ts'
import type { Ports, Who } from './ports.ts'

/** What a measured need has been, newest first: which targets it had, from when on and by whom. */
export const listNeedVersions =
  ({ directory }: Ports) =>
  async (who: Who, id: NeedId): Promise<Result<Versions<MeasuredNeed>, NoSuch>> => {
    const { tenant } = who
    const versions = await directory.versions(tenant, 'need', id)
    const last = versions.at(-1)
    // Whoever may not see it may not learn that it exists.
    if (!last || !maySeeNeed(who, last.value)) return refuse({ kind: 'no-such', what: 'need', id })
    const people = versions.map(({ by }) => by)
    const snapshot = await directorySnapshot(directory, tenant)
    const names = await namesOf(directory, tenant, snapshot, { departments: [], services: [], people })
    return ok({ versions: versions.toReversed(), names })
  }
