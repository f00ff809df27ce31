import { type AccountId, type CodePurpose, instant, type JoinCode, type PersonId } from '@counterpart/core'
import type { JoinCodeStore } from '@counterpart/usecases'
import { type Database, numberIn } from './database.ts'
import { isDuplicateKey } from './databaseErrors.ts'
import { insertRows, type TableShape } from './insertRows.ts'
import type { JoinCodeRow } from './schema.ts'

/** One-time codes. Each act is one statement on one row, so that they hold without transactions, too. */
export function joinCodeStore(database: Database): JoinCodeStore {
  const { query } = database
  return {
    async keep(tenant, { id, purpose, by, hash, expiresAt, tries, spentBy }, now) {
      await query
        .deleteFrom('join_code')
        .where('tenant', '=', tenant)
        .where((where) =>
          where.or([
            where('expires_at', '<=', now),
            where.and([where('made_by', '=', by), where('purpose', '=', purpose)]),
          ]),
        )
        .execute()
      const row = { tenant, id, purpose, made_by: by, hash, expires_at: expiresAt, tries, spent_by: spentBy }
      try {
        await insertRows(database, shape, [row], 'new')
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
    async tried(tenant, id) {
      await query
        .updateTable('join_code')
        .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute()
      const row = await query
        .selectFrom('join_code')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && codeIn(row)
    },
    async spend(tenant, id, account) {
      await query
        .updateTable('join_code')
        .set({ spent_by: account })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('spent_by', 'is', null)
        .execute()
      // Looked up and not counted: an answer that was lost must not turn the winner away.
      const row = await query
        .selectFrom('join_code')
        .select('spent_by')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .executeTakeFirst()
      return row?.spent_by === account
    },
    async forget(tenant, people) {
      if (people.length === 0) return
      await query.deleteFrom('join_code').where('tenant', '=', tenant).where('made_by', 'in', people).execute()
    },
  }
}

const codeIn = ({ id, purpose, made_by, hash, expires_at, tries, spent_by }: JoinCodeRow): JoinCode => ({
  id,
  purpose: purpose as CodePurpose,
  by: made_by as PersonId,
  hash,
  expiresAt: instant(numberIn(expires_at)),
  tries: numberIn(tries),
  spentBy: spent_by as AccountId | null,
})

const shape: TableShape = {
  table: 'join_code',
  columns: {
    tenant: 'text',
    id: 'text',
    purpose: 'text',
    made_by: 'text',
    hash: 'text',
    expires_at: 'bigint',
    tries: 'integer',
    spent_by: 'text',
  },
  key: ['tenant', 'id'],
}
