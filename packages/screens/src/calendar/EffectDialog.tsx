import type { CalendarView } from '@counterpart/contract'
import { useEffect } from 'react'
import { Button, Dialog, Stack, Text } from '#kit'
import { Answer, TroubleBanner } from '../data/Answer.tsx'
import { issuesOf, type Trouble } from '../data/trouble.ts'
import { useAsk } from '../data/useAsk.ts'
import { EffectPreview } from '../effect/EffectPreview.tsx'
import { useWords } from '../host/useHost.tsx'
import { bodyOf, type Draft } from './calendarDraft.ts'

type EffectDialogProps = {
  title: string
  confirm: string
  id: CalendarView['id']
  /** What the calendar would be. */
  draft: Draft
  /** What differs from what it is, in words. */
  changes: string
  busy: boolean
  trouble: Trouble | null
  onConfirm: () => void
  /** The server has something against fields. */
  onRefused?: (trouble: Trouble) => void
  onClose: () => void
}

/** Shows what a change would do to open requests, and makes it only then. */
export function EffectDialog({
  title,
  confirm,
  id,
  draft,
  changes,
  busy,
  trouble,
  onConfirm,
  onRefused,
  onClose,
}: EffectDialogProps) {
  const { t } = useWords()
  const query = useAsk('previewCalendar', { params: { id }, body: bodyOf(draft) }, { staleTime: 0 })
  const { error } = query
  useEffect(() => {
    if (error && issuesOf(error).length > 0) onRefused?.(error)
  }, [error, onRefused])
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size="l"
      actions={
        <>
          <Button variant="subtle" onPress={onClose}>
            {t('act.cancel')}
          </Button>
          <Button variant="primary" loading={busy} disabled={query.isFetching || query.isError} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <Stack gap="m">
        {trouble && <TroubleBanner trouble={trouble} />}
        <Text role="subtle">{changes}</Text>
        <Answer query={query} label={t('effect.loading')} shape="table">
          {(effect) => <EffectPreview effect={effect} />}
        </Answer>
      </Stack>
    </Dialog>
  )
}
