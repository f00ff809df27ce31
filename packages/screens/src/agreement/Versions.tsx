import type { AgreementView, Output } from '@counterpart/contract'
import type { Column } from '@counterpart/kit'
import { Badge, Button, Stack, Table, Text } from '#kit'
import { pastTextAlone } from '../clock/clockText.ts'
import { Answer } from '../data/Answer.tsx'
import { useAsk } from '../data/useAsk.ts'
import { useNames } from '../data/useDirectory.ts'
import { useHost, useWords } from '../host/useHost.tsx'

type Version = Output<'listAgreementVersions'>['items'][number]
type VersionsProps = {
  agreement: AgreementView
  onUndo: () => void
  busy: boolean
  /** What is typed and not saved would be in the way. */
  isChanged: boolean
}

/** What the agreement has been, by whom and when, and the way back to the last. */
export function Versions({ agreement, onUndo, busy, isChanged }: VersionsProps) {
  const words = useWords()
  const { t } = words
  const { now } = useHost()
  const nameOf = useNames()
  const query = useAsk('listAgreementVersions', { params: { id: agreement.id } }, { staleTime: 0 })
  const columns = (names: Output<'listAgreementVersions'>['names']): readonly Column<Version>[] => [
    {
      id: 'version',
      header: t('versions.version'),
      cell: ({ version }) => t('versions.n', { n: version }),
      role: 'title',
      width: 'fit',
    },
    { id: 'when', header: t('versions.when'), cell: ({ at }) => pastTextAlone(words, at, now()), role: 'meta' },
    {
      id: 'who',
      header: t('versions.who'),
      cell: ({ by }) => (by === 'system' ? t('timeline.system') : nameOf(names.people, by)),
      role: 'meta',
    },
    {
      id: 'now',
      header: t('versions.state'),
      cell: ({ version }) => version === agreement.version && <Badge tone="success">{t('versions.current')}</Badge>,
      role: 'badge',
      width: 'fit',
    },
  ]
  return (
    <Answer query={query} label={t('admin.loading')} shape="table">
      {({ items, names }) => (
        <Stack gap="m">
          <Table
            label={t('versions.title')}
            columns={columns(names)}
            rows={items}
            rowKey={({ version }) => `${version}`}
            empty={null}
          />
          {items.length > 1 ? (
            <Stack gap="xs">
              <div>
                <Button icon="undo" onPress={onUndo} loading={busy} disabled={isChanged}>
                  {t('versions.undo')}
                </Button>
              </div>
              <Text role="caption">{t(isChanged ? 'versions.undo.changed' : 'versions.undo.detail')}</Text>
            </Stack>
          ) : (
            <Text role="subtle">{t('versions.only')}</Text>
          )}
        </Stack>
      )}
    </Answer>
  )
}
