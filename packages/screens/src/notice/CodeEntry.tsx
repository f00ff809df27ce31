import type { Words } from '@counterpart/words'
import { useState } from 'react'
import { Form, TextField } from '#kit'

/** Something to be entered that takes the reader on. */
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
    setTried(true)
    if (!isThere) return
    setBusy(true)
    setRefusal(await entry.onEnter(code))
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
