import { App } from './App.tsx'
import type { Host } from './host/host.ts'
import { type Mounted, mountScreens } from './mountScreens.tsx'

/** Shows the product inside an element of any host. */
export const mount = (element: HTMLElement, host: Host): Mounted => mountScreens(element, host, App)
