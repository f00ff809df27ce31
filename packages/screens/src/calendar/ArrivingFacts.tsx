import { isDay } from '@counterpart/core'
import { Facts, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { type Arriving, arrivalsIn } from './arrivingDays.ts'
import type { Draft } from './calendarDraft.ts'
import { dateRange } from './civilDays.ts'

/** What days from somewhere else would change in a draft, said beforehand. */
export function ArrivingFacts({ draft, arriving }: { draft: Draft; arriving: Arriving }) {
  const { t, language, number } = useWords()
  const { holidays, exceptions, known } = arrivalsIn(draft, arriving)
  const day = (date: string | undefined) => (date && isDay(date) ? dateRange(language, date, date) : undefined)
  const replaced = (label: string, before: string | undefined, after: string | undefined) =>
    after === undefined
      ? []
      : [
          {
            id: label,
            label,
            value: (
              <>
                <Text>{after}</Text>
                {before && before !== after && <Text role="caption">{t('calendar.holidays.instead', { before })}</Text>}
              </>
            ),
          },
        ]
  const count = (id: string, label: string, n: number) => ({ id, label, value: number(n) })
  return (
    <Facts
      items={[
        count('holidays', t('calendar.holidays.new'), holidays.length),
        ...(arriving.exceptions ? [count('make-up', t('calendar.holidays.new.make-up'), exceptions.length)] : []),
        count('known', t('calendar.holidays.known'), known),
        ...replaced(t('calendar.covered-until'), day(draft.coveredUntil), day(arriving.coveredUntil)),
        ...replaced(t('calendar.source'), draft.source, arriving.source),
      ]}
    />
  )
}
