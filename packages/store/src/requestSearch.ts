import { matchesText, type RequestId, type TenantId } from '@counterpart/core'
import { type PageStart, searchedText } from '@counterpart/usecases'
import { type RawBuilder, sql } from 'kysely'
import { type Database, numberIn, run } from './database.ts'
import { from, type Placed, placed, readPage, type Sorting } from './requestPages.ts'
import { searchFor, type WordSearch } from './searchWords.ts'

/** A list that is narrowed by words. */
export type Search = {
  readonly tenant: TenantId
  readonly matching: RawBuilder<unknown>
  readonly sorting: Sorting
  readonly words: readonly string[]
  /** What was typed: the words of a hit must also stand together as they do here. */
  readonly text: string
}

/** The next part of the list: `end` is where the part after it begins, or null when there is none. */
type Part = { readonly hits: readonly Placed[]; readonly end: PageStart | null }
type NextPart = (after: PageStart | undefined) => Promise<Part>

/** The first hits in the order of the list, at most `wanted`. */
export async function searchPage(
  database: Database,
  search: Search,
  wanted: number,
  after: PageStart | undefined,
): Promise<readonly Placed[]> {
  const found = await searchFor(database, search.tenant, search.words)
  const count = await found.countUpTo(mostSorted)
  if (count === 0) return []
  const next =
    count <= mostSorted ? sortHits(database, search, found, wanted) : walkList(database, search, found, wanted)
  const hits: Placed[] = []
  for (let start = after, more = true; more && hits.length < wanted; ) {
    const part = await next(start)
    hits.push(...part.hits.filter(({ request }) => matchesText(searchedText(request), search.text)))
    more = part.end !== null
    start = part.end ?? undefined
  }
  return hits.slice(0, wanted)
}

/** Up to so many hits are fetched and sorted; words that more requests have are met soon on a walk along the list. */
const mostSorted = 3000

/** For rare words: all that have them, put in order. */
function sortHits(database: Database, { matching, sorting }: Search, found: WordSearch, wanted: number): NextPart {
  const having = { matching: sql`${matching} and r.id in (${found.ids})`, sorting }
  return async (after) => {
    const hits = await readPage(database, having, wanted, after)
    return { hits, end: hits.length < wanted ? null : (hits.at(-1)?.place ?? null) }
  }
}

/** For common words: along the list, a stretch at a time, each longer than the one before. */
function walkList(database: Database, search: Search, found: WordSearch, wanted: number): NextPart {
  let stretch = wanted * 2
  return async (after) => {
    const part = await walkStretch(database, search, found, stretch, after)
    stretch = Math.min(stretch * 4, longestStretch)
    return part
  }
}

const longestStretch = 6400

/** The hits among the next rows of the list, and its last row, hit or not, to go on from. */
async function walkStretch(
  database: Database,
  { tenant, matching, sorting }: Search,
  found: WordSearch,
  length: number,
  after: PageStart | undefined,
): Promise<Part> {
  const { rows } = await run(
    database,
    sql`select x.n, x.hit, x.place, q.id, q.doc
      from (select t.id, t.place, t.n, case when ${found.has(sql.ref('t.id'))} then 1 else 0 end as hit
        from (select r.id, ${sorting.value} as place, row_number() over (order by ${sorting.clause}) as n
          from request r where ${from(matching, sorting, after)} order by ${sorting.clause} limit ${length}) t) x
      join request q on q.tenant = ${tenant} and q.id = x.id
      where x.hit = 1 or x.n = ${length} order by x.n`,
  )
  const last = rows.at(-1)
  const full = last !== undefined && numberIn(last['n']) === length
  return {
    hits: rows.filter(({ hit }) => numberIn(hit) === 1).map(({ doc, place }) => placed(doc, place)),
    end: full ? { value: numberIn(last['place']), id: String(last['id']) as RequestId } : null,
  }
}
