import type { ImportView } from '@counterpart/contract'
import type { Column, Tone } from '@counterpart/kit'
import { Badge, EmptyState, Section, Stack, Table, Text } from '#kit'
import { pastTextAlone } from '../clock/clockText.ts'
import { useHost, useWords } from '../host/useHost.tsx'

const tones: Readonly<Record<ImportView['state'], Tone>> = { running: 'info', done: 'success', failed: 'danger' }

export function ImportTable({ imports, onOpen }: { imports: readonly ImportView[]; onOpen: (id: string) => void }) {
  const words = useWords()
  const { t, number } = words
  const { now } = useHost()
  const count = (id: 'rows' | 'added' | 'unchanged' | 'rejected'): Column<ImportView> => ({
    id,
    header: t(`import.${id}`),
    cell: (view) => number(view[id]),
    width: 'fit',
    align: 'end',
  })
  const columns: readonly Column<ImportView>[] = [
    {
      id: 'file',
      header: t('import.file'),
      cell: (view) => (
        <Stack gap="none">
          <Text truncate>{view.fileName}</Text>
          {view.fault !== null && <Text role="caption">{faultText(view.fault, t)}</Text>}
        </Stack>
      ),
      width: 'fill',
      role: 'title',
    },
    {
      id: 'state',
      header: t('board.column.state'),
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`import.state.${state}`)}</Badge>,
      width: 'fit',
      role: 'badge',
    },
    count('rows'),
    count('added'),
    count('unchanged'),
    count('rejected'),
    {
      id: 'started',
      header: t('import.started'),
      cell: ({ startedAt }) => <Text role="subtle">{pastTextAlone(words, startedAt, now())}</Text>,
      width: 'fit',
    },
  ]
  return (
    <Section title={t('import.past')}>
      <Table
        label={t('import.past')}
        columns={columns}
        rows={imports}
        rowKey={({ id }) => id}
        onOpen={({ id }) => onOpen(id)}
        empty={<EmptyState icon="upload" title={t('import.none')} description={t('import.none.detail')} />}
      />
    </Section>
  )
}

function faultText(fault: string, t: ReturnType<typeof useWords>['t']): string {
  const [, missing] = /^not-an-incident-log: (.*)$/.exec(fault) ?? []
  return missing === undefined ? fault : t('import.not-a-log', { missing })
}
