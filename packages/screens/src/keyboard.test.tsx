// @vitest-environment happy-dom
import { id, type ServiceId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aServer } from './testing/aServer.ts'
import { FakeServer } from './testing/fakeServer.ts'
import { fullServer } from './testing/fullServer.ts'
import { dialog, press, write } from './testing/hands.ts'
import { show } from './testing/show.tsx'

const at = () => document.activeElement
/** Presses as the keyboard does: it is there first. */
const pressAt = (button: HTMLElement) => {
  button.focus()
  fireEvent.keyDown(button, { key: 'Enter' })
  fireEvent.click(button)
}

describe('the keyboard, where what it pressed is gone', () => {
  it('is at what can be done next to the request', async () => {
    const server = new FakeServer('lin')
    const request = server.raiseAs('sam', { service: 'vpn', title: 'Access for the trade fair' })
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    show(server, { at: 'request', request })
    pressAt(await screen.findByRole('button', { name: 'Start work' }))
    await waitFor(() => expect(server.request(request).state).toBe('in-work'))
    await waitFor(() => expect(at()?.textContent).toBe('Deliver'))

    pressAt(screen.getByRole('button', { name: 'Deliver' }))
    await write(/What was done/, 'Open until Friday.', await dialog())
    await press('Deliver', await dialog())
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Deliver' })).toBeNull())
    await waitFor(() => expect(at()?.closest('.k-page-actions')).not.toBeNull())
  })

  it('is with the card that was carried to another quadrant', async () => {
    show(aServer('lin'), { at: 'board', scope: 'triage' })
    const handle = () => screen.getByRole('button', { name: /^Move IT-3 / })
    await screen.findByRole('region', { name: 'Do' })
    handle().focus()
    for (const key of [' ', 'ArrowRight', ' ']) fireEvent.keyDown(handle(), { key })
    await write(/Reason/, 'A spare one is there', await dialog())
    await press('Triage', await dialog())
    const there = within(screen.getByRole('region', { name: 'Schedule' }))
    await there.findByRole('article', { name: 'Laptop with a dead screen' })
    await waitFor(() => expect(at()).toBe(handle()))
  })

  it('is back in the field that was written in, once it is saved', async () => {
    show(new FakeServer('ada'), { at: 'service', service: id<ServiceId>('laptop') })
    const field = await screen.findByLabelText('Name in English')
    field.focus()
    fireEvent.input(field, { target: { value: 'Laptop' } })
    const other = screen.getByLabelText('Name in Chinese')
    other.focus()
    pressAt(await screen.findByRole('button', { name: 'Save' }))
    await screen.findByText('Saved')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull())
    expect(at()).toBe(field)
  })

  it('stays with a request of one’s own that goes to another group', async () => {
    const server = new FakeServer('sam')
    const request = server.raiseAs('sam', { service: 'vpn', title: 'Access for the trade fair' })
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    server.moveAs('lin', request, 'deliver', { result: 'Open until Friday.' })
    show(server, { at: 'board', scope: 'mine' })
    pressAt(await screen.findByRole('button', { name: 'Confirm' }))
    pressAt(await (await dialog()).findByRole('button', { name: 'Confirm' }))
    const done = within(await screen.findByRole('region', { name: 'Done (1)' }))
    const link = await done.findByRole('link', { name: 'Access for the trade fair' })
    await waitFor(() => expect(at() === link).toBe(true))
  })

  it('is at the next decision about a relation, once the last one is taken back', async () => {
    const relation = { customer: 'hr', provider: 'it' } as never
    show(fullServer('ada'), { at: 'map', period: 'year-2016', relation })
    fireEvent.click(await (await dialog()).findByLabelText('Yes, Workplace Technology serves People'))
    pressAt(await (await dialog()).findByRole('button', { name: 'Save decision' }))
    pressAt(await (await dialog()).findByRole('button', { name: 'Take this decision back' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Take this decision back' })).toBeNull())
    await waitFor(() => expect(at()?.textContent).toBe('Save decision'))
  })

  it('is at what comes in the place of a button', async () => {
    const complaining = show(new FakeServer('lin'), { at: 'need' })
    pressAt(await screen.findByRole('button', { name: 'Service is slow' }))
    const fit = await screen.findByRole('radio', { name: /^Time until half are delivered/ })
    expect(at()?.contains(fit)).toBe(true)
    expect(at()).not.toBe(document.body)
    complaining.unmount()

    show(new FakeServer('sam'), { at: 'raise', service: id<ServiceId>('laptop') })
    pressAt(await screen.findByRole('button', { name: 'Raise it for someone else' }))
    const whose = await screen.findByRole('combobox', { name: 'Who is it for' })
    expect(at()?.contains(whose)).toBe(true)
    expect(at()).not.toBe(document.body)
  })

  it('is at the beginning of the next step', async () => {
    show(aServer('ada'), { at: 'admin', tab: 'agreements' })
    pressAt(await screen.findByRole('button', { name: 'Edit agreement' }))
    pressAt(await (await dialog()).findByRole('button', { name: 'Next: see what it does' }))
    await (await dialog()).findByText('Looked at')
    expect(at()?.querySelector('form')).not.toBeNull()
    expect(screen.getByRole('dialog').contains(at())).toBe(true)
  })
})

it('begins at the beginning of another place, and so it does on the way from the catalogue to a form', async () => {
  show(new FakeServer('sam'), { at: 'raise' })
  pressAt(await screen.findByRole('link', { name: /New laptop/ }))
  const heading = await screen.findByRole('heading', { level: 1, name: 'New laptop' })
  await waitFor(() => expect(at()?.contains(heading)).toBe(true))
  expect(at()).not.toBe(document.body)
})

it('F8 leads to the last message with its undo, however long the page is, and back', async () => {
  const server = aServer('lin')
  show(server, { at: 'board', scope: 'queue' })
  const link = await screen.findByRole('link', { name: /dead screen/ })
  link.focus()
  fireEvent.keyDown(link, { key: 'a' })
  const list = await (await dialog()).findByRole('combobox', { name: 'Agent' })
  await (await dialog()).findByRole('option', { name: 'Chen Wei' })
  fireEvent.change(list, { target: { value: 'chen' } })
  await press('Assign', await dialog())
  await waitFor(() => expect(server.request('r3' as never).assignee).toBe('chen'))
  await screen.findByRole('button', { name: 'Undo' })
  fireEvent.keyDown(at() ?? document.body, { key: 'F8' })
  expect(at()?.textContent).toBe('Undo')
  fireEvent.click(at() as Element)
  await waitFor(() => expect(server.request('r3' as never).assignee).toBeNull())
  expect(at()?.textContent).toContain('dead screen')
})
