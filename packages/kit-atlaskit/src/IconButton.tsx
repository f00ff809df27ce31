import AkIconButton from '@atlaskit/button/icon/button'
import type { IconButtonProps } from '@counterpart/kit'
import { Tip } from '@counterpart/kit/base'
import { given } from './given.ts'
import { glyphs } from './Icon.tsx'

export function IconButton({ icon, label, onPress, disabled }: IconButtonProps) {
  return (
    <Tip content={label} spoken={false}>
      <AkIconButton
        appearance="subtle"
        icon={glyphs[icon]}
        label={label}
        {...given({ isDisabled: disabled })}
        onClick={() => onPress()}
      />
    </Tip>
  )
}
