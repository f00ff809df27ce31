import { type PersonId, textIn } from '@counterpart/core'
import type { Person } from '@counterpart/kit'
import { useWords } from '../host/useHost.tsx'
import { useAsk } from './useAsk.ts'

/**
 * Someone known by id, as a picker shows people.
 *
 * @returns undefined while the name is not known yet; null for nobody. Whoever cannot be found is called by the id
 */
export function usePerson(id: PersonId | null): Person | null | undefined {
  const { language } = useWords()
  const { data, isPending } = useAsk(
    'listPeople',
    { query: { ids: id === null ? [] : [id] } },
    { enabled: id !== null },
  )
  if (id === null) return null
  if (isPending) return undefined
  const found = data?.items.find((person) => person.id === id)
  return { id, name: found ? textIn(found.name, language) : id }
}
