import type { TenantId } from '@counterpart/core'
import type { Doomed, ErasureStore } from '@counterpart/usecases'
import { type RawBuilder, sql } from 'kysely'
import { type Database, numberIn, run, type StoreDatabase } from './database.ts'
import { entryStream } from './entryRow.ts'
import { requestStream } from './followUps.ts'
import { invitationStream } from './invitationRow.ts'

/** Deletes whole things from every table that has something of them. */
export function erasureStore(database: StoreDatabase): ErasureStore {
  /** All of it or nothing where there are transactions; elsewhere the row itself goes last, so that who tries again finds it. */
  const together = <T>(work: (inside: Database) => Promise<T>): Promise<T> =>
    database.transaction ? database.transaction(work) : work(database)
  return {
    async count(tenant, doomed) {
      const [row] = (await run(database, sql`select count(*) as n from request r where ${goes(tenant, doomed)}`)).rows
      const [byPeople] = (
        await run(
          database,
          sql`select count(distinct j.command_id) as acts, sum(case when j.type = 'raised' then 1 else 0 end) as raised
            from request r join journal j on j.tenant = r.tenant and j.stream = concat('request/', r.id)
            where ${goes(tenant, doomed)} and j.command_by <> 'system'`,
        )
      ).rows
      return {
        requests: numberIn(row?.['n']),
        raised: numberIn(byPeople?.['raised']),
        acts: numberIn(byPeople?.['acts']),
      }
    },
    async eraseRequests(tenant, doomed, limit) {
      const { rows } = await run(
        database,
        sql`select r.id from request r where ${goes(tenant, doomed)} order by r.id limit ${limit}`,
      )
      const ids = rows.map((row) => String(row['id']))
      for (let from = 0; from < ids.length; from += atOnce)
        await together((inside) => eraseRequests(inside, tenant, ids.slice(from, from + atOnce)))
      if (ids.length < limit) await eraseWhere(database, tenant, withoutRequest(tenant))
      return ids.length
    },
    async eraseEntries(tenant, kind, ids) {
      for (let from = 0; from < ids.length; from += atOnce) {
        const some: readonly string[] = ids.slice(from, from + atOnce)
        await together(async (inside) => {
          const streams = some.map((id) => entryStream(kind, id))
          await deleteWhere(inside, tenant, 'journal', isIn(sql.ref('stream'), streams))
          const starts = streams.map((stream) => `recalculate:${stream}:`)
          await deleteWhere(inside, tenant, 'job', startsWithAny(starts))
          await deleteWhere(inside, tenant, 'entry', sql`kind = ${kind} and ${isIn(sql.ref('id'), some)}`)
        })
      }
    },
    async eraseNumbers(tenant, series) {
      if (series.length > 0) await deleteWhere(database, tenant, 'counter', isIn(sql.ref('name'), series))
    },
  }
}

/** Few enough for one statement on every engine. */
const atOnce = 100

async function eraseRequests(inside: Database, tenant: TenantId, ids: readonly string[]): Promise<void> {
  await eraseWhere(inside, tenant, isIn(sql.ref('i.request'), ids))
  await deleteWhere(inside, tenant, 'journal', isIn(sql.ref('stream'), ids.map(requestStream)))
  const starts = ids.map((id) => `${id}:`)
  await deleteWhere(inside, tenant, 'job', startsWithAny(starts))
  await deleteWhere(inside, tenant, 'alert', startsWithAny(starts))
  await deleteWhere(inside, tenant, 'search_word', isIn(sql.ref('id'), ids))
  await deleteWhere(inside, tenant, 'request', isIn(sql.ref('id'), ids))
}

/** Some at a time, with their history; the invitations go last, so that who tries again finds them. */
async function eraseWhere(database: Database, tenant: TenantId, condition: RawBuilder<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await run(
      database,
      sql`select i.id from invitation i where i.tenant = ${tenant} and ${condition} order by i.id limit ${atOnce}`,
    )
    const ids = rows.map((row) => String(row['id']))
    if (ids.length === 0) return
    await deleteWhere(database, tenant, 'journal', isIn(sql.ref('stream'), ids.map(invitationStream)))
    await deleteWhere(database, tenant, 'invitation', isIn(sql.ref('id'), ids))
  }
}

/** An invitation is made for a request that is there: one without was left by a crash. */
const withoutRequest = (tenant: TenantId) =>
  sql`not exists (select 1 from request r where r.tenant = ${tenant} and r.id = i.request)`

type Table = 'journal' | 'job' | 'alert' | 'search_word' | 'request' | 'invitation' | 'entry' | 'counter'

const deleteWhere = (database: Database, tenant: TenantId, table: Table, condition: RawBuilder<unknown>) =>
  run(database, sql`delete from ${sql.table(table)} where tenant = ${tenant} and ${condition}`)

const isIn = (column: RawBuilder<unknown>, values: readonly string[]) =>
  values.length ? sql`${column} in (${sql.join(values)})` : sql`1 = 0`

/** Ids are compared byte by byte, so that everything that starts with a text lies between it and the next one. */
function startsWithAny(starts: readonly string[]) {
  const ranges = starts.map((start) => sql`(id >= ${start} and id < ${nextAfter(start)})`)
  return sql`(${sql.join(ranges, sql` or `)})`
}

const nextAfter = (start: string) =>
  `${start.slice(0, -1)}${String.fromCharCode(start.charCodeAt(start.length - 1) + 1)}`

/** Which requests go with what is doomed, on a table `request r`. */
function goes(tenant: TenantId, { department, person, service, calendar }: Doomed) {
  const conditions = [
    isIn(sql.ref('r.provider'), department),
    isIn(sql.ref('r.customer'), department),
    isIn(sql.ref('r.service'), service),
    isIn(sql.ref('r.requester'), person),
    // No text of a person can look like this: its quotes would be written with a stroke before them.
    ...calendar.map((id) => sql`r.doc like ${`%"calendar":"${id}"%`}`),
  ]
  return sql`r.tenant = ${tenant} and (${sql.join(conditions, sql` or `)})`
}
