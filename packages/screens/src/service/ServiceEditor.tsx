import type { ServiceView } from '@counterpart/contract'
import { type ServiceId, textIn } from '@counterpart/core'
import type { Breadcrumb } from '@counterpart/kit'
import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { Badge, Button, Inline, Stack, Text, useToast } from '#kit'
import { Screen, TroubleBanner } from '../data/Answer.tsx'
import { issuesOf, issueTexts, refusalOf } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { focusFirstWrong } from '../edit/focusFirstWrong.ts'
import { OvertakenBanner } from '../edit/OvertakenBanner.tsx'
import { StayingBar } from '../edit/StayingBar.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import { useLeaveGuard } from '../nav/useLeaveGuard.ts'
import { FormPreview } from './FormPreview.tsx'
import { FormSection } from './FormSection.tsx'
import { ServiceFields } from './ServiceFields.tsx'
import { bodyOf, draftOf, type ServiceDraft } from './serviceDraft.ts'

type ServiceEditorProps = {
  id: ServiceId
  /** null: nothing is kept yet. */
  view: ServiceView | null
  start: ServiceDraft
  breadcrumbs: readonly Breadcrumb[]
}

/** Edits one service and its form, beside the form as the customer will see it. */
export function ServiceEditor({ id, view, start, breadcrumbs }: ServiceEditorProps) {
  const words = useWords()
  const { t, language } = words
  const { nav } = useHost()
  const queries = useQueryClient()
  const toast = useToast()
  const { send, busy, trouble, clear } = useAct('putService')
  // What is edited, and the version that it began from.
  const [{ base, first, draft }, setEdited] = useState({ base: view, first: start, draft: start })
  const [tried, setTried] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { body, issues } = useMemo(() => bodyOf(draft, id), [draft, id])
  const shownForm = useDeferredValue(body.form ?? [])
  const isChanged = JSON.stringify(draft) !== JSON.stringify(first)
  useLeaveGuard(isChanged)

  const refused = [...(tried ? issues : []), ...issuesOf(trouble)]
  const texts = issueTexts(words, refused)
  const wrong = new Set(refused.flatMap(({ path }) => /^(?:body\.)?form\.(\d+)\./.exec(path)?.[1] ?? []).map(Number))
  const isOvertaken = view !== null && base !== null && view.version > base.version
  const takeTheirs = (theirs: ServiceView) => {
    const kept = draftOf(theirs, theirs.owner === draft.owner?.id ? draft.owner : null)
    setEdited({ base: theirs, first: kept, draft: kept })
    setTried(false)
    clear()
  }
  const save = async () => {
    setTried(true)
    clear()
    if (issues.length > 0) return focusFirstWrong(place.current)
    const sent = await send({ params: { id }, version: base?.version ?? null, body })
    if (sent.ok || refusalOf(sent.trouble, 'stale-version'))
      await queries.invalidateQueries({ queryKey: ['listServices'] })
    if (!sent.ok) return focusFirstWrong(place.current)
    takeTheirs(sent.value)
    toast({ tone: 'success', title: t('admin.saved') })
    if (base === null) nav.replace({ at: 'service', service: id })
  }
  return (
    <Screen
      title={base ? textIn(base.name, language) : t('service.new')}
      subtitle={t('service.subtitle')}
      breadcrumbs={breadcrumbs}
      actions={base?.availability === 'retired' ? <Badge>{t('service.retired')}</Badge> : undefined}
      notice={
        <>
          {isOvertaken && isChanged && (
            <OvertakenBanner onTheirs={() => takeTheirs(view)} onMine={() => setEdited({ base: view, first, draft })} />
          )}
          {trouble && !isOvertaken && <TroubleBanner trouble={trouble} onRetry={() => void save()} />}
        </>
      }
      aside={<FormPreview form={shownForm} />}
    >
      <div ref={place}>
        <Stack gap="m">
          <ServiceFields
            draft={draft}
            onChange={(next) => setEdited({ base, first, draft: next })}
            errorAt={(path) => texts[path]}
          />
          <FormSection
            form={draft.form}
            onChange={(form) => setEdited({ base, first, draft: { ...draft, form } })}
            errorAt={(path) => texts[path]}
            wrong={wrong}
          />
          {(isChanged || base === null) && (
            <StayingBar>
              <Inline gap="m" spread wrap>
                <Text role="strong">
                  {tried && issues.length > 0 ? t('raise.fix', { n: issues.length }) : t('calendar.unsaved')}
                </Text>
                <Inline gap="s" wrap>
                  {base && (
                    <Button variant="subtle" onPress={() => takeTheirs(view ?? base)}>
                      {t('calendar.discard')}
                    </Button>
                  )}
                  <Button variant="primary" loading={busy} onPress={() => void save()}>
                    {t('act.save')}
                  </Button>
                </Inline>
              </Inline>
            </StayingBar>
          )}
        </Stack>
      </div>
    </Screen>
  )
}
