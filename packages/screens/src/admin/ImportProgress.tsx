import type { ImportView } from '@counterpart/contract'
import { Facts, ProgressBar, Stack, Text } from '#kit'
import { useWords } from '../host/useHost.tsx'

export function ImportProgress({ view }: { view: ImportView }) {
  const { t, number } = useWords()
  const share = view.size === 0 ? 0 : Math.min(1, view.read / view.size)
  return (
    <Stack gap="s">
      <Text role="strong">{t('import.running', { file: view.fileName })}</Text>
      <ProgressBar label={t('import.progress')} value={share} tone="info" />
      <Facts
        items={[
          { id: 'rows', label: t('import.rows'), value: number(view.rows) },
          { id: 'added', label: t('import.added'), value: number(view.added) },
          { id: 'unchanged', label: t('import.unchanged'), value: number(view.unchanged) },
          { id: 'rejected', label: t('import.rejected'), value: number(view.rejected) },
        ]}
      />
      <Text role="caption">{t('import.may-leave')}</Text>
    </Stack>
  )
}
