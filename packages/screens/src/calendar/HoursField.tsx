import type { Shift } from '@counterpart/core'
import { useState } from 'react'
import { TextField } from '#kit'
import { useWords } from '../host/useHost.tsx'
import { hoursText, isSameHours, parseHours } from './hoursText.ts'

type HoursFieldProps = {
  name: string
  label: string
  value: readonly Shift[]
  onChange: (hours: readonly Shift[]) => void
  error?: string | undefined
  hint?: string | undefined
  labelHidden?: boolean
  required?: boolean
}

/** The hours of one day as a line of text, which may be typed in many ways and is put straight when it is left. */
export function HoursField({ value, onChange, error, ...field }: HoursFieldProps) {
  const { t, language } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  // What is being typed stays as it is typed; hours that came from elsewhere show as they are.
  const text = typed !== null && isSameHours(parseHours(typed), value) ? typed : hoursText(language, value)
  return (
    <TextField
      {...field}
      value={text}
      placeholder={t('calendar.closed')}
      autoComplete="off"
      onChange={(next) => {
        setTyped(next)
        onChange(parseHours(next))
      }}
      onBlur={() => setTyped(null)}
      error={typed === null ? error : undefined}
    />
  )
}
