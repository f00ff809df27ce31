import type { RequestView } from '@counterpart/contract'
import type { Levels, Move } from '@counterpart/core'
import { type ComponentType, useState } from 'react'
import { Banner, Dialog, Stack, Text, useToast } from '#kit'
import { fieldTexts, toldTrouble, troubleText } from '../data/trouble.ts'
import type { Sent } from '../data/useAct.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { draftKey, type RatingDraft } from '../rating/ratingDraft.ts'
import { useRate } from '../rating/useRate.ts'
import { Changes } from './Changes.tsx'
import { moveForms } from './MoveForms.tsx'
import type { MoveFormProps, WordyMove } from './moveForm.ts'
import type { Subject } from './subject.ts'
import { triageBack } from './triageBack.ts'
import { isOvertaken, type Said, useMove } from './useMove.ts'

type MoveDialogProps = {
  view: Subject
  move: WordyMove
  /** The version that the reader had before the eyes when they chose the move, if not the present one. */
  since?: number
  /** Says which request it is about, where nothing around it does. */
  named?: boolean
  proposed?: Levels | undefined
  onClose: () => void
}

/** The form of one move. If somebody else is quicker, it says what they did and keeps what was typed. */
export function MoveDialog({ view, move, since, named, proposed, onClose }: MoveDialogProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const [seen] = useState(since ?? view.version)
  const [before] = useState(view)
  const { move: make, busy, trouble } = useMove<Move>(move)
  const rateToo = useRateToo()
  const undo = useUndo(move, before)
  const send = async (said: Said<Move>, rating?: RatingDraft) => {
    const sent = await make(view, said)
    if (!sent.ok) return
    if (rating) await rateToo(sent.value, rating)
    onClose()
    const back = undo(sent.value)
    toast({
      tone: 'success',
      title: t(`move.${move}.done`),
      ...(back && { action: { label: t('act.undo'), onPress: back } }),
    })
  }
  const Form = moveForms[move] as ComponentType<MoveFormProps<Move>>
  const fields = fieldTexts(words, trouble)
  return (
    <Dialog open onClose={onClose} title={t(`move.${move}.title`)} actions={null}>
      <Stack gap="m">
        {named && <Text role="subtle">{`${view.key} ${view.title}`}</Text>}
        <Changes view={view} since={seen} />
        {!view.moves.includes(move) && !busy && (
          <Banner tone="warning" title={t('refusal.not-allowed-in-state')}>
            {t('refusal.not-allowed-in-state.detail')}
          </Banner>
        )}
        <Form
          view={view}
          proposed={proposed}
          busy={busy}
          fields={fields}
          // What others did is told above; fields say their own part.
          error={
            trouble === null || isOvertaken(trouble)
              ? undefined
              : `${troubleText(words, trouble).title}. ${troubleText(words, trouble).detail}`
          }
          onSend={(said, rating) => void send(said, rating)}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  )
}

/** Rates what was just confirmed. Where that fails the confirmation stands, and what was written waits on the device. */
function useRateToo() {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const { memory, me } = useHost()
  const { rate } = useRate()
  return async (view: RequestView, draft: RatingDraft) => {
    const sent = await rate(view, draft)
    if (sent.ok) {
      memory.write(draftKey(me.person, view.id, view.cycle), null)
      toast({ tone: 'success', title: t('rating.sent') })
    } else if (sent.trouble)
      toast({ tone: 'danger', title: t('rating.not-sent'), body: troubleText(words, sent.trouble).title })
  }
}

/** The way back, where the domain has one: another agent, other levels or none yet, or the end of a wait. */
function useUndo(move: WordyMove, before: Subject) {
  const words = useWords()
  const toast = useToast()
  const assign = useMove('assign')
  const triage = useMove('triage')
  const untriage = useMove('untriage')
  const resume = useMove('resume')
  // By now the dialog is gone, and others may have gone on from here.
  const orTell = async (undoing: Promise<Sent<RequestView>>) => {
    const sent = await undoing
    if (sent.ok || !sent.trouble) return
    toast({ tone: 'danger', title: words.t('undo.failed'), body: (await toldTrouble(words, sent.trouble)).title })
  }
  return (after: RequestView): (() => void) | null => {
    if (move === 'assign' && after.moves.includes('assign'))
      return () => void orTell(assign.move(after, { assignee: before.assignee }, { assignee: before.assignee }))
    const back = move === 'triage' && triageBack(before, after, words.t('undo.reason'))
    if (back) return () => void orTell((back.move === 'triage' ? triage : untriage).move(after, back.said))
    // A wait that followed another one would not end where it began.
    if (move === 'wait' && !before.state.startsWith('waiting') && after.moves.includes('resume'))
      return () => void orTell(resume.move(after, {}, { state: 'in-work', waitingFor: null }))
    return null
  }
}
