import type { MultiSelectProps } from '@counterpart/kit'
import { FieldFrame } from '@counterpart/kit/base'
import { lazy, Suspense, useId } from 'react'
import { errorIcon } from './errorIcon.tsx'

const SeveralInput = lazy(async () => ({ default: (await import('./SeveralInput.tsx')).SeveralInput }))

export function MultiSelect<V extends string>(field: MultiSelectProps<V>) {
  const id = useId()
  return (
    <FieldFrame id={id} field={field} icon={errorIcon}>
      <Suspense fallback={<div className="k-coming" />}>
        {/* `lazy` forgets the parameter: what comes out is one of the options that went in. */}
        <SeveralInput {...(field as unknown as MultiSelectProps)} id={id} />
      </Suspense>
    </FieldFrame>
  )
}
