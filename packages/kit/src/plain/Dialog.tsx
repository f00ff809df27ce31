import { useStrings } from '../base/chrome.tsx'
import { DialogFrame } from '../base/DialogFrame.tsx'
import type { DialogProps } from '../props/feedback.ts'
import { IconButton } from './IconButton.tsx'

export function Dialog(props: DialogProps) {
  const strings = useStrings()
  return <DialogFrame {...props} close={<IconButton icon="close" label={strings.close} onPress={props.onClose} />} />
}
