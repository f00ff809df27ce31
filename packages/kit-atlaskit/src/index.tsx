export {
  Avatar,
  Card,
  Facts,
  Grid,
  Inline,
  ProgressBar,
  Section,
  Skeleton,
  Stack,
  Tabs,
  Text,
  useToast,
} from '@counterpart/kit/base'
export { Badge } from './Badge.tsx'
export { Banner } from './Banner.tsx'
export { Button } from './Button.tsx'
export { Checkbox } from './Checkbox.tsx'
export { DatePicker } from './DatePicker.tsx'
export { Dialog } from './Dialog.tsx'
export { EmptyState } from './EmptyState.tsx'
export { FileButton } from './FileButton.tsx'
export { FileField } from './FileField.tsx'
export { Form } from './Form.tsx'
export { Icon } from './Icon.tsx'
export { IconButton } from './IconButton.tsx'
export { KitProvider } from './KitProvider.tsx'
export { Link } from './Link.tsx'
export { Menu } from './Menu.tsx'
export { MultiSelect } from './MultiSelect.tsx'
export { Page } from './Page.tsx'
export { RadioGroup } from './RadioGroup.tsx'
export { Rating } from './Rating.tsx'
export { SearchField } from './SearchField.tsx'
export { Select } from './Select.tsx'
export { Spinner } from './Spinner.tsx'
export type { AtlaskitSurface } from './surface.ts'
export { Table } from './Table.tsx'
export { TextArea } from './TextArea.tsx'
export { TextField } from './TextField.tsx'
export { Timeline } from './Timeline.tsx'
export { Toolbar } from './Toolbar.tsx'
export { Tooltip } from './Tooltip.tsx'
export { UserPicker } from './UserPicker.tsx'

export const id = 'atlaskit'
