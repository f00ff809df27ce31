import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueries } from './data/useAsk.ts'
import type { Host } from './host/host.ts'
import { makeTicker } from './host/ticker.ts'
import { WithWords } from './host/WithWords.tsx'

/** What a shell holds of a mount: no value of React crosses. */
export type Mounted = {
  /** Another language, colour mode or person. */
  update(host: Host): void
  unmount(): void
}

/** Shows screens inside an element of any host. */
export function mountScreens(element: HTMLElement, host: Host, Screens: ComponentType): Mounted {
  const root = createRoot(element, { identifierPrefix: `${host.instance}-` })
  const queries = makeQueries()
  const ticker = makeTicker(element.ownerDocument)
  let me = host.me.person
  const show = (host: Host) => {
    // What one person may see is not shown to the next.
    if (host.me.person !== me) queries.clear()
    me = host.me.person
    root.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <WithWords host={host} ticker={ticker}>
            <Screens />
          </WithWords>
        </QueryClientProvider>
      </StrictMode>,
    )
  }
  show(host)
  return {
    update: show,
    unmount() {
      root.unmount()
      queries.clear()
    },
  }
}
