import type { DialogProps } from '@counterpart/kit'
import { DialogFrame, useStrings } from '@counterpart/kit/base'
import { IconButton } from './IconButton.tsx'

/** The browser's own modal dialog, dressed as Atlaskit's: it stays inside the mount, with its language and direction. */
export function Dialog(props: DialogProps) {
  const strings = useStrings()
  return <DialogFrame {...props} close={<IconButton icon="close" label={strings.close} onPress={props.onClose} />} />
}
