// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aServer } from '../testing/aServer.ts'
import { choose, dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('several requests are triaged at once and changed back, and one is handed off with a reason', async () => {
  const server = aServer('lin')
  show(server, { at: 'board', scope: 'queue' })
  const row = async (name: RegExp) => within(await screen.findByRole('row', { name }))
  const levels = () => (['r2', 'r3'] as never[]).map((request) => server.request(request).urgency)
  for (const name of [/打印机卡纸/, /dead screen/]) fireEvent.click((await row(name)).getByRole('checkbox'))
  await press('Triage', within(await screen.findByRole('region', { name: 'Selected requests' })))
  fireEvent.click(within((await dialog()).getByRole('group', { name: /Urgency/ })).getByLabelText('Low'))
  await write(/Reason/, 'Nobody is stopped', await dialog())
  await press('Triage 2 requests', await dialog())
  await waitFor(() => expect(levels()).toEqual([2, 2]))
  await press('Undo')
  await waitFor(() => expect(levels()).toEqual([5, 5]))

  await press('Actions for IT-2', await row(/打印机卡纸/))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Hand off' }))
  await choose(/To department/, 'People and Culture', await dialog())
  await write(/Reason/, 'The printer stands in their room', await dialog())
  await press('Hand off', await dialog())
  await waitFor(() => expect(server.request('r2' as never)).toMatchObject({ provider: 'hr' }))
})
