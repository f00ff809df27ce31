import { ErrorCircleFilled } from '@fluentui/react-icons'

export const errorIcon = <ErrorCircleFilled className="k-icon" aria-hidden />
