import { type Operation, type OperationName, parsePart, type Refusal } from '@counterpart/contract'
import { type CommandId, type FieldIssue, isId, ok, type Result, refuse } from '@counterpart/core'
import type * as z from 'zod'
import type { Asked } from './answers.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Caller, Limits } from './options.ts'
import { readBody } from './readBody.ts'
import { readVersion } from './readVersion.ts'

/** What the router found in the address. */
export type Address = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | string[]>>
}

/** Reads everything that the operation takes, cheap things first; whoever answers need not check again. */
export async function readCall<N extends OperationName>(
  name: N,
  operation: Operation,
  caller: Caller,
  request: Request,
  { params, query }: Address,
  limits: Limits,
): Promise<Result<Asked<N>, Refusal>> {
  const commandId = request.headers.get('idempotency-key')
  if (operation.command && !isId(commandId)) return refuse({ kind: 'command-id-required' })
  const version = readVersion(operation.version, request.headers)
  if (!version.ok) return version
  const content = await readContent(operation, request, limits)
  if (!content.ok) return content

  const issues: FieldIssue[] = []
  const part = (schema: z.ZodType | undefined, where: string, value: unknown): unknown => {
    const parsed = schema && parsePart(schema, where, value)
    if (parsed && !parsed.ok) issues.push(...parsed.refusal)
    return parsed?.ok ? parsed.value : undefined
  }
  const said = {
    params: part(operation.params, 'params', params),
    query: part(operation.query, 'query', query),
    body: part(operation.body, 'body', content.value.json),
  }
  if (issues.length) return refuse({ kind: 'invalid-input', issues })
  return ok({
    ...said,
    ...('actor' in caller ? { who: caller } : { proven: caller }),
    version: version.value,
    file: content.value.file,
    command: {
      id: commandId as CommandId,
      fingerprint: operation.command ? fingerprintOf([name, said.params, said.body]) : '',
    },
    // The table of the contract says which of these an operation has, and nobody reads the others.
  } as unknown as Asked<N>)
}

type Content = { readonly json?: unknown; readonly file: Uint8Array | null }

async function readContent(operation: Operation, request: Request, limits: Limits): Promise<Result<Content, Refusal>> {
  const accepted = operation.file ?? (operation.body ? ['application/json'] : [])
  if (accepted.length === 0) return ok({ file: null })
  const type = request.headers.get('content-type')
  // Without a type there may be nothing at all, which a file may be and a missing body is told as.
  if (type !== null && !isAccepted(type, accepted)) return refuse({ kind: 'unsupported-media-type', accepted })
  const bytes = await readBody(request, operation.file ? limits.file : limits.body)
  if (!bytes.ok) return bytes
  const isEmpty = bytes.value.byteLength === 0
  if (type === null && !isEmpty) return refuse({ kind: 'unsupported-media-type', accepted })
  if (operation.file) return ok({ file: isEmpty ? null : bytes.value })
  return type === null ? ok({ file: null }) : parseJson(bytes.value)
}

function isAccepted(contentType: string, accepted: readonly string[]): boolean {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  return accepted.includes(type) && (charset === undefined || /^"?utf-?8"?$/.test(charset))
}

function parseJson(bytes: Uint8Array): Result<Content, Refusal> {
  try {
    return ok({ json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), file: null })
  } catch {
    return refuse({ kind: 'malformed-json' })
  }
}
