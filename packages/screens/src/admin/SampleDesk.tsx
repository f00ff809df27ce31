import type { Output } from '@counterpart/contract'
import { useState } from 'react'
import { Banner, Button, Dialog, EmptyState, Facts, Inline, ProgressBar, Section, Stack, Text } from '#kit'
import { Answer, TroubleBanner } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useWords } from '../host/useHost.tsx'
import { useSampleRemoval } from './useSampleRemoval.ts'

type Sample = Output<'getSampleCompany'>

/** The sample company: what there is of it, and taking it out for good. */
export function SampleDesk() {
  const { t } = useWords()
  const removal = useSampleRemoval()
  const query = useAsk('getSampleCompany', {}, { staleTime: 0, enabled: removal.state === 'idle' })
  if (removal.state === 'done')
    return (
      <EmptyState
        icon="check"
        title={t('sample.removed')}
        description={t(removal.tookYou ? 'sample.removed.took-you' : 'sample.removed.detail')}
      />
    )
  return (
    <Answer query={query} label={t('admin.loading')} shape="text">
      {(sample) =>
        sample.isThere ? (
          <Present sample={sample} removal={removal} />
        ) : (
          <EmptyState icon="department" title={t('sample.none')} description={t('sample.none.detail')} />
        )
      }
    </Answer>
  )
}

function Present({ sample, removal }: { sample: Sample; removal: ReturnType<typeof useSampleRemoval> }) {
  const { t, number } = useWords()
  const [asks, setAsks] = useState(false)
  const items = useWhatGoes(sample)
  const { state, removed, left, trouble, start } = removal
  const remove = () => {
    setAsks(false)
    void start(sample)
  }
  return (
    <Section frame="card" title={t('sample.title')} description={t('sample.description')}>
      <Stack gap="m">
        {trouble && <TroubleBanner trouble={trouble} onRetry={remove} />}
        {state === 'running' ? (
          <Stack gap="s">
            <Text role="strong">{t('sample.removing')}</Text>
            <ProgressBar label={t('sample.progress')} value={removed / Math.max(1, removed + left)} tone="info" />
            <Text role="caption">{t('sample.progress.left', { removed: number(removed), left: number(left) })}</Text>
          </Stack>
        ) : (
          <>
            <Facts items={items} />
            <Inline>
              <Button variant="danger" onPress={() => setAsks(true)}>
                {t('sample.remove')}
              </Button>
            </Inline>
          </>
        )}
        <Dialog
          open={asks}
          onClose={() => setAsks(false)}
          title={t('sample.remove.title')}
          actions={
            <>
              <Button onPress={() => setAsks(false)}>{t('act.cancel')}</Button>
              <Button variant="danger" onPress={remove}>
                {t('sample.remove.sure')}
              </Button>
            </>
          }
        >
          <Stack gap="m">
            <Text>{t('sample.remove.detail', { requests: sample.requests })}</Text>
            <Text>
              {t(hasOwn(sample) ? 'sample.remove.own' : 'sample.remove.no-own', {
                raised: sample.own.raised,
                acts: sample.own.acts,
                entries: sample.own.entries,
              })}
            </Text>
            {sample.takesYou && (
              <Banner tone="warning" title={t('sample.remove.takes-you')}>
                {t('sample.remove.takes-you.detail')}
              </Banner>
            )}
          </Stack>
        </Dialog>
      </Stack>
    </Section>
  )
}

const hasOwn = ({ own }: Sample) => own.acts > 0 || own.entries > 0

function useWhatGoes({ requests, own }: Sample) {
  const { t, number } = useWords()
  return [
    { id: 'requests', label: t('sample.requests'), value: number(requests) },
    { id: 'raised', label: t('sample.raised'), value: number(own.raised) },
    { id: 'acts', label: t('sample.acts'), value: number(own.acts) },
    { id: 'entries', label: t('sample.entries'), value: number(own.entries) },
  ]
}
