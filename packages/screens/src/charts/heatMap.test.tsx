// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { KitProvider } from '#kit'
import { FlowChart } from './FlowChart.tsx'
import { HeatMap } from './HeatMap.tsx'
import type { HeatCell } from './heatCell.ts'

afterEach(cleanup)

const basics = {
  title: 'Figures',
  fileName: 'figures',
  labels: { showTable: 'Show as table', showChart: 'Show as chart', download: 'Download' },
}
const percent = (rate: number) => `${Math.round(rate * 100)}%`
const lines = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `d${i}`, name: `Department of matters ${i}`, short: `D${i}` }))
const cell = (row: number, column: number, facts: Partial<HeatCell> = {}): HeatCell => ({
  ...{ row: `d${row}`, column: `d${column}`, n: 10, share: null, shareOf: 3, mark: 'likely' },
  ...facts,
})
const words = {
  ...{ row: 'Customer', column: 'Provider', n: 'Requests', share: 'On time', interval: '95%', shareOf: 'n' },
  ...{ mark: 'State', notEnough: 'not enough', rest: (hidden: number) => `${hidden} more` },
  marks: { sure: 'Confirmed', likely: 'Proposed', faint: 'Accident', denied: 'Rejected' },
}
const heat = (size: number, cells: readonly HeatCell[], onOpen?: (row: string, column: string) => void) => (
  <HeatMap
    {...basics}
    rows={lines(size)}
    columns={lines(size)}
    cells={cells}
    words={words}
    formatCount={String}
    formatShare={percent}
    onOpen={onOpen}
  />
)
const show = (chart: ReactElement) =>
  render(
    <KitProvider colorMode="light" locale="en">
      {chart}
    </KitProvider>,
  )
const marks = () => [...screen.getByRole('group', { name: 'Figures' }).querySelectorAll<SVGElement>('[data-mark]')]
const some = [
  cell(2, 0, { n: 90, share: { point: 0.9, low: 0.8, high: 0.95 }, shareOf: 80, mark: 'sure' }),
  cell(0, 1, { n: 40, mark: 'denied' }),
  cell(0, 2, { n: 1, mark: 'faint' }),
]

describe('a heat map', () => {
  it('walks its cells row by row, and says each in words', () => {
    show(heat(3, some))
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Department of matters 0 → Department of matters 1 · Requests 40 · On time not enough · n = 3 · Rejected',
      'Department of matters 0 → Department of matters 2 · Requests 1 · On time not enough · n = 3 · Accident',
      'Department of matters 2 → Department of matters 0 · Requests 90 · On time 90% · 80%–95% · n = 80 · Confirmed',
    ])
    expect(marks().filter((mark) => mark.tabIndex === 0)).toHaveLength(1)
  })

  it('is stronger where there is more', () => {
    const { container } = show(heat(3, [cell(0, 1, { n: 100 }), cell(1, 0, { n: 4 })]))
    const [more, less] = [...container.querySelectorAll('.ch-heat')].map((each) =>
      Number(each.getAttribute('fill-opacity')),
    )
    expect(more).toBeGreaterThan(less as number)
    expect(less).toBeGreaterThan(0)
  })

  it('opens by click and by key', () => {
    const onOpen = vi.fn<(row: string, column: string) => void>()
    show(heat(3, some, onOpen))
    fireEvent.click(marks()[0] as SVGElement)
    fireEvent.keyDown(marks()[2] as SVGElement, { key: 'Enter' })
    expect(onOpen.mock.calls).toEqual([
      ['d0', 'd1'],
      ['d2', 'd0'],
    ])
  })

  it('is a list, the largest first, where its columns have no room', () => {
    const many = Array.from({ length: 40 }, (_, i) => cell(i % 14, (i + 1 + Math.floor(i / 14)) % 14, { n: 100 - i }))
    const { container } = show(heat(14, many))
    expect(container.querySelector('.ch-heat')).toBeNull()
    expect(marks()).toHaveLength(30)
    expect(marks()[0]?.getAttribute('aria-label')).toContain('Requests 100')
    expect(screen.getByText('10 more')).toBeTruthy()
  })

  it.each([
    { size: 3, columns: 'names', header: 'Department of matters 0', row: 'Department of matters 0' },
    { size: 8, columns: 'codes', header: 'D0', row: 'D0 · Department of matters 0' },
  ])('heads its columns by $columns alone, and never cuts a name', ({ size, header, row }) => {
    show(heat(size, some))
    const group = screen.getByRole('group', { name: 'Figures' })
    const said = (which: string) => {
      const lines = [...group.querySelectorAll(`.ch-name${which}`)].map((line) => line.textContent)
      return lines.join(' ')
    }
    expect(said('[data-middle]')).toBe(Array.from({ length: size }, (_, i) => header.replace('0', `${i}`)).join(' '))
    expect(said('[data-end]')).toContain(row)
    expect(group.textContent).not.toContain('…')
  })

  it('has everything in its table', () => {
    show(heat(3, some))
    fireEvent.click(screen.getByRole('button', { name: 'Show as table' }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(4)
    expect(rows[2]?.textContent).toContain('not enough')
  })
})

describe('a picture of flows', () => {
  const flows = [
    { from: 'd0', to: 'd1', n: 60, note: '90%' },
    { from: 'd0', to: 'd2', n: 20, note: '80%' },
    { from: 'd2', to: 'd1', n: 20, note: '70%' },
  ]
  const headers = { from: 'Customer', to: 'Provider', n: 'Requests', note: 'On time' }
  const chart = (onOpen?: (from: string, to: string) => void) => (
    <FlowChart
      {...basics}
      from={lines(3)}
      to={lines(3)}
      flows={flows}
      headers={headers}
      format={String}
      onOpen={onOpen}
    />
  )

  it('draws a stream for each, as wide as what flows in it, and says it in words', () => {
    const onOpen = vi.fn<(from: string, to: string) => void>()
    const { container } = show(chart(onOpen))
    const streams = [...container.querySelectorAll('.ch-flow')]
    const [wide, narrow, alike] = streams.map((stream) => Number(stream.getAttribute('stroke-width')))
    expect(wide).toBeCloseTo(3 * (narrow as number), 5)
    expect(narrow).toBeCloseTo(alike as number, 5)
    for (const stream of streams) expect(stream.getAttribute('d')).toMatch(/^M[\d.]+,[\d.]+C/)
    expect(marks()[1]?.getAttribute('aria-label')).toBe(
      'Department of matters 0 → Department of matters 2 · Requests 20 · 80%',
    )
    fireEvent.click(marks()[2] as SVGElement)
    expect(onOpen).toHaveBeenCalledWith('d2', 'd1')
  })

  it('names both ends, also one from which nothing flows', () => {
    show(chart())
    const group = screen.getByRole('group', { name: 'Figures' })
    const lines = [...group.querySelectorAll('.ch-name')].map((line) => line.textContent)
    expect(lines.join(' ').match(/Department of matters \d/g)).toHaveLength(6)
    expect(group.innerHTML).not.toMatch(/NaN|undefined/)
  })
})
