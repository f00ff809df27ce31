import { formatRoute, type Nav, type Route } from '@counterpart/screens'

type DialogNavParts = {
  readonly inner: Nav
  readonly linkTo: (place: string) => string
  /** Closes the dialog; the tab goes to the place, if there is one. */
  readonly close: (place: string | null) => void
}

/** Navigation in a dialog: what it is for happens in it, and every other place is one of the tab behind. */
export function dialogNav({ inner, linkTo, close }: DialogNavParts): Nav {
  const start = inner.current()
  const go = (move: (route: Route) => void) => (route: Route) => {
    if (route.at !== start.at) return close(formatRoute(route))
    // A dialog that opened with a form has no catalogue behind it: giving the form up closes it.
    const isBackPastStart = start.at === 'raise' && start.service !== undefined && formatRoute(route) === '/raise'
    if (isBackPastStart) return close(null)
    move(route)
  }
  return {
    current: inner.current,
    push: go(inner.push),
    replace: go(inner.replace),
    deepLink: (route) => linkTo(formatRoute(route)),
    listen: inner.listen,
  }
}
