import type { Person } from '@counterpart/kit'
import { UserPicker } from '#kit'
import { usePeopleSearch } from '../data/usePeopleSearch.ts'
import { useWords } from '../host/useHost.tsx'
import type { DraftValue } from './formModel.ts'

type PersonAnswerProps = {
  name: string
  label: string
  hint: string | undefined
  required: boolean
  error: string | undefined
  value: Person | null
  onChange: (value: DraftValue) => void
}

/** A person as an answer. */
export function PersonAnswer({ onChange, ...facts }: PersonAnswerProps) {
  const { t } = useWords()
  const { load } = usePeopleSearch()
  return (
    <UserPicker
      {...facts}
      placeholder={t('raise.choose.person')}
      load={load}
      onChange={(person) => onChange(person ?? '')}
    />
  )
}
