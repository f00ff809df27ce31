import { useEffect } from 'react'
import { useGuard } from '../host/useHost.tsx'

/** Asks before something unsaved is left: inside the product, on the way back, and when the page is closed. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const guard = useGuard()
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    const letGo = guard.hold()
    return () => {
      window.removeEventListener('beforeunload', ask)
      letGo()
    }
  }, [isUnsaved, guard])
}
