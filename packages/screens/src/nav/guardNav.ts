import type { Nav } from './nav.ts'
import { formatRoute, type Route } from './route.ts'

/** Navigation that asks before it leaves what is not saved, whoever moves: a screen, the host, or the way back of the browser. */
export type GuardedNav = Nav & {
  /** Leaving has to be allowed from now on. @returns lets go */
  hold(): () => void
  /** Where somebody wants to go while something is held. */
  wanted(): Route | null
  /** Goes where somebody wanted to go. */
  leave(): void
  stay(): void
}

/** A correction of the address by `replace` is no leave. */
export function guardNav(inner: Nav): GuardedNav {
  const heard = new Set<() => void>()
  const holds = new Set<object>()
  let shown = inner.current()
  let wanted: Route | null = null
  let isAllowed = false
  let stop: (() => void) | null = null

  const tell = () => {
    for (const listener of heard) listener()
  }
  const mayGo = (to: Route) => isAllowed || holds.size === 0 || formatRoute(to) === formatRoute(shown)
  const want = (route: Route) => {
    wanted = route
    tell()
  }
  const moved = () => {
    const next = inner.current()
    if (mayGo(next)) {
      shown = next
      return tell()
    }
    // The address already names the other place: it is brought back to the one that is still shown.
    inner.push(shown)
    want(next)
  }
  const allowed = (go: () => void) => {
    isAllowed = true
    try {
      go()
    } finally {
      isAllowed = false
    }
  }
  return {
    current() {
      // The address may have changed before anybody was told; where nothing is held, it is what counts.
      if (stop === null || holds.size === 0) shown = inner.current()
      return shown
    },
    push: (route) => (mayGo(route) ? inner.push(route) : want(route)),
    replace: (route) => allowed(() => inner.replace(route)),
    deepLink: inner.deepLink,
    listen(listener) {
      heard.add(listener)
      stop ??= inner.listen(moved)
      return () => {
        heard.delete(listener)
        if (heard.size > 0) return
        stop?.()
        stop = null
      }
    },
    hold() {
      const mine = {}
      holds.add(mine)
      return () => holds.delete(mine)
    },
    wanted: () => wanted,
    leave() {
      const to = wanted
      wanted = null
      if (to) allowed(() => inner.push(to))
      tell()
    },
    stay() {
      wanted = null
      tell()
    },
  }
}
