import type { Part } from '@counterpart/words'
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button, EmptyState, Page, Skeleton } from '#kit'
import { Screen } from './data/Answer.tsx'
import { LiveChanges } from './host/LiveChanges.tsx'
import { useGuard, useHost, useRoute, useWords } from './host/useHost.tsx'
import { useParts } from './host/useParts.ts'
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
// Seldom seen, and a dialog is large.
const LeaveDialog = lazy(async () => ({ default: (await import('./nav/LeaveDialog.tsx')).LeaveDialog }))
const AdminPage = lazy(async () => ({ default: (await import('./admin/AdminPage.tsx')).AdminPage }))

/** The screen of the place where the reader is. */
export function App() {
  const { t } = useWords()
  const route = useRoute()
  const place = usePlace(route)
  useParts(route.at === 'raise' && route.service ? form : partsAt[route.at], soon)
  // The way back from a request leads to the list it was found in, with its filters.
  const [board, setBoard] = useState<Route>({ at: 'board' })
  if (route.at === 'board' && route !== board) setBoard(route)
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <LiveChanges />
      <AskedToLeave />
      <Suspense
        fallback={
          <Page title={t('product.name')}>
            <Skeleton label={t('kit.loading')} shape="table" />
          </Page>
        }
      >
        {screenAt(route, board)}
      </Suspense>
    </div>
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

/** Going to another place takes the keyboard and the eye to its beginning, as a new page would. */
function usePlace(route: Route) {
  const element = useRef<HTMLDivElement>(null)
  const name = nameOf(route)
  const before = useRef(name)
  useEffect(() => {
    if (before.current === name) return
    before.current = name
    element.current?.focus({ preventScroll: true })
    if ((element.current?.getBoundingClientRect().top ?? 0) < 0) element.current?.scrollIntoView()
  }, [name])
  return element
}

/** Two routes of one name are the same place, differently looked at. */
function nameOf(route: Route): string {
  if (route.at === 'request') return route.request
  if (route.at === 'calendar') return route.calendar
  if (route.at === 'raise') return `raise ${route.service ?? ''}`
  return route.at === 'service' ? route.service : route.at
}

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

/** Asked at any place that holds something unsaved. */
function AskedToLeave() {
  const guard = useGuard()
  const wanted = useSyncExternalStore(guard.listen, guard.wanted)
  if (wanted === null) return null
  return (
    <Suspense fallback={null}>
      <LeaveDialog open onStay={guard.stay} onLeave={guard.leave} />
    </Suspense>
  )
}

function Nowhere() {
  const { t } = useWords()
  const { nav } = useHost()
  return (
    <Screen title={t('nowhere.title')}>
      <EmptyState
        icon="search"
        title={t('nowhere.what')}
        description={t('nowhere.detail')}
        action={
          <Button variant="primary" onPress={() => nav.push({ at: 'board' })}>
            {t('act.to-board')}
          </Button>
        }
      />
    </Screen>
  )
}
