import type { DialogProps } from '@counterpart/kit'
import { useStrings } from '@counterpart/kit/base'
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useLayoutEffect, useState } from 'react'
import { hearAgain } from './heardAgain.ts'
import { IconButton } from './IconButton.tsx'
import { InFluent } from './InFluent.tsx'
import { usePortalRoot } from './portal.tsx'
import './dialog.css'

export function OpenDialog({ onClose, title, actions, size = 'm', children }: DialogProps) {
  const strings = useStrings()
  const portal = usePortalRoot()
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(
    () => () => {
      if (before?.isConnected) (before as HTMLOrSVGElement & Element).focus()
    },
    [before],
  )
  useLayoutEffect(() => (portal ? hearAgain(portal) : undefined), [portal])
  return (
    <InFluent>
      <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
        <DialogSurface className="k-dialog" data-size={size} mountNode={portal}>
          <DialogBody>
            <DialogTitle className="k-dialog-title">{title}</DialogTitle>
            <DialogContent className="k-dialog-body">{children}</DialogContent>
            {actions && <DialogActions>{actions}</DialogActions>}
          </DialogBody>
          {/* Last in order, so that the first stop is what the dialog is about. */}
          <div className="k-dialog-close">
            <IconButton icon="close" label={strings.close} onPress={onClose} />
          </div>
        </DialogSurface>
      </Dialog>
    </InFluent>
  )
}
