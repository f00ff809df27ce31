import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Toast } from '../props/feedback.ts'
import { useStrings } from './chrome.tsx'
import './toasts.css'

type ShownToast = Toast & { readonly id: number }

const mostAtOnce = 3
const stays = { plain: 6_000, withAction: 10_000 }

const ToastContext = createContext<(toast: Toast) => void>(() => {
  throw new Error('useToast needs a KitProvider above it')
})

export const useToast = (): ((message: Toast) => void) => useContext(ToastContext)

type ToastQueueProps = {
  /** What stands on the card. `dismiss` takes it away. */
  renderToast: (toast: Toast, dismiss: () => void) => ReactNode
  children: ReactNode
}

/** The toasts of one mount, the last few of them, in a corner of the window. */
export function ToastQueue({ renderToast, children }: ToastQueueProps) {
  const strings = useStrings()
  const last = useRef(0)
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const show = useCallback((toast: Toast) => {
    last.current += 1
    const shown = { ...toast, id: last.current }
    setToasts((before) => [...before, shown].slice(-mostAtOnce))
  }, [])
  const dismiss = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), [])
  return (
    <ToastContext.Provider value={show}>
      {children}
      {/* Always there, because a live region that comes with its text is not read out. */}
      <section className="k-toasts" aria-label={strings.notifications} aria-live="polite" aria-relevant="additions">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={dismiss}>
            {renderToast(toast, () => dismiss(toast.id))}
          </ToastCard>
        ))}
      </section>
    </ToastContext.Provider>
  )
}

type ToastCardProps = { toast: ShownToast; onDismiss: (id: number) => void; children: ReactNode }

/** Goes by itself, unless something failed or the reader is at it. */
function ToastCard({ toast: { id, tone, action }, onDismiss, children }: ToastCardProps) {
  const [held, setHeld] = useState(false)
  const stay = tone === 'danger' ? undefined : action ? stays.withAction : stays.plain
  useEffect(() => {
    if (held || stay === undefined) return
    const timer = setTimeout(() => onDismiss(id), stay)
    return () => clearTimeout(timer)
  }, [held, stay, id, onDismiss])
  return (
    <div
      className="k-toast"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {children}
    </div>
  )
}
