import type { ServiceMapView } from '@counterpart/contract'
import type { DepartmentId } from '@counterpart/core'
import { Badge, Button, Dialog, Facts, Inline, Stack, Table, Text } from '#kit'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'
import type { Route } from '../nav/route.ts'
import { figureText, shareFormat } from '../overview/figureText.ts'
import { looksAfterAll } from '../overview/rowsBehind.ts'
import { DecisionForm } from './DecisionForm.tsx'
import type { MapRelation } from './mapLines.ts'

type Pair = { readonly customer: DepartmentId; readonly provider: DepartmentId }
type RelationDialogProps = { pair: Pair; view: ServiceMapView; onClose: () => void }

const tones = {
  proposed: 'info',
  confirmed: 'success',
  added: 'success',
  rejected: 'danger',
  accidental: 'neutral',
} as const satisfies Record<MapRelation['state'], string>

/** One relation: what is asked for in it, how it goes, whether it is one, and the requests behind it. */
export function RelationDialog({ pair, view, onClose }: RelationDialogProps) {
  const words = useWords()
  const { t, number } = words
  const { me, nav } = useHost()
  const names = useNames()
  const relation = view.relations.find(
    ({ customer, provider }) => customer === pair.customer && provider === pair.provider,
  )
  const nameOf = (id: string) => names(view.names.departments, id)
  const board = boardOf(pair, me)
  const called = { customer: nameOf(pair.customer), provider: nameOf(pair.provider) }
  const title = t('map.pair', called)
  const share = (figure: MapRelation['onTime']) => figureText(words, figure, shareFormat(words, figure))
  const onTime = relation && share(relation.onTime)
  const interval = (figure: MapRelation['onTime']) => {
    const format = shareFormat(words, figure)
    return figure.kind === 'figure' ? `${format(figure.low)}–${format(figure.high)}` : share(figure).interval
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      size="l"
      actions={relation ? null : <Button onPress={onClose}>{t('kit.close')}</Button>}
    >
      {!relation || !onTime ? (
        <Text>{t('map.no-traffic')}</Text>
      ) : (
        <Stack gap="l">
          <Inline gap="s" wrap align="center">
            <Badge tone={tones[relation.state]}>{t(`map.state.${relation.state}`)}</Badge>
            <Text role="subtle">{t(`map.state.${relation.state}.detail`)}</Text>
          </Inline>
          <Facts
            items={[
              { id: 'n', label: t('map.requests'), value: number(relation.raised) },
              { id: 'share', label: t('map.on-time'), value: `${onTime.value} · ${onTime.n}` },
              { id: 'interval', label: t('on-time.interval'), value: interval(relation.onTime) },
            ]}
          />
          {relation.services.length > 0 && (
            <Table
              label={t('map.services')}
              rows={relation.services}
              rowKey={({ service }) => service}
              columns={[
                {
                  id: 'service',
                  header: t('map.service'),
                  role: 'title',
                  cell: ({ service }) => names(view.names.services, service),
                },
                {
                  id: 'n',
                  header: t('map.requests'),
                  align: 'end',
                  width: 'fit',
                  cell: ({ raised }) => number(raised),
                },
                {
                  id: 'share',
                  header: t('map.on-time'),
                  align: 'end',
                  width: 'fit',
                  cell: ({ onTime }) => share(onTime).value,
                },
                {
                  id: 'interval',
                  header: t('on-time.interval'),
                  width: 'fit',
                  cell: ({ onTime }) => `${interval(onTime)} · ${share(onTime).n}`,
                },
              ]}
            />
          )}
          <DecisionForm
            relation={relation}
            called={called}
            decidedBy={(id) => names(view.names.people, id)}
            onClose={onClose}
            beside={
              relation.raised > 0 && (
                <Button icon="inbox" onPress={() => nav.push(board)}>
                  {t('map.show-requests')}
                </Button>
              )
            }
          />
        </Stack>
      )}
    </Dialog>
  )
}

/** The board where one may see the requests of a relation. */
function boardOf({ customer, provider }: Pair, me: ReturnType<typeof useHost>['me']): Route {
  if (looksAfterAll(me.roles)) return { at: 'board', scope: 'all', state: 'every', customer, provider }
  return provider === me.department
    ? { at: 'board', scope: 'queue', state: 'every', customer }
    : { at: 'board', scope: 'asked', state: 'every', provider }
}
