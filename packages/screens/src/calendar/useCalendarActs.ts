import type { CalendarView } from '@counterpart/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useToast } from '#kit'
import { refusalOf, toldTrouble } from '../data/trouble.ts'
import { useAct } from '../data/useAct.ts'
import { useWords } from '../host/useHost.tsx'
import { bodyOf, type Draft } from './calendarDraft.ts'

/** Writing a calendar and taking that back; every list and clock that rests on it is asked for again. */
export function useCalendarActs() {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const toast = useToast()
  const putting = useAct('putCalendar')
  const undoing = useAct('undoCalendar')
  const again = useCallback(
    // Due times follow from calendars.
    () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getMe' }),
    [queries],
  )
  const { send: sendUndo } = undoing
  const undo = useCallback(
    async (id: CalendarView['id'], version: number) => {
      const sent = await sendUndo({ params: { id }, version, body: {} })
      await again()
      if (sent.ok) toast({ tone: 'success', title: t('calendar.undone') })
      else if (sent.trouble)
        toast({ tone: 'danger', title: t('undo.failed'), body: (await toldTrouble(words, sent.trouble)).detail })
      return sent.ok
    },
    [sendUndo, again, toast, t, words],
  )
  const save = async (id: CalendarView['id'], version: number | null, draft: Draft): Promise<CalendarView | null> => {
    const sent = await putting.send({ params: { id }, version, body: bodyOf(draft) })
    if (sent.ok || refusalOf(sent.trouble, 'stale-version')) await again()
    if (!sent.ok) return null
    const { value } = sent
    toast({
      tone: 'success',
      title: t('admin.saved'),
      // What is new has nothing that it could go back to.
      ...(version !== null && {
        action: { label: t('act.undo'), onPress: () => void undo(id, value.version) },
      }),
    })
    return value
  }
  return { save, undo, busy: putting.busy || undoing.busy, trouble: putting.trouble, clear: putting.clear }
}
