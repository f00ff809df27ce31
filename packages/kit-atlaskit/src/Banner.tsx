import type { BannerProps } from '@counterpart/kit'
import { BannerFrame, toneIcon, useStrings } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

/** A section message, in the words of the reader: Atlaskit's own says "Dismiss" in every language. */
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
