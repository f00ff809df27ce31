import type { ReactNode } from 'react'
import type { TimelineProps } from '../props/data.ts'
import type { IconName } from '../props/vocabulary.ts'
import './timeline.css'

type TimelineFrameProps = TimelineProps & { renderIcon: (name: IconName) => ReactNode }

/** What happened, one under the other on a line, oldest first. */
export function TimelineFrame({ label, entries, renderIcon }: TimelineFrameProps) {
  return (
    <ol className="k-timeline" aria-label={label}>
      {entries.map(({ id, icon, tone = 'neutral', title, time, badge, body }) => (
        <li key={id} className="k-event" data-tone={tone}>
          <span className="k-event-icon">{renderIcon(icon)}</span>
          <div className="k-event-head">
            <span className="k-event-title">{title}</span>
            {badge}
            <span className="k-event-time">{time}</span>
          </div>
          {body && <div className="k-event-body">{body}</div>}
        </li>
      ))}
    </ol>
  )
}
