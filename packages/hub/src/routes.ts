import type { TenantId } from '@counterpart/core'
import type { DirectoryStore } from '@counterpart/usecases'
import { Hono } from 'hono'
import { type Bindings, devRoutes } from './devRoutes.ts'
import type { DevSignIn } from './identity/devSignIn.ts'
import type { HubMetrics } from './metrics.ts'

export type RouteParts = {
  readonly api: (request: Request) => Promise<Response>
  readonly page: ((request: Request) => Response) | undefined
  /** Where the functions of the app in Jira come in. */
  readonly forge?: Hono | undefined
  /** The tab in Teams. */
  readonly teams?: ((request: Request) => Response) | undefined
  readonly directory: DirectoryStore
  readonly tenant: TenantId
  readonly dev: DevSignIn | undefined
  readonly metrics: HubMetrics
  /** null when all is well, else what is not. */
  readonly ready: () => Promise<string | null>
  readonly onFault: (fault: unknown) => void
}

/** Everything the hub answers: the API, and beside it health, metrics, the development sign-in and the page. */
export function hubRoutes({
  api,
  page,
  teams,
  forge,
  directory,
  tenant,
  dev,
  metrics,
  ready,
  onFault,
}: RouteParts): Hono<Bindings> {
  const hono = new Hono<Bindings>()
  hono.get('/healthz', (c) => c.text('ok'))
  hono.get('/readyz', async (c) => {
    const fault = await ready()
    return fault === null ? c.text('ready') : c.text(fault, 503)
  })
  hono.get('/metrics', async (c) => c.text(await metrics.text(), 200, { 'content-type': metrics.contentType }))
  if (dev) hono.route('/dev', devRoutes(dev, directory, tenant))
  // The API counts and writes down its own faults.
  hono.all('/v1/*', (c) => api(c.req.raw))
  hono.all('/openapi.json', (c) => api(c.req.raw))
  if (forge) hono.route('/', forge)
  if (teams) for (const path of ['/teams', '/teams/*']) hono.get(path, (c) => teams(c.req.raw))
  if (page) hono.get('*', (c) => page(c.req.raw))
  hono.onError((fault, c) => {
    onFault(fault)
    return c.text('Something went wrong on our side', 500)
  })
  return hono
}
