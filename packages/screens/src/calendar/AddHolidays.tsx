import { useState } from 'react'
import { Button, Dialog, Stack, Tabs, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { type Arriving, arrivalsIn, withArriving } from './arrivingDays.ts'
import type { Draft } from './calendarDraft.ts'
import { HolidayFile } from './HolidayFile.tsx'
import { ReadyCalendars } from './ReadyCalendars.tsx'
import { ReadyYears } from './ReadyYears.tsx'
import { useHolidayFile } from './useHolidayFile.ts'
import { useReadyDays } from './useReadyDays.ts'

type AddHolidaysProps = { draft: Draft; today: string; onChange: (draft: Draft) => void; onClose: () => void }

/** Brings holidays from a ready-made calendar or from a file into a draft. Keeping them is the editor's own affair. */
export function AddHolidays({ draft, today, onChange, onClose }: AddHolidaysProps) {
  const { t } = useWords()
  const [from, setFrom] = useState<'ready' | 'file'>('ready')
  const [wasChosen, setWasChosen] = useState(false)
  const ready = useReadyDays(draft, today)
  const file = useHolidayFile()
  const ofFile = file.read && { holidays: file.read.holidays }
  // A file brings nothing but its days.
  const bringsDays = ofFile !== null && arrivalsIn(draft, ofFile).holidays.length > 0
  const arriving: Arriving | null = from === 'ready' ? (ready.arriving ?? null) : bringsDays ? ofFile : null
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('calendar.holidays.add')}
      size="l"
      actions={
        <>
          <Button variant="subtle" onPress={onClose}>
            {t('act.cancel')}
          </Button>
          <Button
            variant="primary"
            disabled={!arriving}
            onPress={() => {
              if (arriving) onChange(withArriving(draft, arriving))
              onClose()
            }}
          >
            {t('calendar.holidays.confirm')}
          </Button>
        </>
      }
    >
      <Stack gap="m">
        <Tabs
          label={t('calendar.holidays.from')}
          tabs={[
            { id: 'ready', label: t('calendar.holidays.from.ready') },
            { id: 'file', label: t('calendar.holidays.from.file') },
          ]}
          selected={from}
          onSelect={(next) => {
            setFrom(next)
            setWasChosen(false)
          }}
        >
          {from === 'file' ? (
            <HolidayFile draft={draft} file={file} />
          ) : ready.chosen ? (
            <ReadyYears
              draft={draft}
              ready={ready}
              chosen={ready.chosen}
              onOther={() => {
                ready.choose(null)
                setWasChosen(true)
              }}
            />
          ) : (
            <ReadyCalendars timeZone={draft.timeZone} takesFocus={wasChosen} onChoose={ready.choose} />
          )}
        </Tabs>
        <Text role="caption">{t('calendar.holidays.unsaved')}</Text>
      </Stack>
    </Dialog>
  )
}
