import { Icon } from './Icon.tsx'

export const errorIcon = <Icon name="error" />
