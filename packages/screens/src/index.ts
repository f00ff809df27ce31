export type { Change, Host, Me, Memory } from './host/host.ts'
export { type Mounted, mount } from './mount.tsx'
export { hashNav, memoryNav, type Nav } from './nav/nav.ts'
export { formatRoute, parseRoute, type Route } from './nav/route.ts'
