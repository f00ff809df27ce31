import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { installForgeSql } from '@counterpart/store/testing'
import type { JiraSite } from './jiraSite.ts'

/** Who and where an invocation is for. */
export type Invocation = {
  readonly accountId?: string | undefined
  readonly moduleKey?: string | undefined
  /** What the platform tells the page, and the page sends along. */
  readonly extension?: unknown
}
type Descriptor = { readonly type: string; readonly provider?: string; readonly remote?: string }
/** One event for later: after how many seconds, and what it says. */
type Pushed = { readonly delayInSeconds: number; readonly body: unknown }
/** What was asked of the platform: of its database in bytes and milliseconds, of Jira, and of the queue. */
export type SqlUse = {
  statements: number
  sent: number
  received: number
  largestSent: number
  largestReceived: number
  ms: number
  slowestMs: number
  ddl: number
  calls: number
  pushed: number
  pushedBytes: number
}
const unused = (): SqlUse => ({
  ...{ statements: 0, sent: 0, received: 0, largestSent: 0, largestReceived: 0, ms: 0, slowestMs: 0, ddl: 0 },
  ...{ calls: 0, pushed: 0, pushedBytes: 0 },
})

type Sql = Awaited<ReturnType<typeof installForgeSql>>

/** Everything that the packages `@forge/*` ask of the platform around them comes through these two. */
type Globals = {
  __forge_fetch__?: (descriptor: Descriptor, path: string, init?: Init) => Promise<Response>
}
type Init = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const running = new AsyncLocalStorage<{
  readonly runtime: object
  readonly installation: ForgeInstallation
  readonly by: string | null
}>()
Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => running.getStore()?.runtime })
;(globalThis as Globals).__forge_fetch__ = (descriptor, path, init) => {
  const now = running.getStore()
  if (!now) throw new Error('nothing leaves an app outside of an invocation')
  return now.installation.answer(descriptor, path, init, now.by)
}

const nothing = { stop() {}, incr() {}, incrBy() {}, decr() {}, decrBy() {}, set() {} }
const metrics = { counter: () => nothing, timing: () => ({ measure: () => nothing }), gauge: () => nothing }
const appId = '11111111-2222-3333-4444-555555555555'
const environmentId = '99999999-2222-3333-4444-555555555555'

/** One site on which the app is installed: its own database, its own queue. */
export type ForgeInstallation = {
  readonly id: string
  readonly cloudId: string
  readonly queue: Pushed[]
  readonly unknown: string[]
  /** What has been asked of the database since it was looked at last. */
  used(): SqlUse
  invoke<T>(work: () => Promise<T>, invocation?: Invocation): Promise<T>
  /** Calls a resolver as Jira does for the page. */
  resolve(handler: Resolver, functionKey: string, payload: unknown, invocation?: Invocation): Promise<unknown>
  answer(descriptor: Descriptor, path: string, init: Init | undefined, by: string | null): Promise<Response>
  remove(): Promise<void>
}
export type Resolver = (event: never, backend: never) => Promise<unknown>

/** A remote of the app: where it is, and the token that Forge sends along. */
export type Remote = {
  readonly address: () => string
  readonly token: () => Promise<string>
}

/**
 * @param mysqlUrl null for an app without a database
 * @param remotes by their keys in the manifest
 */
export async function installApp(
  mysqlUrl: string | null,
  jira: JiraSite,
  remotes: Readonly<Record<string, Remote>> = {},
): Promise<ForgeInstallation> {
  const [id, cloudId] = [randomUUID(), randomUUID()]
  const contextAri = `ari:cloud:jira::site/${cloudId}`
  const sql: Sql | null = mysqlUrl === null ? null : await installForgeSql(mysqlUrl)
  const queue: Pushed[] = []
  const unknown: string[] = []
  let use = unused()

  async function onDatabase({ sql }: Sql, path: string, body: string): Promise<Response> {
    const { query, params } = JSON.parse(body) as { query: string; params: readonly unknown[] }
    const isDdl = path.endsWith('/ddl')
    const started = performance.now()
    try {
      const answered = await (isDdl
        ? sql.executeDDL(query)
        : sql
            .prepare(query)
            .bindParams(...params)
            .execute())
      const text = JSON.stringify(answered)
      use.statements++
      use.ddl += isDdl ? 1 : 0
      const [sent, received, ms] = [Buffer.byteLength(body), Buffer.byteLength(text), performance.now() - started]
      use.sent += sent
      use.received += received
      use.ms += ms
      use.largestSent = Math.max(use.largestSent, sent)
      use.largestReceived = Math.max(use.largestReceived, received)
      use.slowestMs = Math.max(use.slowestMs, ms)
      return new Response(text, { headers: { 'content-type': 'application/json' } })
    } catch (error) {
      const { code = 'SQL_EXECUTION_ERROR', message } = error as { code?: string; message: string }
      return new Response(JSON.stringify({ code, message, debug: {}, context: {} }), { status: 400 })
    }
  }

  /** Forge sends on what a function sends, with a token of its own over whatever stood there. */
  async function onRemote({ address, token }: Remote, path: string, init: Init): Promise<Response> {
    const { method = 'GET', headers = {}, body } = init
    const authorization = `Bearer ${await token()}`
    return fetch(address() + path, {
      method,
      headers: { ...headers, authorization },
      ...(body !== undefined && { body }),
    })
  }

  async function answer(descriptor: Descriptor, path: string, init: Init = {}, by: string | null): Promise<Response> {
    const { method = 'GET', body } = init
    const { type, provider = '', remote } = descriptor
    if (type === 'sql' && sql) return onDatabase(sql, path, body ?? '')
    const named = type === 'frc' ? remotes[remote ?? ''] : undefined
    if (named) return onRemote(named, path, init)
    if (type === 'fpp' && remote === 'jira') {
      use.calls++
      return jira.fetch(path, by, { provider, method, body })
    }
    if (type === 'fpp' && path.startsWith('/webhook/queue/publish/')) {
      const { payload } = JSON.parse(body ?? '') as { payload: readonly Partial<Pushed>[] }
      use.pushed = Math.max(use.pushed, payload.length)
      use.pushedBytes = Math.max(use.pushedBytes, Buffer.byteLength(body ?? ''))
      queue.push(...payload.map(({ delayInSeconds = 0, body }) => ({ delayInSeconds, body })))
      // The platform answers so, and the package insists on it.
      return new Response('{}', { status: 201 })
    }
    unknown.push(`${type} ${remote ?? ''} ${path}`)
    return new Response('{}', { status: 501 })
  }

  const installation: ForgeInstallation = {
    id,
    cloudId,
    queue,
    unknown,
    answer,
    used() {
      const before = use
      use = unused()
      return before
    },
    invoke(work, { accountId, moduleKey = 'queue' } = {}) {
      const runtime = {
        ...{
          contextAri,
          proxy: { token: 't', url: 'https://proxy.invalid' },
          container: {},
          metrics,
          externalAuth: [],
        },
        ...{ tracing: { traceId: '1', spanId: '1' }, realtime: {}, featureFlags: () => false, allowedEgress: [] },
        aaid: accountId,
        lambdaContext: { awsRequestId: randomUUID(), getRemainingTimeInMillis: () => 25_000 },
        appContext: {
          ...{ appId, environmentId, appVersion: '1.0.0', environmentType: 'PRODUCTION', invocationId: randomUUID() },
          ...{ installationId: id, functionKey: 'resolver', moduleType: 'xen:macro', moduleKey },
          installation: { ari: { installationId: id }, contexts: [{ cloudId }] },
        },
      }
      return running.run({ runtime, installation, by: accountId ?? null }, work)
    },
    resolve(handler, functionKey, payload, invocation = {}) {
      const { accountId, extension = {}, moduleKey = 'queue' } = invocation
      const event = { call: { functionKey, payload }, context: { cloudId, localId: 'l', moduleKey, extension } }
      const backend = { installContext: contextAri, principal: accountId ? { accountId } : undefined }
      // Only JSON crosses.
      const over = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)))
      return installation.invoke(async () => over(await handler(over(event) as never, backend as never)), invocation)
    },
    remove: async () => sql?.remove(),
  }
  return installation
}
