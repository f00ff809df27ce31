// @vitest-environment happy-dom
import { instant } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { anOverview } from '../testing/overview.ts'
import { show } from '../testing/show.tsx'

const lastAsked = (asked: readonly { operation: string; call: unknown }[]) =>
  (asked.findLast(({ operation }) => operation === 'getOverview')?.call as { query: object } | undefined)?.query

describe('the overview', () => {
  it('gives every figure with its n and interval, or says what is missing', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview()
    show(server, { at: 'overview' })
    expect(await screen.findByText('84%')).toBeTruthy()
    expect(screen.getByText('78% to 89% (95% interval)')).toBeTruthy()
    expect(screen.getByText('n = 177')).toBeTruthy()
    expect(screen.getByText('10', { selector: '[data-role=metric]' })).toBeTruthy()
    expect(screen.getByText('2 late')).toBeTruthy()
    expect(screen.getByText('1h 35m')).toBeTruthy()
    expect(screen.getByText('Not enough data yet: 4 more needed')).toBeTruthy()
  })

  it('tells how customers rated, how many of those asked did, and leads to just those', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview()
    const { nav } = show(server, { at: 'overview' })
    const work = within((await screen.findByText('Satisfied with the work')).closest('section') as HTMLElement)
    expect(work.getByText('77%')).toBeTruthy()
    expect(work.getByText('68% to 85% (95% interval)')).toBeTruthy()
    expect(work.getByText('n = 92')).toBeTruthy()
    expect(screen.getByText('92 of 160 deliveries were rated.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Show the 7 with a score of 2 or less' })).toBeTruthy()
    for (const title of ['Satisfied with the work by department', 'Satisfied with the result by department'])
      expect(screen.getByText(title)).toBeTruthy()
    fireEvent.click(work.getByRole('link', { name: 'Show these 92 requests' }))
    expect(nav.current()).toMatchObject({ at: 'board', scope: 'all', state: 'every', rated: 'all' })
  })

  it('says what changed and whether it is real', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview()
    show(server, { at: 'overview' })
    expect(
      await screen.findByText(
        'Week of Jun 15: only 22% on time (n = 18). Chance alone explains 50% to 100%, so something got worse.',
      ),
    ).toBeTruthy()
  })

  it.each([
    {
      chart: { kind: 'not-enough-data', n: 3, needed: 8 },
      says: /Too few weeks to tell change from chance: 8 .* 3 are there/,
    },
    { chart: { kind: 'chart', method: 'p', centre: 0.8, sigmaZ: 1, n: 9 }, says: /No signal: in all 9 complete weeks/ },
  ] as const)('says that nothing can be told, or nothing changed: $chart.kind', async ({ chart, says }) => {
    const server = new FakeServer('ada')
    const { points } = anOverview().onTimeOverTime
    const quiet = points.map((one) => ({ ...one, signal: null }))
    server.overview = anOverview({ onTimeOverTime: { by: 'week', points: quiet, chart } })
    show(server, { at: 'overview' })
    expect(await screen.findByText(says)).toBeTruthy()
  })

  const week = 7 * 86_400_000
  const from = instant('2026-06-15T00:00+08:00')
  it.each([
    { press: { role: 'link', name: 'Show these 10 requests' }, query: { state: 'open' } },
    { press: { role: 'link', name: 'Show these 177 requests' }, query: { onTime: 'promised' } },
    { press: { role: 'link', name: 'Show these 182 requests' }, query: { state: 'not-withdrawn' } },
    {
      press: { role: 'button', name: /^Jun 15 · 22%/ },
      query: { deliveredFrom: from, deliveredUntil: from + week, onTime: 'promised' },
    },
    { press: { role: 'button', name: /^Jun 15 · Raised/ }, query: { raisedFrom: from, raisedUntil: from + week } },
    {
      press: { role: 'button', name: '1 to 3 days · 5' },
      query: {
        state: 'open',
        raisedFrom: instant('2026-07-04T10:00+08:00'),
        raisedUntil: instant('2026-07-06T10:00+08:00'),
      },
    },
    { press: { role: 'button', name: /^Workplace Technology · 90%/ }, query: { onTime: 'promised', provider: 'it' } },
  ])('leads to the rows behind a figure: $press.name', async ({ press, query }) => {
    const server = new FakeServer('ada')
    server.overview = anOverview()
    const { nav } = show(server, { at: 'overview', period: 'all' })
    await screen.findByText('84%')
    fireEvent.click(screen.getAllByRole(press.role, { name: press.name })[0] as HTMLElement)
    expect(nav.current()).toEqual({ at: 'board', scope: 'all', state: 'every', order: 'newest', ...query })
    if ('raisedFrom' in query || 'onTime' in query) expect(await screen.findByText(/^Only: /)).toBeTruthy()
  })

  it('leads from each number of a table to its rows', async () => {
    const server = new FakeServer('lin')
    server.overview = anOverview()
    const { nav } = show(server, { at: 'overview' })
    const chart = (await screen.findByRole('heading', { name: 'Requests per week' })).closest('section') as HTMLElement
    fireEvent.click(within(chart).getByRole('button', { name: 'Show as table' }))
    const row = within(chart).getByText('Jun 15').closest('tr') as HTMLElement
    fireEvent.click(within(row).getByRole('button', { name: '18' }))
    expect(nav.current()).toMatchObject({
      at: 'board',
      scope: 'queue',
      deliveredFrom: from,
      deliveredUntil: from + week,
    })
  })

  it('explains how a figure is counted', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview()
    show(server, { at: 'overview' })
    await screen.findByText('84%')
    fireEvent.click(screen.getAllByRole('button', { name: 'How this is counted' })[2] as HTMLElement)
    expect(within(screen.getByRole('dialog')).getByText(/Kaplan–Meier/)).toBeTruthy()
  })

  it('asks for the chosen period and provider, and keeps both in the address', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview()
    const { nav, wire } = show(server, { at: 'overview' })
    await screen.findByText('84%')
    expect(lastAsked(wire.asked)).toEqual({ from: instant('2026-04-13T00:00+08:00') })
    const years = within(screen.getByLabelText('Period')).getAllByRole('option')
    expect(years.map((option) => option.textContent)).toEqual([
      'Last 13 weeks',
      'Last 12 months',
      ...Array.from({ length: 10 }, (_, i) => `${2025 - i}`),
      'Everything',
    ])
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: 'year-2016' } })
    fireEvent.change(screen.getByLabelText('Provider'), { target: { value: 'it' } })
    await waitFor(() =>
      expect(lastAsked(wire.asked)).toEqual({
        from: instant('2016-01-01T00:00+08:00'),
        until: instant('2017-01-01T00:00+08:00'),
        provider: 'it',
      }),
    )
    expect(nav.current()).toEqual({ at: 'overview', period: 'year-2016', provider: 'it' })
  })

  it('leads to where the data lie when the period is empty', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview({
      periods: [],
      extent: { first: instant('2016-02-29T10:00Z'), last: instant('2016-05-13T10:00Z'), n: 20_769 },
    })
    const { nav } = show(server, { at: 'overview' })
    expect(await screen.findByText('20,769 requests lie at other times.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Show 2016' }))
    expect(nav.current()).toEqual({ at: 'overview', period: 'year-2016' })
  })

  it('leads from a department to what it has open', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview()
    const { nav } = show(server, { at: 'overview' })
    const chart = (await screen.findByRole('heading', { name: 'Open by department' })).closest('section') as HTMLElement
    fireEvent.click(within(chart).getByRole('button', { name: /Workplace Technology/ }))
    expect(nav.current()).toEqual({
      ...{ at: 'board', scope: 'all', state: 'open', order: 'newest', provider: 'it' },
    })
  })

  it('says that there is nothing to count yet', async () => {
    const server = new FakeServer('ada')
    server.overview = anOverview({ extent: null, periods: [] })
    show(server, { at: 'overview' })
    expect(await screen.findByText('There is nothing to count yet')).toBeTruthy()
  })

  it('is not for everyone', async () => {
    show(new FakeServer('sam'), { at: 'overview' })
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
  })
})
