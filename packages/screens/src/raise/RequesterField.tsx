import { type DepartmentId, hasRight, textIn } from '@counterpart/core'
import { UserPicker } from '#kit'
import { usePeopleSearch } from '../data/usePeopleSearch.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Requester } from './useDraft.ts'

type RequesterFieldProps = {
  /** null: oneself */
  value: Requester | null
  onChange: (requester: Requester | null) => void
  error: string | undefined
}

/** Whose request it is. Everyone may ask for a colleague of the own department, agents for anyone. */
export function RequesterField({ value, onChange, error }: RequesterFieldProps) {
  const { t, language } = useWords()
  const { me } = useHost()
  const forAnyone = hasRight(me, 'raise-for-anyone')
  const { load, departmentOf } = usePeopleSearch(forAnyone ? undefined : me.department)
  return (
    <UserPicker
      name="requester"
      label={t('raise.for')}
      placeholder={t('raise.for.me', { name: textIn(me.name, language) })}
      hint={
        value
          ? t('raise.for.hint.other', { name: value.name })
          : t(forAnyone ? 'raise.for.hint.anyone' : 'raise.for.hint.own')
      }
      value={value}
      onChange={(person) =>
        onChange(
          person === null || person.id === me.person
            ? null
            : { ...person, department: departmentOf(person.id) ?? (me.department as DepartmentId) },
        )
      }
      load={load}
      error={error}
    />
  )
}
