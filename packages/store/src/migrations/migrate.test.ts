import { applyEvent, instant, type RequestId } from '@counterpart/core'
import { aRaisedEvent, officeCalendars } from '@counterpart/usecases/testing'
import { describe, expect, it } from 'vitest'
import { availableEngines } from '../testing/index.ts'
import { migrate, migrations, schemaVersion } from './migrate.ts'

describe.each(availableEngines())('the schema on $name', ({ open }) => {
  it('reads out of older documents what became columns of their own', async () => {
    const conn = await open()
    try {
      const [first, ...later] = migrations[conn.dialect]
      if (!first) throw new Error('there is no first step')
      await migrate(conn, [first])
      const { doc, at } = aRequest()
      const documents = {
        new: doc,
        answered: {
          ...doc,
          ...{ respondedAt: instant(at + 60_000), cycle: 3, handOffs: 2, lastEventAt: instant(at + 90_000) },
        },
      }
      for (const [id, document] of Object.entries(documents))
        await conn.exec(
          `insert into request (tenant, id, version, head, doc, ${conn.dialect === 'mysql' ? '`key`' : 'key'}, state,
            priority, requester, customer, provider, service, raised_at, due_rank)
          values ('t', '${id}', 1, '', '${JSON.stringify(document)}', '${id}', 'new', 3, 'p', 'c', 'd', 's', ${at}, 1)`,
          [],
        )
      await conn.exec(
        `insert into alert (tenant, id, provider, raised_at, doc)
        values ('t', 'a', 'd', ${at + 9}, '${JSON.stringify({ id: 'a', since: at + 7, raisedAt: at + 9 })}')`,
        [],
      )
      expect(await migrate(conn)).toEqual(later.map(({ version }) => version))
      expect(await schemaVersion(conn)).toBe(later.at(-1)?.version)
      const { rows } = await conn.exec(
        "select id, responded_at, cycle, hand_offs, last_event_at from request where tenant = 't' order by id",
        [],
      )
      const read = rows.map((row) => [
        row['id'],
        ...['responded_at', 'cycle', 'hand_offs', 'last_event_at'].map((name) =>
          row[name] === null ? null : Number(row[name]),
        ),
      ])
      expect(read).toEqual([
        ['answered', at + 60_000, 3, 2, at + 90_000],
        ['new', null, 1, 0, at],
      ])
      const alerts = await conn.exec("select since from alert where tenant = 't'", [])
      expect(alerts.rows.map(({ since }) => Number(since))).toEqual([at + 7])
      expect(await migrate(conn)).toEqual([])
    } finally {
      await conn.close()
    }
  })
})

function aRequest() {
  const event = aRaisedEvent({ id: 'r' as RequestId })
  return { doc: applyEvent(undefined, event, officeCalendars), at: event.at }
}
