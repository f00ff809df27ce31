import type { Origins } from '@counterpart/api'
import type { TenantId } from '@counterpart/core'
import type { DirectoryStore } from '@counterpart/usecases'

/**
 * The origins that settings name, and the SharePoint sites of connected tenants.
 *
 * What an answer may be read by must be known before anyone is, so it is looked up in the background: a site that was
 * just written or parted is so for all replicas after the next round of jobs.
 */
export function knownOrigins(
  directory: DirectoryStore,
  tenant: TenantId,
  named: ReadonlySet<string>,
): Origins & { readonly refresh: () => Promise<void> } {
  let sites: ReadonlySet<string> = new Set()
  return {
    has: (origin) => named.has(origin) || sites.has(origin),
    async refresh() {
      const connections = await directory.all(tenant, 'connection')
      sites = new Set(
        connections.flatMap(({ value: { state, site } }) => (state === 'connected' && site !== null ? [site] : [])),
      )
    },
  }
}
