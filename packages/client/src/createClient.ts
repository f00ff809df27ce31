import type { Call, OperationName, Output, Problem } from '@counterpart/contract'
import { type Route, routes } from './routes.ts'
import { type Transport, TransportFault, type WireAnswer, type WireCall } from './transport.ts'

/** What came back: the answer, or a refusal as data. A fault is thrown. */
export type Reply<N extends OperationName> =
  | {
      readonly ok: true
      readonly value: Output<N>
      /** The version of what was read or written, for the next change; null where there is none. */
      readonly version: number | null
      /** The command had been done before, and this is what is true now. */
      readonly repeated: boolean
    }
  | { readonly ok: false; readonly refusal: Problem }

type Nothing = Record<string, never>
/** A part whose every field may be left out may be left out itself. */
type Loose<T> = { readonly [K in keyof T as Nothing extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as Nothing extends T[K] ? K : never]?: T[K]
}
type Arguments<N extends OperationName> =
  Nothing extends Loose<Call<N>>
    ? [call?: Loose<Call<N>>, signal?: AbortSignal]
    : [call: Loose<Call<N>>, signal?: AbortSignal]

/** The contract as typed functions, one per operation. */
export type Client = { readonly [N in OperationName]: (...args: Arguments<N>) => Promise<Reply<N>> }

/** What a call may carry, whatever the operation. */
type AnyCall = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly file?: ArrayBuffer | null
  readonly version?: number | null
  readonly command?: string
}

export function createClient(transport: Transport): Client {
  const functionOf =
    (route: Route) =>
    async (call: AnyCall = {}, signal?: AbortSignal) =>
      replyOf(await transport(wireCall(route, call), signal))
  const functions = Object.entries(routes).map(([name, route]) => [name, functionOf(route)])
  return Object.fromEntries(functions) as Client
}

function wireCall(route: Route, { params = {}, query = {}, body: said, file, version, command }: AnyCall): WireCall {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (isNothing(value) ? [] : [[name, String(value)]])),
  ).toString()
  const body = route.method === 'GET' || route.file ? undefined : (said ?? {})
  const content = file ?? (body === undefined ? undefined : JSON.stringify(body))
  return {
    method: route.method,
    path: search ? `${path}?${search}` : path,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(file && { 'content-type': isGzip(file) ? 'application/gzip' : 'text/csv' }),
      ...(typeof version === 'number' && { 'if-match': `"${version}"` }),
      ...(version === null && { 'if-none-match': '*' }),
      ...(command !== undefined && { 'idempotency-key': command }),
    },
    ...(content !== undefined && { body: content }),
  }
}

/** A choice of none of a list's members is no choice. */
const isNothing = (value: unknown) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** By its first bytes, because what browsers say about a file depends on the programs installed beside them. */
function isGzip(file: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(file, 0, Math.min(2, file.byteLength))
  return first === 0x1f && second === 0x8b
}

function replyOf({ status, headers, body }: WireAnswer): Reply<OperationName> {
  const type = headers['content-type'] ?? ''
  if (status >= 200 && status < 300 && type.startsWith('application/json')) {
    const version = /^(?:W\/)?"(\d+)"$/.exec(headers['etag'] ?? '')?.[1]
    return {
      ok: true,
      value: parse(body, status) as Output<OperationName>,
      version: version === undefined ? null : Number(version),
      repeated: headers['idempotent-replay'] === '1',
    }
  }
  if (type.startsWith('application/problem+json')) return { ok: false, refusal: parse(body, status) as Problem }
  throw new TransportFault(`an answer that is not ours, with status ${status}`, { status })
}

function parse(body: string, status: number): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new TransportFault('an answer that was cut off', { status, cause })
  }
}
