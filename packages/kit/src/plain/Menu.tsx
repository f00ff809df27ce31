import { MenuFrame } from '../base/MenuFrame.tsx'
import { Tip } from '../base/Tip.tsx'
import type { MenuProps } from '../props/action.ts'
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
            type="button"
            className="k-button k-icon-button"
            data-variant="subtle"
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
