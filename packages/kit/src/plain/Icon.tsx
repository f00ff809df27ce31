import type { IconProps } from '../props/action.ts'
import type { IconName } from '../props/vocabulary.ts'
import './icon.css'

const circle = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z'
const star = 'm8 2.2 1.8 3.6 4 .6-2.9 2.8.7 4L8 11.3l-3.6 1.9.7-4-2.9-2.8 4-.6Z'

/** Strokes of 1.5 on a grid of 16. */
const shapes: Record<IconName, string> = {
  add: 'M8 3v10M3 8h10',
  'arrow-right': 'M3 8h10M9 4l4 4-4 4',
  attach: 'm12.8 7.6-4.7 4.7a3 3 0 0 1-4.3-4.3l5-5a2 2 0 0 1 2.9 2.9l-5 5a1 1 0 0 1-1.4-1.4l4.4-4.4',
  calendar:
    'M3.5 3.5h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM2.5 6.8h11M5.5 2v2.6M10.5 2v2.6',
  chart: 'M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  'chevron-down': 'm4 6 4 4 4-4',
  'chevron-right': 'm6 4 4 4-4 4',
  clock: `${circle}M8 4.8V8l2.2 1.5`,
  close: 'm4 4 8 8M12 4l-8 8',
  comment: 'M3 3h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 2.6V11H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z',
  department:
    'M3.5 13.5v-10a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v10M10.5 7h1.6a.9.9 0 0 1 .9.9v5.6M2 13.5h12M6 5.5h2M6 8h2M6 10.5h2',
  download: 'M8 2.5V10M5 7.2l3 3 3-3M3 13.5h10',
  drag: 'M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1',
  edit: 'm10.8 2.8 2.4 2.4-7.6 7.6-3.1.7.7-3.1Z',
  error: `${circle}M8 5v3.4M8 10.9v.1`,
  external: 'M9.5 2.8h3.7v3.7M13 3 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3',
  file: 'M4 2.5h5l3.5 3.5v7a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5ZM9 2.5V6h3.5',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  inbox:
    'm2.5 9 1.6-5.3a1 1 0 0 1 1-.7h5.8a1 1 0 0 1 1 .7L13.5 9v3a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1ZM2.5 9h3.3l.9 1.6h2.6l.9-1.6h3.3',
  info: `${circle}M8 7.6V11M8 5v.1`,
  language: `${circle}M2.2 8h11.6M8 2c4 3.4 4 8.6 0 12M8 2c-4 3.4-4 8.6 0 12`,
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z',
  more: 'M3.4 8h.1M8 8h.1M12.6 8h.1',
  pause: 'M5.8 4v8M10.2 4v8',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8ZM2.8 13.6a5.2 5.2 0 0 1 10.4 0',
  play: 'M5.2 3.4v9.2L12.4 8Z',
  refresh: 'M13.2 8.2a5.2 5.2 0 1 1-1.5-3.8l1.5 1.5M13.2 2.6v3.3H9.9',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2',
  'sign-out': 'M6.5 2.8H3.8a1 1 0 0 0-1 1v8.4a1 1 0 0 0 1 1h2.7M10.2 5.2 13 8l-2.8 2.8M13 8H6.4',
  star,
  'star-filled': star,
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M3.6 12.4l1-1M11.4 4.6l1-1',
  survey:
    'M4 2.5h8a.8.8 0 0 1 .8.8v9.4a.8.8 0 0 1-.8.8H4a.8.8 0 0 1-.8-.8V3.3a.8.8 0 0 1 .8-.8ZM5.8 6h4.4M5.8 8.5h4.4M5.8 11h2.4',
  table:
    'M3 3.2h10a.5.5 0 0 1 .5.5v8.6a.5.5 0 0 1-.5.5H3a.5.5 0 0 1-.5-.5V3.7a.5.5 0 0 1 .5-.5ZM2.5 6.4h11M2.5 9.6h11M6.4 3.2v9.6',
  undo: 'M5.5 3 2.6 6l2.9 3M2.8 6H9a3.7 3.7 0 0 1 0 7.4H6',
  upload: 'M8 10.2V2.8M5 5.6l3-3 3 3M3 13.5h10',
  warning: 'M8 2.4 1.7 13.2h12.6ZM8 6.4v3.2M8 11.4v.1',
}

export function Icon({ name, label, tone }: IconProps) {
  return (
    <svg
      className="k-icon"
      viewBox="0 0 16 16"
      data-icon={name}
      data-tone={tone}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={shapes[name]} />
    </svg>
  )
}
