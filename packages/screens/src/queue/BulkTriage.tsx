import type { RequestRow } from '@counterpart/contract'
import { type Level, lengths, levels, movesFor } from '@counterpart/core'
import { useState } from 'react'
import { Banner, Form, RadioGroup, TextArea } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { useMust } from '../request/useMust.ts'
import type { Task } from './bulk.ts'

type BulkTriageProps = {
  rows: readonly RequestRow[]
  busy: boolean
  onSend: (tasks: readonly Task<'triage'>[]) => void
  onCancel: () => void
}

const asItIs = 'as-it-is'
type Choice = `${Level}` | typeof asItIs

/** Urgency, importance or both of several requests. Those that say the same already, or may not be changed, are left out and told of. */
export function BulkTriage({ rows, busy, onSend, onCancel }: BulkTriageProps) {
  const { t } = useWords()
  const { me } = useHost()
  const [urgency, setUrgency] = useState<Choice>(asItIs)
  const [importance, setImportance] = useState<Choice>(asItIs)
  const [reason, setReason] = useState('')
  const required = useMust()
  const able = rows.filter((row) => movesFor(me, row).includes('triage'))
  const tasks = able.map((row) => ({
    row,
    said: {
      urgency: levelOf(urgency, row.urgency),
      importance: levelOf(importance, row.importance),
      reason: reason.trim(),
    },
  }))
  const changes = ({ row, said }: (typeof tasks)[number]) =>
    said.urgency !== row.urgency || said.importance !== row.importance
  // One that is new is accepted, even as it is.
  const meant = tasks.filter((task) => task.row.state === 'new' || changes(task))
  const must = meant.some((task) => task.row.state !== 'new' && changes(task))
  const isThere = !must || reason.trim() !== ''
  return (
    <Form
      onSubmit={() => required.when(isThere && meant.length > 0, () => onSend(meant))}
      submitLabel={meant.length === 0 ? t('move.triage') : t('bulk.triage.do', { n: meant.length })}
      cancel={{ label: t('act.cancel'), onPress: onCancel }}
      busy={busy}
      error={meant.length === 0 && required.missing(false) ? t('bulk.nothing') : undefined}
    >
      {rows.length > able.length && (
        <Banner tone="warning">{t('bulk.left-out', { n: rows.length - able.length })}</Banner>
      )}
      {(['urgency', 'importance'] as const).map((name) => (
        <RadioGroup<Choice>
          key={name}
          name={name}
          label={t(`level.${name}`)}
          hint={t(`level.${name}.hint`)}
          layout="inline"
          value={name === 'urgency' ? urgency : importance}
          onChange={(chosen) => chosen && (name === 'urgency' ? setUrgency : setImportance)(chosen)}
          options={[
            { value: asItIs, label: t('bulk.as-it-is') },
            ...levels.map((level) => ({ value: `${level}` as const, label: t(`level.${level}`) })),
          ]}
        />
      ))}
      <TextArea
        name="reason"
        label={t('triage.reason')}
        hint={must ? t('triage.reason.must') : t('triage.reason.may')}
        value={reason}
        onChange={setReason}
        maxLength={lengths.reason}
        required={must}
        rows={2}
        error={required.missing(isThere)}
      />
    </Form>
  )
}

const levelOf = (choice: Choice, present: Level): Level => (choice === asItIs ? present : (Number(choice) as Level))
