import { Dialog, Form, Stack, Text, useToast } from '#kit'
import { issuesOf, troubleText } from '../data/trouble.ts'
import { useWords } from '../host/useHost.tsx'
import type { Subject } from '../request/subject.ts'
import { RatingFields } from './RatingFields.tsx'
import { useRatingDraft } from './ratingDraft.ts'
import { useRate } from './useRate.ts'
import { useRatingErrors } from './useRatingErrors.ts'

export type RatingFormProps = {
  view: Subject
  /** Says which request it is about, where nothing around it does. */
  named?: boolean
  onClose: () => void
}

/** Rates the delivery that the reader has before the eyes, or changes their rating. What was written stays until it has arrived. */
export function RatingForm({ view, named, onClose }: RatingFormProps) {
  const words = useWords()
  const { t, dateTime } = words
  const toast = useToast()
  const { draft, write, forget } = useRatingDraft(view.id, view.rating)
  const { rate, busy, trouble } = useRate()
  const { errors, whenWhole } = useRatingErrors(draft, trouble)
  const may = view.rating?.may
  const send = async () => {
    const sent = await rate(view, draft)
    if (!sent.ok) return
    forget()
    onClose()
    const until = sent.value.rating.may?.until
    toast({
      tone: 'success',
      title: t('rating.sent'),
      ...(until !== undefined && { body: t('rating.change.until', { when: dateTime(until) }) }),
    })
  }
  const isOfFields = issuesOf(trouble).length > 0
  const why = trouble && !isOfFields ? troubleText(words, trouble) : null
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(may?.what === 'change' ? 'rating.change.title' : 'rating.title')}
      actions={null}
    >
      <Stack gap="m">
        {named && <Text role="subtle">{`${view.key} ${view.title}`}</Text>}
        <Form
          onSubmit={() => whenWhole(() => void send())}
          submitLabel={t('rating.send')}
          cancel={{
            label: t('act.cancel'),
            onPress: () => {
              forget()
              onClose()
            },
          }}
          busy={busy}
          error={why ? `${why.title}. ${why.detail}` : undefined}
        >
          <RatingFields view={view} draft={draft} onChange={write} errors={errors} />
        </Form>
      </Stack>
    </Dialog>
  )
}
