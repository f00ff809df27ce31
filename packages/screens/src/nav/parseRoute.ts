import {
  type CalendarId,
  type DepartmentId,
  type Instant,
  instant,
  isId,
  isTargetKind,
  measureIds,
  onTimeChoices,
  priorities,
  type RequestId,
  ratedChoices,
  type ServiceId,
  spanEnds,
  stateChoices,
} from '@counterpart/core'
import {
  adminTabs,
  type BoardQuery,
  boardScopes,
  type ClockName,
  type NeedQuery,
  type OverviewPeriod,
  type RelationName,
  type Route,
} from './route.ts'

/** Never fails: a text that names no place is `nowhere`, and a filter that means nothing is left out. */
export function parseRoute(text: string): Route {
  const [path = '', search = ''] = splitOnce(text, '?')
  const query = new URLSearchParams(search)
  const [first = '', second, third, ...more] = path.split('/').slice(1)
  const nowhere: Route = { at: 'nowhere', path: text }
  if (more.length > 0 || (path !== '' && !path.startsWith('/'))) return nowhere
  if (third !== undefined) {
    if (first !== 'admin' || !isId(third)) return nowhere
    if (second === 'calendars') return { at: 'calendar', calendar: third as CalendarId }
    return second === 'services' ? { at: 'service', service: third as ServiceId } : nowhere
  }
  switch (first) {
    case '':
      return second === undefined ? { at: 'board' } : nowhere
    case 'board':
      if (second !== undefined && !isOneOf(boardScopes, second)) return nowhere
      return { at: 'board', ...(second && { scope: second }), ...boardFilters(query) }
    case 'requests':
      return isId(second) ? { at: 'request', request: second as RequestId, ...clockIn(query) } : nowhere
    case 'issues':
      return isId(second) ? { at: 'issue', issue: second } : nowhere
    case 'raise':
      if (second === undefined) return { at: 'raise' }
      return isId(second) ? { at: 'raise', service: second as ServiceId } : nowhere
    case 'overview':
      return second === undefined ? { at: 'overview', ...overviewFilters(query) } : nowhere
    case 'map':
      return second === undefined ? { at: 'map', ...mapFilters(query) } : nowhere
    case 'need':
      return second === undefined ? { at: 'need', ...needFilters(query) } : nowhere
    case 'alerts':
      return second === undefined ? { at: 'alerts' } : nowhere
    case 'accounts':
      return second === undefined ? { at: 'accounts' } : nowhere
    case 'admin':
      if (second === undefined) return { at: 'admin', tab: 'import' }
      if (second === 'new-calendar') {
        const copyOf = query.get('copy')
        return { at: 'new-calendar', ...(isId(copyOf) && { copyOf: copyOf as CalendarId }) }
      }
      if (second === 'new-service') return { at: 'new-service' }
      return isOneOf(adminTabs, second) ? { at: 'admin', tab: second } : nowhere
    default:
      return nowhere
  }
}

function boardFilters(query: URLSearchParams): BoardQuery {
  const state = query.get('state')
  const priority = Number(query.get('priority'))
  const assignee = query.get('assignee')
  const order = query.get('order')
  const text = query.get('text')
  const onTime = query.get('onTime')
  const rated = query.get('rated')
  return {
    ...(isOneOf(stateChoices, state) && { state }),
    ...(isOneOf(priorities, priority) && { priority }),
    ...idIn<'provider', DepartmentId>(query, 'provider'),
    ...idIn<'customer', DepartmentId>(query, 'customer'),
    ...((assignee === 'me' || assignee === 'nobody') && { assignee }),
    ...flagIn(query, 'late'),
    ...Object.assign({}, ...spanEnds.map((name) => instantIn(query, name))),
    ...(isOneOf(onTimeChoices, onTime) && { onTime }),
    ...flagIn(query, 'reopened'),
    ...flagIn(query, 'handedOn'),
    ...(isOneOf(ratedChoices, rated) && { rated }),
    ...(text && { text }),
    ...((order === 'newest' || order === 'due') && { order }),
  }
}

function clockIn(query: URLSearchParams): { clock?: ClockName } {
  const target = query.get('clock') ?? ''
  const cycle = query.get('cycle') ?? ''
  return isTargetKind(target) && /^[1-9]\d{0,3}$/.test(cycle) ? { clock: { target, cycle: Number(cycle) } } : {}
}

function overviewFilters(query: URLSearchParams): { period?: OverviewPeriod; provider?: DepartmentId } {
  const period = query.get('period')
  return { ...(isPeriod(period) && { period }), ...idIn<'provider', DepartmentId>(query, 'provider') }
}

function mapFilters(query: URLSearchParams): { period?: OverviewPeriod; relation?: RelationName } {
  const period = query.get('period')
  const { customer, provider } = {
    ...idIn<'customer', DepartmentId>(query, 'customer'),
    ...idIn<'provider', DepartmentId>(query, 'provider'),
  }
  return { ...(isPeriod(period) && { period }), ...(customer && provider && { relation: { customer, provider } }) }
}

function needFilters(query: URLSearchParams): NeedQuery {
  const complaint = query.get('complaint')
  const measure = query.get('measure')
  return {
    ...(complaint && { complaint }),
    ...(isOneOf(measureIds, measure) && { measure }),
    ...overviewFilters(query),
  }
}

const isPeriod = (value: string | null): value is OverviewPeriod =>
  value === '13-weeks' ||
  value === '12-months' ||
  value === 'all' ||
  /^year-(19[7-9]\d|20\d\d|21\d\d)$/.test(value ?? '')

const flagIn = <K extends string>(query: URLSearchParams, name: K): { [N in K]?: true } =>
  (query.get(name) === 'yes' ? { [name]: true } : {}) as { [N in K]?: true }

function instantIn(query: URLSearchParams, name: string): { readonly [name: string]: Instant } {
  const text = query.get(name) ?? ''
  return /^\d{1,13}$/.test(text) ? { [name]: instant(Number(text)) } : {}
}

const idIn = <K extends string, I extends string>(query: URLSearchParams, name: K): { [N in K]?: I } => {
  const value = query.get(name)
  return (isId(value) ? { [name]: value } : {}) as { [N in K]?: I }
}

const isOneOf = <const T>(list: readonly T[], value: unknown): value is T =>
  (list as readonly unknown[]).includes(value)

function splitOnce(text: string, at: string): readonly string[] {
  const i = text.indexOf(at)
  return i < 0 ? [text] : [text.slice(0, i), text.slice(i + 1)]
}
