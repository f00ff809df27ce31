import { useEffect, useRef, useState } from 'react'
import { SearchField } from '#kit'
import { useWords } from '../host/useHost.tsx'

const pauseMs = 300

/** Asks once the typing rests. A text that is changed from outside, as by going back, is taken over. */
export function SearchText({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useWords()
  const [typed, setTyped] = useState(text)
  const [asked, setAsked] = useState(text)
  if (text !== asked) {
    setAsked(text)
    setTyped(text)
  }
  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  })
  useEffect(() => {
    if (typed === asked) return
    const timer = setTimeout(() => search.current(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, asked])
  return (
    <SearchField label={t('board.search')} placeholder={t('board.search.hint')} value={typed} onChange={setTyped} />
  )
}
