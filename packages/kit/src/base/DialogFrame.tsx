import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import type { DialogProps } from '../props/feedback.ts'
import './dialog.css'

type DialogFrameProps = DialogProps & { close: ReactNode }

export function DialogFrame(props: DialogFrameProps) {
  return props.open ? <OpenDialog {...props} /> : null
}

/** A modal dialog of the browser: it keeps the focus inside, and gives it back when it goes. */
function OpenDialog({ onClose, title, actions, close, size = 'm', children }: DialogFrameProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect, because its clean-up still finds the dialog in the page, where closing gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before?.isConnected) (before as HTMLOrSVGElement & Element).focus()
    }
  }, [])
  return (
    <dialog
      className="k-dialog"
      data-size={size}
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        // The screen holds what is open; the browser only asks. A file choice inside asks with the same event.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return
        // Else the press would take the focus that closing gives back.
        event.preventDefault()
        onClose()
      }}
    >
      <div className="k-dialog-box">
        <h2 className="k-dialog-title" id={id}>
          {title}
        </h2>
        <div className="k-dialog-body">{children}</div>
        {actions && <div className="k-dialog-actions">{actions}</div>}
        {/* Last in order, so that the first stop is what the dialog is about. */}
        <div className="k-dialog-close">{close}</div>
      </div>
    </dialog>
  )
}
