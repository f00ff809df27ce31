// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aServer } from '../testing/aServer.ts'
import { dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a target is changed for new requests only, once its effect was looked at', async () => {
  const server = aServer('ada')
  show(server, { at: 'admin', tab: 'agreements' })
  await press('Edit agreement')
  fireEvent.click(await (await dialog()).findByRole('tab', { name: 'Resolution' }))
  await write('Moderate', 'soon', await dialog())
  await press('Next: see what it does', await dialog())
  expect(await (await dialog()).findByText('A number of hours above 0, or empty')).toBeTruthy()
  await write('Moderate', '2.5', await dialog())
  await press('Next: see what it does', await dialog())
  await (await dialog()).findByText('Looked at')
  await press('Save for new requests', await dialog())
  expect(await screen.findByText('Saved')).toBeTruthy()
  expect(server.directory.agreements[0]?.targets[1]?.goals).toMatchObject({ 3: 9_000_000 })
})
