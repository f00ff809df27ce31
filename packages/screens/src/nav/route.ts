import type {
  CalendarId,
  DepartmentId,
  ListChoice,
  MeasureId,
  RequestId,
  ServiceId,
  TargetKind,
} from '@counterpart/core'

/** The tabs of the board. Triage shows the same requests as the queue, by urgency and importance. */
export const boardScopes = ['mine', 'queue', 'triage', 'asked', 'all'] as const
export type BoardScope = (typeof boardScopes)[number]

/** What is absent takes the scope's own default. */
export type BoardQuery = { readonly scope?: BoardScope | undefined } & ListChoice

export const adminTabs = [
  'import',
  'departments',
  'people',
  'services',
  'calendars',
  'agreements',
  'statuses',
  'connections',
  'sample',
] as const
export type AdminTab = (typeof adminTabs)[number]

export type OverviewPeriod = '13-weeks' | '12-months' | 'all' | `year-${number}`

export type NeedQuery = {
  readonly complaint?: string
  readonly measure?: MeasureId
  readonly period?: OverviewPeriod
  readonly provider?: DepartmentId
}

/** One clock of a request. */
export type ClockName = { readonly target: TargetKind; readonly cycle: number }

/** A customer and its provider. */
export type RelationName = { readonly customer: DepartmentId; readonly provider: DepartmentId }

/** Every place in the product. */
export type Route =
  | ({ readonly at: 'board' } & BoardQuery)
  /** With the story of one of its clocks, where that is open. */
  | { readonly at: 'request'; readonly request: RequestId; readonly clock?: ClockName }
  /** An issue of a tracker, with its request or as one that may become one. */
  | { readonly at: 'issue'; readonly issue: string }
  | { readonly at: 'raise'; readonly service?: ServiceId }
  | { readonly at: 'overview'; readonly period?: OverviewPeriod; readonly provider?: DepartmentId }
  | { readonly at: 'map'; readonly period?: OverviewPeriod; readonly relation?: RelationName }
  /** With what was said, and the measure chosen for it. */
  | ({ readonly at: 'need' } & NeedQuery)
  | { readonly at: 'alerts' }
  /** With which accounts the reader comes in. */
  | { readonly at: 'accounts' }
  | { readonly at: 'admin'; readonly tab: AdminTab }
  | { readonly at: 'calendar'; readonly calendar: CalendarId }
  | { readonly at: 'new-calendar'; readonly copyOf?: CalendarId }
  | { readonly at: 'service'; readonly service: ServiceId }
  | { readonly at: 'new-service' }
  | { readonly at: 'nowhere'; readonly path: string }

/** A route as text, beginning with a slash, fit for a hash or a path. `parseRoute` gives it back. */
export function formatRoute(route: Route): string {
  switch (route.at) {
    case 'board': {
      const { at: _, scope, late, reopened, handedOn, ...rest } = route
      const flags = { late: late && 'yes', reopened: reopened && 'yes', handedOn: handedOn && 'yes' }
      return withQuery(scope ? `/board/${scope}` : '/board', { ...rest, ...flags })
    }
    case 'request':
      return withQuery(`/requests/${route.request}`, { clock: route.clock?.target, cycle: route.clock?.cycle })
    case 'issue':
      return `/issues/${route.issue}`
    case 'raise':
      return route.service ? `/raise/${route.service}` : '/raise'
    case 'overview':
      return withQuery('/overview', { period: route.period, provider: route.provider })
    case 'map':
      return withQuery('/map', { period: route.period, ...route.relation })
    case 'need': {
      const { at: _, ...query } = route
      return withQuery('/need', query)
    }
    case 'alerts':
      return '/alerts'
    case 'accounts':
      return '/accounts'
    case 'admin':
      return `/admin/${route.tab}`
    case 'calendar':
      return `/admin/calendars/${route.calendar}`
    case 'new-calendar':
      return withQuery('/admin/new-calendar', { copy: route.copyOf })
    case 'service':
      return `/admin/services/${route.service}`
    case 'new-service':
      return '/admin/new-service'
    case 'nowhere':
      return route.path
  }
}

function withQuery(path: string, parts: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, String(value))
  const search = query.toString()
  return search === '' ? path : `${path}?${search}`
}
