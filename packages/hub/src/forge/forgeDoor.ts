import { languageOf, problemOf, type Say } from '@counterpart/api'
import type { Refusal, TokenRefusal } from '@counterpart/contract'
import {
  forgeDoor as door,
  type ForgeAnswers,
  type ForgeAsking,
  type ForgeSays,
  forgeSignature,
} from '@counterpart/contract/forge'
import { ok, type ProvenAccount, type Result, refuse, type TenantId } from '@counterpart/core'
import {
  connectionId,
  fetchRecords,
  issuesToRead,
  noteIssueEvent,
  noteIssueRead,
  type Ports,
  settleRecord,
  type Told,
  type Way,
} from '@counterpart/usecases'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { bearerOf } from '../identity/bearer.ts'
import type { ForgeCall, forgeCalls } from '../identity/forgeTokens.ts'
import type { Vouched } from '../identity/hubIdentity.ts'
import { KeysUnreachable } from '../identity/keySet.ts'
import type { SeenTracker } from './seenTracker.ts'
import { isSigned } from './signature.ts'

export type ForgeDoorParts = {
  readonly ports: Ports
  readonly tenant: TenantId
  /** The contract, for what people do in Jira. */
  readonly api: (request: Request) => Promise<Response>
  readonly seen: SeenTracker
  /** Whom a request of ours to the api is of. */
  readonly vouched: Vouched
  readonly verify: ReturnType<typeof forgeCalls>
  readonly secret: string
  readonly say: Say
  readonly logger: Logger
  readonly onFault: (fault: unknown) => void
  readonly onTold: (way: Way, outcome: Told['kind']) => void
}

/** More than Forge lets through. */
const mostBytes = 8 * 1024 ** 2
/** As many as are read or written within the time of one function. */
const [looksAtOnce, commentsAtOnce] = [50, 20]
/** What of a call reaches the contract. */
const passed = ['accept', 'accept-language', 'content-type', 'if-match', 'if-none-match', 'idempotency-key']

/**
 * Where the functions of the app in Jira come in. Forge's token says of which installation a call is; the
 * signature says that a function of ours made it, so that what it says of people and issues is what Forge and Jira say,
 * and no page's.
 */
export function forgeDoor(parts: ForgeDoorParts): Hono {
  const { ports, tenant, api, seen, vouched, onTold } = parts
  const { admit, answerRefusal } = doorman(parts)
  const hono = new Hono()
  const limited = bodyLimit({
    maxSize: mostBytes,
    onError: (c) => answerRefusal(c, { kind: 'body-too-large', limit: mostBytes }),
  })

  hono.post(door.call.path, limited, async (c) => {
    const asked = await admit(c, 'call')
    if (!asked.ok) return answerRefusal(c, asked.refusal)
    const { call, said } = asked.value
    const { method, path, headers, body } = said.call
    if (path.split('?')[0] === '/v1/live') return answerRefusal(c, { kind: 'no-such-operation' })
    const account = accountOf(call, said.by)
    if (!account.ok) return answerRefusal(c, account.refusal)
    const request = new Request(`https://hub.invalid${path}`, {
      method,
      headers: Object.entries(headers).filter(([name]) => passed.includes(name.toLowerCase())),
      ...(body !== undefined && { body }),
    })
    vouched.set(request, account.value)
    return seen.during({ ...said.seen, house: call.house }, () => api(request))
  })

  const houseOf = ({ house }: ForgeCall) => ({ platform: 'atlassian', house }) as const
  const answers: { [K in ForgeAsking]: (call: ForgeCall, said: ForgeSays<K>) => Promise<ForgeAnswers<K>> } = {
    async event(call, said) {
      const toRead = await noteIssueEvent(ports, houseOf(call))(tenant, said)
      return { issues: toRead ? [{ issue: toRead.issue, since: toRead.since }] : [] }
    },
    async looks(call) {
      const due = await issuesToRead(ports, houseOf(call))(tenant, looksAtOnce)
      return { issues: due.map(({ issue, since }) => ({ issue, since })) }
    },
    async read(call, { issue, report }) {
      await noteIssueRead(ports, houseOf(call))(tenant, issue, report)
      return {}
    },
    comments: async ({ house }) => ({ comments: [...(await fetchRecords(ports)(tenant, house, commentsAtOnce))] }),
    async settled(_, { job, told }) {
      await settleRecord(ports)(tenant, job, told)
      onTold('record', told.kind)
      if (told.kind !== 'told')
        parts.logger.warn({ job: job.id, way: 'record', why: told.why }, 'an issue has no comment yet')
      return {}
    },
  }
  const route = <K extends ForgeAsking>(name: K) =>
    hono.post(door[name].path, limited, async (c) => {
      const asked = await admit(c, name)
      if (!asked.ok) return answerRefusal(c, asked.refusal)
      const { call, said } = asked.value
      const connection = await ports.directory.load(tenant, 'connection', connectionId(houseOf(call)))
      if (connection?.value.state !== 'connected')
        return answerRefusal(c, { kind: 'tenant-not-connected', ...houseOf(call) })
      return c.json(await answers[name](call, said))
    })
  for (const name of Object.keys(answers) as ForgeAsking[]) route(name)

  hono.onError((fault, c) => {
    if (fault instanceof KeysUnreachable) parts.logger.warn({ err: fault }, 'the keys of Forge cannot be read')
    else parts.onFault(fault)
    return answerRefusal(c, { kind: fault instanceof KeysUnreachable ? 'unavailable' : 'fault' })
  })
  return hono
}

/**
 * Forge's token names the house. Who calls Forge says to the function, which says it here, signed; the token says it
 * only where a page calls by itself. Where it does, both must agree.
 */
function accountOf(
  { house, principal, keepsHouse }: ForgeCall,
  { accountId, isAdministrator }: ForgeSays<'call'>['by'],
): Result<ProvenAccount, TokenRefusal> {
  const subject = accountId ?? principal
  if (subject === null) return refuse({ kind: 'token-without-person' })
  if (principal !== null && principal !== subject) return refuse({ kind: 'token-not-genuine' })
  return ok({
    ...{ platform: 'atlassian', house, subject, name: null },
    ...{ keepsHouse: keepsHouse || isAdministrator, isConfined: false },
  })
}

function doorman({ verify, secret, say, logger }: ForgeDoorParts) {
  return {
    /** What a function of ours says, and on whose behalf. */
    async admit<K extends keyof typeof door>(
      c: Context,
      name: K,
    ): Promise<Result<{ call: ForgeCall; said: ForgeSays<K> }, Refusal>> {
      const token = bearerOf(c.req.raw)
      if (token === undefined) return refuse({ kind: 'unauthenticated' })
      const call = await verify(token)
      if (!call.ok) return call
      const body = await c.req.text()
      const { path, says } = door[name]
      if (!isSigned(secret, path, body, c.req.header(forgeSignature))) {
        logger.warn({ house: call.value.house }, 'a call of the app in Jira is not signed with the secret of this hub')
        return refuse({ kind: 'app-not-known' })
      }
      const said = says.safeParse(jsonIn(body))
      if (!said.success) return refuse({ kind: 'malformed-json' })
      return ok({ call: call.value, said: said.data as ForgeSays<K> })
    },
    answerRefusal(c: Context, refusal: Refusal): Response {
      const language = languageOf(c.req.header('accept-language') ?? null)
      const problem = problemOf(refusal, say, language)
      return c.body(JSON.stringify(problem), problem.status as 400, {
        ...{ 'content-type': 'application/problem+json', 'content-language': language, 'cache-control': 'no-store' },
      })
    },
  }
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
