import type { FileReference } from '@counterpart/core'
import type { Attachment } from '@counterpart/kit'
import { useEffect, useRef, useState } from 'react'
import { FileField } from '#kit'
import type { FileShelf } from '../host/host.ts'
import { useWords } from '../host/useHost.tsx'
import type { FilesFieldProps } from './filesFieldProps.ts'

/** On its way, or refused: what is not kept yet is no answer. */
type Pending = Exclude<Attachment, { state: 'ready' }>

/** Files that the host keeps: they are sent at once, and the answer refers to them. */
export function HeldFiles({
  value,
  onChange,
  max,
  shelf,
  ...field
}: FilesFieldProps & { max: number; shelf: FileShelf }) {
  const { t } = useWords()
  const [pending, setPending] = useState<readonly Pending[]>([])
  const counted = useRef(0)
  // Several files end at their own time: each adds itself to what is there by then.
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  })
  const change = (id: string, next: Pending | null) =>
    setPending((all) => all.flatMap((one) => (one.id === id ? (next ?? []) : one)))

  const send = async (file: File) => {
    counted.current += 1
    const facts = { id: `sending-${counted.current}`, name: file.name, bytes: file.size }
    setPending((all) => [...all, { ...facts, state: 'sending', progress: 0 }])
    try {
      const kept = await shelf.keep(file, (progress) => change(facts.id, { ...facts, state: 'sending', progress }))
      change(facts.id, null)
      const next = [...latest.current.value, kept]
      latest.current = { ...latest.current, value: next }
      latest.current.onChange(next)
    } catch {
      change(facts.id, { ...facts, state: 'refused', reason: t('files.not-kept') })
    }
  }
  const add = (files: readonly File[]) => {
    const room = Math.max(0, max - value.length - pending.filter(({ state }) => state === 'sending').length)
    for (const file of files.slice(0, room)) void send(file)
    const left = files.slice(room).map((file, i): Pending => {
      const id = `left-${counted.current}-${i}`
      return { id, name: file.name, bytes: file.size, state: 'refused', reason: t('files.full', { n: max }) }
    })
    if (left.length > 0) setPending((all) => [...all, ...left])
  }
  const remove = (id: string) => {
    change(id, null)
    onChange(value.filter((file) => idOf(file) !== id))
  }
  const ready = value.map((file): Attachment => {
    const href = ('url' in file ? file.url : shelf.addressOf(file.held)) ?? undefined
    return { id: idOf(file), name: file.name, bytes: file.size ?? 0, state: 'ready', href }
  })
  return <FileField {...field} value={[...ready, ...pending]} onAdd={add} onRemove={remove} />
}

const idOf = (file: FileReference): string => ('url' in file ? file.url : file.held)
