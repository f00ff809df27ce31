import type { PersonView } from '@counterpart/contract'
import { type DepartmentId, type PersonId, textIn } from '@counterpart/core'
import type { Person } from '@counterpart/kit'
import { useCallback, useMemo, useRef } from 'react'
import { useHost, useWords } from '../host/useHost.tsx'
import { ask } from './useAsk.ts'
import { useDepartments } from './useDirectory.ts'

/** As many as one would read. */
const most = 12

/**
 * Finds people for a picker: by name, or those of the own department while nothing is typed.
 *
 * @param within only people of this department
 */
export function usePeopleSearch(within?: DepartmentId) {
  const { client, me } = useHost()
  const { language } = useWords()
  const departments = useDepartments()
  const found = useRef(new Map<string, PersonView>())
  const nameOf = useMemo(() => {
    const names = new Map(departments?.map(({ id, name }) => [id, textIn(name, language)]))
    return (department: DepartmentId) => names.get(department)
  }, [departments, language])
  const load = useCallback(
    async (typed: string, signal: AbortSignal): Promise<readonly Person[]> => {
      const text = typed.trim()
      const department = within ?? (text === '' ? me.department : undefined)
      const query = { limit: most, ...(text && { text }), ...(department && { department }) }
      const { items } = await ask(client, 'listPeople', { query }, signal)
      for (const person of items) found.current.set(person.id, person)
      return items.map(({ id, name, department }) => ({
        id,
        name: textIn(name, language),
        secondary: nameOf(department),
      }))
    },
    [client, me.department, within, language, nameOf],
  )
  /** The department of someone who was found; a picker only hands on whom it shows. */
  const departmentOf = useCallback(
    (person: string): DepartmentId | undefined => found.current.get(person)?.department,
    [],
  )
  return { load, departmentOf }
}

/** Whom a picker hands out, as the directory knows them. */
export const personIdOf = ({ id }: Person): PersonId => id as PersonId
