import { parseRoute } from './parseRoute.ts'
import { formatRoute, type Route } from './route.ts'

/** How screens move about, and learn that somebody moved: the host owns the address. */
export interface Nav {
  current(): Route
  push(route: Route): void
  replace(route: Route): void
  /** An address that leads there from outside: for new tabs, copying and mails. */
  deepLink(route: Route): string
  /** @returns stops listening */
  listen(heard: () => void): () => void
}

/** Navigation that knows how far it has come. */
export type SteppedNav = Nav & {
  /** One step back inside the product. @returns false where it began */
  back(): boolean
}

/** Navigation in the hash of a page that owns its address. */
export function hashNav(window: Window): SteppedNav {
  const heard = new Set<() => void>()
  const tell = () => {
    for (const listener of heard) listener()
  }
  // Kept with the entry, so that it is right after a reload and after steps of the browser's own.
  const steps = () => Number((window.history.state as { steps?: unknown } | null)?.steps ?? 0)
  // The same object for the same address, so that React sees no change where there is none.
  let last = { text: '', route: parseRoute('') }
  return {
    current() {
      const text = window.location.hash.slice(1)
      if (text !== last.text) last = { text, route: parseRoute(text) }
      return last.route
    },
    push(route) {
      const text = formatRoute(route)
      if (text !== window.location.hash.slice(1)) window.history.pushState({ steps: steps() + 1 }, '', `#${text}`)
      tell()
    },
    replace(route) {
      window.history.replaceState(window.history.state, '', `#${formatRoute(route)}`)
      tell()
    },
    back() {
      if (steps() === 0) return false
      window.history.back()
      return true
    },
    deepLink: (route) => `${window.location.origin}${window.location.pathname}#${formatRoute(route)}`,
    listen(listener) {
      if (heard.size === 0) {
        window.addEventListener('hashchange', tell)
        window.addEventListener('popstate', tell)
      }
      heard.add(listener)
      return () => {
        heard.delete(listener)
        if (heard.size > 0) return
        window.removeEventListener('hashchange', tell)
        window.removeEventListener('popstate', tell)
      }
    },
  }
}

/** Navigation where the host gives no address: it lasts as long as the mount. */
export function memoryNav(start: Route = { at: 'board' }): Nav {
  const heard = new Set<() => void>()
  let route = start
  const go = (next: Route) => {
    route = next
    for (const listener of heard) listener()
  }
  return {
    current: () => route,
    push: go,
    replace: go,
    deepLink: (to) => `#${formatRoute(to)}`,
    listen(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
}
