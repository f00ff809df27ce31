import { useWords } from '../host/useHost.tsx'
import type { Geometry } from './geometry.ts'
import { dateAfter, type LocalDays, weekdayOf } from './localDay.ts'
import type { StoryLayout } from './storyRows.ts'

type AxisProps = { geometry: Geometry; layout: StoryLayout; local: LocalDays; textWidth: (text: string) => number }

/** The hours of a day over all its rows, or the days of a week. */
export function Axis(props: AxisProps) {
  return props.layout.unit === 'day' ? <Hours {...props} /> : <Weekdays {...props} />
}

const steps = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720]

function Hours({ geometry, layout, local, textWidth }: AxisProps) {
  const { hour, time } = useWords()
  const { left, right, axisAt, height, x } = geometry
  const { fromMinute, toMinute } = layout
  const date = layout.rows[0]?.from ?? ''
  // Where minutes stand between the hours, the hours have theirs too.
  const textAt = (minute: number, step: number) => (step < 60 ? time : hour)(local.at(date, minute))
  const widest = (step: number) => textWidth(textAt(600, step)) + 14
  const room = (right - left) / (toMinute - fromMinute || 1)
  const step = steps.find((minutes) => minutes * room >= widest(minutes)) ?? 720
  const first = Math.ceil(fromMinute / step) * step
  const ticks = Array.from({ length: Math.floor((toMinute - first) / step) + 1 }, (_, i) => first + i * step)
  return (
    <g aria-hidden>
      {ticks.map((minute) => {
        const text = textAt(minute, step)
        const width = textWidth(text)
        const at = x(date, minute)
        const middle = Math.max(left + width / 2, Math.min(at, geometry.width - width / 2))
        // At an end it moves inwards, to the next one.
        const isFree = step * room - Math.abs(at - middle) >= width + 6
        return (
          <g key={minute}>
            <line className="ch-grid" x1={at} x2={at} y1={axisAt} y2={height} />
            {isFree && (
              <text className="ch-tick" x={middle} y={8} data-middle>
                {text}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

function Weekdays({ geometry, layout, local }: AxisProps) {
  const { weekday } = useWords()
  const { left, right, axisAt, height } = geometry
  const date = layout.rows[0]?.from ?? ''
  const monday = dateAfter(date, -weekdayOf(date))
  const column = (right - left) / 7
  return (
    <g aria-hidden>
      {Array.from({ length: 7 }, (_, i) => (
        <g key={i}>
          {i > 0 && <line className="ch-grid" x1={left + column * i} x2={left + column * i} y1={axisAt} y2={height} />}
          <text className="ch-tick" x={left + column * (i + 0.5)} y={8} data-middle>
            {weekday(local.at(dateAfter(monday, i), 720))}
          </text>
        </g>
      ))}
    </g>
  )
}
