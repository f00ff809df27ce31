import { Stack, Text } from '#kit'
import { ChartName, nameLine } from './ChartName.tsx'
import type { DrawnCell } from './heatCell.ts'
import { Mark, Plot } from './Plot.tsx'
import { topsOf, wrapped } from './wrapped.ts'

type HeatListProps = {
  title: string
  cells: readonly DrawnCell[]
  room: { width: number; textWidth: (text: string) => number }
  rest: (hidden: number) => string
}

const most = 30

/** The largest cells one below the other, for where the grid has no room. */
export function HeatList({ title, cells, room, rest }: HeatListProps) {
  const { width, textWidth } = room
  const shown = cells.slice(0, most)
  const largest = Math.max(1, ...shown.map(({ n }) => n))
  const figureRoom = Math.max(0, ...shown.map(({ count, figure }) => textWidth(`${count} · ${figure}`))) + 8
  const names = shown.map(({ rowName, columnName }) => wrapped(`${rowName} → ${columnName}`, width - 16, textWidth))
  const heights = names.map(({ length }) => 34 + Math.max(1, length) * nameLine)
  const tops = topsOf(heights)
  return (
    <Stack gap="s">
      <Plot label={title} width={width} height={tops.at(-1) ?? 0}>
        {shown.map((cell, index) => {
          const [top = 0, height = 0, lines = []] = [tops[index], heights[index], names[index]]
          const full = width - figureRoom
          return (
            <Mark
              key={cell.id}
              index={index}
              say={cell.say}
              x={width / 2}
              y={top + 4}
              onOpen={cell.open}
              labels={
                <>
                  <ChartName lines={lines} x={0} y={top + 7 + (lines.length * nameLine) / 2} />
                  <text className="ch-value" x={width} y={top + height - 15} data-end>
                    {`${cell.count} · ${cell.figure}`}
                  </text>
                  {cell.mark === 'sure' && <path className="ch-sure" d={`M${width - 10} ${top + 14}l3 3l5 -6`} />}
                  {cell.mark === 'denied' && (
                    <path className="ch-denied" d={`M${width - 9} ${top + 10}l7 7m0 -7l-7 7`} />
                  )}
                </>
              }
            >
              <rect className="ch-hit" x={-6} y={top} width={width + 12} height={height} rx={4} />
              <rect
                className={cell.mark === 'likely' || cell.mark === 'sure' ? 'ch-first' : 'ch-rest'}
                x={0}
                y={top + height - 20}
                width={Math.max(2, (cell.n / largest) * full)}
                height={10}
                rx={2}
              />
            </Mark>
          )
        })}
      </Plot>
      {cells.length > most && <Text role="caption">{rest(cells.length - most)}</Text>}
    </Stack>
  )
}
