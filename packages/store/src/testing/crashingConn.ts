import type { Random } from '@counterpart/usecases/testing'
import type { Conn, Exec } from '../conn.ts'

/** The process died, or the answer never came: nobody knows whether the statement ran. */
export class Crash extends Error {}

/**
 * A connection on which every statement may die before it runs, or run and lose its answer; so may a commit.
 *
 * @param p how often, for each of the two
 */
export function crashingConn(conn: Conn, random: Random, p: number): { conn: Conn; failures: () => number } {
  let failures = 0
  const die = (when: string) => {
    if (random() >= p) return
    failures++
    throw new Crash(when)
  }
  const over =
    (exec: Exec): Exec =>
    async (sql, params) => {
      die('before the statement')
      const answer = await exec(sql, params)
      die('before its answer')
      return answer
    }
  const { transaction } = conn
  return {
    failures: () => failures,
    conn: {
      ...conn,
      exec: over(conn.exec),
      ...(transaction && {
        transaction: async (work) => {
          const result = await transaction((exec) => work(over(exec)))
          die('before the answer to the commit')
          return result
        },
      }),
    },
  }
}
