import type { Call, ServiceView } from '@counterpart/contract'
import { lengths, priorityOf } from '@counterpart/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { Banner, Button, Form, Inline, Section, Skeleton, TextArea, TextField, useToast } from '#kit'
import { fieldTexts, issueTexts, troubleText } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { personIdOf } from '../data/usePeopleSearch.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { LevelField } from '../request/MoveForms.tsx'
import { keepView } from '../request/useMove.ts'
import { AnswerField } from './AnswerField.tsx'
import { judgeDraft } from './formModel.ts'
import { PromiseCard } from './PromiseCard.tsx'
import { type RequestDraft, useDraft } from './useDraft.ts'

// Most people ask for themselves, and the search for people is large.
const RequesterField = lazy(async () => ({ default: (await import('./RequesterField.tsx')).RequesterField }))

type SentAnswers = Call<'raiseRequest'>['body']['answers']

/** The form of a service. Browser and server judge the answers by the same function. */
export function RaiseForm({ service }: { service: ServiceView }) {
  const words = useWords()
  const { t } = words
  const { nav, me } = useHost()
  const queries = useQueryClient()
  const toast = useToast()
  const { draft, change, forget, found, accept } = useDraft(service.id)
  const [tried, setTried] = useState(false)
  const [isForOther, setForOther] = useState(false)
  const whose = useRef<HTMLDivElement>(null)
  const { send, busy, trouble } = useAct('raiseRequest')
  const set = (part: Partial<RequestDraft>) => change({ ...draft, ...part })

  const checked = judgeDraft(service, draft)
  const wrong = { ...fieldTexts(words, trouble), ...(tried ? issueTexts(words, checked.issues) : {}) }
  const submit = async () => {
    setTried(true)
    if (checked.issues.length > 0) return
    const { title, description, urgency, importance, requester } = draft
    const body = { service: service.id, title: title.trim(), description: description.trim(), urgency, importance }
    const onBehalf = requester && { requester: personIdOf(requester) }
    const sent = await send({ body: { ...body, answers: checked.answers as SentAnswers, ...onBehalf } })
    if (!sent.ok) return
    forget()
    keepView(queries, sent.value)
    toast({ tone: 'success', title: t('raise.done', { key: sent.value.key }) })
    nav.replace({ at: 'request', request: sent.value.id })
  }
  const askWhose = () => {
    setForOther(true)
    // The button goes, and the keyboard with it.
    whose.current?.focus()
  }
  if (service.availability === 'retired')
    return (
      <Banner tone="warning" title={t('refusal.service-retired')}>
        {t('refusal.service-retired.detail')}
      </Banner>
    )
  return (
    <>
      {found && (
        <Banner
          tone="info"
          title={t('raise.draft')}
          onDismiss={accept}
          actions={<Button onPress={forget}>{t('raise.draft.forget')}</Button>}
        >
          {t('raise.draft.detail')}
        </Banner>
      )}
      <Section frame="card">
        <Form
          onSubmit={() => void submit()}
          submitLabel={t('raise.send')}
          cancel={{ label: t('act.cancel'), onPress: () => nav.push({ at: 'raise' }) }}
          busy={busy}
          error={errorText(tried && checked.issues.length > 0)}
        >
          <div ref={whose} tabIndex={-1} style={{ outline: 'none' }}>
            {isForOther || draft.requester ? (
              <Suspense fallback={<Skeleton label={t('raise.for')} shape="text" lines={2} />}>
                <RequesterField
                  value={draft.requester}
                  onChange={(requester) => set({ requester })}
                  error={wrong['requester']}
                />
              </Suspense>
            ) : (
              <Inline>
                <Button icon="person" onPress={askWhose}>
                  {t('raise.for.other')}
                </Button>
              </Inline>
            )}
          </div>
          <TextField
            name="title"
            label={t('raise.field.title')}
            hint={t('raise.field.title.hint')}
            value={draft.title}
            onChange={(title) => set({ title })}
            maxLength={lengths.title}
            required
            error={wrong['title']}
          />
          {checked.shown.map((field) => (
            <AnswerField
              key={field.name}
              field={field}
              value={draft.answers[field.name]}
              onChange={(value) => set({ answers: { ...draft.answers, [field.name]: value } })}
              error={wrong[`answers.${field.name}`]}
            />
          ))}
          <TextArea
            name="description"
            label={t('raise.field.description')}
            hint={t('raise.field.description.hint')}
            value={draft.description}
            onChange={(description) => set({ description })}
            maxLength={lengths.description}
            rows={4}
            error={wrong['description']}
          />
          <LevelField name="urgency" value={draft.urgency} onChange={(urgency) => set({ urgency })} />
          <LevelField name="importance" value={draft.importance} onChange={(importance) => set({ importance })} />
          <PromiseCard
            service={service}
            customer={draft.requester?.department ?? me.department}
            priority={priorityOf(draft.urgency, draft.importance)}
          />
        </Form>
      </Section>
    </>
  )

  function errorText(isIncomplete: boolean): string | undefined {
    if (isIncomplete) return t('raise.fix', { n: checked.issues.length })
    if (!trouble) return undefined
    const { title, detail } = troubleText(words, trouble)
    return `${title}. ${detail}`
  }
}
