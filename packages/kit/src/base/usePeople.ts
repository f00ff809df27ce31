import { useCallback, useEffect, useRef, useState } from 'react'
import type { UserPickerProps } from '../props/field.ts'
import type { Person } from '../props/vocabulary.ts'

export type People =
  | { readonly state: 'unasked' }
  | { readonly state: 'loading'; readonly people: readonly Person[] }
  | { readonly state: 'found'; readonly people: readonly Person[] }
  | { readonly state: 'failed' }

const pauseMs = 200

/**
 * Finds people as the reader types: asks once the typing rests, and lets no late answer overtake a newer one. While
 * it asks again, the people who were found last stay.
 */
export function usePeople(load: UserPickerProps['load']): {
  readonly people: People
  readonly ask: (text: string, at?: 'once' | 'rest') => void
  readonly retry: () => void
} {
  const [people, setPeople] = useState<People>({ state: 'unasked' })
  const running = useRef<{ readonly text: string; readonly abort: () => void }>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const ask = useCallback(
    (text: string, at: 'once' | 'rest' = 'rest') => {
      running.current?.abort()
      const control = new AbortController()
      const send = async () => {
        try {
          const found = await load(text, control.signal)
          if (!control.signal.aborted) setPeople({ state: 'found', people: found })
        } catch {
          if (!control.signal.aborted) setPeople({ state: 'failed' })
        }
      }
      const timer = setTimeout(() => void send(), at === 'once' ? 0 : pauseMs)
      running.current = {
        text,
        abort() {
          clearTimeout(timer)
          control.abort()
        },
      }
      setPeople((before) => ({ state: 'loading', people: 'people' in before ? before.people : [] }))
    },
    [load],
  )
  const retry = useCallback(() => ask(running.current?.text ?? '', 'once'), [ask])
  return { people, ask, retry }
}
