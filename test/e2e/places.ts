import { type CalendarId, type DepartmentId, id, instant, type RequestId, type ServiceId } from '@counterpart/core'
import type { Visitor } from '@counterpart/hub/testing'
import type { Page } from 'playwright-core'
import {
  type AdminTab,
  adminTabs,
  type BoardScope,
  boardScopes,
  formatRoute,
  type Route,
} from '../../packages/screens/src/nav/route.ts'
import { goTo, settled } from './browser.ts'

export type Place = {
  readonly name: string
  /** As an address in the hash. */
  readonly path: string
  /** Opens what has no address of its own. */
  readonly open?: (page: Page) => Promise<void>
}

/** By kind of route, so that a screen without a place does not compile. */
type Routes = {
  readonly [At in Route['at']]: Readonly<Record<string, Route>> &
    (At extends 'board' ? Readonly<Record<BoardScope, Route>> : unknown) &
    (At extends 'admin' ? Readonly<Record<AdminTab, Route>> : unknown)
}

/** Who sees every place of the sample company: an agent who is an administrator too. */
export const whoSeesAll = 'sample.jing-chen'

/** Every screen over the sample company. */
export async function everyPlace({ send }: Visitor): Promise<readonly Place[]> {
  const inState = async (state: string): Promise<readonly { id: string; cycle: number }[]> =>
    (await send(whoSeesAll, 'GET', `/v1/requests?scope=all&limit=200&states=${state}`)).json.items
  const request = id<RequestId>((await inState('waiting-on-customer'))[0]?.id ?? '')
  const again = [...(await inState('in-work')), ...(await inState('delivered'))].find(({ cycle }) => cycle > 1)
  const reopened = id<RequestId>(again?.id ?? '')
  const calendar = id<CalendarId>('sample.shanghai-office')
  const raise = (service: string): Route => ({ at: 'raise', service: id<ServiceId>(service) })
  const routes: Routes = {
    board: {
      ...each(boardScopes, (scope) => ({ at: 'board', scope })),
      'every request': { at: 'board', scope: 'all', state: 'every' },
      'rows behind a figure': {
        ...{ at: 'board', scope: 'all', state: 'every', onTime: 'promised' },
        deliveredFrom: instant(Date.now() - 604_800_000),
      },
      'nothing found': { at: 'board', scope: 'asked', text: 'nothing-is-called-so' },
    },
    request: {
      request: { at: 'request', request },
      story: { at: 'request', request, clock: { target: 'resolution', cycle: 1 } },
      reopened: { at: 'request', request: reopened },
      'story of a reopened one': { at: 'request', request: reopened, clock: { target: 'resolution', cycle: 2 } },
    },
    // The hub stands beside no tracker: the panel is looked at over the company in memory.
    issue: {},
    raise: {
      catalogue: { at: 'raise' },
      form: raise('sample.it-equipment'),
      'long form': raise('sample.hr-onboarding'),
    },
    overview: {
      overview: { at: 'overview' },
      'overview of one': { at: 'overview', period: '12-months', provider: id<DepartmentId>('sample.it') },
    },
    map: {
      map: { at: 'map' },
      'empty map': { at: 'map', period: 'year-1999' },
      relation: { at: 'map', relation: { customer: id('sample.sal'), provider: id('sample.mfg') } },
    },
    need: {
      need: { at: 'need' },
      'need of a number': { at: 'need', complaint: 'service is slow' },
      'need not understood': { at: 'need', complaint: 'cold soup' },
    },
    alerts: { alerts: { at: 'alerts' } },
    accounts: { accounts: { at: 'accounts' } },
    admin: each(adminTabs, (tab) => ({ at: 'admin', tab })),
    calendar: { calendar: { at: 'calendar', calendar } },
    'new-calendar': { 'new calendar': { at: 'new-calendar', copyOf: calendar } },
    service: { service: { at: 'service', service: id<ServiceId>('sample.it-incident') } },
    'new-service': { 'new service': { at: 'new-service' } },
    nowhere: { nowhere: { at: 'nowhere', path: '/no/such/place' } },
  }
  return [
    ...Object.values(routes).flatMap((kind) =>
      Object.entries<Route>(kind).map(([name, route]) => ({ name, path: formatRoute(route) })),
    ),
    { name: 'agreement editor', path: formatRoute({ at: 'admin', tab: 'agreements' }), open: openAgreement },
  ]
}

/** Goes there, and opens what is to be open. */
export async function visitPlace(page: Page, { path, open }: Place): Promise<void> {
  await goTo(page, path)
  await open?.(page)
}

/** Closes what is open. */
export async function leavePlace(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (await dialog.isVisible()) await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

/** On the targets, where most of an agreement stands. */
async function openAgreement(page: Page): Promise<void> {
  await page.locator('.k-section-actions button').first().click()
  await page.getByRole('dialog').getByRole('tab').nth(1).click()
  await settled(page)
}

const each = <N extends string>(names: readonly N[], routeOf: (name: N) => Route): Readonly<Record<N, Route>> =>
  Object.fromEntries(names.map((name) => [name, routeOf(name)])) as Record<N, Route>
