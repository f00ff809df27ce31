import {
  type CommandReused,
  checkSavedFilters,
  type Result,
  type SavedFilter,
  type SavedFilters,
  type SavedFiltersRefusal,
  type StaleVersion,
} from '@counterpart/core'
import { type KeepEntry, keepEntry, type Put } from './keepEntry.ts'
import type { Ports, Who } from './ports.ts'

export type PutSavedFilters = Omit<KeepEntry<'filters'>, 'entry'> & { readonly items: readonly SavedFilter[] }

/** Writes the filters that a person keeps, whole. Nobody writes another's: whose they are follows from who asks. */
export const putSavedFilters =
  (ports: Ports) =>
  async (
    who: Who,
    { items, ...put }: PutSavedFilters,
  ): Promise<Result<Put<SavedFilters>, SavedFiltersRefusal | StaleVersion | CommandReused>> => {
    const checked = checkSavedFilters({ id: who.actor.person, items })
    return checked.ok ? keepEntry(ports, who, 'filters', { ...put, entry: checked.value }) : checked
  }
