import { ChartName, nameLine } from './ChartName.tsx'
import type { DrawnCell, HeatLine } from './heatCell.ts'
import { Mark, Plot } from './Plot.tsx'
import { fitsByWords, wrapped } from './wrapped.ts'

type HeatGridProps = {
  title: string
  rows: readonly HeatLine[]
  columns: readonly HeatLine[]
  cells: readonly DrawnCell[]
  room: { width: number; nameRoom: number; cellWidth: number; textWidth: (text: string) => number }
}

const lowest = 42
const gap = 2
/** From the least to the most: light enough that text on it can be read. */
const [palest, strongest] = [0.07, 0.36]

/** The cells in their places, row by row. */
export function HeatGrid({ title, rows, columns, cells, room }: HeatGridProps) {
  const { nameRoom, cellWidth, textWidth } = room
  const most = Math.max(1, ...cells.map(({ n }) => n))
  const byPlace = new Map(cells.map((cell) => [cell.id, cell]))
  const inOrder = rows.flatMap((row, r) =>
    columns.flatMap((column, c) => {
      const cell = byPlace.get(`${row.id} ${column.id}`)
      return cell ? [{ cell, r, c }] : []
    }),
  )
  const left = (c: number) => nameRoom + c * cellWidth
  // All columns by their names, or all by their codes, which the rows explain then.
  const columnRoom = cellWidth - 4
  const byName = columns.every(({ name }) => fitsByWords(name, columnRoom, textWidth))
  const columnNames = columns.map(({ name, short }) => wrapped(byName ? name : short, columnRoom, textWidth))
  const rowNames = rows.map(({ name, short }) =>
    wrapped(byName || short === name ? name : `${short} · ${name}`, nameRoom - 10, textWidth),
  )
  const header = Math.max(1, ...columnNames.map(({ length }) => length)) * nameLine + 8
  const line = Math.max(lowest, ...rowNames.map(({ length }) => length * nameLine + 8))
  const top = (r: number) => header + r * line
  return (
    <Plot label={title} width={nameRoom + columns.length * cellWidth} height={top(rows.length)}>
      <g aria-hidden>
        {columns.map((column, c) => (
          <ChartName
            key={column.id}
            lines={columnNames[c] ?? []}
            x={left(c) + cellWidth / 2}
            y={header / 2}
            align="middle"
          />
        ))}
        {rows.map((row, r) => (
          <ChartName key={row.id} lines={rowNames[r] ?? []} x={nameRoom - 10} y={top(r) + line / 2} align="end" />
        ))}
        {rows.flatMap((row, r) =>
          columns.map((column, c) => (
            <rect
              key={`${row.id} ${column.id}`}
              className={row.id === column.id ? 'ch-self' : 'ch-empty'}
              x={left(c) + gap / 2}
              y={top(r) + gap / 2}
              width={cellWidth - gap}
              height={line - gap}
              rx={3}
            />
          )),
        )}
      </g>
      {inOrder.map(({ cell, r, c }, index) => (
        <Mark
          key={cell.id}
          index={index}
          say={cell.say}
          x={left(c) + cellWidth / 2}
          y={top(r)}
          onOpen={cell.open}
          labels={<CellText cell={cell} x={left(c)} y={top(r) + (line - lowest) / 2} width={cellWidth} />}
        >
          <rect
            className="ch-heat"
            data-heat={cell.mark}
            x={left(c) + gap / 2}
            y={top(r) + gap / 2}
            width={cellWidth - gap}
            height={line - gap}
            rx={3}
            fillOpacity={palest + (strongest - palest) * Math.sqrt(cell.n / most)}
          />
          <rect
            className="ch-hit"
            x={left(c) + gap / 2}
            y={top(r) + gap / 2}
            width={cellWidth - gap}
            height={line - gap}
            rx={3}
          />
        </Mark>
      ))}
    </Plot>
  )
}

function CellText({ cell, x, y, width }: { cell: DrawnCell; x: number; y: number; width: number }) {
  const middle = x + width / 2
  const [right, above] = [x + width - 13, y + 5]
  return (
    <>
      <text className="ch-value ch-count" x={middle} y={y + 15} data-middle>
        {cell.count}
      </text>
      <text className="ch-value" x={middle} y={y + 30} data-middle>
        {cell.figure}
      </text>
      {cell.mark === 'sure' && <path className="ch-sure" d={`M${right} ${above + 4}l3 3l5 -6`} />}
      {cell.mark === 'denied' && <path className="ch-denied" d={`M${right} ${above}l7 7m0 -7l-7 7`} />}
    </>
  )
}
