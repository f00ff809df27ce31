import type { AgreementView, FieldIssue } from '@counterpart/contract'
import { type AgreementId, standardTargets, type TargetKind } from '@counterpart/core'
import { useState } from 'react'
import { Button, Form, Inline, Section, Stack, Tabs } from '#kit'
import { targetName } from '../clock/targetName.ts'
import { useWords } from '../host/useHost.tsx'
import { AboutFields } from './AboutFields.tsx'
import {
  type AgreementBody,
  type AgreementDraft,
  blankTarget,
  bodyOf,
  freshKind,
  type TargetDraft,
} from './agreementDraft.ts'
import { errorsOf, placeOf } from './fieldErrors.ts'
import { TargetFields } from './TargetFields.tsx'
import { useUndoAgreement } from './useUndoAgreement.ts'
import { Versions } from './Versions.tsx'

type DraftFormProps = {
  id: AgreementId
  agreement: AgreementView | null
  draft: AgreementDraft
  isChanged: boolean
  /** What the server had against it. */
  refused: readonly FieldIssue[]
  onChange: (draft: AgreementDraft) => void
  /** It says something, and is to be looked at before it is kept. */
  onLook: (body: AgreementBody) => void
  onLeave: () => void
  onClose: () => void
}

/** All parts of an agreement, a tab each. */
export function DraftForm(props: DraftFormProps) {
  const { id, agreement, draft, isChanged, refused, onChange, onLook, onLeave, onClose } = props
  const words = useWords()
  const { t } = words
  const [tried, setTried] = useState(false)
  const { undo, busy } = useUndoAgreement()
  const { body, issues } = bodyOf(draft, id)
  const errors = errorsOf(words, [...(tried ? issues : []), ...refused])
  const errorAt = (path: string) => errors[path]
  const kinds = draft.targets.map(({ kind }) => kind)
  const [part, setPart] = useState(() => placeOf(refused, kinds))
  const nameOf = ({ kind, name }: TargetDraft) => {
    const own = words.language === 'en' ? name.en || name.zh : name.zh || name.en
    return own.trim() || (kind.startsWith('own:') ? t('agreement.target.own') : targetName(words, kind))
  }
  const setTarget = (at: number, target: TargetDraft) =>
    onChange({ ...draft, targets: draft.targets.map((each, i) => (i === at ? target : each)) })
  const add = (kind: TargetKind) => {
    onChange({ ...draft, targets: [...draft.targets, blankTarget(kind, draft.targets[0]?.calendar ?? null)] })
    setPart(kind)
  }
  const remove = (kind: TargetKind) => {
    onChange({ ...draft, targets: draft.targets.filter((each) => each.kind !== kind) })
    setPart('about')
  }
  const look = () => {
    setTried(true)
    if (body) return onLook(body)
    if (!issues.some((issue) => placeOf([issue], kinds) === part)) setPart(placeOf(issues, kinds))
  }
  const at = kinds.indexOf(part as TargetKind)
  const target = draft.targets[at]
  const missing = standardTargets.filter((kind) => !kinds.includes(kind))
  return (
    <Form
      onSubmit={look}
      submitLabel={t('agreement.look')}
      cancel={{ label: t('act.cancel'), onPress: onLeave }}
      error={tried && errors['targets'] ? t('agreement.targets.none') : undefined}
    >
      <Tabs
        label={t('agreement.parts')}
        selected={part}
        onSelect={setPart}
        tabs={[
          { id: 'about', label: t('agreement.part.about') },
          ...draft.targets.map((each) => ({ id: each.kind as string, label: nameOf(each) })),
          ...(agreement ? [{ id: 'versions', label: t('versions.title') }] : []),
        ]}
      >
        {target ? (
          <TargetFields
            key={target.kind}
            target={target}
            path={`targets.${at}`}
            onChange={(next) => setTarget(at, next)}
            onRemove={() => remove(target.kind)}
            errorAt={errorAt}
          />
        ) : part === 'versions' && agreement ? (
          <Versions
            agreement={agreement}
            isChanged={isChanged}
            busy={busy}
            onUndo={async () => {
              if (await undo(agreement)) onClose()
            }}
          />
        ) : (
          <Stack gap="l">
            <AboutFields draft={draft} onChange={onChange} errorAt={errorAt} isNew={agreement === null} />
            <Section title={t('agreement.targets.title')} description={t('agreement.targets.hint')}>
              <Inline gap="s" wrap>
                {missing.map((kind) => (
                  <Button key={kind} icon="add" onPress={() => add(kind)}>
                    {t('agreement.target.add', { target: targetName(words, kind) })}
                  </Button>
                ))}
                <Button icon="add" onPress={() => add(freshKind(draft.targets))}>
                  {t('agreement.target.add-own')}
                </Button>
              </Inline>
            </Section>
          </Stack>
        )}
      </Tabs>
    </Form>
  )
}
