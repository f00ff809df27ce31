import type { ClockStoryView } from '@counterpart/contract'
import { Mark } from '../charts/Plot.tsx'
import { useNames } from '../data/useDirectory.ts'
import { useWords } from '../host/useHost.tsx'
import type { DrawnRow, Geometry } from './geometry.ts'
import { pieceText, shortPieceText } from './pieceText.ts'
import { spanText } from './spanText.ts'
import type { Piece } from './storyPieces.ts'

type RowProps = {
  drawn: DrawnRow
  geometry: Geometry
  /** The id of the hatching. */
  hatch: string
  story: ClockStoryView
  textWidth: (text: string) => number
}

/** One day or week: its name, the open hours as a light band, what happened in them, and what it adds. */
export function StoryRowDrawing(props: RowProps) {
  const { drawn, geometry } = props
  const { left, right, laneHeight, isWide } = geometry
  const { row, lane } = drawn
  const nameAt = isWide ? lane + laneHeight / 2 : drawn.top + 10
  return (
    <g>
      <g aria-hidden>
        <text className="ch-name st-said" x={0} y={nameAt}>
          {drawn.name}
        </text>
        <text className="ch-value st-said" x={geometry.width} y={nameAt} data-end>
          {drawn.sum}
        </text>
        <rect className="st-lane" x={left} y={lane} width={right - left} height={laneHeight} rx={3} />
        {row.days.map(({ date, open }) =>
          open.map(({ from, fromMinute, toMinute }) => (
            <Band key={from} {...props} date={date} from={fromMinute} to={toMinute} />
          )),
        )}
      </g>
      {row.whole ? <Whole {...props} piece={row.whole} /> : <Slices {...props} />}
      <Moments {...props} />
    </g>
  )
}

function Band({ drawn, geometry, date, from, to }: RowProps & { date: string; from: number; to: number }) {
  const { x, laneHeight } = geometry
  const start = x(date, from)
  return <rect className="st-open" x={start} y={drawn.lane} width={x(date, to) - start} height={laneHeight} />
}

/** Days or weeks that are all alike. */
function Whole(props: RowProps & { piece: Piece }) {
  const { drawn, geometry, piece } = props
  const { left, right } = geometry
  const words = useWords()
  const say = [drawn.name, useSaid(props.story)(piece)].join(' · ')
  const short = shortPieceText(words, piece)
  return (
    <Mark
      index={drawn.firstMark}
      say={say}
      x={(left + right) / 2}
      y={drawn.lane}
      labels={<InLane {...props} text={short} from={left} to={right} />}
    >
      <Bar {...props} piece={piece} from={left} to={right} />
    </Mark>
  )
}

function Slices(props: RowProps) {
  const { drawn, geometry, story } = props
  const words = useWords()
  const said = useSaid(story)
  let index = drawn.firstMark - 1
  return drawn.row.days.flatMap(({ date, slices }) =>
    slices.map(({ piece, from, fromMinute, toMinute }) => {
      index += 1
      const [start, end] = [geometry.x(date, fromMinute), geometry.x(date, toMinute)]
      return (
        <Mark
          key={from}
          index={index}
          say={`${spanText(words, piece.from, piece.to)} · ${said(piece)}`}
          x={(start + end) / 2}
          y={drawn.lane}
          labels={
            (piece.look === 'paused' || piece.look === 'supposed' || piece.name) && (
              <InLane {...props} text={shortPieceText(words, piece)} from={start} to={end} />
            )
          }
        >
          <Bar {...props} piece={piece} from={start} to={end} />
        </Mark>
      )
    }),
  )
}

function useSaid({ names }: ClockStoryView) {
  const words = useWords()
  const nameOf = useNames()
  return (piece: Piece) => pieceText(words, piece, (id) => nameOf(names.people, id))
}

function Bar({ drawn, geometry, hatch, piece, from, to }: RowProps & { piece: Piece; from: number; to: number }) {
  const { look } = piece
  const y = drawn.lane
  const { laneHeight: height } = geometry
  const width = Math.max(look === 'counted' || look === 'late' ? 1.5 : 0, to - from)
  return (
    <>
      <rect className={`st-bar st-${look}`} x={from} y={y} width={width} height={height} />
      {look === 'paused' && <rect x={from} y={y} width={width} height={height} fill={`url(#${hatch})`} />}
      <rect className="ch-hit" x={from} y={y} width={width} height={height} />
    </>
  )
}

const edge = 6

/** A word in the lane, where it fits whole. */
function InLane({ drawn, geometry, textWidth, text, from, to }: RowProps & { text: string; from: number; to: number }) {
  if (geometry.laneHeight < 16 || textWidth(text) > to - from - 2 * edge) return null
  return (
    <text className="st-word" x={(from + to) / 2} y={drawn.lane + geometry.laneHeight / 2} data-middle>
      {text}
    </text>
  )
}

const lineHeight = 15

/** The start, the due time, now: a line through the lane with its words beneath. */
function Moments({ drawn, geometry }: RowProps) {
  const foot = drawn.lane + geometry.laneHeight
  return (
    <g className="ch-labels" aria-hidden>
      {drawn.marks.map(({ kind, at, x, line }) => (
        <g key={`${kind}${at}`} data-moment={kind}>
          <line className="st-moment" x1={x} x2={x} y1={drawn.lane - 3} y2={foot + 4 + line * lineHeight} />
          {kind === 'due' && <path className="st-flag" d={`M${x} ${drawn.lane - 7}l5 5l-5 5l-5 -5Z`} />}
          {kind === 'now' && <circle className="st-now" cx={x} cy={drawn.lane - 3} r={3.5} />}
        </g>
      ))}
      {drawn.marks.map(({ kind, at, middle, line, text }) => (
        <g key={`${kind}${at}`} data-moment={kind}>
          <text className="st-moment-text" x={middle} y={foot + 12 + line * lineHeight} data-middle>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
