import type { Part } from '@counterpart/words'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useSyncExternalStore } from 'react'
import { Button, EmptyState, Page, Skeleton } from '#kit'
import { Screen } from './data/Answer.tsx'
import { LiveChanges } from './host/LiveChanges.tsx'
import { useGuard, useHost, useRoute, useWords } from './host/useHost.tsx'
import { useParts } from './host/useParts.ts'
import type { Route } from './nav/route.ts'

// Seldom seen, and a dialog is large.
const LeaveDialog = lazy(async () => ({ default: (await import('./nav/LeaveDialog.tsx')).LeaveDialog }))

type AppFrameProps = {
  /** What the screen is shown with. */
  words: readonly Part[]
  /** What it says once somebody acts. */
  soon: readonly Part[]
  children: ReactNode
}

/** Around the screen of the place where the reader is. */
export function AppFrame({ words, soon, children }: AppFrameProps) {
  const { t } = useWords()
  const place = usePlace(useRoute())
  useParts(words, soon)
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
        {children}
      </Suspense>
    </div>
  )
}

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

/** A place that is none here. */
export function Nowhere() {
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
