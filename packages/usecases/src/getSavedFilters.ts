import type { SavedFilters } from '@counterpart/core'
import type { Ports, Versioned, Who } from './ports.ts'

/** The filters that the person keeps; version 0 while there are none yet. */
export const getSavedFilters =
  (ports: Ports) =>
  async ({ tenant, actor }: Who): Promise<Versioned<SavedFilters>> =>
    (await ports.directory.load(tenant, 'filters', actor.person)) ?? {
      value: { id: actor.person, items: [] },
      version: 0,
    }
