import { newCommandId, type Reply } from '@counterpart/client'
import type { OperationName, Output } from '@counterpart/contract'
import { useCallback, useRef, useState } from 'react'
import { useHost, useWords } from '../host/useHost.tsx'
import { isPassing, refused, type Trouble, troubleOf } from './trouble.ts'
import { type Asking, type Question } from './useAsk.ts'

/** Operations that change something. */
export type Act = Exclude<OperationName, Question>
type Said<N extends Act> = Omit<Asking<N>, 'command'>

/**
 * An import has no command id, because the server takes one at a time anyway; removing and parting have none, because
 * twice is once; codes have none, because each opens once.
 */
const unnamed: readonly Act[] = [
  'startImport',
  'removeSampleCompany',
  'createJoinCode',
  'redeemJoinCode',
  'partAccount',
  'createConnectionCode',
  'redeemConnectionCode',
]
const isNamed = (operation: Act) => !unnamed.includes(operation)

/** `trouble` is null when the same act is on its way already. */
export type Sent<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble | null }

export type Acting<N extends Act> = {
  /** Does it, once however often it is sent. */
  readonly send: (said: Said<N>) => Promise<Sent<Output<N>>>
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly clear: () => void
}

/**
 * One act of a person. What did not come back is sent again under the same command id while it says the same, so that
 * an impatient second press does nothing twice.
 */
export function useAct<N extends Act>(operation: N): Acting<N> {
  const { client } = useHost()
  const { fetch: fetchWords } = useWords()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const underway = useRef(false)
  const attempt = useRef<{ readonly text: string; readonly command: string } | null>(null)

  const send = useCallback(
    async (said: Said<N>): Promise<Sent<Output<N>>> => {
      if (underway.current) return { ok: false, trouble: null }
      // What was lost on its way back has raised the version, if it was done: that alone makes no other act.
      const text = JSON.stringify({ ...said, version: undefined })
      if (attempt.current?.text !== text) attempt.current = { text, command: newCommandId() }
      const { command } = attempt.current
      underway.current = true
      setBusy(true)
      setTrouble(null)
      try {
        const perform = client[operation] as (call: unknown) => Promise<Reply<N>>
        const reply = await perform(isNamed(operation) ? { ...said, command } : said)
        if (reply.ok) {
          attempt.current = null
          return reply
        }
        const trouble = refused(reply.refusal)
        // Whoever sent it may tell of it outside of a render, where no words can be waited for.
        await fetchWords('refusals').catch(() => {})
        // What is decided is over: only what may have been lost is sent again as the same.
        if (!isPassing(trouble)) attempt.current = null
        setTrouble(trouble)
        return { ok: false, trouble }
      } catch (fault) {
        const trouble = troubleOf(fault)
        setTrouble(trouble)
        return { ok: false, trouble }
      } finally {
        underway.current = false
        setBusy(false)
      }
    },
    [client, operation, fetchWords],
  )
  const clear = useCallback(() => setTrouble(null), [])
  return { send, busy, trouble, clear }
}
