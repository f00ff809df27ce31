import { AsyncLocalStorage } from 'node:async_hooks'
import type { TransactionalConn } from './conn.ts'

/**
 * Refuses the outer connection inside a transaction, and a transaction inside another.
 *
 * On PGlite there is one connection: the outer call would wait for the transaction that waits
 * for it, for ever. With a pool it would run beside the transaction, unnoticed.
 */
export function guardTransactions<C extends TransactionalConn>(conn: C): C {
  // What the work has started may outlive it; from then on the outer connection is right again.
  const inside = new AsyncLocalStorage<{ over: boolean }>()
  const isInside = () => inside.getStore()?.over === false
  return {
    ...conn,
    exec: async (sql, params) => {
      if (isInside()) throw new Error('Inside a transaction only its own exec may be used')
      return conn.exec(sql, params)
    },
    transaction: async (work) => {
      if (isInside()) throw new Error('Transactions do not nest')
      const here = { over: false }
      return conn.transaction((exec) =>
        inside.run(here, async () => {
          try {
            return await work((sql, params) =>
              here.over ? Promise.reject(new Error('This transaction is over')) : exec(sql, params),
            )
          } finally {
            here.over = true
          }
        }),
      )
    },
  }
}
