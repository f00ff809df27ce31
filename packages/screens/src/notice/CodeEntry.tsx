import type { Words } from '@counterpart/words'
import { useState } from 'react'
import { Form, TextField } from '#kit'

/** A code to be entered that takes the reader on. */
export type Entry = {
  readonly label: string
  readonly hint: string
  readonly act: string
  /** @returns why it does not take them on; null where it does */
  readonly onEnter: (code: string) => Promise<string | null>
}

export function CodeEntry({ entry, words: { t } }: { entry: Entry; words: Words }) {
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const isThere = code.trim() !== ''
  const enter = async () => {
    setTried(!isThere)
    if (!isThere) return
    setBusy(true)
    const why = await entry.onEnter(code)
    setRefusal(why)
    // Each code opens once.
    if (why === null) setCode('')
    setBusy(false)
  }
  return (
    <Form onSubmit={() => void enter()} submitLabel={entry.act} busy={busy} error={refusal ?? undefined}>
      <TextField
        name="code"
        label={entry.label}
        hint={entry.hint}
        value={code}
        onChange={setCode}
        maxLength={40}
        required
        error={tried && !isThere ? t('issue.required') : undefined}
      />
    </Form>
  )
}
