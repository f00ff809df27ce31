import type { Output } from '@counterpart/contract'
import { useRef, useState } from 'react'
import { isTrouble, type Trouble } from '../data/trouble.ts'
import { ask } from '../data/useAsk.ts'
import { useHost } from '../host/useHost.tsx'

export type HolidaysRead = Output<'readHolidays'>
type HolidayFile = {
  readonly name: string | null
  readonly busy: boolean
  readonly trouble: Trouble | null
  readonly read: HolidaysRead | null
}

const mostBytes = 1024 * 1024
/** What the contract takes as one text. */
const mostCharacters = 1_000_000
const none: HolidayFile = { name: null, busy: false, trouble: null, read: null }

/** A calendar file that was picked, and what the server read in it. */
export function useHolidayFile() {
  const { client } = useHost()
  const [state, setState] = useState(none)
  const newest = useRef<File | null>(null)
  const pick = async (file: File) => {
    newest.current = file
    setState({ ...none, name: file.name, busy: true })
    const read = await readFile(file).catch((fault: unknown) => {
      if (isTrouble(fault)) return fault
      throw fault
    })
    // Another may have been picked while this one was read.
    if (newest.current !== file) return
    setState({ ...none, name: file.name, ...(isTrouble(read) ? { trouble: read } : { read }) })
  }
  const readFile = async (file: File): Promise<HolidaysRead> => {
    const tooLarge = { kind: 'refused', refusal: { kind: 'body-too-large', limit: mostBytes } } as const
    if (file.size > mostBytes) throw tooLarge
    const text = await file.text()
    if (text.length > mostCharacters) throw tooLarge
    if (text === '') throw { kind: 'refused', refusal: { kind: 'not-a-calendar-file' } } as const
    return ask(client, 'readHolidays', { body: { text } })
  }
  const again = () => {
    if (newest.current) void pick(newest.current)
  }
  return { ...state, pick, again }
}
