// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { choose, dialog, press } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

it('a person is found, moved to another department, and given a role whose rights are read first', async () => {
  const server = new FakeServer('ada')
  show(server, { at: 'admin', tab: 'people' })
  await screen.findByRole('button', { name: 'Lin Mei' })
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search people' }), { target: { value: '朴' } })
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Lin Mei' })).toBeNull())
  await press('Sam Park')
  await choose(/Department/, 'People and Culture', await dialog())
  fireEvent.click(await (await dialog()).findByLabelText('Agent'))
  const right = 'Works on everything that People and Culture serves, with its internal notes and alerts.'
  expect(await (await dialog()).findByText(right)).toBeTruthy()
  await press('Save', await dialog())
  expect(await screen.findByText('Saved')).toBeTruthy()
  expect(server.directory.people.find((one) => one.id === 'sam')).toMatchObject({
    ...{ department: 'hr', roles: ['agent'], version: 2 },
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
