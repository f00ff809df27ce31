import type { RequestId } from '@counterpart/core'
import { Section } from '#kit'
import { Answer, Screen } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { ClockName, Route } from '../nav/route.ts'
import { RequestFacts } from './Details.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import { RequestContent, RequestStanding } from './RequestContent.tsx'

export { IssuePanel } from '../issue/IssuePanel.tsx'

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
      subtitle={<RequestStanding view={view} />}
      breadcrumbs={[board]}
      actions={<MoveButtons view={view} />}
      aside={
        <Section frame="card" title={t('request.facts')}>
          <RequestFacts view={view} />
        </Section>
      }
    >
      <Answer query={query} label={t('request.loading')} shape="text">
        {(view) => (
          <RequestContent
            view={view}
            clock={clock}
            onClock={(next) => nav.replace({ at: 'request', request: view.id, ...(next && { clock: next }) })}
          />
        )}
      </Answer>
    </Screen>
  )
}
