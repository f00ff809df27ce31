import { instant, type TenantId } from '@counterpart/core'
import { addDirectory, historyOf } from './corpus.ts'
import type { BenchEngine } from './engines.ts'
import { quantile } from './process.ts'

export type DueMeasured = {
  readonly engine: string
  readonly rows: number
  readonly none: number
  readonly first: number
}

/**
 * The question the ticker asks every few seconds, over a million requests of which one in fifty has a running clock:
 * once when nothing is due, once when a hundred are. Medians, in milliseconds, through the connection of the hub.
 */
export async function measureDueQuery(engine: BenchEngine, tenant: TenantId, rows: number): Promise<DueMeasured> {
  const { database, ports } = await engine.open()
  try {
    await addDirectory(ports, tenant)
    const end = Date.now()
    await ports.requests.addHistory(tenant, [historyOf(0, 1000, end)])
    // The rest are copies of it, made by the database itself: only their keys and alarms differ.
    const { rows: columns } = await database.exec(
      "select column_name as name from information_schema.columns where table_name = 'request' order by ordinal_position",
      [],
    )
    const own: Record<string, string> = {
      id: "'copy-' || n",
      key: "'COPY-' || n",
      next_alarm_at: `case when n % 50 = 0 then ${end} + 3600000 + n end`,
    }
    const names = columns.map(({ name }) => String(name))
    const step = 100_000
    for (let from = 1; from < rows; from += step)
      await database.exec(
        `insert into request (${names.join(', ')}) select ${names.map((name) => own[name] ?? name).join(', ')}
         from request, generate_series(${from}, ${Math.min(from + step, rows) - 1}) as n where id not like 'copy-%'`,
        [],
      )
    await database.exec('analyze request', [])
    const median = async (now: number) => {
      const took: number[] = []
      for (let i = 0; i < 300; i++) {
        const began = performance.now()
        await ports.requests.due(instant(now), 100)
        took.push(performance.now() - began)
      }
      return quantile(
        took.toSorted((a, b) => a - b),
        0.5,
      )
    }
    await median(end)
    return { engine: engine.name, rows, none: await median(end), first: await median(end + 86_400_000) }
  } finally {
    await database.close()
  }
}
