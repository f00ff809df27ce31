import type { AgreementView, FieldIssue } from '@counterpart/contract'
import type { AgreementId, LocalText, TargetKind } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Form, Section, Stack, useToast } from '#kit'
import { Answer } from '../data/Answer.tsx'
import { issuesOf, refusalOf, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useAsk } from '../data/useAsk.ts'
import { EffectPreview } from '../effect/EffectPreview.tsx'
import { useWords } from '../host/useHost.tsx'
import { type Application, ApplyChoice } from './ApplyChoice.tsx'
import type { AgreementBody, TargetDraft } from './agreementDraft.ts'
import { forgetAgreements, useUndoAgreement } from './useUndoAgreement.ts'

type PreviewStepProps = {
  id: AgreementId
  agreement: AgreementView | null
  body: AgreementBody
  targets: readonly TargetDraft[]
  onBack: () => void
  /** The server has something against fields of the step before. */
  onRefused: (issues: readonly FieldIssue[]) => void
  onSaved: () => void
}

/** What the change would do to requests under way, for whom it is to hold, and the act of keeping it. */
export function PreviewStep({ id, agreement, body, targets, onBack, onRefused, onSaved }: PreviewStepProps) {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const toast = useToast()
  const { undo } = useUndoAgreement()
  const { send, busy, trouble } = useAct('putAgreement')
  const [application, setApplication] = useState<Application>({ openRequests: 'keep', newTargets: 'from-start' })
  const { openRequests, newTargets } = application
  const query = useAsk(
    'previewAgreement',
    { params: { id }, query: { newTargets }, body },
    { staleTime: 0, keepPrevious: true },
  )
  const { error } = query
  useEffect(() => {
    if (issuesOf(error).length > 0) onRefused(issuesOf(error))
  }, [error, onRefused])
  const known = new Set(agreement?.targets.map(({ kind }) => kind))
  const save = async () => {
    const sent = await send({ params: { id }, query: application, version: agreement?.version ?? null, body })
    if (sent.ok || refusalOf(sent.trouble, 'stale-version')) await forgetAgreements(queries)
    if (!sent.ok) return issuesOf(sent.trouble).length > 0 ? onRefused(issuesOf(sent.trouble)) : undefined
    const { version } = sent.value
    const isUndone = openRequests === 'recalculate' && version > 1
    toast({
      tone: 'success',
      title: t(openRequests === 'recalculate' ? 'agreement.saved.recalculated' : 'admin.saved'),
      ...(isUndone && { action: { label: t('act.undo'), onPress: () => void undo({ id, version }) } }),
    })
    onSaved()
  }
  return (
    <Form
      onSubmit={() => void save()}
      submitLabel={t(openRequests === 'recalculate' ? 'agreement.save.recalculate' : 'agreement.save')}
      cancel={{ label: t('agreement.back'), onPress: onBack }}
      busy={busy}
      error={trouble ? `${troubleText(words, trouble).title}. ${troubleText(words, trouble).detail}` : undefined}
    >
      <Stack gap="l">
        <ApplyChoice
          application={application}
          onChange={setApplication}
          hasNewTargets={body.targets.some(({ kind }) => !known.has(kind))}
        />
        <Section title={t('effect.title')} description={t(openRequests === 'keep' ? 'effect.if' : 'effect.then')}>
          <Answer query={query} label={t('effect.loading')} shape="table">
            {(effect) => <EffectPreview effect={effect} nameOf={(kind) => namedIn(targets, kind)} />}
          </Answer>
        </Section>
      </Stack>
    </Form>
  )
}

/** The name that the draft gives a target, if any. */
function namedIn(targets: readonly TargetDraft[], kind: TargetKind): LocalText | undefined {
  const { name } = targets.find((target) => target.kind === kind) ?? {}
  const own = name && { ...(name.en && { en: name.en }), ...(name.zh && { 'zh-CN': name.zh }) }
  return own && Object.keys(own).length > 0 ? own : undefined
}
