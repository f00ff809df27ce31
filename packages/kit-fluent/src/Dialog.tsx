import type { DialogProps } from '@counterpart/kit'
import { lazy, Suspense } from 'react'

const OpenDialog = lazy(async () => ({ default: (await import('./OpenDialog.tsx')).OpenDialog }))

export function Dialog(props: DialogProps) {
  return props.open ? (
    <Suspense fallback={null}>
      <OpenDialog {...props} />
    </Suspense>
  ) : null
}
