import type { UserPickerProps } from '@counterpart/kit'
import { UserPickerFrame } from '@counterpart/kit/base'
import { Button } from './Button.tsx'
import { errorIcon } from './errorIcon.tsx'
import { Icon } from './Icon.tsx'

export const UserPicker = (props: UserPickerProps) => (
  <UserPickerFrame {...props} clearIcon={<Icon name="close" size="small" />} errorIcon={errorIcon} Retry={Retry} />
)

const Retry = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <Button variant="subtle" icon="refresh" onPress={onPress}>
    {label}
  </Button>
)
