import { type Instant, id, instant, type TenantId } from '@counterpart/core'

/** The tenant of a home that stands inside one installation of a host: its name is that of the installation. */
export const homeOf = (installation: string): TenantId => id(installation)

/** The time of the machine. */
export const systemNow = (): Instant => instant(Date.now())
