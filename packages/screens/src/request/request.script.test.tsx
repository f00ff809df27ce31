// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { choose, dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a request is triaged, assigned, taken up and delivered', async () => {
  const server = new FakeServer('lin')
  const request = server.raiseAs('sam', { service: 'vpn', title: 'Access for the trade fair' })
  show(server, { at: 'request', request })
  await screen.findByRole('heading', { level: 1, name: 'Access for the trade fair' })

  await press('Triage')
  fireEvent.click(within((await dialog()).getByRole('group', { name: /Urgency/ })).getByLabelText('Very high'))
  await press('Triage', await dialog())
  await waitFor(() => expect(server.request(request)).toMatchObject({ state: 'triaged', priority: 2 }))

  await press('Assign')
  await choose(/Agent/, 'Chen Wei', await dialog())
  await press('Assign', await dialog())
  await waitFor(() => expect(server.request(request).assignee).toBe('chen'))
  // The triage can be taken back, too: the last one is this.
  const undos = await waitFor(() => {
    const found = screen.getAllByRole('button', { name: 'Undo' })
    expect(found).toHaveLength(2)
    return found
  })
  fireEvent.click(undos[1] as HTMLElement)
  await waitFor(() => expect(server.request(request).assignee).toBeNull())

  await press('Start work')
  await waitFor(() => expect(server.request(request)).toMatchObject({ state: 'in-work', assignee: 'lin' }))
  await press('Deliver')
  await write(/What was done/, 'Open until Friday.', await dialog())
  await press('Deliver', await dialog())
  await waitFor(() => expect(server.request(request).state).toBe('delivered'))
  const history = within(await screen.findByRole('list', { name: 'History' }))
  expect(await history.findByText('Open until Friday.')).toBeTruthy()
})
