import type { MenuProps } from '@counterpart/kit'
import { MenuFrame, Tip } from '@counterpart/kit/base'
import { Button } from '@fluentui/react-components'
import { Icon } from './Icon.tsx'
import { icons } from './icons.tsx'

export function Menu({ label, icon = 'more', items }: MenuProps) {
  const Picture = icons[icon]
  return (
    <MenuFrame
      label={label}
      items={items}
      renderIcon={(name) => <Icon name={name} />}
      renderTrigger={(trigger) => (
        <Tip content={label} spoken={false}>
          <Button className="k-icon-button" appearance="subtle" icon={<Picture />} aria-label={label} {...trigger} />
        </Tip>
      )}
    />
  )
}
