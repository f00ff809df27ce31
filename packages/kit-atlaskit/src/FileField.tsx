import type { FileFieldProps } from '@counterpart/kit'
import { FileFieldFrame } from '@counterpart/kit/base'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export const FileField = (props: FileFieldProps) => (
  <FileFieldFrame
    {...props}
    errorIcon={errorIcon}
    renderIcon={(name) => <Icon name={name} />}
    renderRemove={(remove) => <IconButton icon="close" {...remove} />}
  />
)
