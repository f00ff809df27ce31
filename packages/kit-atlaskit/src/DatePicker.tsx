import type { DatePickerProps } from '@counterpart/kit'
import { describing, FieldFrame } from '@counterpart/kit/base'
import { lazy, Suspense, useId } from 'react'
import { ComingField } from './ComingField.tsx'
import { errorIcon } from './errorIcon.tsx'

const CalendarInput = lazy(async () => ({ default: (await import('./CalendarInput.tsx')).CalendarInput }))

export function DatePicker(field: DatePickerProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <Suspense fallback={<ComingField id={id} value={field.value ?? ''} />}>
        <CalendarInput {...field} id={id} described={describing(id, field)} />
      </Suspense>
    </FieldFrame>
  )
}
