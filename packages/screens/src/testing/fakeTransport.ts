import { createClient, type Transport, TransportFault } from '@counterpart/client'
import {
  type FieldIssue,
  type Operation,
  type OperationName,
  operations,
  type Problem,
  parsePart,
  type Refusal,
  statusOf,
} from '@counterpart/contract'
import type { FakeServer } from './fakeServer.ts'
import { Refused } from './refused.ts'

/** What a screen sent, as the door parsed it. */
export type Asked = { readonly operation: OperationName; readonly call: unknown; readonly command: string | undefined }

export type Wire = {
  /** Nothing gets through. */
  isDown: boolean
  /** Answers come when `release` is called. */
  isHeld: boolean
  release(): void
  readonly asked: Asked[]
}

/** The real client over the fake server, with the contract's own checks at the door. */
export function connect(server: FakeServer) {
  let waiting: (() => void)[] = []
  const wire: Wire = {
    isDown: false,
    isHeld: false,
    release() {
      wire.isHeld = false
      for (const go of waiting) go()
      waiting = []
    },
    asked: [],
  }
  const transport: Transport = async ({ method, path, headers, body }) => {
    if (wire.isHeld) await new Promise<void>((go) => waiting.push(go))
    if (wire.isDown) throw new TransportFault('nothing gets through')
    try {
      const { operation, call } = parsed(method, path, headers, body)
      const command = headers['idempotency-key']
      wire.asked.push({ operation, call, command })
      const output = JSON.stringify(server.answer(operation, call, command))
      return { status: 200, headers: { 'content-type': 'application/json' }, body: output }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const problem = problemOf(error.refusal)
      const answer = { 'content-type': 'application/problem+json' }
      return { status: problem.status, headers: answer, body: JSON.stringify(problem) }
    }
  }
  return { client: createClient(transport), wire }
}

function parsed(method: string, path: string, headers: Readonly<Record<string, string>>, body: unknown) {
  const [pathname = '', search = ''] = path.split('?')
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const pattern = new RegExp(`^${operation.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const match = operation.method === method ? pattern.exec(pathname) : null
    if (!match) continue
    const version = headers['if-match'] ?? null
    return {
      operation: name as OperationName,
      call: {
        ...part(operation.params, 'params', { ...match.groups }),
        ...part(operation.query, 'query', Object.fromEntries(new URLSearchParams(search))),
        ...part(operation.body, 'body', typeof body === 'string' ? JSON.parse(body) : undefined),
        ...(operation.file && { file: body ?? null }),
        version: version === null ? null : Number(version.replaceAll('"', '')),
      },
    }
  }
  throw new Refused({ kind: 'no-such-operation' })
}

function part(schema: Operation['body'], where: string, value: unknown) {
  if (!schema) return {}
  const result = parsePart(schema, where, value)
  if (!result.ok) throw new Refused({ kind: 'invalid-input', issues: result.refusal })
  return { [where]: result.value }
}

function problemOf(refusal: Refusal): Problem {
  const issues = 'issues' in refusal ? (refusal.issues as readonly FieldIssue[]) : undefined
  return {
    type: `urn:counterpart:problem:${refusal.kind}`,
    title: refusal.kind,
    status: statusOf[refusal.kind],
    kind: refusal.kind,
    refusal,
    ...(issues && { errors: issues.map((issue) => ({ ...issue, message: issue.reason })) }),
  }
}
