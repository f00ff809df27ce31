import { newCommandId } from '@counterpart/client'
import type { AgreementView, FieldIssue } from '@counterpart/contract'
import type { AgreementId } from '@counterpart/core'
import { useCallback, useEffect, useRef, useState } from 'react'
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
  const step = useStep(looked !== null)
  const title = looked ? t('agreement.preview') : agreement ? t('agreement.edit') : t('agreement.add')
  return (
    <Dialog open onClose={leave} title={title} actions={null} size="l">
      <div ref={step} tabIndex={-1} style={{ outline: 'none' }}>
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
      </div>
      <LeaveDialog open={isLeaving} onStay={() => setLeaving(false)} onLeave={onClose} />
    </Dialog>
  )
}

/** The button that led to another step is gone with the one before: the keyboard goes to the beginning of the new one. */
function useStep(isSecond: boolean) {
  const element = useRef<HTMLDivElement>(null)
  const before = useRef(isSecond)
  useEffect(() => {
    if (before.current === isSecond) return
    before.current = isSecond
    // Back from what was refused, the form leads to the field itself.
    if (!element.current?.contains(document.activeElement)) element.current?.focus()
  }, [isSecond])
  return element
}
