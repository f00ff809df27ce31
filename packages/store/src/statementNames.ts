const mostNames = 500
const mostSeen = 2000
const longestSql = 8000

/**
 * Gives names to statements that come again, so that PostgreSQL parses and plans them once a connection.
 *
 * A statement gets its name the second time it is seen: lists of changing length would
 * otherwise use up the names.
 */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #seen = new Set<string>()
  #generation = 0

  nameOf(sql: string): string | undefined {
    const name = this.#names.get(sql)
    if (name !== undefined) return name
    if (
      this.#names.size >= mostNames ||
      sql.length > longestSql ||
      !/^\s*(select|insert|update|delete|with)\b/i.test(sql)
    )
      return undefined
    if (!this.#seen.has(sql)) {
      if (this.#seen.size >= mostSeen) this.#seen.clear()
      this.#seen.add(sql)
      return undefined
    }
    this.#seen.delete(sql)
    const given = `s${this.#generation}_${this.#names.size}`
    this.#names.set(sql, given)
    return given
  }

  /** After a change of schema the old names fail for good (0A000): every statement gets a new one. */
  renew(): void {
    this.#generation++
    this.#names.clear()
  }
}
