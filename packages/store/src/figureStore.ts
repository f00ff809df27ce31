import {
  type Counted,
  type DepartmentId,
  type Instant,
  oldAfterDays,
  type RequestState,
  type ServiceId,
  type TenantId,
} from '@counterpart/core'
import { closedRank, type FigureStore, type Period, type Quarter } from '@counterpart/usecases'
import { type RawBuilder, sql } from 'kysely'
import { type Database, numberIn, run } from './database.ts'

/** Counts for the dashboard, in SQL that every engine understands; shares and percentiles are made of them in the core. */
export function figureStore(database: Database): FigureStore {
  const rowsOf = async (statement: RawBuilder<unknown>) => (await run(database, statement)).rows
  return {
    async openByProvider(tenant, now, provider) {
      const rows = await rowsOf(
        sql`select provider, count(*) as n, sum(case when breached_from <= ${now} then 1 else 0 end) as breached
          from request where ${open(tenant, provider)} group by provider order by provider`,
      )
      return rows.map(({ provider, n, breached }) => ({
        provider: provider as DepartmentId,
        open: numberIn(n),
        breached: numberIn(breached),
      }))
    },

    async openByState(tenant, provider) {
      const rows = await rowsOf(
        sql`select state, count(*) as n from request where ${open(tenant, provider)} group by state order by state`,
      )
      return rows.map(({ state, n }) => ({ state: state as RequestState, n: numberIn(n) }))
    },

    async openByAge(tenant, now, edges, provider) {
      const later = edges.map((edge) => sql`case when raised_at >= ${edge} then 1 else 0 end`)
      const band = later.length ? sql.join(later, sql` + `) : sql`0`
      const rows = await rowsOf(
        sql`select band, count(*) as n, sum(case when breached_from <= ${now} then 1 else 0 end) as breached
          from (select ${band} as band, breached_from from request where ${open(tenant, provider)}) aged group by band`,
      )
      return Array.from({ length: edges.length + 1 }, (_, i) => {
        const row = rows.find(({ band }) => numberIn(band) === i)
        return { open: numberIn(row?.['n']), breached: numberIn(row?.['breached']) }
      })
    },

    async counted(tenant, about, period, now) {
      const [row] = await rowsOf(countOf[about](tenant, period, now))
      return Object.fromEntries(Object.entries(row ?? {}).map(([name, n]) => [name, numberIn(n)])) as never
    },

    async onTimeByProvider(tenant, period) {
      const rows = await rowsOf(
        sql`select provider, count(*) as n, ${kept} as kept
          from request where ${promised(tenant, period)} group by provider order by provider`,
      )
      return rows.map(({ provider, kept, n }) => ({
        provider: provider as DepartmentId,
        kept: numberIn(kept),
        n: numberIn(n),
      }))
    },

    async rated(tenant, period) {
      const rows = await rowsOf(
        sql`select d.provider, count(*) as invited, count(i.is_low) as rated, sum(coalesce(i.is_low, 0)) as low,
            sum(coalesce(i.is_process_good, 0)) as process, sum(coalesce(i.is_result_good, 0)) as result
          from (select tenant, id, cycle, provider from request
            where ${during(tenant, sql.ref('delivered_at'), period)} and delivered_at is not null) d
          join invitation i on i.tenant = d.tenant and i.request = d.id and i.cycle = d.cycle
          group by d.provider order by d.provider`,
      )
      return rows.map(({ provider, ...counts }) => ({
        provider: provider as DepartmentId,
        invited: numberIn(counts['invited']),
        rated: numberIn(counts['rated']),
        low: numberIn(counts['low']),
        process: numberIn(counts['process']),
        result: numberIn(counts['result']),
      }))
    },

    async waited(tenant, what, period, now) {
      const ended = sql.ref(what === 'waits' ? 'delivered_at' : 'responded_at')
      const rows = await rowsOf(
        sql`select minutes, sum(ended) as events, sum(1 - ended) as censored
          from (select greatest(0, floor((coalesce(${ended}, ${now}) - raised_at) / 60000)) as minutes,
              case when ${ended} is null then 0 else 1 end as ended
            from request where ${during(tenant, sql.ref('raised_at'), period)} and state <> 'withdrawn') waited
          group by minutes`,
      )
      return rows.map(({ minutes, events, censored }) => ({
        duration: numberIn(minutes),
        events: numberIn(events),
        censored: numberIn(censored),
      }))
    },

    async traffic(tenant, period) {
      const [raised, delivered] = await Promise.all([
        rowsOf(raisedByQuarter(tenant, period)),
        rowsOf(deliveredByQuarter(tenant, period)),
      ])
      const quarters = new Map<number, Omit<Quarter, 'quarter'>>()
      const at = (quarter: unknown) => quarters.get(numberIn(quarter)) ?? { ...nothing }
      for (const { quarter, n } of raised) quarters.set(numberIn(quarter), { ...at(quarter), raised: numberIn(n) })
      for (const { quarter, n, promised, kept } of delivered)
        quarters.set(numberIn(quarter), {
          ...at(quarter),
          delivered: numberIn(n),
          promised: numberIn(promised),
          kept: numberIn(kept),
        })
      return [...quarters].toSorted(([a], [b]) => a - b).map(([quarter, counts]) => ({ quarter, ...counts }))
    },

    async relations(tenant, period) {
      const between = sql`customer <> provider`
      const [raised, delivered] = await Promise.all([
        rowsOf(
          sql`select customer, provider, service, count(*) as n from request
            where ${during(tenant, sql.ref('raised_at'), period)} and ${between} group by customer, provider, service`,
        ),
        rowsOf(
          sql`select customer, provider, service, count(*) as n, ${kept} as kept from request
            where ${promised(tenant, period)} and ${between} group by customer, provider, service`,
        ),
      ])
      const lines = new Map<string, { raised: number; promised: number; kept: number }>()
      const at = ({ customer, provider, service }: Readonly<Record<string, unknown>>) => {
        // No id has a space in it.
        const name = `${customer} ${provider} ${service}`
        const line = lines.get(name) ?? { raised: 0, promised: 0, kept: 0 }
        lines.set(name, line)
        return line
      }
      for (const row of raised) at(row).raised = numberIn(row['n'])
      for (const row of delivered) Object.assign(at(row), { promised: numberIn(row['n']), kept: numberIn(row['kept']) })
      return [...lines].map(([name, line]) => {
        const [customer, provider, service] = name.split(' ') as [DepartmentId, DepartmentId, ServiceId]
        return { customer, provider, service, ...line }
      })
    },

    async extent(tenant, provider) {
      const [row] = await rowsOf(
        sql`select min(raised_at) as first, max(raised_at) as last, count(*) as n
          from request where ${ofTenant(tenant, provider)}`,
      )
      const n = numberIn(row?.['n'])
      if (n === 0) return null
      return { first: numberIn(row?.['first']) as Instant, last: numberIn(row?.['last']) as Instant, n }
    },
  }
}

const ofTenant = (tenant: TenantId, provider: DepartmentId | undefined) =>
  provider === undefined ? sql`tenant = ${tenant}` : sql`tenant = ${tenant} and provider = ${provider}`

const open = (tenant: TenantId, provider: DepartmentId | undefined) =>
  sql`${ofTenant(tenant, provider)} and due_rank < ${closedRank}`

/** What a share is made of, one row each. The names of the columns are those of the counts. */
const countOf: {
  readonly [K in keyof Counted]: (tenant: TenantId, period: Period, now: Instant) => RawBuilder<unknown>
} = {
  delivered: (tenant, period) =>
    sql`select count(*) as n, count(resolution_goal_ms) as promised, ${kept} as kept, ${ofThem(sql`cycle > 1`)} as reopened
      from request where ${during(tenant, sql.ref('delivered_at'), period)} and delivered_at is not null`,
  raised: (tenant, period) =>
    sql`select count(*) as n, ${ofThem(sql`state = 'withdrawn'`)} as withdrawn, ${ofThem(sql`state <> 'withdrawn'`)} as stood,
        ${ofThem(sql`state <> 'withdrawn' and hand_offs > 0`)} as ${sql.ref('handedOn')}
      from request where ${during(tenant, sql.ref('raised_at'), period)}`,
  open: (tenant, { provider }, now) =>
    sql`select count(*) as n, ${ofThem(sql`breached_from <= ${now}`)} as breached,
        ${ofThem(sql`assignee is null`)} as unassigned,
        ${ofThem(sql`state = 'waiting-on-customer'`)} as ${sql.ref('onCustomer')},
        ${ofThem(sql`state = 'waiting-on-others'`)} as ${sql.ref('onOthers')},
        ${ofThem(sql`raised_at < ${now - oldAfterDays * dayMs}`)} as old
      from request where ${open(tenant, provider)}`,
}

/** Requests with an instant in the period: from its start up to, and without, its end. */
function during(tenant: TenantId, instant: RawBuilder<unknown>, { from, until, provider }: Period) {
  const conditions = [ofTenant(tenant, provider)]
  if (from !== undefined) conditions.push(sql`${instant} >= ${from}`)
  if (until !== undefined) conditions.push(sql`${instant} < ${until}`)
  return sql.join(conditions, sql` and `)
}

/** Delivered in the period, and by a promised time. */
const promised = (tenant: TenantId, period: Period) =>
  sql`${during(tenant, sql.ref('delivered_at'), period)} and delivered_at is not null and resolution_goal_ms is not null`

const ofThem = (condition: RawBuilder<unknown>) => sql`sum(case when ${condition} then 1 else 0 end)`
const kept = ofThem(sql`resolution_used_ms <= resolution_goal_ms`)

const nothing = { raised: 0, delivered: 0, promised: 0, kept: 0 }
const dayMs = 86_400_000
const quarterMs = 900_000
const ofQuarter = (instant: RawBuilder<unknown>) => sql`floor(${instant} / ${sql.lit(quarterMs)}) as quarter`
/** Each reads what one index holds, and no row. */
const raisedByQuarter = (tenant: TenantId, period: Period) =>
  sql`select quarter, count(*) as n
    from (select ${ofQuarter(sql.ref('raised_at'))} from request
      where ${during(tenant, sql.ref('raised_at'), period)}) happened
    group by quarter`
const deliveredByQuarter = (tenant: TenantId, period: Period) =>
  sql`select quarter, count(*) as n, count(resolution_goal_ms) as promised, ${kept} as kept
    from (select ${ofQuarter(sql.ref('delivered_at'))}, resolution_goal_ms, resolution_used_ms from request
      where ${during(tenant, sql.ref('delivered_at'), period)} and delivered_at is not null) happened
    group by quarter`
