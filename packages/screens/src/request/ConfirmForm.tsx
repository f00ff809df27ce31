import { lengths } from '@counterpart/core'
import { useState } from 'react'
import { Form, Text, TextArea } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { RatingFields } from '../rating/RatingFields.tsx'
import { isBlank, useRatingDraft } from '../rating/ratingDraft.ts'
import { useRatingErrors } from '../rating/useRatingErrors.ts'
import type { MoveFormProps } from './moveForm.ts'

/** Accepts the result, and rates it in one go where the reader may and wants to. */
export function ConfirmForm({ view, onSend, onCancel, busy, error, fields }: MoveFormProps<'confirm'>) {
  const { t, dateTime } = useWords()
  const [note, setNote] = useState('')
  const { draft, write, forget } = useRatingDraft(view.id, view.rating)
  const { errors, whenWhole } = useRatingErrors(draft, null)
  const may = view.rating?.may?.what === 'give' ? view.rating.may : null
  const rates = may !== null && !isBlank(draft)
  const said = { note: note.trim() }
  const cancel = () => {
    forget()
    onCancel()
  }
  return (
    <Form
      onSubmit={() => (rates ? whenWhole(() => onSend(said, draft)) : onSend(said))}
      submitLabel={t('move.confirm')}
      cancel={{ label: t('act.cancel'), onPress: cancel }}
      busy={busy}
      error={error}
    >
      <TextArea
        name="note"
        label={t('move.confirm.text')}
        hint={t('move.confirm.hint')}
        value={note}
        onChange={setNote}
        maxLength={lengths.reason}
        rows={2}
        error={fields['note']}
      />
      {may && <Text role="strong">{t('rating.with-confirm', { when: dateTime(may.until) })}</Text>}
      {may && <RatingFields view={view} draft={draft} onChange={write} errors={rates ? errors : {}} />}
    </Form>
  )
}
