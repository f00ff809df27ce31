import type { RequestView } from '@counterpart/contract'
import { useState } from 'react'
import { Button, Facts, Inline, Section, Stack, Text } from '#kit'
import { pastText } from '../clock/clockText.ts'
import { useNames } from '../data/useDirectory.ts'
import { useSoon } from '../host/later.tsx'
import { useHost, useTick, useWords } from '../host/useHost.tsx'
import { RatingDialog } from './RatingDialog.tsx'

/** Asks the customer how the delivery was, and shows what they said to whoever may know it. */
export function RatingCard({ view }: { view: RequestView }) {
  const { t, dateTime } = useWords()
  const { now } = useHost()
  const [open, setOpen] = useState(false)
  useSoon(RatingDialog)
  const { may, given } = view.rating
  // The time may run out while the page stands there.
  const isInTime = useTick(() => may !== null && now() < may.until)
  if (!given && !isInTime) return null
  const what = may?.what ?? 'give'
  return (
    <Section frame="card" title={given ? t('rating.theirs') : t('rating.ask.title')}>
      <Stack gap="m">
        {given ? <Given view={view} given={given} /> : <Text>{t('rating.ask.text')}</Text>}
        {may && isInTime && (
          <Stack gap="xs">
            <Inline gap="s" wrap>
              <Button
                icon="star"
                // As long as it is to be confirmed that comes first, and may rate as well.
                variant={what === 'give' && !view.moves.includes('confirm') ? 'primary' : 'default'}
                onPress={() => setOpen(true)}
              >
                {t(`rating.${what}`)}
              </Button>
            </Inline>
            <Text role="subtle">{t(`rating.${what}.until`, { when: dateTime(may.until) })}</Text>
          </Stack>
        )}
      </Stack>
      {open && <RatingDialog view={view} onClose={() => setOpen(false)} />}
    </Section>
  )
}

type GivenProps = { view: RequestView; given: NonNullable<RequestView['rating']['given']> }

function Given({ view, given }: GivenProps) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const nameOf = useNames()
  const who = nameOf(view.names.people, given.by)
  const when = pastText(words, given.givenAt, now())
  const { changedAt } = given
  return (
    <Stack gap="s">
      <Facts
        items={[
          { id: 'process', label: t('rating.fact.process'), value: t('rating.score', { score: given.process }) },
          { id: 'result', label: t('rating.fact.result'), value: t('rating.score', { score: given.result }) },
          ...(given.reason ? [{ id: 'reason', label: t('rating.fact.reason'), value: given.reason }] : []),
        ]}
      />
      <Text role="caption">
        {changedAt === null
          ? t('rating.by', { who, when })
          : t('rating.by.changed', { who, when, changed: pastText(words, changedAt, now()) })}
      </Text>
    </Stack>
  )
}
