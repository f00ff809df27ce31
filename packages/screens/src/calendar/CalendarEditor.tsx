import type { CalendarView } from '@counterpart/contract'
import { type CalendarId, textIn } from '@counterpart/core'
import type { Breadcrumb } from '@counterpart/kit'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { Button, Inline, Stack, Text } from '#kit'
import { Screen, TroubleBanner } from '../data/Answer.tsx'
import type { Trouble } from '../data/trouble.ts'
import { focusFirstWrong } from '../edit/focusFirstWrong.ts'
import { OvertakenBanner } from '../edit/OvertakenBanner.tsx'
import { StayingBar } from '../edit/StayingBar.tsx'
import { useHost, useWords } from '../host/useHost.tsx'
import { useLeaveGuard } from '../nav/useLeaveGuard.ts'
import { BasicFields } from './BasicFields.tsx'
import { type Draft, draftOf, type Find, issuesOf, reckoningOf } from './calendarDraft.ts'
import { changesBetween } from './changesBetween.ts'
import { changeText } from './changeText.ts'
import { EffectDialog } from './EffectDialog.tsx'
import { Tester } from './Tester.tsx'
import { useCalendarActs } from './useCalendarActs.ts'
import { useDraftIssues } from './useDraftIssues.ts'
import { Versions } from './Versions.tsx'
import { WeekSection } from './WeekSection.tsx'
import { YearSection } from './YearSection.tsx'
import './calendar.css'

type CalendarEditorProps = {
  id: CalendarId
  /** null: nothing is kept yet. */
  view: CalendarView | null
  start: Draft
  all: readonly CalendarView[]
  breadcrumbs: readonly Breadcrumb[]
}

/** Edits one calendar. What is typed is judged, drawn and tried out at once, and kept only after its effect was shown. */
export function CalendarEditor({ id, view, start, all, breadcrumbs }: CalendarEditorProps) {
  const words = useWords()
  const { t, language } = words
  const { nav } = useHost()
  const { base, draft, setDraft, keepMine, takeTheirs } = useEdited(view, start)
  const [tried, setTried] = useState(false)
  const [isReviewing, setReviewing] = useState(false)
  const { save, busy, trouble, clear } = useCalendarActs()
  const [foreseen, setForeseen] = useState<Trouble | null>(null)
  const refused = trouble ?? foreseen
  const find: Find = useMemo(() => {
    const byId = new Map(all.map((one) => [one.id, one]))
    return (wanted) => byId.get(wanted)
  }, [all])
  const draftIssues = useMemo(() => issuesOf(draft, id, find), [draft, id, find])
  const issues = useDraftIssues(draft, draftIssues, tried ? refused : null, tried)
  const deferred = useDeferredValue(draft)
  const reckoning = useMemo(() => reckoningOf(deferred, id, find), [deferred, id, find])
  const changes = changesBetween(base ? draftOf(base) : start, draft)
  const isDirty = changes.length > 0
  const body = useRef<HTMLDivElement>(null)
  useLeaveGuard(isDirty)

  const send = async () => {
    const kept = await save(id, base?.version ?? null, draft)
    // What was refused is said at its fields, under the dialog.
    setReviewing(false)
    if (!kept) return
    takeTheirs(kept)
    setTried(false)
    if (base === null) nav.replace({ at: 'calendar', calendar: id })
  }
  const review = () => {
    clear()
    setForeseen(null)
    setTried(true)
    if (draftIssues.length > 0) return focusFirstWrong(body.current)
    if (base === null) void send()
    else setReviewing(true)
  }
  const foresee = useCallback((why: Trouble) => {
    setForeseen(why)
    setReviewing(false)
  }, [])
  const isOvertaken = view !== null && base !== null && view.version > base.version
  return (
    <Screen
      title={base ? textIn(base.name, language) : t('calendar.new')}
      breadcrumbs={breadcrumbs}
      subtitle={t('calendar.subtitle')}
      actions={
        base && <Button onPress={() => nav.push({ at: 'new-calendar', copyOf: id })}>{t('calendar.copy')}</Button>
      }
      notice={
        <>
          {isOvertaken && isDirty && (
            <OvertakenBanner onTheirs={() => takeTheirs(view)} onMine={() => keepMine(view)} />
          )}
          {refused && !isOvertaken && <TroubleBanner trouble={refused} onRetry={() => void send()} />}
        </>
      }
      aside={
        <>
          <Tester reckoning={reckoning} />
          {base && <Versions id={id} isDirty={isDirty} />}
        </>
      }
    >
      <div ref={body}>
        <Stack gap="m">
          <BasicFields id={id} draft={draft} onChange={setDraft} all={all} issues={issues} />
          <WeekSection draft={draft} onChange={setDraft} issues={issues} />
          <YearSection id={id} draft={draft} onChange={setDraft} find={find} reckoning={reckoning} issues={issues} />
          {(isDirty || base === null) && (
            <StayingBar>
              <Inline gap="m" spread wrap>
                <Stack gap="none">
                  <Text role="strong">
                    {tried && draftIssues.length > 0 ? t('raise.fix', { n: issues.count }) : t('calendar.unsaved')}
                  </Text>
                  {base && <Text role="caption">{changeText(words, changes)}</Text>}
                </Stack>
                <Inline gap="s" wrap>
                  {base && (
                    <Button variant="subtle" onPress={() => takeTheirs(view ?? base)}>
                      {t('calendar.discard')}
                    </Button>
                  )}
                  <Button variant="primary" loading={busy && !isReviewing} onPress={review}>
                    {t(base ? 'calendar.review' : 'act.save')}
                  </Button>
                </Inline>
              </Inline>
            </StayingBar>
          )}
        </Stack>
      </div>
      {isReviewing && (
        <EffectDialog
          title={t('calendar.review.title')}
          confirm={t('act.save')}
          id={id}
          draft={draft}
          changes={t('calendar.review.what', { changes: changeText(words, changes) })}
          busy={busy}
          trouble={trouble}
          onConfirm={() => void send()}
          onRefused={foresee}
          onClose={() => setReviewing(false)}
        />
      )}
    </Screen>
  )
}

/** What is edited, and the state it began from: a newer one is taken over at once while nothing was typed. */
function useEdited(view: CalendarView | null, start: Draft) {
  const [{ base, draft }, setEdited] = useState({ base: view, draft: start })
  const takeTheirs = (theirs: CalendarView) => setEdited({ base: theirs, draft: draftOf(theirs) })
  const isClean = base !== null && changesBetween(draftOf(base), draft).length === 0
  if (view && base && view.version > base.version && isClean) takeTheirs(view)
  return {
    base,
    draft,
    setDraft: (next: Draft) => setEdited({ base, draft: next }),
    /** What was typed is now a change of the newer state. */
    keepMine: (theirs: CalendarView) => setEdited({ base: theirs, draft }),
    takeTheirs,
  }
}
