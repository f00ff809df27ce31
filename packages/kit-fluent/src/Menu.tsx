import type { MenuProps } from '@counterpart/kit'
import { MenuFrame, Tip } from '@counterpart/kit/base'
import { Icon } from './Icon.tsx'
import './button.css'

export function Menu({ label, icon = 'more', items }: MenuProps) {
  return (
    <MenuFrame
      label={label}
      items={items}
      renderIcon={(name) => <Icon name={name} />}
      renderTrigger={(trigger) => (
        <Tip content={label} spoken={false}>
          <button
            className="k-button k-icon-button"
            data-variant="subtle"
            type="button"
            aria-label={label}
            {...trigger}
          >
            <Icon name={icon} />
          </button>
        </Tip>
      )}
    />
  )
}
