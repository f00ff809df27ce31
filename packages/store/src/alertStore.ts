import type { Alert, AlertStore } from '@counterpart/usecases'
import type { Database } from './database.ts'
import { insertRows, type TableShape } from './insertRows.ts'

export function alertStore(database: Database): AlertStore {
  return {
    async add(tenant, alert) {
      const { id, provider, raisedAt, since } = alert
      const row = { tenant, id, provider, raised_at: raisedAt, since, doc: JSON.stringify(alert) }
      await insertRows(database, shape, [row], 'ifAbsent')
    },
    async list(tenant, department, limit) {
      let alerts = database.query.selectFrom('alert').select('doc').where('tenant', '=', tenant)
      if (department !== 'all') alerts = alerts.where('provider', '=', department)
      const rows = await alerts.orderBy('since', 'desc').orderBy('id', 'desc').limit(limit).execute()
      return rows.map(({ doc }) => JSON.parse(doc) as Alert)
    },
  }
}

const shape: TableShape = {
  table: 'alert',
  columns: { tenant: 'text', id: 'text', provider: 'text', raised_at: 'bigint', since: 'bigint', doc: 'text' },
  key: ['tenant', 'id'],
}
