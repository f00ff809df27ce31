// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { anIssue } from '../testing/fakeIssues.ts'
import { FakeServer } from '../testing/fakeServer.ts'
import { choose, dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

const issue = '10001'
const place = { at: 'issue', issue } as const
const first = 'r1' as never

function aTracker(me: string, facts: Parameters<typeof anIssue>[0] = {}): FakeServer {
  const server = new FakeServer(me)
  server.issues.set(issue, anIssue(facts))
  return server
}

it('an issue is tagged with one press, asked back about and delivered, and its customer confirms and rates', async () => {
  const server = aTracker('lin')
  const agent = show(server, place)
  await press('Make it an internal request')
  await waitFor(() =>
    expect(server.request(first)).toMatchObject({ service: 'vpn', customer: 'sales', requester: 'sam' }),
  )
  // Its clocks tick, and one tells its story.
  const clocks = within(await screen.findByRole('table', { name: 'Promises' }))
  expect(clocks.getAllByText(/left/).length).toBeGreaterThan(0)
  await press('Triage')
  await press('Triage', await dialog())
  await press('Start work')
  await waitFor(() => expect(server.request(first).state).toBe('in-work'))

  await press('Wait')
  await write(/What for/, 'Which country?', await dialog())
  await press('Wait', await dialog())
  await waitFor(() =>
    expect(server.request(first)).toMatchObject({ state: 'waiting-on-customer', waitingFor: 'Which country?' }),
  )
  await write('Comment', 'Please tell us by Friday.')
  await press('Send')
  await waitFor(() => expect(server.request(first).version).toBeGreaterThan(4))
  await press('Resume work')
  await waitFor(() => expect(server.request(first).state).toBe('in-work'))
  await screen.findByText('In work')
  await press('Deliver')
  await press('Deliver', await dialog())
  await waitFor(() => expect(server.request(first).state).toBe('delivered'))
  agent.unmount()

  server.me = 'sam' as never
  show(server, place)
  await press('Confirm')
  const confirming = await dialog()
  for (const group of [/How was the work done/, /How is the result/])
    fireEvent.click(within(await confirming.findByRole('group', { name: group })).getByRole('radio', { name: /^4/ }))
  await press('Confirm', confirming)
  await waitFor(() => expect(server.request(first).state).toBe('confirmed'))
  const history = within(await screen.findByRole('list', { name: 'History' }))
  expect(await history.findByText('Sam Park rated: work 4 of 5, result 4 of 5')).toBeTruthy()
  expect(history.getByText('Please tell us by Friday.')).toBeTruthy()
})

it('an issue that nobody can guess is tagged once somebody says what it is', async () => {
  const server = aTracker('lin', { guess: { service: null, customer: null } })
  show(server, place)
  await press('Make it an internal request')
  expect(await screen.findAllByText('Must be filled in')).toHaveLength(2)
  await choose('Service', 'Remote access')
  await choose('Asked by', 'Sales')
  await press('Make it an internal request')
  await waitFor(() => expect(server.request(first)).toMatchObject({ service: 'vpn', customer: 'sales' }))
})

it('an issue that was tagged by mistake is untagged with a reason, and tagged again where that was the mistake', async () => {
  const server = aTracker('lin')
  show(server, place)
  await press('Make it an internal request')
  await press('Not an internal request')
  await press('Not an internal request', await dialog())
  expect(await (await dialog()).findByText('Must be filled in')).toBeTruthy()
  await write(/Why/, 'It is about a private laptop', await dialog())
  await press('Not an internal request', await dialog())
  await waitFor(() => expect(server.request(first).state).toBe('withdrawn'))
  expect(await screen.findByRole('button', { name: 'Make it an internal request' })).toBeTruthy()
  await press('Undo')
  await screen.findByRole('table', { name: 'Promises' })
  await waitFor(() =>
    expect(server.request('r2' as never)).toMatchObject({ state: 'new', service: 'vpn', customer: 'sales' }),
  )
})

it('an issue is not offered to be untagged by its customer', async () => {
  const server = aTracker('lin')
  server.answer('tagIssue', { params: { id: issue }, body: { service: 'vpn', customer: 'sales' } })
  server.me = 'sam' as never
  show(server, place)
  await screen.findByRole('table', { name: 'Promises' })
  expect(screen.queryByRole('button', { name: 'Not an internal request' })).toBeNull()
})
