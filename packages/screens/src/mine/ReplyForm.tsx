import type { RequestRow } from '@counterpart/contract'
import { lengths } from '@counterpart/core'
import { useState } from 'react'
import { Form, Stack, TextArea, useToast } from '#kit'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { Changes } from '../request/Changes.tsx'
import { isOvertaken, useMove } from '../request/useMove.ts'
import { useMust } from '../request/useMust.ts'
import type { ReplyDraft } from './useReplyDraft.ts'

export type ReplyFormProps = {
  row: RequestRow
  /** The provider waits for it. */
  isAnswer: boolean
  provider: string
  draft: ReplyDraft
  onDone: () => void
  onCancel: (() => void) | undefined
}

/** Writes to the provider from the list. What was typed stays until it has arrived. */
export function ReplyForm({ row, isAnswer, provider, draft, onDone, onCancel }: ReplyFormProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const [text, setText] = useState(draft.kept)
  const type = (typed: string) => {
    setText(typed)
    draft.keep(typed)
  }
  const [overtakenAt, setOvertakenAt] = useState<number | null>(null)
  const { move, busy, trouble } = useMove('comment')
  const required = useMust()
  const isThere = text.trim() !== ''
  const isLate = overtakenAt !== null && isOvertaken(trouble)
  const { data: view } = useAsk('getRequest', { params: { id: row.id } }, { enabled: isLate, staleTime: 0 })
  const send = async () => {
    const sent = await move(isLate && view ? view : row, { text: text.trim(), audience: 'everyone' })
    if (!sent.ok) return setOvertakenAt(row.version)
    type('')
    required.forget()
    toast({ tone: 'success', title: t(isAnswer ? 'mine.answered' : 'move.comment.done') })
    onDone()
  }
  return (
    <Stack gap="m">
      {isLate && view && <Changes view={view} since={overtakenAt} />}
      <Form
        onSubmit={() => required.when(isThere, () => void send())}
        submitLabel={t('move.comment')}
        cancel={
          onCancel && {
            label: t('act.cancel'),
            onPress: () => {
              type('')
              onCancel()
            },
          }
        }
        busy={busy}
        error={trouble && !isOvertaken(trouble) ? troubleText(words, trouble).title : undefined}
      >
        <TextArea
          name="text"
          label={t(isAnswer ? 'mine.answer' : 'comment.text')}
          placeholder={t('comment.hint', { other: provider })}
          value={text}
          onChange={type}
          maxLength={lengths.comment}
          rows={2}
          error={required.missing(isThere) ?? fieldTexts(words, trouble)['text']}
        />
      </Form>
    </Stack>
  )
}
