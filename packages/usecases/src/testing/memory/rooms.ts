import type { TenantId } from '@counterpart/core'

/** One map for each tenant. */
export function rooms<T>(): {
  of: (tenant: TenantId) => Map<string, T>
  all: () => Iterable<[TenantId, Map<string, T>]>
} {
  const byTenant = new Map<TenantId, Map<string, T>>()
  return {
    of(tenant) {
      const room = byTenant.get(tenant) ?? new Map<string, T>()
      byTenant.set(tenant, room)
      return room
    },
    all: () => byTenant,
  }
}
