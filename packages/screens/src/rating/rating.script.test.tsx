// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

const score = (group: RegExp, name: RegExp | string, where: ReturnType<typeof within>) =>
  fireEvent.click(within(where.getByRole('group', { name: group })).getByRole('radio', { name }))

it('a delivery is confirmed and rated in one go, and the rating is changed from the list', async () => {
  const server = new FakeServer('sam')
  const request = server.raiseAs('sam', { service: 'vpn', title: 'Access for the trade fair' })
  server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
  server.moveAs('lin', request, 'deliver', { result: 'Open until Friday.' })
  const first = show(server, { at: 'request', request })
  await screen.findByRole('heading', { level: 1, name: 'Access for the trade fair' })
  expect(await screen.findByText('How was it?')).toBeTruthy()

  await press('Confirm')
  const confirming = await dialog()
  await waitFor(() => expect(confirming.getAllByRole('radio')).toHaveLength(10))
  expect(confirming.getByText(/^Not anonymous: the agents of Workplace Technology and of Sales/)).toBeTruthy()
  score(/How was the work done/, /^2/, confirming)
  score(/How is the result/, /^5, Very satisfied/, confirming)
  await press('Confirm', confirming)
  // Two is low: why is asked before anything is sent.
  expect(await confirming.findByText('Must be filled in')).toBeTruthy()
  expect(server.request(request).state).toBe('delivered')
  await write(/What was behind it/, 'No word for three days', confirming)
  await press('Confirm', confirming)
  await waitFor(() => expect(server.request(request).state).toBe('confirmed'))
  const history = within(await screen.findByRole('list', { name: 'History' }))
  expect(await history.findByText('Sam Park rated: work 2 of 5, result 5 of 5')).toBeTruthy()
  expect(history.getByText('No word for three days')).toBeTruthy()
  first.unmount()

  show(server, { at: 'board', scope: 'mine' })
  expect(await screen.findByText('Rated: work 2, result 5 of 5.')).toBeTruthy()
  await press(/^Actions for IT-/)
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Change rating' }))
  const changing = await dialog()
  const work = within(await changing.findByRole('group', { name: /How was the work done/ }))
  expect(work.getByRole<HTMLInputElement>('radio', { name: '2' }).checked).toBe(true)
  score(/How was the work done/, '4', changing)
  await press('Send rating', changing)
  expect(await screen.findByText('Rated: work 4, result 5 of 5.')).toBeTruthy()
})
