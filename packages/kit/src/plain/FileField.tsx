import { FileFieldFrame } from '../base/FileField.tsx'
import type { FileFieldProps } from '../props/field.ts'
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
