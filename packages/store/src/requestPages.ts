import type { Request, RequestId } from '@counterpart/core'
import type { PageStart, RequestOrder } from '@counterpart/usecases'
import { type RawBuilder, sql } from 'kysely'
import { type Database, numberIn, run } from './database.ts'
import { requestOf } from './requestRow.ts'

/** A request with its place in the order of its list. */
export type Placed = { readonly request: Request; readonly place: PageStart }

/** An order as SQL, on a table `request r`. It ends in the id, so that no two rows have the same place. */
export type Sorting = {
  readonly value: RawBuilder<unknown>
  readonly clause: RawBuilder<unknown>
  /** What lies after a place. Written with a plain first half, which every engine takes for its index. */
  readonly beyond: (place: PageStart) => RawBuilder<unknown>
}

export const sortings: Readonly<Record<RequestOrder, Sorting>> = {
  newest: {
    value: sql`r.raised_at`,
    clause: sql`r.raised_at desc, r.id desc`,
    beyond: ({ value, id }) => sql`r.raised_at <= ${value} and (r.raised_at < ${value} or r.id < ${id})`,
  },
  news: {
    value: sql`r.last_event_at`,
    clause: sql`r.last_event_at desc, r.id desc`,
    beyond: ({ value, id }) => sql`r.last_event_at <= ${value} and (r.last_event_at < ${value} or r.id < ${id})`,
  },
  due: {
    value: sql`r.due_rank`,
    clause: sql`r.due_rank, r.id`,
    beyond: ({ value, id }) => sql`r.due_rank >= ${value} and (r.due_rank > ${value} or r.id > ${id})`,
  },
}

/** The conditions of a list with the place it goes on from. */
export const from = (matching: RawBuilder<unknown>, sorting: Sorting, after: PageStart | undefined) =>
  after ? sql`${matching} and ${sorting.beyond(after)}` : matching

/** The next requests of a list. Reads the document and its place alone, which is most of what a list costs. */
export async function readPage(
  database: Database,
  { matching, sorting }: { matching: RawBuilder<unknown>; sorting: Sorting },
  limit: number,
  after: PageStart | undefined,
): Promise<readonly Placed[]> {
  const { rows } = await run(
    database,
    sql`select ${sorting.value} as place, r.doc from request r
      where ${from(matching, sorting, after)} order by ${sorting.clause} limit ${limit}`,
  )
  return rows.map(({ place, doc }) => placed(doc, place))
}

export function placed(doc: unknown, value: unknown): Placed {
  const request = requestOf(doc)
  return { request, place: { value: numberIn(value), id: request.id as RequestId } }
}
