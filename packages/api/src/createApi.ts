import { type Operation, type OperationName, openApi, operations, type Refusal } from '@counterpart/contract'
import { ok, type Result, refuse } from '@counterpart/core'
import type { Ports } from '@counterpart/usecases'
import { type Context, Hono } from 'hono'
import { type Answer, type Answers, answersOver } from './answers.ts'
import { type Exchange, factsOf, openExchange } from './exchange.ts'
import { liveChanges } from './live.ts'
import type { ApiOptions, Caller, Limits, LiveDesk } from './options.ts'
import { refusalOfBody } from './problem.ts'
import { createRateLimit } from './rateLimit.ts'
import { isTooLarge } from './readBody.ts'
import { readCall } from './readCall.ts'
import { isKnown, tagOf } from './readVersion.ts'
import { type RecentChanges, recentChanges } from './recentChanges.ts'
import { responder } from './respond.ts'

export type Api = { fetch(request: Request): Promise<Response> }

type Env = { Bindings: { readonly exchange: Exchange } }
type Route = (context: Context<Env>, exchange: Exchange) => Promise<Response>

const rarePerMinute = 10
const defaults: Limits = { body: 1024 ** 2, file: 64 * 1024 ** 2, perMinute: 600 }

/** The contract, answered over whatever speaks Request and Response: a Node server, or a resolver inside Jira. */
export function createApi(ports: Ports, options: ApiOptions): Api {
  const limits = { ...defaults, ...options.limits }
  const answers = answersOver(ports, options)
  const respond = responder(options)
  const takeToken = createRateLimit(limits.perMinute, () => performance.now())
  const takeRareToken = createRateLimit(rarePerMinute, () => performance.now())
  const app = new Hono<Env>()

  async function admit(exchange: Exchange, operation?: Operation): Promise<Result<Caller, Refusal>> {
    const identify = operation?.by === 'account' ? options.prove : options.identify
    const caller = (await identify?.(exchange.request)) ?? { kind: 'unauthenticated' as const }
    if ('kind' in caller) return refuse(caller)
    exchange.tenant = caller.tenant
    const name =
      'actor' in caller ? caller.actor.person : JSON.stringify([caller.account.house, caller.account.subject])
    const key = `${caller.tenant} ${name}`
    const retryAfterSeconds = takeToken(key) || (operation?.rare ? takeRareToken(`${operation.path} ${key}`) : 0)
    return retryAfterSeconds ? refuse({ kind: 'too-many-requests', retryAfterSeconds }) : ok(caller)
  }

  const answer =
    <N extends OperationName>(name: N, operation: Operation): Route =>
    async (context, exchange) => {
      exchange.operation = name
      const { request } = exchange
      const limit = operation.file ? limits.file : limits.body
      if (isTooLarge(request, limit)) return respond.refusal(exchange, { kind: 'body-too-large', limit })
      const caller = await admit(exchange, operation)
      if (!caller.ok) return respond.refusal(exchange, caller.refusal)
      const address = { params: context.req.param(), query: queryOf(request.url) }
      const asked = await readCall(name, operation, caller.value, request, address, limits)
      if (!asked.ok) return respond.refusal(exchange, asked.refusal)
      const answered = await (answers[name] as Answers[N])(asked.value)
      if (!answered.ok)
        return respond.refusal(exchange, operation.body ? refusalOfBody(answered.refusal) : answered.refusal)
      return accepted(exchange, operation, answered.value)
    }

  function accepted(exchange: Exchange, operation: Operation, { view, version, repeated }: Answer<unknown>): Response {
    const headers = {
      ...(version !== undefined && { etag: tagOf(version) }),
      ...(repeated && { 'idempotent-replay': '1' }),
    }
    const known = operation.version === 'etag' ? exchange.request.headers.get('if-none-match') : null
    if (version !== undefined && isKnown(known, version)) return respond.empty(exchange, 304, headers)
    return respond.json(exchange, operation.status ?? 200, JSON.stringify(view), headers)
  }

  const listen =
    (desk: LiveDesk): Route =>
    async (_, exchange) => {
      exchange.operation = 'live'
      const who = await admit(exchange)
      if (!who.ok) return respond.refusal(exchange, who.refusal)
      if (!('actor' in who.value)) throw new Error('only people listen')
      // A stream that is thrown away unread would go on listening.
      if (exchange.request.method === 'HEAD') return respond.empty(exchange, 204)
      return respond.stream(exchange, liveChanges(desk, who.value))
    }

  const missed =
    (recent: RecentChanges): Route =>
    async (context, exchange) => {
      exchange.operation = 'live'
      const who = await admit(exchange)
      if (!who.ok) return respond.refusal(exchange, who.refusal)
      if (!('actor' in who.value)) throw new Error('only people listen')
      const mark = context.req.query('after') ?? null
      // Where a call that waits costs as much as one that works, the reader comes again instead.
      const isHurried = context.req.query('wait') === 'no'
      const { signal } = exchange.request
      const told = isHurried ? recent.now(who.value, mark) : await recent.after(who.value, mark, signal)
      return respond.json(exchange, 200, JSON.stringify(told))
    }

  let printed: string | undefined
  const printOpenApi: Route = async (_, exchange) => {
    exchange.operation = 'openapi'
    printed ??= JSON.stringify(openApi(options.version))
    return respond.json(exchange, 200, printed)
  }

  const routes: (readonly [method: string, path: string, route: Route])[] = [
    ...Object.entries<Operation>(operations).map(
      ([name, operation]) => [operation.method, operation.path, answer(name as OperationName, operation)] as const,
    ),
    ['GET', '/openapi.json', printOpenApi],
    ...(options.live
      ? ([
          ['GET', '/v1/live', listen(options.live)],
          ['GET', '/v1/changes', missed(recentChanges(options.live))],
        ] as const)
      : []),
  ]
  const paths = Map.groupBy(routes, ([, path]) => path)
  for (const [path, here] of paths) {
    const methods = here.map(([method]) => method)
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) => {
      const { exchange } = context.env
      const { method } = exchange.request
      if (method === 'OPTIONS') return respond.preflight(exchange, allowed.join(', '))
      const route = here.find(([offered]) => offered === (method === 'HEAD' ? 'GET' : method))?.[2]
      return route ? route(context, exchange) : respond.refusal(exchange, { kind: 'method-not-allowed', allowed })
    })
  }
  app.notFound((context) => respond.refusal(context.env.exchange, { kind: 'no-such-operation' }))
  // Thrown on, to where the exchange is known and every fault is told once.
  app.onError((fault) => {
    throw fault
  })

  return {
    async fetch(request) {
      const exchange = openExchange(request)
      const response = await Promise.resolve()
        .then(() => app.fetch(request, { exchange }))
        .catch((fault: unknown) => failed(exchange, fault))
      options.onAnswer?.(factsOf(exchange, response.status))
      return response
    },
  }

  /** A fault says nothing to the outside but that it is one. */
  function failed(exchange: Exchange, fault: unknown): Response {
    const kind = isUnavailable(fault) ? 'unavailable' : 'fault'
    const response = respond.refusal(exchange, { kind })
    options.onFault?.(fault, factsOf(exchange, response.status))
    return response
  }
}

const isUnavailable = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'kind' in fault && fault.kind === 'unavailable'

/** One text per name, or all of them where a name comes twice, which no schema takes. */
function queryOf(url: string): Record<string, string | string[]> {
  const start = url.indexOf('?')
  if (start < 0) return {}
  const byName = Map.groupBy(new URLSearchParams(url.slice(start)), ([name]) => name)
  return Object.fromEntries(
    [...byName].map(([name, [first, ...more]]) => {
      const text = first?.[1] ?? ''
      return [name, more.length ? [text, ...more.map(([, other]) => other)] : text]
    }),
  )
}
