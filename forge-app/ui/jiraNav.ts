import { formatRoute, memoryNav, type Nav, parseRoute, type Route } from '@counterpart/screens'

/** The part of Jira's address that is the page's own, as `view.createHistory` of the bridge gives it. */
export type JiraHistory = {
  readonly location: { readonly pathname: string; readonly search: string }
  push(path: string): void
  replace(path: string): void
  /** @returns stops listening */
  listen(heard: () => void): () => void
}

/**
 * Navigation in the address of Jira, so that a place can be reloaded, kept and sent, and its own steps lead back.
 *
 * @param start where the reader begins when the address names no place
 * @param home what stands before the page's own part of the address, for links from outside
 */
export function jiraNav(history: JiraHistory, start: string, home: string | null): Nav {
  const heard = new Set<() => void>()
  const named = ({ pathname, search }: JiraHistory['location']) => (pathname === '/' ? start : pathname + search)
  let last = named(history.location)
  let route = parseRoute(last)
  const go = (text: string) => {
    if (text === last) return
    last = text
    route = parseRoute(text)
    for (const listener of heard) listener()
  }
  const move = (way: 'push' | 'replace') => (next: Route) => {
    const text = formatRoute(next)
    if (way === 'replace' || text !== last) history[way](text)
    go(text)
  }
  // For good: the page is gone before its address is.
  history.listen(() => go(named(history.location)))
  return {
    current: () => route,
    push: move('push'),
    replace: move('replace'),
    deepLink: linkTo(home),
    listen(listener) {
      heard.add(listener)
      return () => heard.delete(listener)
    },
  }
}

/** Navigation in the panel of an issue, which has no address of its own: links lead to the page of the project. */
export const panelNav = (start: string, home: string | null): Nav => ({
  ...memoryNav(parseRoute(start)),
  deepLink: linkTo(home),
})

const linkTo = (home: string | null) => (route: Route) => `${home ?? '#'}${formatRoute(route)}`
