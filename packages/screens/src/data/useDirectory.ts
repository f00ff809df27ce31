import type { AgreementView, DepartmentView, ServiceView } from '@counterpart/contract'
import { compileCalendar, flattenCalendar, type LocalText, textIn, type WorkingClock } from '@counterpart/core'
import { useCallback, useMemo } from 'react'
import type { FindCalendar } from '../clock/timeLeft.ts'
import { useWords } from '../host/useHost.tsx'
import { inAlphabet } from './inAlphabet.ts'
import { useAsk } from './useAsk.ts'

// The directory changes seldom, and a change of it is announced as a change of anything.
const steady = { staleTime: 300_000 }

export const useDepartments = (): readonly DepartmentView[] | undefined =>
  useAsk('listDepartments', {}, steady).data?.items
export const useServices = () => useAsk('listServices', {}, steady)
export const useAgreements = (): readonly AgreementView[] | undefined =>
  useAsk('listAgreements', {}, steady).data?.items

/** The calendars, compiled once each time they come. */
export function useCalendars(): FindCalendar {
  const { data } = useAsk('listCalendars', {}, steady)
  const compiled = useMemo(() => {
    // Compiled when first asked for: a company has more calendars than a page has clocks.
    const made = new Map<string, WorkingClock>()
    const views = new Map(data?.items.map((calendar) => [calendar.id, calendar]))
    return (id: Parameters<FindCalendar>[0]) => {
      const view = views.get(id)
      if (!view) return undefined
      const ready = made.get(id)
      if (ready) return ready
      const flat = flattenCalendar(view, (base) => views.get(base))
      if (!flat.ok) return undefined
      const clock = compileCalendar(flat.value)
      made.set(id, clock)
      return clock
    }
  }, [data])
  return compiled
}

/** Reads names in the reader's language; what has no name any more is called by its id. */
export function useNames() {
  const { language } = useWords()
  return useCallback(
    (names: Readonly<Record<string, LocalText>> | undefined, id: string): string => {
      const name = names?.[id]
      return name ? textIn(name, language) : id
    },
    [language],
  )
}

/** Departments and services as choices, in the alphabet of the reader. */
export function useOptions() {
  const { language } = useWords()
  return useCallback(
    (entries: readonly (DepartmentView | ServiceView)[] | undefined) => {
      const options = (entries ?? []).map(({ id, name }) => ({ value: id as string, label: textIn(name, language) }))
      return inAlphabet(language, options, ({ label }) => label)
    },
    [language],
  )
}
