import { type FilteredList, type ListChoice, type SavedFilter, savedFilterLimits } from '@counterpart/core'
import { useState } from 'react'
import { Dialog, Form, TextField, useToast } from '#kit'
import { fieldTexts, troubleText } from '../data/trouble.ts'
import { useWords } from '../host/useHost.tsx'
import { useMust } from '../request/useMust.ts'
import type { KeptFilters } from './useSavedFilters.ts'

export type SaveFilterDialogProps = { kept: KeptFilters; list: FilteredList; choice: ListChoice; onClose: () => void }

/** Keeps what is chosen under a name. */
export function SaveFilterDialog({ kept, list, choice, onClose }: SaveFilterDialogProps) {
  const words = useWords()
  const { t } = words
  const toast = useToast()
  const [name, setName] = useState('')
  const required = useMust()
  const isThere = name.trim() !== ''
  const isThat = (item: SavedFilter) => item.list === list && item.name === name.trim()
  const at = kept.items.findIndex(isThat)
  const save = async () => {
    const ok = await kept.change((items) => [...items.filter((item) => !isThat(item)), { list, name, choice }])
    if (!ok) return
    onClose()
    toast({ tone: 'success', title: t('filters.saved', { name: name.trim() }) })
  }
  const { trouble } = kept
  const fields = fieldTexts(words, trouble)
  // Of many names that are kept only the one that is typed here can be wrong.
  const wrong = Object.entries(fields).find(([path]) => path.endsWith('.name'))?.[1]
  return (
    <Dialog open onClose={onClose} title={t('filters.save.title')} actions={null} size="s">
      <Form
        onSubmit={() => required.when(isThere, () => void save())}
        submitLabel={t('act.save')}
        cancel={{ label: t('act.cancel'), onPress: onClose }}
        busy={kept.busy}
        error={fields['items'] ?? (trouble && !wrong ? troubleText(words, trouble).title : undefined)}
      >
        <TextField
          name="name"
          label={t('filters.name')}
          hint={at < 0 ? t('filters.name.hint') : t('filters.replaces')}
          value={name}
          onChange={setName}
          maxLength={savedFilterLimits.name}
          required
          error={required.missing(isThere) ?? wrong}
        />
      </Form>
    </Dialog>
  )
}
