import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { PlainFault } from './plainFault.ts'

export type OpenServer = {
  /** `http://127.0.0.1:4870` */
  readonly address: string
  /** Takes no new connections, lets what is being answered end, for at most ten seconds. */
  close(): Promise<void>
}

const patienceMs = 10_000
type Fetch = Parameters<typeof serve>[0]['fetch']

/** Longer than callers keep a connection that rests: who closes first must not be the one who is about to be asked. */
const keepAliveMs = 65_000

export async function openServer(
  fetch: Fetch,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<OpenServer> {
  const server = await new Promise<Server>((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: keepAliveMs }
    const opening = serve({ fetch, hostname: host, port, serverOptions }, () => resolve(opening as Server))
    opening.once('error', (cause: NodeJS.ErrnoException) => reject(explained(cause, host, port)))
  })
  return { address: addressOf(server), close: () => closeServer(server) }
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that is kept alive after its last answer would hold up the end for as long as browsers like.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

function explained(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const why: Readonly<Record<string, string>> = {
    EADDRINUSE: 'another program listens there. Stop that one, or set COUNTERPART_PORT',
    EACCES: 'this user may not listen there. Set COUNTERPART_PORT to 1024 or more',
    EADDRNOTAVAIL: 'this machine has no such address. Set COUNTERPART_HOST',
    ENOTFOUND: 'no machine is called so. Set COUNTERPART_HOST',
  }
  const known = why[cause.code ?? '']
  return known ? new PlainFault(`The hub cannot listen on ${host}, port ${port}: ${known}.`, { cause }) : cause
}
