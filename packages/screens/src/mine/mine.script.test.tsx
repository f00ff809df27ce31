// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a question is answered, a result confirmed and another opened again, all from the list', async () => {
  const server = new FakeServer('sam')
  const [asked, done, wrong] = ['Access from abroad', 'New token', 'Slow line'].map((title) =>
    server.raiseAs('sam', { service: 'vpn', title }),
  ) as [never, never, never]
  server.moveAs('lin', asked, 'triage', { urgency: 3, importance: 3 })
  server.moveAs('lin', asked, 'wait', { on: 'customer', reason: 'From which country?' })
  for (const request of [done, wrong]) {
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    server.moveAs('lin', request, 'deliver', { result: 'It lies on your desk.' })
  }
  show(server, { at: 'board', scope: 'mine' })
  const item = async (title: string) => {
    const link = await screen.findByRole('link', { name: title })
    return within(link.closest('li') as HTMLElement)
  }
  await write('Your answer', 'Portugal', await item('Access from abroad'))
  await press('Send', await item('Access from abroad'))
  await waitFor(() => expect(server.request(asked)).toMatchObject({ state: 'in-work', waitingFor: null }))

  await press('Confirm', await item('New token'))
  await write('A word to those who did it', 'Thank you', await dialog())
  await press('Confirm', await dialog())
  await waitFor(() => expect(server.request(done).state).toBe('confirmed'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await press('Reopen', await item('Slow line'))
  await write(/What is still missing/, 'Only at noon', await dialog())
  await press('Reopen', await dialog())
  await waitFor(() => expect(server.request(wrong)).toMatchObject({ state: 'in-work', cycle: 2 }))
  expect(await screen.findByRole('heading', { name: 'Under way (2)' })).toBeTruthy()
  expect(await screen.findByRole('heading', { name: 'Done (1)' })).toBeTruthy()
})
