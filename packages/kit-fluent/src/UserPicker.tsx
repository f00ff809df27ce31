import type { UserPickerProps } from '@counterpart/kit'
import { FieldFrame } from '@counterpart/kit/base'
import { lazy, Suspense, useId } from 'react'
import { errorIcon } from './errorIcon.tsx'

const PersonInput = lazy(async () => ({ default: (await import('./PersonInput.tsx')).PersonInput }))

export function UserPicker(field: UserPickerProps) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <Suspense fallback={<div className="k-coming" />}>
        <PersonInput {...field} id={id} />
      </Suspense>
    </FieldFrame>
  )
}
