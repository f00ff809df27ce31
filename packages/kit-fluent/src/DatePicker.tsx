import type { DatePickerProps } from '@counterpart/kit'
import { FieldFrame } from '@counterpart/kit/base'
import { lazy, Suspense, useId } from 'react'
import { errorIcon } from './errorIcon.tsx'

const CalendarInput = lazy(async () => ({ default: (await import('./CalendarInput.tsx')).CalendarInput }))

export function DatePicker(field: DatePickerProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <Suspense fallback={<div className="k-coming" />}>
        <CalendarInput {...field} id={id} />
      </Suspense>
    </FieldFrame>
  )
}
