import { Button, Dialog } from '#kit'
import { useWords } from '../host/useHost.tsx'

type LeaveDialogProps = { open: boolean; onStay: () => void; onLeave: () => void }

/** What was typed would be lost. */
export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title={t('leave.title')}
      size="s"
      actions={
        <>
          <Button variant="subtle" onPress={onLeave}>
            {t('leave.discard')}
          </Button>
          <Button variant="primary" onPress={onStay}>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      {t('leave.detail')}
    </Dialog>
  )
}
