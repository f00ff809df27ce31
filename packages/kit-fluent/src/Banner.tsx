import type { BannerProps } from '@counterpart/kit'
import { BannerFrame, toneIcon, useStrings } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

/** As Fluent's message bar. Not that one itself: what says that something failed must be there at once, and light. */
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
