import type { RequestView } from '@counterpart/contract'
import type { RequestId } from '@counterpart/core'
import { Inline, Section, Stack, Text } from '#kit'
import { betweenText } from '../board/rowOf.ts'
import { Answer, Screen } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useCalendars, useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { ClockName, Route } from '../nav/route.ts'
import { RatingCard } from '../rating/RatingCard.tsx'
import { ClockStory } from '../story/ClockStory.tsx'
import { Clocks } from './Clocks.tsx'
import { CommentForm } from './CommentForm.tsx'
import { Details, RequestFacts } from './Details.tsx'
import { History } from './History.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import { StateBadge } from './StateBadge.tsx'

type RequestPageProps = { request: RequestId; clock: ClockName | undefined; from: Route }

/** One request: what can be done, what was asked, how its promises stand, what happened. */
export function RequestPage({ request, clock, from }: RequestPageProps) {
  const { t } = useWords()
  const { nav } = useHost()
  const query = useAsk('getRequest', { params: { id: request } })
  const board = {
    label: t('board.title'),
    href: nav.deepLink(from),
    onPress: () => nav.push(from),
  }
  const { data: view } = query
  if (!view)
    return (
      <Screen title={t('request.title')} breadcrumbs={[board]}>
        <Answer query={query} label={t('request.loading')} shape="text">
          {() => null}
        </Answer>
      </Screen>
    )
  return (
    <Screen
      title={view.title}
      subtitle={<Standing view={view} />}
      breadcrumbs={[board]}
      actions={<MoveButtons view={view} />}
      aside={
        <Section frame="card" title={t('request.facts')}>
          <RequestFacts view={view} />
        </Section>
      }
    >
      <Answer query={query} label={t('request.loading')} shape="text">
        {(view) => <Content view={view} clock={clock} />}
      </Answer>
    </Screen>
  )
}

function Standing({ view }: { view: RequestView }) {
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

function Content({ view, clock }: { view: RequestView; clock: ClockName | undefined }) {
  const { t } = useWords()
  const { nav } = useHost()
  const calendars = useCalendars()
  return (
    <Stack gap="l">
      <RatingCard view={view} />
      <Clocks
        view={view}
        calendars={calendars}
        open={clock}
        onOpen={(next) => nav.replace({ at: 'request', request: view.id, ...(next && { clock: next }) })}
      />
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
