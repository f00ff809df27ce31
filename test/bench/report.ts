import type { DueMeasured } from './dueQuery.ts'
import type { ImportMeasured } from './importRate.ts'
import type { Measured } from './overHttp.ts'
import { ms, table, whole } from './page.ts'

export const importText = (imports: readonly ImportMeasured[]): string =>
  table(
    ['engine', 'rows', 'requests', 'seconds', 'rows/s', 'again, s'],
    imports.map((line) => [
      line.engine,
      whole(line.rows),
      whole(line.requests),
      line.seconds.toFixed(1),
      whole(line.rows / line.seconds),
      line.again.toFixed(1),
    ]),
  )

export const httpText = (
  requests: number,
  http: readonly { readonly engine: string; readonly measured: readonly Measured[] }[],
): string => `At ${whole(requests)} requests, one caller at a time. CPU is user and system time per call, of the hub's process and of the database's processes (PGlite runs inside the hub); p50 and p99 are what the caller waits.

${table(
  ['operation', 'engine', 'hub CPU, ms', 'database CPU, ms', 'p50, ms', 'p99, ms'],
  (http[0]?.measured ?? []).flatMap(({ what }, i) =>
    http.map(({ engine, measured }) => {
      const line = measured[i] as Measured
      return [
        what,
        engine,
        ms(line.serverMs),
        engine === 'PGlite' ? '–' : ms(line.databaseMs),
        ms(line.p50),
        ms(line.p99),
      ]
    }),
  ),
)}`

export const dueText = (
  due: readonly DueMeasured[],
): string => `The ticker's question over all tenants, one in fifty requests with a running clock. Medians as the hub waits for them.

${table(
  ['engine', 'requests', 'nothing due, ms', 'a hundred due, ms'],
  due.map((line) => [line.engine, whole(line.rows), ms(line.none), ms(line.first)]),
)}`
