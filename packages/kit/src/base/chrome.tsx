import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { KitStrings } from '../props/layout.ts'
import './tone.css'

const english: KitStrings = {
  breadcrumbs: 'Breadcrumbs',
  chooseFiles: 'Choose files',
  clear: 'Clear',
  close: 'Close',
  dropFiles: 'or drop them here',
  filters: 'Filters',
  loadFailed: 'This could not be loaded',
  loading: 'Loading',
  next: 'Next',
  noMatch: 'Nothing matches',
  notifications: 'Notifications',
  opensInNewTab: 'opens in a new tab',
  pickDate: 'Pick a date',
  previous: 'Previous',
  remove: 'Remove',
  required: 'required',
  retry: 'Try again',
  selectAll: 'Select all',
  sending: 'Sending',
  today: 'Today',
}

type Chrome = { readonly strings: KitStrings; readonly locale: string }
const ChromeContext = createContext<Chrome>({ strings: english, locale: 'en' })

type ChromeProviderProps = { strings?: Partial<KitStrings> | undefined; locale: string; children?: ReactNode }

/** Gives every control of one mount its own words and the locale to format by. */
export function ChromeProvider({ strings, locale, children }: ChromeProviderProps) {
  const chrome = useMemo(() => ({ strings: { ...english, ...strings }, locale }), [strings, locale])
  return <ChromeContext.Provider value={chrome}>{children}</ChromeContext.Provider>
}

export const useStrings = (): KitStrings => useContext(ChromeContext).strings
export const useLocale = (): string => useContext(ChromeContext).locale
