// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import type { FakeServer } from '../testing/fakeServer.ts'
import { aServer, show } from '../testing/show.tsx'

const dialog = () => within(screen.getAllByRole('dialog')[0] as HTMLElement)
const press = (name: string | RegExp) => fireEvent.click(dialog().getByRole('button', { name }))
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(dialog().getByLabelText(label), { target: { value } })
const part = (name: string) => fireEvent.click(dialog().getByRole('tab', { name }))
const look = () => press('Next: see what it does')

async function opened(button = 'Edit agreement') {
  const server = aServer('ada')
  const shown = show(server, { at: 'admin', tab: 'agreements' })
  fireEvent.click(await screen.findByRole('button', { name: button }))
  return { server, ...shown }
}
const kept = ({ directory }: FakeServer) => directory.agreements[0]
const resolutionOf = (server: FakeServer, request: string) =>
  server.request(request as never).clocks.find(({ target }) => target === 'resolution')

describe('an agreement', () => {
  it('is changed for new requests only, and keeps the rest of itself', async () => {
    const { server } = await opened()
    const before = structuredClone(kept(server))
    part('Resolution')
    type('Moderate', 'soon')
    look()
    expect(dialog().getByText('A number of hours above 0, or empty')).toBeTruthy()
    type('Moderate', '2.5')
    look()
    expect(await dialog().findByText('Looked at')).toBeTruthy()
    press('Save for new requests')
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect(kept(server)?.targets[1]?.goals).toEqual({ ...before?.targets[1]?.goals, 3: 9_000_000 })
    expect({ ...kept(server), targets: [] }).toEqual({ ...before, version: 2, targets: [] })
    expect(resolutionOf(server, 'r1')?.goal).toBe(16 * 3_600_000)
  })

  it('shows what a change does to requests under way, is carried over to them, and taken back', async () => {
    const { server, wire } = await opened()
    server.pass(3 * 3_600_000)
    part('Resolution')
    type('Moderate', '1')
    look()
    expect(await dialog().findByText('1 request would be late at once')).toBeTruthy()
    const effect = within(dialog().getByRole('table', { name: 'Effect on requests under way' }))
    expect(
      effect
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([expect.stringMatching(/IT-1 Laptop for a new colleague.*Resolution.*→.*Breaks/)])
    fireEvent.click(dialog().getByLabelText(/Also requests under way/))
    expect(dialog().getByText(/A promise that the change breaks is broken now/)).toBeTruthy()
    expect(dialog().queryByText('New targets count')).toBeNull()
    press('Save and recalculate')
    expect(await screen.findByText(/Saved; requests under way are being recalculated/)).toBeTruthy()
    expect(resolutionOf(server, 'r1')?.goal).toBe(3_600_000)
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('The change was taken back')).toBeTruthy()
    expect(resolutionOf(server, 'r1')?.goal).toBe(16 * 3_600_000)
    expect(kept(server)).toMatchObject({ version: 3, targets: [{}, { goals: { 3: 16 * 3_600_000 } }] })
    const sent = wire.asked.find(({ operation }) => operation === 'putAgreement')
    expect(sent?.call).toMatchObject({ query: { openRequests: 'recalculate', newTargets: 'from-start' } })
  })

  it('gets a target of its own, which counts from now on for requests under way', async () => {
    const { server, wire } = await opened()
    press('Add own target')
    look()
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    type('Name in English', 'Approval')
    type('Moderate', '4')
    press('Add warning')
    look()
    fireEvent.click(await dialog().findByLabelText(/Also requests under way/))
    fireEvent.click(dialog().getByLabelText(/From now on/))
    await waitFor(() =>
      expect(wire.asked.filter(({ operation }) => operation === 'previewAgreement').at(-1)?.call).toMatchObject({
        query: { newTargets: 'from-now' },
      }),
    )
    press('Save and recalculate')
    await waitFor(() => expect(kept(server)?.targets).toHaveLength(3))
    expect(kept(server)?.targets[2]).toMatchObject({
      kind: 'own:1',
      name: { en: 'Approval' },
      goals: { 3: 4 * 3_600_000 },
      conditions: { startsOn: ['raised'], stopsOn: ['delivered'], rounds: 'one' },
      alarms: [{ at: 'percent', percent: 75, tell: ['assignee', 'agents'] }],
    })
    expect(server.request('r1' as never).clocks.map(({ target }) => target)).toContain('own:1')
  })

  it('is written anew, with goals of a class', async () => {
    const { server } = await opened('Add agreement')
    type('Name in English', 'Pay for everyone')
    fireEvent.change(await dialog().findByLabelText(/Provider/), { target: { value: 'hr' } })
    press('Add customer')
    fireEvent.change(dialog().getAllByLabelText('Customer')[1] as HTMLElement, { target: { value: 'sales' } })
    look()
    expect(dialog().getByRole('tab', { name: 'First response', selected: true })).toBeTruthy()
    press('Remove this target')
    part('Resolution')
    await dialog().findByRole('option', { name: 'Shanghai office' })
    type(/Calendar/, 'shanghai')
    type('High', '8')
    fireEvent.click(dialog().getByLabelText(/class Collaboration/))
    type('High, Collaboration', '4')
    look()
    expect(await dialog().findByText('No request under way would change')).toBeTruthy()
    press('Save for new requests')
    await waitFor(() => expect(server.directory.agreements).toHaveLength(2))
    expect(server.directory.agreements[1]).toMatchObject({
      provider: 'hr',
      version: 1,
      classes: [{ customer: 'sales', class: 'collaboration' }],
      targets: [
        { kind: 'resolution', goals: { 2: 8 * 3_600_000 }, classGoals: { collaboration: { 2: 4 * 3_600_000 } } },
      ],
    })
  })

  it('says at the field what the server refuses', async () => {
    const { server } = await opened()
    server.refusals.set('previewAgreement', {
      kind: 'invalid-input',
      issues: [{ path: 'targets.1.calendar', reason: 'not-known' }],
    })
    type('Name in English', 'Another')
    look()
    expect(await dialog().findByText('Does not exist')).toBeTruthy()
    expect(dialog().getByRole('tab', { name: 'Resolution', selected: true })).toBeTruthy()
  })

  it('is not lost by a stray press', async () => {
    await opened()
    type('Name in English', 'Another')
    press('Cancel')
    fireEvent.click(screen.getByRole('button', { name: 'Keep editing' }))
    expect((dialog().getByLabelText('Name in English') as HTMLInputElement).value).toBe('Another')
    fireEvent.mouseDown(screen.getAllByRole('dialog')[0] as HTMLElement)
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('lists what it has been, and the way back to it', async () => {
    const { server } = await opened()
    part('Versions')
    expect(await dialog().findByText('This is the first version.')).toBeTruthy()
    part('General')
    type('Name in English', 'Another')
    look()
    press('Save for new requests')
    fireEvent.click(await screen.findByRole('button', { name: 'Edit agreement' }))
    await waitFor(() => expect((dialog().getByLabelText('Name in English') as HTMLInputElement).value).toBe('Another'))
    part('Versions')
    await dialog().findByText('Version 2')
    const rows = within(await dialog().findByRole('table', { name: 'Versions' }))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Version 2.*Ada Novak.*In force$/),
      expect.stringMatching(/^Version 1/),
    ])
    press('Take the last change back')
    expect(await screen.findByText('The change was taken back')).toBeTruthy()
    expect(kept(server)).toMatchObject({ version: 3, name: { en: 'Technology for everyone' } })
  })

  it('is open to everyone (axe)', async () => {
    await opened()
    for (const name of ['General', 'Resolution', 'Versions']) {
      part(name)
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
  })
})
