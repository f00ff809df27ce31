import { type Language, type Part, type Words, wordsFor } from '@counterpart/words'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { KitProvider } from '#kit'
import { guardNav } from '../nav/guardNav.ts'
import { Boundary } from './Boundary.tsx'
import type { Host } from './host.ts'
import type { Ticker } from './ticker.ts'
import { SurroundingsProvider } from './useHost.tsx'

type WithWordsProps = { host: Host; ticker: Ticker; children: ReactNode }

/** Everything below speaks the reader's language and looks like the reader's host. While another language comes, the last one stays. */
export function WithWords({ host, ticker, children }: WithWordsProps) {
  const words = useLoadedWords(host, none)
  const nav = useMemo(() => guardNav(host.nav), [host.nav])
  const surroundings = useMemo(() => words && { host: { ...host, nav }, words, ticker }, [host, nav, words, ticker])
  if (!surroundings) return null
  return (
    <KitProvider
      colorMode={host.colorMode}
      locale={surroundings.words.language}
      strings={kitStrings(surroundings.words, (host.part?.mine ?? host.part?.catalogue)?.title)}
      surface={host.surface}
    >
      <SurroundingsProvider value={surroundings}>
        <Boundary words={surroundings.words} nav={host.nav}>
          {children}
        </Boundary>
      </SurroundingsProvider>
    </KitProvider>
  )
}

const none: readonly Part[] = []

/** @param parts that are waited for, besides the first; a list that stays the same */
export function useLoadedWords(
  { language, timeZone }: Pick<Host, 'language' | 'timeZone'>,
  parts: readonly Part[],
): Words | null {
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    let wanted = true
    const keep = (loaded: Words) => {
      if (wanted) setWords(loaded)
    }
    // A language that does not arrive must not leave the page empty: English is always at hand.
    const load = (language: Language) => wordsFor(language, { timeZone }, ['first', ...parts])
    load(language).then(keep, () => load('en').then(keep))
    return () => {
      wanted = false
    }
  }, [language, timeZone, parts])
  return words
}

/** @param part of a page, whose other parts may have notifications too */
export const kitStrings = ({ t }: Words, part?: string) => ({
  breadcrumbs: t('kit.breadcrumbs'),
  chooseFiles: t('kit.choose-files'),
  clear: t('kit.clear'),
  close: t('kit.close'),
  dropFiles: t('kit.drop-files'),
  filters: t('kit.filters'),
  loadFailed: t('kit.load-failed'),
  loading: t('kit.loading'),
  next: t('kit.next'),
  noMatch: t('kit.no-match'),
  notifications: part ? t('kit.notifications.of', { part }) : t('kit.notifications'),
  opensInNewTab: t('kit.opens-in-new-tab'),
  pickDate: t('kit.pick-date'),
  previous: t('kit.previous'),
  remove: t('kit.remove'),
  required: t('kit.required'),
  retry: t('kit.retry'),
  selectAll: t('kit.select-all'),
  sending: t('kit.sending'),
  today: t('kit.today'),
})
