import AkIconButton from '@atlaskit/button/icon/button'
import type { MenuProps } from '@counterpart/kit'
import { MenuFrame, Tip } from '@counterpart/kit/base'
import { glyphs, Icon } from './Icon.tsx'

export function Menu({ label, icon = 'more', items }: MenuProps) {
  return (
    <MenuFrame
      label={label}
      items={items}
      renderIcon={(name) => <Icon name={name} />}
      renderTrigger={(trigger) => (
        <Tip content={label} spoken={false}>
          <AkIconButton appearance="subtle" icon={glyphs[icon]} label={label} {...trigger} />
        </Tip>
      )}
    />
  )
}
