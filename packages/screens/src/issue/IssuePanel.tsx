import type { IssueView } from '@counterpart/contract'
import { isOpen, type RequestId, sidesOf } from '@counterpart/core'
import { useState } from 'react'
import { Banner, Button, EmptyState, Inline, Section, Stack } from '#kit'
import { Answer, Screen } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { ClockName } from '../nav/route.ts'
import { RequestFacts } from '../request/Details.tsx'
import { MoveButtons } from '../request/MoveButtons.tsx'
import { RequestContent, RequestStanding } from '../request/RequestContent.tsx'
import { TagForm } from './TagForm.tsx'
import { UntagDialog } from './UntagDialog.tsx'

/** What a tracker's own page of an issue shows of it: the request that follows it, or a way to make it one. */
export function IssuePanel({ issue }: { issue: string }) {
  const { t } = useWords()
  const query = useAsk('getIssue', { params: { id: issue } })
  const request = query.data?.request
  if (request) return <Followed issue={issue} request={request.id} seen={request.issue} />
  return (
    <Screen title={t('panel.title')}>
      <Answer query={query} label={t('panel.loading')} shape="form">
        {(seen) => <Untagged seen={seen} />}
      </Answer>
    </Screen>
  )
}

function Untagged({ seen }: { seen: IssueView }) {
  const { t } = useWords()
  if (seen.isHidden)
    return <EmptyState icon="person" title={t('panel.hidden')} description={t('panel.hidden.detail')} />
  if (!seen.guess) return <EmptyState icon="info" title={t('panel.none')} description={t('panel.none.detail')} />
  return <TagForm issue={seen.id} guess={seen.guess} />
}

type FollowedProps = { issue: string; request: RequestId; seen: NonNullable<IssueView['request']>['issue'] }

/** The request, as on its own page but for its title, which stands above the panel already. */
function Followed({ issue, request, seen }: FollowedProps) {
  const { t } = useWords()
  const { me } = useHost()
  const [isUntagging, setUntagging] = useState(false)
  const query = useAsk('getRequest', { params: { id: request } })
  const [clock, setClock] = useState<ClockName>()
  const { data: view } = query
  return (
    <Screen
      title={t('panel.title')}
      subtitle={view && <RequestStanding view={view} />}
      actions={view && <MoveButtons view={view} />}
      notice={
        seen?.isGone && (
          <Banner tone="warning" title={t('panel.gone')}>
            {t('panel.gone.detail')}
          </Banner>
        )
      }
    >
      <Answer query={query} label={t('request.loading')} shape="text">
        {(view) => (
          <Stack gap="l">
            <RequestContent view={view} clock={clock} onClock={setClock} />
            <Section frame="card" title={t('request.facts')}>
              <RequestFacts view={view} />
            </Section>
            {isOpen(view) && sidesOf(me, view).includes('provider') && (
              <Inline>
                <Button variant="subtle" icon="undo" onPress={() => setUntagging(true)}>
                  {t('panel.untag')}
                </Button>
              </Inline>
            )}
            {isUntagging && <UntagDialog issue={issue} view={view} onClose={() => setUntagging(false)} />}
          </Stack>
        )}
      </Answer>
    </Screen>
  )
}
