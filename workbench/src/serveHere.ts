import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** Serves on this machine alone. @throws when another program listens there */
export function serveHere(fetch: Hono['fetch'], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port }, () => resolve(server as Server))
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isTaken = cause.code === 'EADDRINUSE'
      reject(
        isTaken
          ? new Error(`Another program listens on port ${port}: stop that one, or set COUNTERPART_PORT.`, { cause })
          : cause,
      )
    })
  })
}
