// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const people = { at: 'admin', tab: 'people' } as const
const dialog = () => within(screen.getByRole('dialog'))
const listed = () =>
  within(screen.getByRole('table', { name: 'People and roles' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
const open = async (server: FakeServer, name: string) => {
  const outside = show(server, people)
  fireEvent.click(await screen.findByRole('button', { name }))
  return outside
}

describe('people and roles', () => {
  it('are searched by name in either language and by department', async () => {
    show(new FakeServer('ada'), people)
    await screen.findByRole('button', { name: 'Lin Mei' })
    expect(listed()).toHaveLength(5)
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search people' }), { target: { value: '陈' } })
    await waitFor(() => expect(listed()).toHaveLength(1))
    expect(listed()[0]).toContain('Chen Wei')
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search people' }), { target: { value: '' } })
    fireEvent.change(screen.getByRole('combobox', { name: 'Department' }), { target: { value: 'sales' } })
    await waitFor(() => expect(listed()).toHaveLength(1))
    expect(listed()[0]).toMatch(/Sam Park.*Sales.*Colleague/)
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search people' }), { target: { value: 'nobody' } })
    expect(await screen.findByText('Nothing matches')).toBeTruthy()
  })

  it('are given a department and roles, and it is said what these let them see before it is saved', async () => {
    const server = new FakeServer('ada')
    await open(server, 'Sam Park')
    expect(dialog().getByText('Sees the requests they asked or raised for others.')).toBeTruthy()
    expect(dialog().getByText('Raises requests on behalf of people of Sales.')).toBeTruthy()
    expect(dialog().queryByText(/Works on everything/)).toBeNull()
    fireEvent.change(dialog().getByRole('combobox', { name: 'Department' }), { target: { value: 'hr' } })
    fireEvent.click(dialog().getByLabelText('Agent'))
    expect(
      dialog().getByText('Works on everything that People and Culture serves, with its internal notes and alerts.'),
    ).toBeTruthy()
    expect(dialog().getByText('Raises requests on behalf of anyone.')).toBeTruthy()
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect(server.directory.people.find(({ id }) => id === 'sam')).toMatchObject({
      department: 'hr',
      roles: ['agent'],
      version: 2,
    })
  })

  it('keep one administrator: the role is not taken from oneself', async () => {
    const server = new FakeServer('ada')
    await open(server, 'Ada Novak')
    fireEvent.click(dialog().getByLabelText('Administrator'))
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await dialog().findByText(/You cannot take this role from yourself/)).toBeTruthy()
    expect(server.directory.people.find(({ id }) => id === 'ada')?.roles).toEqual(['administrator'])
  })

  it('are not closed with something unsaved before that is asked', async () => {
    await open(new FakeServer('ada'), 'Sam Park')
    fireEvent.click(dialog().getByLabelText('Programme team'))
    fireEvent.click(dialog().getByRole('button', { name: 'Cancel' }))
    const asked = within(screen.getByRole('dialog', { name: 'Discard the changes?' }))
    fireEvent.click(asked.getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
