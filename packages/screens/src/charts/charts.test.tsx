// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { cloneElement, type ReactElement } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { KitProvider } from '#kit'
import { BarChart } from './BarChart.tsx'
import { ColumnChart } from './ColumnChart.tsx'
import { ControlChart } from './ControlChart.tsx'
import { IntervalChart, verdictOf } from './IntervalChart.tsx'

afterEach(cleanup)

const basics = {
  title: 'Figures',
  fileName: 'figures',
  labels: { showTable: 'Show as table', showChart: 'Show as chart', download: 'Download' },
}
const count = (value: number) => value.toLocaleString('en')
const percent = (rate: number) => `${Math.round(rate * 1000) / 10}%`

const departments = [
  { id: 'fin', name: 'Finance', value: 1240 },
  { id: 'it', name: '信息技术部', value: 12 },
  { id: 'proc', name: 'Procurement and supply chain management for the whole of the Asia-Pacific region', value: 3 },
  { id: 'hr', name: 'People', value: 0 },
]
const bars = <BarChart {...basics} bars={departments} headers={{ name: 'Department', value: 'Open' }} format={count} />
const columns = (
  <ColumnChart
    {...basics}
    series={['Raised', 'Delivered']}
    headers={{ period: 'Week from' }}
    unfinished="not over yet"
    format={count}
    periods={[
      { id: 'w1', name: '2 Feb', values: [34, 30] },
      { id: 'w2', name: '9 Feb', values: [0, 1200] },
      { id: 'w3', name: '16 Feb', values: [5, 2], unfinished: true },
    ]}
  />
)
const rates = (
  <IntervalChart
    {...basics}
    formatRate={percent}
    formatCount={count}
    words={{
      name: 'Department',
      rate: 'On time',
      interval: '95% interval',
      n: 'n',
      goal: 'Goal',
      verdict: 'Against goal',
      met: 'met',
      missed: 'missed',
      unclear: 'cannot tell',
      notEnough: 'Not enough data',
    }}
    rates={[
      { id: 'fin', name: 'Finance', n: 1024, goal: 0.9, estimate: { point: 0.954, low: 0.938, high: 0.969 } },
      { id: 'it', name: 'IT', n: 40, estimate: { point: 0.5, low: 0.35, high: 0.65 } },
      { id: 'legal', name: 'Legal', n: 4, goal: 0.9, estimate: null },
    ]}
  />
)

const longRate = {
  ...{ id: 'sales', name: 'International Sales, Marketing and Partnerships of the whole of the Pacific region' },
  ...{ n: 40, estimate: { point: 0.5, low: 0.35, high: 0.65 } },
}
const control = (
  <ControlChart
    {...basics}
    centre={0.8}
    formatRate={percent}
    formatCount={count}
    words={{
      period: 'Week from',
      rate: 'On time',
      interval: '95% interval',
      n: 'n',
      limits: 'Chance',
      centre: 'All',
      signal: 'Signal',
      better: 'better',
      worse: 'worse',
      unfinished: 'not over yet',
      notEnough: 'Not enough data',
    }}
    points={[
      {
        ...{ id: 'w1', name: '2 Feb', n: 40, unfinished: false, signal: null },
        estimate: { point: 0.85, low: 0.71, high: 0.93 },
        limits: { low: 0.61, high: 0.99 },
      },
      { id: 'w2', name: '9 Feb', n: 3, estimate: null, limits: null, signal: null, unfinished: false },
      {
        ...{ id: 'w3', name: '16 Feb', n: 1100, unfinished: false, signal: 'worse' },
        estimate: { point: 0.5, low: 0.47, high: 0.53 },
        limits: { low: 0.7, high: 0.9 },
      },
      {
        ...{ id: 'w4', name: '23 Feb', n: 12, unfinished: true, signal: null, limits: null },
        estimate: { point: 0.75, low: 0.47, high: 0.91 },
      },
    ]}
  />
)

const show = (chart: ReactElement) =>
  render(
    <KitProvider colorMode="light" locale="en">
      {chart}
    </KitProvider>,
  )
const drawing = () => screen.getByRole('group', { name: 'Figures' })
const marks = () => [...drawing().querySelectorAll<SVGElement>('[data-mark]')]
const said = () => marks().map((mark) => mark.getAttribute('aria-label'))
const asRows = () => {
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }))
  const rows = within(screen.getByRole('table', { name: 'Figures' })).getAllByRole('row')
  return rows.map((row) => [...row.querySelectorAll('th, td')].map(shownText))
}
const shownText = (cell: Element) =>
  [...cell.childNodes]
    .filter((node) => !(node as Element).getAttribute?.('aria-hidden'))
    .map((node) => node.textContent)
    .join('')

describe.each([
  {
    chart: 'bars',
    drawn: bars,
    words: [
      'Finance · 1,240',
      '信息技术部 · 12',
      'Procurement and supply chain management for the whole of the Asia-Pacific region · 3',
      'People · 0',
    ],
    rows: [['Department', 'Open'], ...departments.map((each) => [each.name, count(each.value)])],
    file: `Department,Open\r\nFinance,1240\r\n信息技术部,12\r\n${departments[2]?.name},3\r\nPeople,0\r\n`,
  },
  {
    chart: 'columns',
    drawn: columns,
    words: [
      '2 Feb · Raised 34 · Delivered 30',
      '9 Feb · Raised 0 · Delivered 1,200',
      '16 Feb · not over yet · Raised 5 · Delivered 2',
    ],
    rows: [
      ['Week from', 'Raised', 'Delivered'],
      ['2 Feb', '34', '30'],
      ['9 Feb', '0', '1,200'],
      ['16 Feb · not over yet', '5', '2'],
    ],
    file: 'Week from,Raised,Delivered\r\n2 Feb,34,30\r\n9 Feb,0,1200\r\n16 Feb · not over yet,5,2\r\n',
  },
  {
    chart: 'rates',
    drawn: rates,
    words: [
      'Finance · 95.4% · 93.8%–96.9% · n = 1,024 · Goal 90% · met',
      'IT · 50% · 35%–65% · n = 40',
      'Legal · Not enough data · n = 4',
    ],
    rows: [
      ['Department', 'On time', '95% interval', 'n', 'Goal', 'Against goal'],
      ['Finance', '95.4%', '93.8%–96.9%', '1,024', '90%', 'met'],
      ['IT', '50%', '35%–65%', '40', '–', '–'],
      ['Legal', 'Not enough data', '–', '4', '90%', '–'],
    ],
    file:
      'Department,On time,95% interval,n,Goal,Against goal\r\nFinance,0.954,93.8%–96.9%,1024,0.9,met\r\n' +
      'IT,0.5,35%–65%,40,,\r\nLegal,Not enough data,,4,0.9,\r\n',
  },
  {
    chart: 'limits of chance',
    drawn: control,
    words: [
      '2 Feb · 85% · 71%–93% · n = 40 · Chance 61%–99%',
      '9 Feb · Not enough data · n = 3',
      '16 Feb · 50% · 47%–53% · n = 1,100 · Chance 70%–90% · worse',
      '23 Feb · not over yet · 75% · 47%–91% · n = 12',
    ],
    rows: [
      ['Week from', 'On time', '95% interval', 'n', 'Chance', 'Signal'],
      ['2 Feb', '85%', '71%–93%', '40', '61%–99%', '–'],
      ['9 Feb', 'Not enough data', '–', '3', '–', '–'],
      ['16 Feb', '50%', '47%–53%', '1,100', '70%–90%', 'worse'],
      ['23 Feb · not over yet', '75%', '47%–91%', '12', '–', '–'],
    ],
    file:
      'Week from,On time,95% interval,n,Chance,Signal\r\n2 Feb,0.85,71%–93%,40,61%–99%,\r\n' +
      '9 Feb,Not enough data,,3,,\r\n16 Feb,0.5,47%–53%,1100,70%–90%,worse\r\n' +
      '23 Feb · not over yet,0.75,47%–91%,12,,\r\n',
  },
])('$chart', ({ drawn, words, rows, file }) => {
  it('say what every mark shows', () => {
    show(drawn)
    expect(said()).toEqual(words)
  })

  it('are one tab stop, and arrows walk the marks to both ends', () => {
    show(drawn)
    const stops = () => marks().filter((mark) => mark.getAttribute('tabindex') === '0')
    const key = (name: string) => fireEvent.keyDown(document.activeElement as Element, { key: name })
    expect(stops()).toEqual([marks()[0]])
    marks()[0]?.focus()
    key('ArrowUp')
    expect(document.activeElement).toBe(marks()[0])
    key('ArrowDown')
    expect(document.activeElement).toBe(marks()[1])
    expect(stops()).toEqual([marks()[1]])
    key('End')
    key('ArrowRight')
    expect(document.activeElement).toBe(marks().at(-1))
    key('Home')
    expect(document.activeElement).toBe(marks()[0])
  })

  it('write out the mark under the pointer', () => {
    const { container } = show(drawn)
    expect(container.textContent).not.toContain(words[1])
    fireEvent.pointerEnter(marks()[1] as SVGElement)
    expect(container.textContent).toContain(words[1])
  })

  it('are the same figures as a table, and back', () => {
    show(drawn)
    expect(asRows()).toEqual(rows)
    expect(screen.queryByRole('group', { name: 'Figures' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Show as chart' }))
    expect(said()).toEqual(words)
  })

  it('are saved as a file with the plain figures', async () => {
    const saved: { name: string; blob: Blob }[] = []
    const made = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push({ name: '', blob: blob as Blob })
      return 'blob:figures'
    })
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: `${this.download} from ${this.href}`, blob: new Blob() })
    })
    show(drawn)
    fireEvent.click(screen.getByRole('button', { name: 'Download' }))
    made.mockRestore()
    clicked.mockRestore()
    expect(saved.map(({ name }) => name)).toEqual(['', 'figures.csv from blob:figures'])
    const bytes = new Uint8Array(await (saved[0]?.blob.arrayBuffer() ?? new ArrayBuffer(0)))
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes.slice(3))).toBe(file)
  })
})

describe('bars', () => {
  it('open by pointer and by keyboard only where there is something to open', () => {
    const open = vi.fn<(id: string) => void>()
    show(
      <BarChart
        {...basics}
        bars={departments}
        headers={{ name: 'Department', value: 'Open' }}
        format={count}
        most={{ show: 1, rest: (hidden) => `${hidden} others` }}
        onOpen={open}
      />,
    )
    expect(said()).toEqual(['Finance · 1,240', '3 others · 15'])
    const bar = screen.getByRole('button', { name: 'Finance · 1,240' })
    fireEvent.click(bar)
    fireEvent.keyDown(bar, { key: 'Enter' })
    fireEvent.keyDown(bar, { key: ' ' })
    fireEvent.click(marks()[1] as SVGElement)
    expect(open.mock.calls).toEqual([['fin'], ['fin'], ['fin']])
    expect(asRows()).toHaveLength(1 + departments.length)
  })

  it('keep the one bar that a rest of one would hide', () => {
    show(
      <BarChart
        {...basics}
        bars={departments}
        headers={{ name: 'Department', value: 'Open' }}
        format={count}
        most={{ show: 3, rest: (hidden) => `${hidden} others` }}
      />,
    )
    expect(marks()).toHaveLength(4)
  })

  it.each([
    ['bars', bars, departments[2]?.name],
    ['rates', cloneElement(rates, { rates: [longRate] }), longRate.name],
  ])('%s write a long name whole, on as many lines as it takes, each in the room of its row', (_, chart, name) => {
    show(chart)
    const all = [...drawing().querySelectorAll('.ch-name')]
    const lines = all.filter((line) => name?.includes(line.textContent ?? '-'))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map((line) => line.textContent).join(' ')).toBe(name)
    const mark = marks().find((each) => each.getAttribute('aria-label')?.startsWith(name ?? '-'))
    const hit = mark?.querySelector('.ch-hit')
    const [top, height] = ['y', 'height'].map((side) => Number(hit?.getAttribute(side)))
    for (const line of lines) {
      const y = Number(line.getAttribute('y'))
      expect(y).toBeGreaterThanOrEqual((top ?? 0) + 6)
      expect(y).toBeLessThanOrEqual((top ?? 0) + (height ?? 0) - 6)
    }
  })

  it('are as long as their values', () => {
    show(bars)
    const lengths = marks().map((mark) => Number(mark.querySelectorAll('rect')[1]?.getAttribute('width')))
    expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(12 / 1240, 2)
    expect(lengths[3]).toBe(0)
  })
})

describe('charts of nothing', () => {
  it('draw nothing, and nothing that is not a number', () => {
    const { container } = show(
      <>
        <BarChart {...basics} bars={[]} headers={{ name: 'Department', value: 'Open' }} format={count} />
        {cloneElement(columns, { periods: [] })}
        {cloneElement(rates, { rates: [] })}
        {cloneElement(control, { points: [], centre: null })}
      </>,
    )
    expect(container.querySelectorAll('svg[role=group]')).toHaveLength(4)
    expect(container.querySelectorAll('[data-mark]')).toHaveLength(0)
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/)
  })
})

describe('columns', () => {
  it('draw a period that still runs open', () => {
    show(columns)
    const open = marks().map((mark) => mark.querySelectorAll('[data-unfinished]').length)
    expect(open).toEqual([0, 0, 2])
  })
})

describe('what a figure was counted from', () => {
  it('opens from a column by pointer, from a period by keyboard, and from each number of the table', () => {
    const open = vi.fn<(id: string, series: number) => void>()
    show(cloneElement(columns, { onOpen: open }))
    const [first] = marks()
    fireEvent.click(first?.querySelectorAll('[data-series]')[1] as Element)
    fireEvent.click(first?.querySelector('.ch-hit') as Element)
    fireEvent.keyDown(first as Element, { key: 'Enter' })
    asRows()
    fireEvent.click(screen.getByRole('button', { name: '1,200' }))
    expect(open.mock.calls).toEqual([
      ['w1', 1],
      ['w1', 0],
      ['w1', 0],
      ['w2', 1],
    ])
  })

  it('opens from a point, and from its n in the table', () => {
    const open = vi.fn<(id: string) => void>()
    show(cloneElement(control, { onOpen: open }))
    fireEvent.click(marks()[2] as Element)
    asRows()
    fireEvent.click(screen.getByRole('button', { name: '12' }))
    expect(open.mock.calls).toEqual([['w3'], ['w4']])
  })
})

describe('limits of chance', () => {
  it('lie under the lines of the scale', () => {
    show(control)
    const order = [...drawing().querySelectorAll('.ch-chance, .ch-grid')].map((each) => each.getAttribute('class'))
    expect(order.lastIndexOf('ch-chance')).toBeLessThan(order.indexOf('ch-grid'))
    expect(order).toContain('ch-chance')
  })

  it('stand where a period is judged, and a line joins neighbours only', () => {
    show(control)
    expect(drawing().querySelectorAll('.ch-chance')).toHaveLength(2)
    expect(drawing().querySelector('.ch-line')?.getAttribute('d')?.match(/[ML]/g)).toEqual(['M', 'M', 'L'])
    expect(marks().map((mark) => mark.querySelectorAll('[data-verdict=missed]').length)).toEqual([0, 0, 1, 0])
    expect(marks().map((mark) => mark.querySelectorAll('[data-unfinished]').length)).toEqual([0, 0, 0, 1])
  })
})

describe('a verdict on a goal', () => {
  it.each([
    { low: 0.9, high: 0.95, goal: 0.9, verdict: 'met' },
    { low: 0.89, high: 0.95, goal: 0.9, verdict: 'unclear' },
    { low: 0.8, high: 0.9, goal: 0.9, verdict: 'unclear' },
    { low: 0.8, high: 0.899, goal: 0.9, verdict: 'missed' },
  ])('of $goal with $low to $high is $verdict', ({ low, high, goal, verdict }) => {
    expect(verdictOf({ low, high, point: (low + high) / 2 }, goal)).toBe(verdict)
  })
})
