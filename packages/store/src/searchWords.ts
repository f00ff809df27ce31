import { searchTokens, type TenantId } from '@counterpart/core'
import { type Searched, searchedText } from '@counterpart/usecases'
import { type RawBuilder, sql } from 'kysely'
import { type Database, numberIn, run } from './database.ts'
import { insertRows, type TableShape } from './insertRows.ts'

/** Under how many words a request is found: on Forge every word is a row of its own, and rows are what there is least of. */
const mostWords = { postgres: 1000, mysql: 64 } as const

export async function keepSearchWords(
  database: Database,
  tenant: TenantId,
  requests: readonly (Searched & { readonly id: string })[],
): Promise<void> {
  const { dialect } = database
  const found = requests.map((request) => ({
    id: request.id,
    words: searchTokens(searchedText(request)).slice(0, mostWords[dialect]),
  }))
  const rows =
    dialect === 'postgres'
      ? found.map(({ id, words }) => ({ tenant, id, words }))
      : found.flatMap(({ id, words }) => words.map((word) => ({ tenant, word, id })))
  await insertRows(database, shapes[dialect], rows, 'ifAbsent')
}

const shapes: Readonly<Record<Database['dialect'], TableShape>> = {
  postgres: { table: 'search_word', columns: { tenant: 'text', id: 'text', words: 'text[]' }, key: ['tenant', 'id'] },
  mysql: {
    table: 'search_word',
    columns: { tenant: 'text', word: 'text', id: 'text' },
    key: ['tenant', 'word', 'id'],
  },
}

/** How a search meets the words of requests; none of it says anything about order. */
export type WordSearch = {
  /** How many requests have all the words: exact up to `most`, and more than `most` beyond it. */
  readonly countUpTo: (most: number) => Promise<number>
  /** A query for the ids of the requests that have all the words: for words that few have. */
  readonly ids: RawBuilder<unknown>
  /** A condition on one request: for words that many have. @param id a reference to its id */
  readonly has: (id: RawBuilder<unknown>) => RawBuilder<unknown>
}

/** @param words at least one */
export async function searchFor(database: Database, tenant: TenantId, words: readonly string[]): Promise<WordSearch> {
  return database.dialect === 'postgres' ? inArrays(database, tenant, words) : inPostings(database, tenant, words)
}

function inArrays(database: Database, tenant: TenantId, words: readonly string[]): WordSearch {
  // A word never has a space in it.
  const all = sql`w.words @> string_to_array(${words.join(' ')}, ' ')`
  const ids = sql`select w.id from search_word w where w.tenant = ${tenant} and ${all}`
  return {
    ids,
    has: (id) => sql`exists (select 1 from search_word w where w.tenant = ${tenant} and w.id = ${id} and ${all})`,
    countUpTo: (most) => countOf(database, sql`${ids} limit ${most + 1}`),
  }
}

/** Starts from the rarest word and looks the others up beside it. */
async function inPostings(database: Database, tenant: TenantId, words: readonly string[]): Promise<WordSearch> {
  const counted = await run(
    database,
    sql`select word, count(*) as n from search_word where tenant = ${tenant} and word in (${sql.join(words)}) group by word`,
  )
  const counts = new Map(counted.rows.map(({ word, n }) => [String(word), numberIn(n)]))
  const byRarity = words.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
  const rarest = byRarity[0] as string
  const fewest = counts.get(rarest) ?? 0
  const hasWord = (id: RawBuilder<unknown>, word: string) =>
    sql`exists (select 1 from search_word v where v.tenant = ${tenant} and v.word = ${word} and v.id = ${id})`
  const hasAll = (id: RawBuilder<unknown>, wanted: readonly string[]) =>
    sql.join([sql`1 = 1`, ...wanted.map((word) => hasWord(id, word))], sql` and `)
  const ids = sql`select w.id from search_word w where w.tenant = ${tenant} and w.word = ${rarest}
    and ${hasAll(sql.ref('w.id'), byRarity.slice(1))}`
  return {
    ids,
    has: (id) => hasAll(id, byRarity),
    countUpTo: async (most) => (fewest <= most ? fewest : countOf(database, sql`${ids} limit ${most + 1}`)),
  }
}

async function countOf(database: Database, limited: RawBuilder<unknown>): Promise<number> {
  const { rows } = await run(database, sql`select count(*) as n from (${limited}) few`)
  return numberIn(rows[0]?.['n'])
}
