import { UserPickerFrame } from '../base/UserPickerFrame.tsx'
import type { UserPickerProps } from '../props/field.ts'
import { Button } from './Button.tsx'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'
import './input.css'

export const UserPicker = (props: UserPickerProps) => (
  <UserPickerFrame {...props} clearIcon={<Icon name="close" />} errorIcon={errorIcon} Retry={Retry} />
)

const Retry = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <Button variant="subtle" icon="refresh" onPress={onPress}>
    {label}
  </Button>
)
