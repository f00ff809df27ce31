import { lazy } from 'react'
import { AppFrame, Nowhere } from './AppFrame.tsx'
import { useRoute } from './host/useHost.tsx'
import type { Route } from './nav/route.ts'

const MinePage = lazy(async () => ({ default: (await import('./mine/MinePage.tsx')).MinePage }))
const RaisePage = lazy(async () => ({ default: (await import('./raise/RaisePage.tsx')).RaisePage }))
const RequestPage = lazy(async () => ({ default: (await import('./request/RequestPage.tsx')).RequestPage }))

/** The product where it is a part of a page: who asks finds, asks, follows and rates; whoever serves goes elsewhere. */
export function PartApp() {
  const route = useRoute()
  return (
    <AppFrame words={wordsAt(route)} soon={soon}>
      {screenAt(route)}
    </AppFrame>
  )
}

const soon = ['refusals', 'moves', 'request'] as const
const mine = ['mine'] as const
const catalogue = ['raise'] as const
const form = ['raise', 'request', 'moves'] as const
const request = ['request', 'mine', 'moves'] as const

function wordsAt(route: Route) {
  if (route.at === 'raise') return route.service ? form : catalogue
  return route.at === 'request' ? request : mine
}

const home: Route = { at: 'board', scope: 'mine' }

function screenAt(route: Route) {
  switch (route.at) {
    case 'board':
      return <MinePage query={route} />
    case 'raise':
      return <RaisePage key={route.service} service={route.service} />
    case 'request':
      return <RequestPage key={route.request} request={route.request} clock={route.clock} from={home} />
    default:
      return <Nowhere />
  }
}
