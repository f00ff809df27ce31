import { formatRoute, type Nav, parseRoute, type Route, type SteppedNav } from '@counterpart/screens'

type TabNavParts = {
  readonly inner: SteppedNav
  readonly linkTo: (place: string) => string
  /** null where Teams has no dialogs. Answers with the place to go to, or null when the dialog was closed. */
  readonly openDialog: ((place: string) => Promise<string | null>) | null
}

/** Navigation in a tab: raising opens in a dialog of Teams, and whoever raised lands on the request. */
export function tabNav({ inner, linkTo, openDialog }: TabNavParts): Nav {
  const push = (route: Route) => {
    if (!openDialog || !isForDialog(inner.current(), route)) return inner.push(route)
    void openDialog(formatRoute(route)).then((place) => {
      if (place !== null) inner.push(parseRoute(place))
    })
  }
  return {
    current: inner.current,
    push,
    replace: inner.replace,
    deepLink: (route) => linkTo(formatRoute(route)),
    listen: inner.listen,
  }
}

/** From anywhere to the catalogue, and from the catalogue to a form; back to the catalogue leads no dialog. */
function isForDialog(from: Route, to: Route): boolean {
  if (to.at !== 'raise') return false
  return to.service === undefined ? from.at !== 'raise' : from.at !== 'raise' || from.service === undefined
}
