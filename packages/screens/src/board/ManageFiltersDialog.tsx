import type { SavedFilter } from '@counterpart/core'
import { Button, Dialog, EmptyState, Inline, Stack, Text, useToast } from '#kit'
import { troubleText } from '../data/trouble.ts'
import { useWords } from '../host/useHost.tsx'
import type { KeptFilters } from './useSavedFilters.ts'

export type ManageFiltersDialogProps = { kept: KeptFilters; here: readonly SavedFilter[]; onClose: () => void }

/** Lets go of filters. */
export function ManageFiltersDialog({ kept, here, onClose }: ManageFiltersDialogProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const remove = async (gone: SavedFilter) => {
    const isThat = (item: SavedFilter) => item.list === gone.list && item.name === gone.name
    if (!(await kept.change((items) => items.filter((item) => !isThat(item))))) return
    toast({
      tone: 'success',
      title: t('filters.removed', { name: gone.name }),
      action: {
        label: t('act.undo'),
        onPress: () => void kept.change((items) => [...items.filter((item) => !isThat(item)), gone]),
      },
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('filters.manage.title')}
      actions={<Button onPress={onClose}>{t('kit.close')}</Button>}
      size="s"
    >
      {here.length === 0 ? (
        <EmptyState icon="filter" title={t('filters.none')} />
      ) : (
        <Stack gap="s">
          {kept.trouble && <Text tone="danger">{troubleText(words, kept.trouble).title}</Text>}
          {here.map((item) => (
            <Inline key={item.name} spread gap="m">
              <Text>{item.name}</Text>
              <Button
                variant="subtle"
                icon="close"
                onPress={() => {
                  void remove(item)
                }}
              >
                {t('filters.remove', { name: item.name })}
              </Button>
            </Inline>
          ))}
        </Stack>
      )}
    </Dialog>
  )
}
