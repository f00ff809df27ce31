import type { Part } from '@counterpart/words'
import { lazy, useState } from 'react'
import { AppFrame, Nowhere } from './AppFrame.tsx'
import { useRoute } from './host/useHost.tsx'
import type { Route } from './nav/route.ts'

// One chunk a screen: a person who only looks at the board loads no chart.
const Board = lazy(async () => ({ default: (await import('./board/Board.tsx')).Board }))
const RequestPage = lazy(async () => ({ default: (await import('./request/RequestPage.tsx')).RequestPage }))
// With the page of a request, which is most of it: as a chunk of its own it would make more of what both need common to all.
const IssuePanel = lazy(async () => ({ default: (await import('./request/RequestPage.tsx')).IssuePanel }))
const RaisePage = lazy(async () => ({ default: (await import('./raise/RaisePage.tsx')).RaisePage }))
const OverviewPage = lazy(async () => ({ default: (await import('./overview/OverviewPage.tsx')).OverviewPage }))
const MapPage = lazy(async () => ({ default: (await import('./map/MapPage.tsx')).MapPage }))
const NeedPage = lazy(async () => ({ default: (await import('./need/NeedPage.tsx')).NeedPage }))
const AlertsPage = lazy(async () => ({ default: (await import('./alerts/AlertsPage.tsx')).AlertsPage }))
const AccountsPage = lazy(async () => ({ default: (await import('./accounts/AccountsPage.tsx')).AccountsPage }))
const CalendarPage = lazy(async () => ({ default: (await import('./calendar/CalendarPage.tsx')).CalendarPage }))
const ServicePage = lazy(async () => ({ default: (await import('./service/ServicePage.tsx')).ServicePage }))
const AdminPage = lazy(async () => ({ default: (await import('./admin/AdminPage.tsx')).AdminPage }))

/** The screen of the place where the reader is. */
export function App() {
  const route = useRoute()
  // The way back from a request leads to the list it was found in, with its filters.
  const [board, setBoard] = useState<Route>({ at: 'board' })
  if (route.at === 'board' && route !== board) setBoard(route)
  return (
    <AppFrame words={route.at === 'raise' && route.service ? form : partsAt[route.at]} soon={soon}>
      {screenAt(route, board)}
    </AppFrame>
  )
}

// Settings speak of forms, promises and the product itself, too: a part that came later would take the page away again.
const settings = ['settings', 'request', 'raise', 'moves'] as const
const administration = [...settings, 'accounts'] as const
/** What a screen is shown with. */
const partsAt: Readonly<Record<Route['at'], readonly Part[]>> = {
  // What else is said follows from the tab.
  board: ['first'],
  nowhere: ['first'],
  alerts: ['request'],
  request: ['request', 'mine', 'moves'],
  issue: ['request', 'mine', 'moves'],
  raise: ['raise'],
  overview: ['figures'],
  map: ['figures'],
  need: ['figures'],
  accounts: ['accounts'],
  admin: administration,
  calendar: settings,
  'new-calendar': settings,
  service: settings,
  'new-service': settings,
}

const form = ['raise', 'request', 'moves'] as const

/** What most screens say once somebody acts, or is told that it cannot be done. */
const soon = ['refusals', 'moves', 'request'] as const

function screenAt(route: Route, board: Route) {
  switch (route.at) {
    case 'board':
      return <Board query={route} />
    case 'request':
      return <RequestPage key={route.request} request={route.request} clock={route.clock} from={board} />
    case 'issue':
      return <IssuePanel key={route.issue} issue={route.issue} />
    case 'raise':
      return <RaisePage key={route.service} service={route.service} />
    case 'overview':
      return <OverviewPage period={route.period} provider={route.provider} />
    case 'map':
      return <MapPage period={route.period} relation={route.relation} />
    case 'need':
      return <NeedPage query={route} />
    case 'alerts':
      return <AlertsPage />
    case 'accounts':
      return <AccountsPage />
    case 'admin':
      return <AdminPage tab={route.tab} />
    case 'calendar':
      return <CalendarPage key={route.calendar} calendar={route.calendar} />
    case 'new-calendar':
      return <CalendarPage key={`new ${route.copyOf ?? ''}`} calendar={null} copyOf={route.copyOf} />
    case 'service':
      return <ServicePage key={route.service} service={route.service} />
    case 'new-service':
      return <ServicePage key="new" service={null} />
    case 'nowhere':
      return <Nowhere />
  }
}
