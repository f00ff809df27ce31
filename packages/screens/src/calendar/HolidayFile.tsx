import { FileButton, Inline, Skeleton, Stack, Text } from '#kit'
import { TroubleBanner } from '../data/Answer.tsx'
import { useWords } from '../host/useHost.tsx'
import { ArrivingFacts } from './ArrivingFacts.tsx'
import type { Draft } from './calendarDraft.ts'
import { RejectedLines } from './RejectedLines.tsx'
import type { useHolidayFile } from './useHolidayFile.ts'

type HolidayFileProps = { draft: Draft; file: ReturnType<typeof useHolidayFile> }

/** Picks a calendar file, and shows what was read in it and what was not. */
export function HolidayFile({ draft, file }: HolidayFileProps) {
  const { t } = useWords()
  const { name, busy, trouble, read, pick, again } = file
  return (
    <Stack gap="m">
      <Text role="subtle">{t('calendar.holidays.file.hint')}</Text>
      <Inline gap="s" wrap>
        <FileButton
          label={t('calendar.holidays.file')}
          accept={['.ics', 'text/calendar']}
          disabled={busy}
          onPick={(picked) => void pick(picked)}
        />
        {name && <Text>{name}</Text>}
      </Inline>
      {busy && <Skeleton label={t('calendar.holidays.loading')} shape="text" />}
      {trouble && <TroubleBanner trouble={trouble} onRetry={again} />}
      {read && (
        <>
          <Text role="strong">{t('calendar.holidays.file.read', { n: read.holidays.length })}</Text>
          {read.holidays.length > 0 && <ArrivingFacts draft={draft} arriving={{ holidays: read.holidays }} />}
          {read.rejected > 0 && <RejectedLines read={read} />}
        </>
      )}
    </Stack>
  )
}
