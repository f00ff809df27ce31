import { newCommandId } from '@counterpart/client'
import type { AgreementView, FieldIssue } from '@counterpart/contract'
import type { AgreementId } from '@counterpart/core'
import { useCallback, useState } from 'react'
import { Dialog } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { LeaveDialog } from '../nav/LeaveDialog.tsx'
import { useLeaveGuard } from '../nav/useLeaveGuard.ts'
import { type AgreementBody, type AgreementDraft, blankAgreement, draftOf, isSame } from './agreementDraft.ts'
import { DraftForm } from './DraftForm.tsx'
import { PreviewStep } from './PreviewStep.tsx'

type AgreementEditorProps = {
  /** null: a new one */
  agreement: AgreementView | null
  onClose: () => void
}

/** An agreement, whole: it is written, what that would do is looked at, and then it is kept. */
export function AgreementEditor({ agreement, onClose }: AgreementEditorProps) {
  const { t } = useWords()
  const { now } = useHost()
  const [first] = useState(() => (agreement ? draftOf(agreement) : blankAgreement(now())))
  const [draft, setDraft] = useState(first)
  const [id] = useState(() => agreement?.id ?? (newCommandId() as string as AgreementId))
  const [looked, setLooked] = useState<AgreementBody | null>(null)
  const [refused, setRefused] = useState<readonly FieldIssue[]>([])
  const [isLeaving, setLeaving] = useState(false)
  const isChanged = !isSame(draft, first)
  useLeaveGuard(isChanged)
  const change = (next: AgreementDraft) => {
    setDraft(next)
    setRefused([])
  }
  const takeBack = useCallback((issues: readonly FieldIssue[]) => {
    setLooked(null)
    setRefused(issues)
  }, [])
  const leave = () => (isChanged ? setLeaving(true) : onClose())
  const title = looked ? t('agreement.preview') : agreement ? t('agreement.edit') : t('agreement.add')
  return (
    <Dialog open onClose={leave} title={title} actions={null} size="l">
      {looked ? (
        <PreviewStep
          id={id}
          agreement={agreement}
          body={looked}
          targets={draft.targets}
          onBack={() => setLooked(null)}
          onRefused={takeBack}
          onSaved={onClose}
        />
      ) : (
        <DraftForm
          id={id}
          agreement={agreement}
          draft={draft}
          isChanged={isChanged}
          refused={refused}
          onChange={change}
          onLook={setLooked}
          onLeave={leave}
          onClose={onClose}
        />
      )}
      <LeaveDialog open={isLeaving} onStay={() => setLeaving(false)} onLeave={onClose} />
    </Dialog>
  )
}
