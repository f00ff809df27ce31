import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Toast } from '../props/feedback.ts'
import { useStrings } from './chrome.tsx'
import { useKeyToLast, useWorksByKeys } from './toastKeys.ts'
import './toasts.css'

/** byKeys: it came to somebody who works by the keyboard. */
type ShownToast = Toast & { readonly id: number; readonly byKeys: boolean }

const mostAtOnce = 3
const stays = { plain: 6_000, withAction: 10_000 }

const ToastContext = createContext<(toast: Toast) => void>(() => {
  throw new Error('useToast needs a KitProvider above it')
})

export const useToast = (): ((message: Toast) => void) => useContext(ToastContext)

/** Where the host shows what is said in passing: in place of a queue of our own. */
export const ToastsElsewhere = ({ show, children }: { show: (toast: Toast) => void; children: ReactNode }) => (
  <ToastContext.Provider value={show}>{children}</ToastContext.Provider>
)

type ToastQueueProps = {
  /** What stands on the card. `dismiss` takes it away. */
  renderToast: (toast: Toast, dismiss: () => void) => ReactNode
  children: ReactNode
}

/** The toasts of one mount, the last few of them, in a corner of the window. F8 leads to the last. */
export function ToastQueue({ renderToast, children }: ToastQueueProps) {
  const strings = useStrings()
  const last = useRef(0)
  const region = useRef<HTMLElement>(null)
  const cameFrom = useRef<Element | null>(null)
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const byKeys = useWorksByKeys()
  useKeyToLast(region)
  const show = useCallback(
    (toast: Toast) => {
      last.current += 1
      const shown = { ...toast, id: last.current, byKeys: byKeys() }
      setToasts((before) => [...before, shown].slice(-mostAtOnce))
    },
    [byKeys],
  )
  const dismiss = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), [])
  const goBack = useCallback(() => {
    const back = cameFrom.current
    if (back?.isConnected) (back as HTMLOrSVGElement & Element).focus({ preventScroll: true })
  }, [])
  const enter = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
  }
  return (
    <ToastContext.Provider value={show}>
      {children}
      {/* Always there, because a live region that comes with its text is not read out. */}
      <section
        className="k-toasts"
        ref={region}
        aria-label={strings.notifications}
        aria-live="polite"
        aria-relevant="additions"
        onFocus={enter}
      >
        {toasts.map((toast) => (
          <ToastCard
            key={toast.id}
            toast={toast}
            isLast={toast === toasts.at(-1)}
            onDismiss={dismiss}
            onGoneFrom={goBack}
          >
            {renderToast(toast, () => dismiss(toast.id))}
          </ToastCard>
        ))}
      </section>
    </ToastContext.Provider>
  )
}

type ToastCardProps = {
  toast: ShownToast
  isLast: boolean
  onDismiss: (id: number) => void
  /** It goes while the keyboard is in it. */
  onGoneFrom: () => void
  children: ReactNode
}

/**
 * Goes by itself, unless something failed or the reader is at it. The last way back waits for who works by keys: the
 * road to it is longer than that of a hand on a mouse.
 */
function ToastCard({ toast: { id, tone, action, byKeys }, isLast, onDismiss, onGoneFrom, children }: ToastCardProps) {
  const [held, setHeld] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  const waits = tone === 'danger' || (action !== undefined && byKeys && isLast)
  const stay = waits ? undefined : action ? stays.withAction : stays.plain
  useEffect(() => {
    if (held || stay === undefined) return
    const timer = setTimeout(() => onDismiss(id), stay)
    return () => clearTimeout(timer)
  }, [held, stay, id, onDismiss])
  // A layout effect, because its clean-up still finds the card in the page, and the keyboard in the card.
  useLayoutEffect(() => {
    const element = card.current
    return () => {
      if (element?.contains(document.activeElement)) onGoneFrom()
    }
  }, [onGoneFrom])
  return (
    <div
      className="k-toast"
      ref={card}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDismiss(id)
      }}
    >
      {children}
    </div>
  )
}
