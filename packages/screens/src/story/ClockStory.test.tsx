// @vitest-environment happy-dom
import type { TargetKind } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const minutes = (n: number) => n * 60_000
/** Newer engines put a narrow space before AM and PM. */
const plain = (text: string | null) => (text ?? '').replaceAll('\u202f', ' ')
const rowsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => plain(cell.textContent)),
    )

/** Asked at 10:00, taken up, 20 minutes later waiting on the customer for half an hour, 10 minutes more. */
function served() {
  const server = new FakeServer('lin')
  const request = server.raiseAs('sam', { service: 'vpn', title: 'Access for the trade fair' })
  server.moveAs('lin', request, 'triage', { urgency: 5, importance: 5 })
  server.pass(minutes(20))
  server.moveAs('lin', request, 'wait', { on: 'customer', reason: 'Which days?' })
  server.pass(minutes(30))
  server.moveAs('sam', request, 'comment', { text: 'Monday and Tuesday' })
  server.pass(minutes(10))
  const at = (target: TargetKind = 'resolution') => ({ at: 'request', request, clock: { target, cycle: 1 } }) as const
  return { server, request, at }
}

describe('the story of a clock', () => {
  it('is opened beside its promise, adds up, and has an address', async () => {
    const { server, request } = served()
    const { nav } = show(server, { at: 'request', request })
    const row = within(await screen.findByRole('row', { name: /Resolution/ }))
    fireEvent.click(row.getByRole('button', { name: 'Why?' }))
    expect(await screen.findByRole('heading', { name: 'Resolution: how 30m came about' })).toBeTruthy()
    expect(nav.current()).toMatchObject({ clock: { target: 'resolution', cycle: 1 } })
    expect(rowsOf('How it adds up')).toEqual([
      ['Tue,\u00a0Jul\u00a07\u00a010:00\u00a0AM\u00a0– 10:20\u00a0AM', 'Counted', 'Adds+20m', 'Total20m'],
      [
        'Tue,\u00a0Jul\u00a07\u00a010:20\u00a0AM\u00a0– 10:50\u00a0AM',
        'Paused by Lin Mei, waiting on the customer: Which days?',
        'Adds–',
        'Total20m',
      ],
      ['Tue,\u00a0Jul\u00a07\u00a010:50\u00a0AM\u00a0– 11:00\u00a0AM', 'Counted', 'Adds+10m', 'Total30m'],
      ['Sum', 'Exactly what the clock says.', '', 'Total30m'],
    ])
    fireEvent.click(row.getByRole('button', { name: 'Hide' }))
    expect(nav.current()).toEqual({ at: 'request', request })
  })

  it('draws what the eye sees in words for the ear', async () => {
    const { server, at } = served()
    show(server, at())
    const plot = within(await screen.findByRole('group', { name: /Resolution: how 30m/ }))
    const said = plot.getAllByRole('img').map((mark) => plain(mark.getAttribute('aria-label')))
    expect(said.slice(0, 4)).toEqual([
      'Tue, Jul 7 10:00 AM – 10:20 AM · Counted',
      'Tue, Jul 7 10:20 AM – 10:50 AM · Paused by Lin Mei, waiting on the customer: Which days?',
      'Tue, Jul 7 10:50 AM – 11:00 AM · Counted',
      'Tue, Jul 7 11:00 AM – 12:00 PM · Working time left until it is due',
    ])
  })

  it('goes on when something happens', async () => {
    const { server, request, at } = served()
    const { tell } = show(server, at())
    await screen.findByRole('heading', { name: 'Resolution: how 30m came about' })
    server.pass(minutes(60))
    const { version } = server.moveAs('lin', request, 'deliver', { result: 'Open.' })
    tell({ request, version })
    expect(await screen.findByRole('heading', { name: 'Resolution: how 1h\u00a030m came about' })).toBeTruthy()
    expect(screen.getByText(/Kept: 1h 30m used of the 4h that were promised/)).toBeTruthy()
  })

  it('tells what would be with a pause, beside what is, and forgets it', async () => {
    const { server, at } = served()
    const { wire } = show(server, at())
    await screen.findByRole('heading', { name: 'What if?' })
    const ask = () => fireEvent.click(screen.getByRole('button', { name: 'Show what it would be' }))
    ask()
    expect(screen.getByText('Type the times of a pause, or choose a calendar')).toBeTruthy()
    const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
    type('From time', '10:05')
    ask()
    expect(screen.getByText('Not a time of day')).toBeTruthy()
    type('Until time', '10:01')
    ask()
    expect(screen.getByText('Ends before it starts')).toBeTruthy()
    type('Until time', '10:15')
    ask()
    await screen.findByRole('table', { name: 'This is a supposition' })
    const [used, due, verdict] = rowsOf('This is a supposition')
    expect(used?.slice(1)).toEqual([expect.stringMatching(/30m$/), expect.stringMatching(/20m$/)])
    expect(due?.slice(1)).toEqual([expect.stringMatching(/3:30 PM$/), expect.stringMatching(/3:40 PM$/)])
    expect(verdict?.[2]).toContain('In time so far')
    expect(wire.asked.filter(({ operation }) => operation === 'explainClock')).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: 'Forget the supposition' }))
    await waitFor(() => expect(screen.queryByRole('table', { name: 'This is a supposition' })).toBeNull())
  })
})
