import { type ChartBasics, ChartFrame, type LegendEntry, numberCell, textCell } from './ChartFrame.tsx'
import { HeatGrid } from './HeatGrid.tsx'
import { HeatList } from './HeatList.tsx'
import type { DrawnCell, HeatCell, HeatLine, HeatMark } from './heatCell.ts'
import type { Estimate } from './IntervalChart.tsx'

/** Already translated. */
export type HeatWords = {
  readonly row: string
  readonly column: string
  readonly n: string
  readonly share: string
  readonly interval: string
  readonly shareOf: string
  readonly mark: string
  readonly marks: Readonly<Record<HeatMark, string>>
  readonly notEnough: string
  /** The rest, which only the table has. */
  readonly rest: (hidden: number) => string
}

type HeatMapProps = ChartBasics & {
  rows: readonly HeatLine[]
  columns: readonly HeatLine[]
  /** Those with something in them, the largest first. */
  cells: readonly HeatCell[]
  words: HeatWords
  formatCount: (count: number) => string
  formatShare: (share: number) => string
  onOpen?: ((row: string, column: string) => void) | undefined
}

const narrowestCell = 44
const marks: readonly HeatMark[] = ['likely', 'sure', 'faint', 'denied']

/** Counts by row and column, the more the stronger, each with a share; a list of them on little room. */
export function HeatMap({ rows, columns, cells, words, formatCount, formatShare, onOpen, ...basics }: HeatMapProps) {
  const nameIn = (lines: readonly HeatLine[], id: string) => lines.find((line) => line.id === id)?.name ?? id
  const intervalOf = ({ low, high }: Estimate) => `${formatShare(low)}–${formatShare(high)}`
  const drawn = cells.map((cell): DrawnCell => {
    const [rowName, columnName] = [nameIn(rows, cell.row), nameIn(columns, cell.column)]
    const count = formatCount(cell.n)
    const share = cell.share
      ? `${words.share} ${formatShare(cell.share.point)} · ${intervalOf(cell.share)}`
      : `${words.share} ${words.notEnough}`
    const of = `${words.shareOf} = ${formatCount(cell.shareOf)}`
    return {
      ...cell,
      id: `${cell.row} ${cell.column}`,
      rowName,
      columnName,
      count,
      figure: cell.share ? formatShare(cell.share.point) : '–',
      say: [`${rowName} → ${columnName}`, `${words.n} ${count}`, share, of, words.marks[cell.mark]].join(' · '),
      open: onOpen && (() => onOpen(cell.row, cell.column)),
    }
  })
  const table = {
    headers: [words.row, words.column, words.n, words.share, words.interval, words.shareOf, words.mark],
    rows: drawn.map((cell) => ({
      id: cell.id,
      cells: [
        textCell(cell.rowName),
        textCell(cell.columnName),
        numberCell(cell.n, formatCount),
        cell.share ? numberCell(cell.share.point, formatShare) : textCell(words.notEnough),
        cell.share ? textCell(intervalOf(cell.share)) : { shown: '–', raw: '' },
        numberCell(cell.shareOf, formatCount),
        textCell(words.marks[cell.mark]),
      ],
    })),
  }
  const legend = marks
    .filter((mark) => cells.some((cell) => cell.mark === mark))
    .map((mark): LegendEntry => ({ label: words.marks[mark], swatch: mark }))
  return (
    <ChartFrame {...basics} table={table} legend={legend}>
      {({ width, textWidth }) => {
        const widest = Math.max(0, ...rows.map((row) => textWidth(row.name))) + 12
        const nameRoom = Math.min(width * 0.26, widest)
        const cellWidth = Math.floor((width - nameRoom) / Math.max(1, columns.length))
        const room = { width, textWidth }
        return cellWidth < narrowestCell ? (
          <HeatList title={basics.title} cells={drawn} room={room} rest={words.rest} />
        ) : (
          <HeatGrid
            title={basics.title}
            rows={rows}
            columns={columns}
            cells={drawn}
            room={{ ...room, nameRoom, cellWidth: Math.min(cellWidth, 110) }}
          />
        )
      }}
    </ChartFrame>
  )
}
