import type { Words } from '@counterpart/words'
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { GuardedNav } from '../nav/guardNav.ts'
import type { Route } from '../nav/route.ts'
import type { Host } from './host.ts'
import type { Ticker } from './ticker.ts'

/** The navigation of the host is the guarded one. */
type Surroundings = {
  readonly host: Host & { readonly nav: GuardedNav }
  readonly words: Words
  readonly ticker: Ticker
}
const SurroundingsContext = createContext<Surroundings | null>(null)

export function SurroundingsProvider({ value, children }: { value: Surroundings; children: ReactNode }) {
  return <SurroundingsContext.Provider value={value}>{children}</SurroundingsContext.Provider>
}

function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('a screen is shown without mount()')
  return surroundings
}

export const useHost = (): Host => useSurroundings().host
export const useGuard = (): GuardedNav => useSurroundings().host.nav
export const useWords = (): Words => useSurroundings().words

export function useRoute(): Route {
  const { nav } = useHost()
  return useSyncExternalStore(nav.listen, nav.current)
}

/**
 * What follows from the present moment, kept up to date every second. Renders only when the answer changes, so a
 * hundred clocks that show minutes cost a hundred small sums a second and no more.
 *
 * @param read must give the same value (by `Object.is`) for the same answer: a text, a number
 */
export function useTick<T extends string | number | boolean>(read: () => T): T {
  const { ticker } = useSurroundings()
  return useSyncExternalStore(ticker.listen, read)
}
