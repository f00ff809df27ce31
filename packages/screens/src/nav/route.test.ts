import {
  type CalendarId,
  type DepartmentId,
  instant,
  type MeasureId,
  onTimeChoices,
  type RequestId,
  ratedChoices,
  type ServiceId,
  spanEnds,
  stateChoices,
  type TargetKind,
} from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRoute } from './parseRoute.ts'
import { adminTabs, boardScopes, formatRoute, type OverviewPeriod, type Route } from './route.ts'

const anId = <I extends string>() => fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/) as fc.Arbitrary<I>
const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) => fc.record(fields, { requiredKeys: [] })
const constant = <const T>(...values: T[]) => fc.constantFrom(...values)

const route: fc.Arbitrary<Route> = fc.oneof(
  optional({
    scope: constant(...boardScopes),
    state: constant(...stateChoices),
    priority: constant(1, 2, 3, 4),
    provider: anId<DepartmentId>(),
    customer: anId<DepartmentId>(),
    assignee: constant('me', 'nobody'),
    late: fc.constant(true as const),
    ...Object.fromEntries(spanEnds.map((end) => [end, fc.nat().map((ms) => instant(ms * 1000))])),
    onTime: constant(...onTimeChoices),
    reopened: fc.constant(true as const),
    handedOn: fc.constant(true as const),
    rated: constant(...ratedChoices),
    text: fc.string({ unit: 'binary', minLength: 1 }),
    order: constant('newest', 'due'),
  }).map((query) => ({ at: 'board' as const, ...query }) as Route),
  anId<RequestId>().map((request) => ({ at: 'request' as const, request })),
  fc
    .record({
      request: anId<RequestId>(),
      clock: fc.record({
        target: constant<TargetKind>('first-response', 'next-update', 'resolution', 'own:approval'),
        cycle: fc.integer({ min: 1, max: 9999 }),
      }),
    })
    .map((rest) => ({ at: 'request' as const, ...rest })),
  optional({ service: anId<ServiceId>() }).map((rest) => ({ at: 'raise' as const, ...rest }) as Route),
  optional({
    period: constant<OverviewPeriod>('13-weeks', '12-months', 'all', 'year-2016'),
    provider: anId<DepartmentId>(),
  }).map((rest) => ({ at: 'overview' as const, ...rest }) as Route),
  optional({
    period: constant<OverviewPeriod>('13-weeks', '12-months', 'all', 'year-2016'),
    relation: fc.record({ customer: anId<DepartmentId>(), provider: anId<DepartmentId>() }),
  }).map((rest) => ({ at: 'map' as const, ...rest }) as Route),
  optional({
    complaint: fc.string({ unit: 'binary', minLength: 1 }),
    measure: constant<MeasureId>('on-time', 'response-median'),
    period: constant<OverviewPeriod>('12-months', 'year-2016'),
    provider: anId<DepartmentId>(),
  }).map((rest) => ({ at: 'need' as const, ...rest }) as Route),
  fc.constant<Route>({ at: 'alerts' }),
  fc.constant<Route>({ at: 'accounts' }),
  constant(...adminTabs).map((tab) => ({ at: 'admin' as const, tab })),
  anId<CalendarId>().map((calendar) => ({ at: 'calendar' as const, calendar })),
  anId<ServiceId>().map((service) => ({ at: 'service' as const, service })),
  fc.constant<Route>({ at: 'new-service' }),
  optional({ copyOf: anId<CalendarId>() }).map((rest) => ({ at: 'new-calendar' as const, ...rest }) as Route),
)

describe('a route as text', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(route, (r) => {
        expect(parseRoute(formatRoute(r))).toEqual(r)
      }),
    )
  })

  it('any text at all is read as some place, and that place is written and read the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath(),
          fc.webPath().map((path) => `/board${path}`),
        ),
        (text) => {
          const read = parseRoute(text)
          expect(parseRoute(formatRoute(read))).toEqual(read)
        },
      ),
    )
  })

  it.each([
    ['', { at: 'board' }],
    ['/', { at: 'board' }],
    ['/board/queue?state=waiting&late=yes', { at: 'board', scope: 'queue', state: 'waiting', late: true }],
    ['/board/nobody', { at: 'nowhere', path: '/board/nobody' }],
    ['/board?priority=9&state=lost&provider=a%20b', { at: 'board' }],
    ['/requests/a%2Fb', { at: 'nowhere', path: '/requests/a%2Fb' }],
    ['/requests/r7?clock=late&cycle=0', { at: 'request', request: 'r7' }],
    ['/requests', { at: 'nowhere', path: '/requests' }],
    ['/admin', { at: 'admin', tab: 'import' }],
    ['/admin/calendars/a/b', { at: 'nowhere', path: '/admin/calendars/a/b' }],
    ['/admin/people/shanghai', { at: 'nowhere', path: '/admin/people/shanghai' }],
    ['/overview?period=year-99', { at: 'overview' }],
    ['/map?customer=hr&period=ever', { at: 'map' }],
    ['/map/hr', { at: 'nowhere', path: '/map/hr' }],
    ['board', { at: 'nowhere', path: 'board' }],
  ])('%s', (text, expected) => {
    expect(parseRoute(text)).toEqual(expected)
  })
})
