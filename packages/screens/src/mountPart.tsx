import type { Host } from './host/host.ts'
import { type Mounted, mountScreens } from './mountScreens.tsx'
import { PartApp } from './PartApp.tsx'

/** Shows as much of the product as a part of a page has, as `Host.part` says. */
export const mountPart = (element: HTMLElement, host: Host): Mounted => mountScreens(element, host, PartApp)
