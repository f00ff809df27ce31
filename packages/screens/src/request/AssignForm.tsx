import type { PersonId } from '@counterpart/core'
import { textIn } from '@counterpart/core'
import { useDeferredValue, useState } from 'react'
import { Form, SearchField, Select } from '#kit'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { MoveFormProps } from './moveForm.ts'
import type { Subject } from './subject.ts'
import { useMust } from './useMust.ts'

type AssignFormProps = Omit<MoveFormProps<'assign'>, 'view'> & { view: Pick<Subject, 'provider' | 'assignee'> }

const nobody = 'nobody'

/** The agents of the provider, oneself first. */
export function AssignForm({ view, onSend, onCancel, busy, error, fields }: AssignFormProps) {
  const { t, language } = useWords()
  const { me } = useHost()
  const [searched, setSearched] = useState('')
  const text = useDeferredValue(searched.trim())
  const query = { department: view.provider, limit: 200 as const, ...(text && { text }) }
  const { data } = useAsk('listPeople', { query }, { keepPrevious: true })
  const [chosen, setChosen] = useState<string | null>(view.assignee)

  const required = useMust()
  const collator = new Intl.Collator(language)
  const agents = (data?.items ?? [])
    .filter(({ roles }) => roles.includes('agent'))
    .map(({ id, name }) => ({ id: id as string, name: textIn(name, language), isMe: id === me.person }))
    .toSorted((a, b) => Number(b.isMe) - Number(a.isMe) || collator.compare(a.name, b.name))
  const isLong = text !== '' || Boolean(data?.next)
  return (
    <Form
      onSubmit={() =>
        required.when(chosen !== null, () => onSend({ assignee: chosen === nobody ? null : (chosen as PersonId) }))
      }
      submitLabel={t('move.assign')}
      cancel={{ label: t('act.cancel'), onPress: onCancel }}
      busy={busy}
      error={error}
    >
      {isLong && <SearchField label={t('assign.search')} value={searched} onChange={setSearched} />}
      <Select
        name="assignee"
        label={t('assign.to')}
        placeholder={t('assign.choose')}
        value={chosen}
        onChange={setChosen}
        error={required.missing(chosen !== null) ?? fields['assignee']}
        options={[
          ...agents.map(({ id, name, isMe }) => ({ value: id, label: isMe ? t('assign.me', { name }) : name })),
          ...(view.assignee === null ? [] : [{ value: nobody, label: t('assign.nobody') }]),
        ]}
      />
    </Form>
  )
}
