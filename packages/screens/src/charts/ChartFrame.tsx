import { type ReactNode, useState } from 'react'
import { IconButton, Inline, Link, Section, Table } from '#kit'
import { type ChartCell, type ChartTable, saveCsv } from './csv.ts'
import { useMeasure } from './useMeasure.ts'
import './charts.css'

/** The frame's own words, already translated. */
export type ChartLabels = { readonly showTable: string; readonly showChart: string; readonly download: string }

/** What every chart takes. */
export type ChartBasics = {
  /** What the chart shows; names the drawing and its table too. */
  title: string
  /** What counts and over which time, with its n. */
  description?: ReactNode
  labels: ChartLabels
  /** Of the CSV, without its ending. */
  fileName: string
}

export type LegendEntry = {
  readonly label: string
  readonly swatch:
    | ('first' | 'second' | 'unfinished' | 'goal' | 'interval' | 'centre')
    | ('met' | 'missed' | 'unclear')
    | ('late' | 'paused' | 'supposed' | 'open' | 'closed')
    | ('likely' | 'sure' | 'faint' | 'denied')
}

type Room = { readonly width: number; readonly textWidth: (text: string) => number }

type ChartFrameProps = ChartBasics & {
  table: ChartTable
  legend?: readonly LegendEntry[]
  children: (room: Room) => ReactNode
}

/** What all charts share: a card with a title, a legend, the same figures as a table, and that table as a file. */
export function ChartFrame({ title, description, labels, fileName, table, legend = [], children }: ChartFrameProps) {
  const { ref, ...room } = useMeasure()
  const [asTable, setAsTable] = useState(false)
  return (
    <Section
      frame="card"
      title={title}
      description={description}
      actions={
        <Inline gap="none">
          <IconButton
            icon={asTable ? 'chart' : 'table'}
            label={asTable ? labels.showChart : labels.showTable}
            onPress={() => setAsTable(!asTable)}
          />
          <IconButton icon="download" label={labels.download} onPress={() => saveCsv(fileName, table)} />
        </Inline>
      }
    >
      <div className="ch" ref={ref}>
        {!asTable && legend.length > 0 && (
          <ul className="ch-legend">
            {legend.map((entry) => (
              <li key={entry.label}>
                <Swatch kind={entry.swatch} />
                {entry.label}
              </li>
            ))}
          </ul>
        )}
        {asTable ? <FigureTable label={title} table={table} /> : children(room)}
      </div>
    </Section>
  )
}

function Swatch({ kind }: { kind: LegendEntry['swatch'] }) {
  if (kind === 'met' || kind === 'missed' || kind === 'unclear') {
    return (
      <svg className="ch-svg" width={14} height={14} data-verdict={kind} aria-hidden>
        <VerdictPoint verdict={kind} x={7} y={7} />
      </svg>
    )
  }
  if (kind === 'sure' || kind === 'denied') {
    return (
      <svg className="ch-svg" width={14} height={14} aria-hidden>
        <path className={`ch-${kind}`} d={kind === 'sure' ? 'M3 7l3 3l5 -6' : 'M3 3l8 8m0 -8l-8 8'} />
      </svg>
    )
  }
  return <span className="ch-swatch" data-swatch={kind} aria-hidden />
}

type VerdictPointProps = { verdict: 'met' | 'missed' | 'unclear'; x: number; y: number; radius?: number }
export const pointRadius = 5

/** The verdict changes the shape of a point with its colour: disc, diamond or ring. */
export function VerdictPoint({ verdict, x, y, radius = pointRadius }: VerdictPointProps) {
  // As large to the eye as the circle.
  const half = radius * 1.3
  if (verdict === 'missed')
    return <path className="ch-point" d={`M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}Z`} />
  return <circle className="ch-point" cx={x} cy={y} r={radius} />
}

function FigureTable({ label, table }: { label: string; table: ChartTable }) {
  return (
    <Table
      label={label}
      rows={table.rows}
      rowKey={(row) => row.id}
      columns={table.headers.map((header, at) => ({
        id: header,
        header,
        align: isNumeric(table, at) ? 'end' : 'start',
        width: isNumeric(table, at) ? 'fit' : undefined,
        cell: (row: ChartTable['rows'][number]) => <Shown cell={row.cells[at]} />,
      }))}
    />
  )
}

function Shown({ cell }: { cell: ChartCell | undefined }) {
  return cell?.open ? <Link onPress={cell.open}>{cell.shown}</Link> : <>{cell?.shown}</>
}

const isNumeric = (table: ChartTable, at: number): boolean =>
  table.rows.some((row) => typeof row.cells[at]?.raw === 'number')

export const textCell = (text: string): ChartCell => ({ shown: text, raw: text })
export const numberCell = (value: number, format: (value: number) => string, open?: () => void): ChartCell => ({
  shown: format(value),
  raw: value,
  open,
})
