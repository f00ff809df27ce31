import type { FilteredList, ListChoice } from '@counterpart/core'
import { useState } from 'react'
import { Menu } from '#kit'
import { later, useSoon } from '../host/later.tsx'
import { useWords } from '../host/useHost.tsx'
import type { BoardQuery } from '../nav/route.ts'
import { isFiltered } from './boardQuery.ts'
import type { ManageFiltersDialogProps } from './ManageFiltersDialog.tsx'
import type { SaveFilterDialogProps } from './SaveFilterDialog.tsx'
import { choiceOf } from './useChoose.ts'
import { useSavedFilters } from './useSavedFilters.ts'

const SaveFilterDialog = later<SaveFilterDialogProps>(async () => (await import('./filterDialogs.ts')).SaveFilterDialog)
const ManageFiltersDialog = later<ManageFiltersDialogProps>(
  async () => (await import('./filterDialogs.ts')).ManageFiltersDialog,
)

type SavedFiltersProps = { query: BoardQuery; list: FilteredList; onChoose: (choice: ListChoice) => void }

/** The filters that the reader keeps: to choose one, to keep what is chosen now, and to let one go. */
export function SavedFilters({ query, list, onChoose }: SavedFiltersProps) {
  const { t } = useWords()
  const kept = useSavedFilters()
  useSoon(SaveFilterDialog, ManageFiltersDialog)
  const [open, setOpen] = useState<'save' | 'manage' | null>(null)
  const here = kept.items.filter((item) => item.list === list)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label={t('filters.menu')}
        icon="star"
        items={[
          ...here.map(({ name, choice }) => ({ id: `of ${name}`, label: name, onPress: () => onChoose(choice) })),
          {
            id: 'save',
            label: t('filters.save'),
            icon: 'add',
            disabled: !isFiltered(query) || !kept.isThere,
            onPress: () => setOpen('save'),
          },
          {
            id: 'manage',
            label: t('filters.manage'),
            icon: 'edit',
            disabled: here.length === 0,
            onPress: () => setOpen('manage'),
          },
        ]}
      />
      {open === 'save' && <SaveFilterDialog kept={kept} list={list} choice={choiceOf(query)} onClose={close} />}
      {open === 'manage' && <ManageFiltersDialog kept={kept} here={here} onClose={close} />}
    </>
  )
}
