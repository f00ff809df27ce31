import type { AlertView, Names } from '@counterpart/contract'
import type { Column } from '@counterpart/kit'
import { Avatar, Badge, EmptyState, Stack, Table, Text } from '#kit'
import { pastTextAlone } from '../clock/clockText.ts'
import { targetName } from '../clock/targetName.ts'
import { Answer, Screen, TroubleState } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'

const most = 200

/** Broken promises, told to those who can still help. First comes what was broken last, whenever it was noticed. */
export function AlertsPage() {
  const { t } = useWords()
  const { me } = useHost()
  const serves = me.roles.length > 0
  const alerts = useAsk('listAlerts', { query: { limit: most } }, { enabled: serves })
  return (
    <Screen title={t('alerts.title')} subtitle={t('alerts.subtitle')}>
      {serves ? (
        <Answer query={alerts} label={t('alerts.loading')} shape="table">
          {({ items, names }) => (
            <Stack gap="s">
              <AlertTable alerts={items} names={names} />
              {items.length === most && <Text role="caption">{t('alerts.not-all', { n: most })}</Text>}
            </Stack>
          )}
        </Answer>
      ) : (
        <TroubleState trouble={{ kind: 'refused', refusal: { kind: 'not-allowed' } }} onRetry={() => undefined} />
      )}
    </Screen>
  )
}

function AlertTable({ alerts, names }: { alerts: readonly AlertView[]; names: Names }) {
  const words = useWords()
  const { t } = words
  const { nav, now } = useHost()
  const nameOf = useNames()
  const routeTo = ({ request }: AlertView) => ({ at: 'request', request }) as const
  const columns: readonly Column<AlertView>[] = [
    {
      id: 'key',
      header: t('board.column.key'),
      cell: ({ key }) => <Text role="mono">{key}</Text>,
      width: 'fit',
      role: 'key',
    },
    {
      id: 'title',
      header: t('board.column.title'),
      cell: ({ title, provider }) => (
        <Stack gap="none">
          <Text truncate>{title}</Text>
          <Text role="caption" truncate>
            {nameOf(names.departments, provider)}
          </Text>
        </Stack>
      ),
      width: 'fill',
      role: 'title',
    },
    {
      id: 'target',
      header: t('alerts.column.target'),
      cell: ({ target }) => targetName(words, target),
      width: 'fit',
      role: 'meta',
    },
    {
      id: 'kind',
      header: t('alerts.column.kind'),
      cell: ({ kind }) => (
        <Badge tone={kind === 'warning' ? 'warning' : 'danger'} icon={kind === 'warning' ? 'clock' : 'warning'}>
          {t(`alert.kind.${kind}`)}
        </Badge>
      ),
      width: 'fit',
      role: 'badge',
    },
    {
      id: 'assignee',
      header: t('board.column.assignee'),
      cell: ({ assignee }) =>
        assignee === null ? (
          <Text role="subtle">{t('board.nobody')}</Text>
        ) : (
          <Avatar person={{ id: assignee, name: nameOf(names.people, assignee) }} size="s" withName />
        ),
      width: 'fit',
      role: 'meta',
    },
    {
      id: 'late',
      header: t('alerts.column.late'),
      cell: ({ since }) => <Text role="subtle">{pastTextAlone(words, since, now())}</Text>,
      width: 'fit',
      role: 'meta',
    },
  ]
  return (
    <Table
      label={t('alerts.title')}
      columns={columns}
      rows={alerts}
      rowKey={({ id }) => id}
      onOpen={(alert) => nav.push(routeTo(alert))}
      href={(alert) => nav.deepLink(routeTo(alert))}
      empty={<EmptyState icon="check" title={t('alerts.empty')} description={t('alerts.empty.detail')} />}
    />
  )
}
