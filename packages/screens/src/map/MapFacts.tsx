import type { ServiceMapView } from '@counterpart/contract'
import { isRelation, riskOfARelation } from '@counterpart/core'
import { useState } from 'react'
import { Button, Dialog, Inline, Link, Section, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'

/** How many relations there are, how sure they are, and how they were told from accidents. */
export function MapFacts({ view }: { view: ServiceMapView }) {
  const { t, number, percent } = useWords()
  const [explains, setExplains] = useState(false)
  const inState = (...states: readonly string[]) => view.relations.filter(({ state }) => states.includes(state)).length
  const items = [
    {
      id: 'all',
      label: t('map.relations'),
      value: number(view.relations.filter((each) => isRelation(each.state)).length),
    },
    { id: 'proposed', label: t('map.state.proposed'), value: number(inState('proposed')) },
    { id: 'decided', label: t('map.decided'), value: number(inState('confirmed', 'added', 'rejected')) },
    { id: 'accidental', label: t('map.state.accidental'), value: number(inState('accidental')) },
  ]
  return (
    <Section frame="card">
      <Stack gap="s">
        <Inline gap="l" wrap align="start">
          {items.map(({ id, label, value }) => (
            <Stack key={id} gap="none">
              <Text role="subtle">{label}</Text>
              <Text role="metric">{value}</Text>
            </Stack>
          ))}
        </Inline>
        <Text role="caption">
          <Link onPress={() => setExplains(true)}>{t('map.how')}</Link>
        </Text>
      </Stack>
      <Dialog
        open={explains}
        onClose={() => setExplains(false)}
        title={t('map.how')}
        actions={<Button onPress={() => setExplains(false)}>{t('kit.close')}</Button>}
      >
        <Stack gap="m">
          <Text>{t('map.how.accident', { share: percent(view.accidentalShare, 2) })}</Text>
          <Text>{t('map.how.risk', { risk: percent(riskOfARelation, 0) })}</Text>
          <Text>{t('map.how.on-time')}</Text>
        </Stack>
      </Dialog>
    </Section>
  )
}
