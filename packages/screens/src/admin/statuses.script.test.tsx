// @vitest-environment happy-dom
import type { StatusesView } from '@counterpart/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { choose, press } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

const meaningOf = (server: FakeServer, project: string, status: string) =>
  (server.answer('getStatuses', { params: { id: project } }) as StatusesView).items.find(({ id }) => id === status)

it('a status is said to mean something else than was guessed, and that is taken back', async () => {
  const server = new FakeServer('ada')
  show(server, { at: 'admin', tab: 'statuses' })
  const table = within(await screen.findByRole('table', { name: 'Statuses of Help desk' }))
  expect(table.getByText('Its name says that the customer has to answer')).toBeTruthy()
  expect(table.getByText('Guessed from its group, In progress')).toBeTruthy()
  await choose('The request in the status Waiting for customer', 'Is in work')
  await screen.findByText('Said by an administrator')
  expect(meaningOf(server, '10', '4')).toMatchObject({ meaning: 'in-work', isGuessed: false })
  await press('Undo')
  await waitFor(() => expect(meaningOf(server, '10', '4')).toMatchObject({ isGuessed: true }))
  await waitFor(() => expect(screen.queryByText('Said by an administrator')).toBeNull())
})

it('each project has its own statuses, and what was said can be guessed again', async () => {
  const server = new FakeServer('ada')
  server.answer('putStatuses', { params: { id: '20' }, body: { meanings: { 8: 'none' } }, version: null })
  show(server, { at: 'admin', tab: 'statuses' })
  await screen.findByRole('table', { name: 'Statuses of Help desk' })
  await choose('Project', '搬迁项目 (MOVE)')
  await screen.findByText('Said by an administrator')
  await choose('The request in the status Reopened', 'As guessed: Is in work')
  await screen.findByText('Its name says that it was opened again')
  expect(meaningOf(server, '20', '8')).toMatchObject({ meaning: 'in-work', isGuessed: true })
})
