import { Stack, Text } from '#kit'
import type { DrawnCell } from './heatCell.ts'
import { Mark, Plot } from './Plot.tsx'
import { fitted } from './useMeasure.ts'

type HeatListProps = {
  title: string
  cells: readonly DrawnCell[]
  room: { width: number; textWidth: (text: string) => number }
  rest: (hidden: number) => string
}

const most = 30
const line = 48

/** The largest cells one below the other, for where the grid has no room. */
export function HeatList({ title, cells, room, rest }: HeatListProps) {
  const { width, textWidth } = room
  const shown = cells.slice(0, most)
  const largest = Math.max(1, ...shown.map(({ n }) => n))
  const figureRoom = Math.max(0, ...shown.map(({ count, figure }) => textWidth(`${count} · ${figure}`))) + 8
  return (
    <Stack gap="s">
      <Plot label={title} width={width} height={shown.length * line}>
        {shown.map((cell, index) => {
          const top = index * line
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
                  <text className="ch-name" x={0} y={top + 14}>
                    {fitted(`${cell.rowName} → ${cell.columnName}`, width - 16, textWidth)}
                  </text>
                  <text className="ch-value" x={width} y={top + 33} data-end>
                    {`${cell.count} · ${cell.figure}`}
                  </text>
                  {cell.mark === 'sure' && <path className="ch-sure" d={`M${width - 10} ${top + 14}l3 3l5 -6`} />}
                  {cell.mark === 'denied' && (
                    <path className="ch-denied" d={`M${width - 9} ${top + 10}l7 7m0 -7l-7 7`} />
                  )}
                </>
              }
            >
              <rect className="ch-hit" x={-6} y={top} width={width + 12} height={line} rx={4} />
              <rect
                className={cell.mark === 'likely' || cell.mark === 'sure' ? 'ch-first' : 'ch-rest'}
                x={0}
                y={top + 28}
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
