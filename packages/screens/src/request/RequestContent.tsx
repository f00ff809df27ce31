import type { RequestView } from '@counterpart/contract'
import { Inline, Section, Stack, Text } from '#kit'
import { betweenText } from '../board/rowOf.ts'
import { useCalendars, useNames } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import type { ClockName } from '../nav/route.ts'
import { RatingCard } from '../rating/RatingCard.tsx'
import { ClockStory } from '../story/ClockStory.tsx'
import { Clocks } from './Clocks.tsx'
import { CommentForm } from './CommentForm.tsx'
import { Details } from './Details.tsx'
import { History } from './History.tsx'
import { StateBadge } from './StateBadge.tsx'

export function RequestStanding({ view }: { view: RequestView }) {
  const words = useWords()
  const nameOf = useNames()
  return (
    <Inline gap="s" wrap>
      <Text role="mono">{view.key}</Text>
      <StateBadge state={view.state} />
      <Text role="subtle">{betweenText(words, view, (id) => nameOf(view.names.departments, id))}</Text>
    </Inline>
  )
}

type RequestContentProps = {
  view: RequestView
  /** Whose story is open. */
  clock: ClockName | undefined
  onClock: (clock: ClockName | undefined) => void
}

/** How its promises stand, what was asked, what happened; and a place to write. */
export function RequestContent({ view, clock, onClock }: RequestContentProps) {
  const { t } = useWords()
  const calendars = useCalendars()
  return (
    <Stack gap="l">
      <RatingCard view={view} />
      <Clocks view={view} calendars={calendars} open={clock} onOpen={onClock} />
      {clock && <ClockStory key={`${clock.target} ${clock.cycle}`} view={view} clock={clock} calendars={calendars} />}
      <Details view={view} />
      <Section frame="card" title={t('request.history')}>
        <Stack gap="l">
          <History view={view} />
          {view.moves.includes('comment') && <CommentForm view={view} />}
        </Stack>
      </Section>
    </Stack>
  )
}
