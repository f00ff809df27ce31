import type { Toast } from '@counterpart/kit'
import { ToastQueue, toneIcon, useStrings } from '@counterpart/kit/base'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export function ToastProvider({ children }: { children: ReactNode }) {
  const strings = useStrings()
  const flag = ({ tone, title, body, action }: Toast, dismiss: () => void) => (
    <>
      <Icon name={toneIcon[tone]} tone={tone} />
      <div className="k-toast-text">
        <span className="k-toast-title">{title}</span>
        {body && <span className="k-toast-body">{body}</span>}
      </div>
      {action && (
        <Button
          variant="subtle"
          onPress={() => {
            dismiss()
            action.onPress()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={strings.close} onPress={dismiss} />
    </>
  )
  return <ToastQueue renderToast={flag}>{children}</ToastQueue>
}
