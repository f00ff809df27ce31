import type { CalendarView, Output } from '@counterpart/contract'
import { useState } from 'react'
import { Button, Section, Stack, Text } from '#kit'
import { pastTextAlone } from '../clock/clockText.ts'
import { Answer } from '../data/Answer.tsx'
import { dotted } from '../data/together.ts'
import { useAsk } from '../data/useAsk.ts'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import { draftOf } from './calendarDraft.ts'
import { changesBetween } from './changesBetween.ts'
import { changeText } from './changeText.ts'
import { EffectDialog } from './EffectDialog.tsx'
import { useCalendarActs } from './useCalendarActs.ts'

type Known = Output<'listCalendarVersions'>
type Version = Known['items'][number]
const most = 8

/** What the calendar has been, newest first, and the way back by one step. */
export function Versions({ id, isDirty }: { id: CalendarView['id']; isDirty: boolean }) {
  const { t } = useWords()
  const versions = useAsk('listCalendarVersions', { params: { id } })
  return (
    <Section frame="card" title={t('calendar.versions')}>
      <Answer query={versions} label={t('admin.loading')} shape="text">
        {(known) => <History id={id} known={known} isDirty={isDirty} />}
      </Answer>
    </Section>
  )
}

function History({ id, known, isDirty }: { id: CalendarView['id']; known: Known; isDirty: boolean }) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const nameOf = useNames()
  const { items: versions, names } = known
  const { undo, busy } = useCalendarActs()
  const [asking, setAsking] = useState(false)
  const [current, earlier] = versions
  const whatChanged = (index: number) => {
    const [after, before] = [versions[index], versions[index + 1]]
    return after && before
      ? changeText(words, changesBetween(content(before), content(after)))
      : t('calendar.versions.first')
  }
  return (
    <Stack gap="m">
      <ol className="cal-steps">
        {versions.slice(0, most).map(({ version, at, by }, index) => (
          <li key={version}>
            <Stack gap="none">
              <Text>{whatChanged(index)}</Text>
              <Text role="caption">
                {dotted([
                  by === 'system' ? t('timeline.system') : nameOf(names.people, by),
                  pastTextAlone(words, at, now()),
                ])}
              </Text>
            </Stack>
            <Text role="caption">{t('calendar.version', { n: version })}</Text>
          </li>
        ))}
      </ol>
      {versions.length > most && (
        <Text role="caption">{t('calendar.versions.more', { n: versions.length - most })}</Text>
      )}
      {current && earlier && (
        <Stack gap="xs">
          <Button icon="undo" disabled={isDirty} onPress={() => setAsking(true)}>
            {t('calendar.take-back')}
          </Button>
          {isDirty && <Text role="caption">{t('calendar.take-back.dirty')}</Text>}
        </Stack>
      )}
      {asking && current && earlier && (
        <EffectDialog
          title={t('calendar.take-back')}
          confirm={t('calendar.take-back')}
          id={id}
          draft={content(earlier)}
          changes={t('calendar.take-back.what', { changes: whatChanged(0) })}
          busy={busy}
          trouble={null}
          onConfirm={() => void undo(id, current.version).then(() => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  )
}

const content = ({ at: _, by: __, ...view }: Version) => draftOf(view)
