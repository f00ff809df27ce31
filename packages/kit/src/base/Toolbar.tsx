import { type ReactNode, useId, useState } from 'react'
import type { ToolbarProps } from '../props/layout.ts'
import { useStrings } from './chrome.tsx'
import './toolbar.css'

type ToolbarFrameProps = ToolbarProps & {
  /** The button that folds the filters on a narrow container. */
  renderFold: (fold: { open: boolean; controls: string; label: string; onPress: () => void }) => ReactNode
}

/** Search, filters and what belongs to them on one line; on a narrow container the filters beside a search fold behind a button. */
export function ToolbarFrame({ search, filters, end, chosen = 0, renderFold }: ToolbarFrameProps) {
  const strings = useStrings()
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="k-toolbar">
      <div className="k-toolbar-row">
        {search && <div className="k-toolbar-search">{search}</div>}
        {filters && search && (
          <div className="k-toolbar-fold">
            {renderFold({
              open,
              controls: id,
              label: chosen > 0 ? `${strings.filters} (${chosen})` : strings.filters,
              onPress: () => setOpen(!open),
            })}
          </div>
        )}
        {filters && (
          <div className="k-toolbar-filters" id={id} data-open={open || !search || undefined}>
            {filters}
          </div>
        )}
        {end && <div className="k-toolbar-end">{end}</div>}
      </div>
    </div>
  )
}
