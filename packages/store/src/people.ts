import { type DepartmentId, foldText, matchesText, type Person, type PersonId, type TenantId } from '@counterpart/core'
import type { Versioned } from '@counterpart/usecases'
import { type Database, numberIn } from './database.ts'
import { namesOf } from './entryRow.ts'

export type PeopleFilter = { readonly department?: DepartmentId | undefined; readonly text?: string | undefined }

/** People in order of id. */
export async function findPeople(
  database: Database,
  tenant: TenantId,
  filter: PeopleFilter,
  limit: number,
  after?: PersonId,
): Promise<readonly Versioned<Person>[]> {
  const found: Versioned<Person>[] = []
  let from = after
  while (found.length < limit) {
    const rows = await candidates(database, tenant, filter, limit, from)
    for (const { doc, version } of rows) {
      const value = JSON.parse(doc) as Person
      // The database compared word by word; whether they stand together as typed is seen here.
      if (matchesText(namesOf(value.name), filter.text ?? '')) found.push({ value, version: numberIn(version) })
    }
    if (rows.length < limit) break
    from = rows.at(-1)?.id as PersonId
  }
  return found.slice(0, limit)
}

async function candidates(
  { query }: Database,
  tenant: TenantId,
  { department, text }: PeopleFilter,
  limit: number,
  after: PersonId | undefined,
) {
  let people = query
    .selectFrom('entry')
    .select(['id', 'version', 'doc'])
    .where('tenant', '=', tenant)
    .where('kind', '=', 'person')
  if (department !== undefined) people = people.where('department', '=', department)
  for (const word of wordsOf(text ?? '')) people = people.where('names', 'like', `%${word}%`)
  if (after !== undefined) people = people.where('id', '>', after)
  return people.orderBy('id').limit(limit).execute()
}

/** The runs of letters and digits, which hold no character that means something in a pattern. */
const wordsOf = (text: string): readonly string[] => foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
