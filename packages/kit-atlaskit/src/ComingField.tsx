import AkTextfield from '@atlaskit/textfield'
import { useLayoutEffect, useRef } from 'react'

/**
 * Stands where a field is on its way, with what it is going to show. Nobody can write into it, so nobody is led there;
 * but a dialog that opens begins at it, and then the keyboard goes on to the field that has come.
 *
 * @param id of that field
 */
export function ComingField({ id, value }: { id: string; value: string }) {
  const place = useRef<HTMLDivElement>(null)
  // A layout effect, because its clean-up still finds the keyboard here.
  useLayoutEffect(() => {
    const element = place.current
    return () => {
      if (element?.contains(document.activeElement)) queueMicrotask(() => document.getElementById(id)?.focus())
    }
  }, [id])
  return (
    <div className="k-coming" ref={place} aria-hidden>
      <AkTextfield isReadOnly tabIndex={-1} value={value} />
    </div>
  )
}
