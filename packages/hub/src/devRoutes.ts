import { isId, type PersonId, type TenantId } from '@counterpart/core'
import type { DirectoryStore } from '@counterpart/usecases'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { DevSignIn } from './identity/devSignIn.ts'
import { isLoopback } from './loopback.ts'

/** What the Node server tells about the other end. */
export type Bindings = { Bindings: { incoming?: { socket: { remoteAddress?: string } } } }

/** The people of this tenant, and a token for each who asks: for development, see {@link onlyHere}. */
export function devRoutes(dev: DevSignIn, directory: DirectoryStore, tenant: TenantId): Hono<Bindings> {
  const hono = new Hono<Bindings>()
  hono.use(onlyHere)
  hono.get('/people', async (c) => {
    const departments = (await directory.all(tenant, 'department')).filter(({ value }) => !isOfImport(value.id))
    const people = await Promise.all(
      departments.map(async ({ value: department }) => {
        const members = await directory.people(tenant, { department: department.id }, 100)
        return members.map(({ value }) => ({ ...value, departmentName: department.name }))
      }),
    )
    return c.json({ people: people.flat() }, 200, unkept)
  })
  hono.post('/sign-in', bodyLimit({ maxSize: 1024, onError: (c) => c.text('too large', 413) }), async (c) => {
    const { person } = Object(await c.req.json().catch(() => null)) as { person?: unknown }
    const signedIn = isId(person) ? await dev.signIn(person as PersonId) : null
    return signedIn ? c.json(signedIn, 200, unkept) : c.text('no such person', 404)
  })
  return hono
}

const unkept = { 'cache-control': 'no-store' }

/** The people of an imported log would bury those of the company. */
const isOfImport = (department: string) => department.startsWith('log.')

/**
 * Answers this machine alone: calls from its own address, under its own name, that nobody passed on.
 *
 * Another site must not get in through a name of its own that points here, and a proxy on this machine must not
 * let the whole world in.
 */
const onlyHere: MiddlewareHandler<Bindings> = async (c, next) => {
  const from = c.env?.incoming?.socket.remoteAddress
  const name = new URL(c.req.url).hostname.replace(/^\[|\]$/g, '')
  const isPassedOn = passedOn.some((header) => c.req.header(header) !== undefined)
  if (from === undefined || !isLoopback(from) || !isLoopback(name) || isPassedOn) return c.text('Not found', 404)
  return next()
}

const passedOn = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']
