// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { dialog, press, write } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a department is found, and changed once the server has nothing against it', async () => {
  const server = new FakeServer('ada')
  show(server, { at: 'admin', tab: 'services' })
  await screen.findByText('New laptop')
  fireEvent.click(screen.getByRole('tab', { name: 'Departments' }))
  await press('Finance')
  await write(/Code/, 'fin1', await dialog())
  await write('Name in English', 'Money', await dialog())
  const issues = [{ path: 'code', reason: 'malformed' }] as const
  server.refusals.set('putDepartment', { kind: 'invalid-department', issues })
  await press('Save', await dialog())
  await waitFor(async () => expect((await dialog()).getByLabelText(/Code/).getAttribute('aria-invalid')).toBe('true'))
  await write(/Code/, 'MON', await dialog())
  await press('Save', await dialog())
  expect(await screen.findByText('Saved')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByRole('button', { name: 'Money' })).toBeTruthy()
})
