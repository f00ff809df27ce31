import type { RequestView } from '@counterpart/contract'
import { type Audience, lengths } from '@counterpart/core'
import { useState } from 'react'
import { Form, RadioGroup, Stack, TextArea, useToast } from '#kit'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { Changes } from './Changes.tsx'
import { isOvertaken, useMove } from './useMove.ts'
import { useMust } from './useMust.ts'

/** Writes to the other side, or a note to the own. */
export function CommentForm({ view }: { view: RequestView }) {
  const words = useWords()
  const { t } = words
  const { me } = useHost()
  const nameOf = useNames()
  const toast = useToast()
  const [text, setText] = useState('')
  const [audience, setAudience] = useState<Audience>('everyone')
  const [overtakenAt, setOvertakenAt] = useState<number | null>(null)
  const { move, busy, trouble } = useMove('comment')
  const required = useMust()
  const serves = me.department === view.provider && me.roles.includes('agent')
  const isThere = text.trim() !== ''
  const send = async () => {
    setOvertakenAt(null)
    const sent = await move(view, { text: text.trim(), audience })
    if (!sent.ok) return setOvertakenAt(view.version)
    setText('')
    required.forget()
    toast({ tone: 'success', title: t('move.comment.done') })
  }
  return (
    <Stack gap="m">
      {overtakenAt !== null && isOvertaken(trouble) && <Changes view={view} since={overtakenAt} />}
      <Form
        onSubmit={() => required.when(isThere, () => void send())}
        submitLabel={t('move.comment')}
        busy={busy}
        error={trouble && !isOvertaken(trouble) ? troubleText(words, trouble).title : undefined}
      >
        <TextArea
          name="text"
          label={t('comment.text')}
          placeholder={t('comment.hint', {
            other: nameOf(view.names.departments, serves ? view.customer : view.provider),
          })}
          value={text}
          onChange={setText}
          maxLength={lengths.comment}
          rows={3}
          error={required.missing(isThere) ?? fieldTexts(words, trouble)['text']}
        />
        {serves && (
          <RadioGroup<Audience>
            name="audience"
            label={t('comment.audience')}
            layout="inline"
            value={audience}
            onChange={(chosen) => chosen && setAudience(chosen)}
            options={[
              { value: 'everyone', label: t('comment.audience.everyone') },
              { value: 'provider', label: t('comment.audience.provider') },
            ]}
          />
        )}
      </Form>
    </Stack>
  )
}
