// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aServer } from '../testing/aServer.ts'
import { dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a request is carried to another quadrant by keys, with the reason, and back by one press', async () => {
  const server = aServer('lin')
  show(server, { at: 'board', scope: 'triage' })
  const quadrant = async (name: string) => within(await screen.findByRole('region', { name }))
  const handle = await screen.findByRole('button', { name: /^Move IT-3 / })
  handle.focus()
  for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(handle, { key })
  expect(await (await dialog()).findByText('Quadrant: Schedule')).toBeTruthy()
  await press('Triage', await dialog())
  expect(await (await dialog()).findByText('Must be filled in')).toBeTruthy()
  await write(/Reason/, 'A spare one is there', await dialog())
  await press('Triage', await dialog())
  expect(await (await quadrant('Schedule')).findByRole('article', { name: 'Laptop with a dead screen' })).toBeTruthy()
  const { id, timeline } = server.answer('getRequest', { params: { id: 'r3' } }) as {
    id: never
    timeline: { type: string; reason?: string }[]
  }
  expect(timeline.at(-1)).toMatchObject({ type: 'triaged', reason: 'A spare one is there' })
  expect(server.request(id)).toMatchObject({ urgency: 2, importance: 3 })

  await press('Undo')
  await waitFor(() => expect(server.request(id)).toMatchObject({ urgency: 5, importance: 3 }))
  expect(await (await quadrant('Do')).findByRole('article', { name: 'Laptop with a dead screen' })).toBeTruthy()
})
