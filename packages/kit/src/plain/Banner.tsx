import { BannerFrame } from '../base/BannerFrame.tsx'
import { useStrings } from '../base/chrome.tsx'
import { toneIcon } from '../base/toneIcon.ts'
import type { BannerProps } from '../props/feedback.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

export function Banner({ onDismiss, ...banner }: BannerProps) {
  const strings = useStrings()
  return (
    <BannerFrame
      {...banner}
      icon={<Icon name={toneIcon[banner.tone]} tone={banner.tone} />}
      close={onDismiss && <IconButton icon="close" label={strings.close} onPress={onDismiss} />}
    />
  )
}
