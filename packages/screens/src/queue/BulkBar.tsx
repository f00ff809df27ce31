import { Button, IconButton, Inline, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'
import type { BulkMove } from './BulkDialog.tsx'

type BulkBarProps = { n: number; onMove: (move: BulkMove) => void; onClear: () => void }

/** How many are selected, and what can be done to all of them. */
export function BulkBar({ n, onMove, onClear }: BulkBarProps) {
  const { t } = useWords()
  return (
    <section className="queue-bulk" aria-label={t('bulk.bar')}>
      <Inline gap="s">
        <span className="queue-bulk-n">
          <Text role="strong">{t('bulk.selected', { n })}</Text>
        </span>
        <Button icon="filter" onPress={() => onMove('triage')}>
          {t('bulk.triage')}
        </Button>
        <Button icon="person" onPress={() => onMove('assign')}>
          {t('bulk.assign')}
        </Button>
        <IconButton icon="close" label={t('bulk.clear')} onPress={onClear} />
      </Inline>
    </section>
  )
}
