import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey'
import { type ChartBasics, ChartFrame, numberCell, textCell } from './ChartFrame.tsx'
import { ChartName, nameLine } from './ChartName.tsx'
import { Mark, Plot } from './Plot.tsx'
import { wrapped } from './wrapped.ts'

export type FlowEnd = { readonly id: string; readonly name: string }
/** So much goes from one end on the left to one on the right. */
export type Flow = { readonly from: string; readonly to: string; readonly n: number; readonly note: string }

type FlowChartProps = ChartBasics & {
  from: readonly FlowEnd[]
  to: readonly FlowEnd[]
  flows: readonly Flow[]
  headers: { readonly from: string; readonly to: string; readonly n: string; readonly note: string }
  format: (n: number) => string
  onOpen?: ((from: string, to: string) => void) | undefined
}

type End = FlowEnd & { readonly side: 'from' | 'to'; readonly key: string }
type Link = { readonly source: string; readonly target: string; readonly value: number; readonly flow: Flow }

const nodeWidth = 8
const perEnd = 30

/** Streams between two columns of the same or different things, as wide as what flows in them. */
export function FlowChart({ from, to, flows, headers, format, onOpen, ...basics }: FlowChartProps) {
  const nameOf = (ends: readonly FlowEnd[], id: string) => ends.find((end) => end.id === id)?.name ?? id
  const table = {
    headers: [headers.from, headers.to, headers.n, headers.note],
    rows: flows.map((flow) => ({
      id: `${flow.from} ${flow.to}`,
      cells: [
        textCell(nameOf(from, flow.from)),
        textCell(nameOf(to, flow.to)),
        numberCell(flow.n, format),
        textCell(flow.note),
      ],
    })),
  }
  return (
    <ChartFrame {...basics} table={table}>
      {({ width, textWidth }) => {
        const names = [...from, ...to].map(({ name }) => name)
        const widest = Math.max(0, ...names.map(textWidth))
        // Where there is little room, rather thin streams than words in pieces.
        const longestWord = Math.max(0, ...names.flatMap((name) => name.split(' ')).map(textWidth))
        const nameRoom = Math.min(Math.max(width * 0.27, Math.min(longestWord + 10, width * 0.36)), widest + 10)
        const linesOf = (name: string) => wrapped(name, nameRoom - 8, textWidth)
        // The thinnest ends lie closest together, and their names still one below the other.
        const padding = Math.max(...names.map((name) => linesOf(name).length), 1) * nameLine + 2
        const height = Math.max(from.length, to.length, 3) * (perEnd + padding)
        const { nodes, links } = placed({ from, to, flows }, [nameRoom, width - nameRoom], { height, padding })
        const pathOf = sankeyLinkHorizontal<End, Link>()
        return (
          <Plot label={basics.title} width={width} height={height}>
            {links.map((link, index) => {
              const { flow } = link
              const [y0 = 0, y1 = 0] = [link.y0, link.y1]
              return (
                <Mark
                  key={`${flow.from} ${flow.to}`}
                  index={index}
                  say={[
                    `${nameOf(from, flow.from)} → ${nameOf(to, flow.to)}`,
                    `${headers.n} ${format(flow.n)}`,
                    flow.note,
                  ].join(' · ')}
                  x={width / 2}
                  y={(y0 + y1) / 2 - 4}
                  onOpen={onOpen && (() => onOpen(flow.from, flow.to))}
                >
                  <path className="ch-flow" d={pathOf(link) ?? ''} strokeWidth={Math.max(1.5, link.width ?? 0)} />
                </Mark>
              )
            })}
            <g aria-hidden>
              {nodes.map((node) => {
                const [x0 = 0, y0 = 0, y1 = 0] = [node.x0, node.y0, node.y1]
                const isFrom = node.side === 'from'
                return (
                  <g key={node.key}>
                    <rect className="ch-end" x={x0} y={y0} width={nodeWidth} height={Math.max(2, y1 - y0)} rx={1} />
                    <ChartName
                      lines={linesOf(node.name)}
                      x={isFrom ? x0 - 8 : x0 + nodeWidth + 8}
                      y={(y0 + y1) / 2}
                      align={isFrom ? 'end' : 'start'}
                    />
                  </g>
                )
              })}
            </g>
          </Plot>
        )
      }}
    </ChartFrame>
  )
}

function placed(
  { from, to, flows }: { from: readonly FlowEnd[]; to: readonly FlowEnd[]; flows: readonly Flow[] },
  [left, right]: readonly [number, number],
  { height, padding }: { readonly height: number; readonly padding: number },
): SankeyGraph<End, Link> {
  const endsOn = (side: End['side'], ends: readonly FlowEnd[]): End[] =>
    ends.map((end) => ({ ...end, side, key: `${side} ${end.id}` }))
  const links: Link[] = flows.map((flow) => ({
    source: `from ${flow.from}`,
    target: `to ${flow.to}`,
    value: flow.n,
    flow,
  }))
  return sankey<End, Link>()
    .nodeId(({ key }) => key)
    .nodeWidth(nodeWidth)
    .nodePadding(padding)
    .extent([
      [left, padding / 2 - 4],
      [right, height - padding / 2 + 4],
    ])({ nodes: [...endsOn('from', from), ...endsOn('to', to)], links })
}
