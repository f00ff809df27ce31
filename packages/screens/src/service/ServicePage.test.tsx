// @vitest-environment happy-dom
import { id, type ServiceId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const laptop = id<ServiceId>('laptop')
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const section = (title: string) =>
  within(screen.getByRole('heading', { name: title }).closest('section') as HTMLElement)
const preview = () => section('As the customer sees it')
/** The card of one question. */
const question = (label: string) =>
  within(screen.getByText(label, { selector: '[data-role=strong]' }).closest('section') as HTMLElement)
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } })
const opened = async (server = new FakeServer('ada')) => {
  const outside = show(server, { at: 'service', service: laptop })
  await screen.findByRole('heading', { level: 1, name: 'New laptop' })
  return { server, ...outside }
}
const kept = (server: FakeServer) => server.directory.services.find((one) => one.id === laptop)

describe('a service', () => {
  it('is opened from the list, changed in both languages, and found by the new words', async () => {
    const server = new FakeServer('ada')
    const { nav } = show(server, { at: 'admin', tab: 'services' })
    fireEvent.click(await screen.findByRole('link', { name: /New laptop/ }))
    await screen.findByRole('heading', { level: 1, name: 'New laptop' })
    expect(nav.current()).toEqual({ at: 'service', service: 'laptop' })
    type('Name in English', 'Laptop')
    type('What people say in Chinese', '电脑坏了，换电脑\n笔记本')
    expect(screen.getByText('Not saved yet')).toBeTruthy()
    press('Save')
    await screen.findByText('Saved')
    expect(kept(server)).toMatchObject({
      name: { en: 'Laptop', 'zh-CN': '申请笔记本电脑' },
      keywords: { en: [], 'zh-CN': ['电脑坏了', '换电脑', '笔记本'] },
      version: 2,
    })
    expect(kept(server)?.form).toHaveLength(6)
    await waitFor(() => expect(screen.queryByText('Not saved yet')).toBeNull())
  })

  it('gets a question that is asked only after a certain answer, and shows at once how it will look', async () => {
    const { server } = await opened()
    choose('Add a question', 'choices')
    type('Question in English', 'Countries')
    type('Choice 1 in English', 'Japan')
    press('Add choice')
    type('Choice 2 in Chinese', '德国')
    fireEvent.click(screen.getByLabelText('Must be answered'))
    press('Add a condition')
    choose('Answer to', 'travel')
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Value' }).value).toBe('yes')
    await waitFor(() => expect(preview().queryByText('Countries')).toBeNull())
    fireEvent.click(preview().getByLabelText('For travel'))
    expect(await preview().findByText('Countries')).toBeTruthy()
    press('Save')
    await screen.findByText('Saved')
    expect(kept(server)?.form.at(-1)).toEqual({
      kind: 'choices',
      name: 'question-7',
      label: { en: 'Countries' },
      required: true,
      choices: [
        { value: 'choice-1', label: { en: 'Japan' } },
        { value: 'choice-2', label: { 'zh-CN': '德国' } },
      ],
      shownIf: { match: 'all', conditions: [{ field: 'travel', test: 'is', values: [true] }] },
    })
  })

  it('has its questions moved and removed, and the conditions that asked for a removed one with it', async () => {
    const { server } = await opened()
    const more = (label: string) => press(`More for ${label}`)
    more('How many')
    fireEvent.click(screen.getByRole('menuitem', { name: 'Move up' }))
    fireEvent.click(question('Desk').getByRole('button', { name: 'Edit' }))
    press('Add a condition')
    choose('Answer to', 'needed')
    more('Needed by')
    fireEvent.click(screen.getByRole('menuitem', { name: 'Remove' }))
    press('Save')
    await screen.findByText('Saved')
    expect(kept(server)?.form.map(({ name }) => name)).toEqual(['count', 'system', 'travel', 'place', 'why'])
    expect(kept(server)?.form.find(({ name }) => name === 'place')?.shownIf).toBeUndefined()
  })

  it('says what is wrong where it is wrong, opens the question, and sends nothing', async () => {
    const { server, wire } = await opened()
    fireEvent.click(question('How many').getByRole('button', { name: 'Edit' }))
    type('Smallest', '30')
    fireEvent.click(question('How many').getByRole('button', { name: 'Fold' }))
    choose('Add a question', 'text')
    type('Name in English', '')
    type('Name in Chinese', ' ')
    press('Save')
    expect(await screen.findByText('3 fields need your attention')).toBeTruthy()
    expect(screen.getByLabelText('Largest').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getAllByText('Must be filled in')).toHaveLength(2)
    expect(wire.asked.some(({ operation }) => operation === 'putService')).toBe(false)
    expect(kept(server)?.version).toBe(1)
  })

  it('two questions that wait for one another are refused', async () => {
    await opened()
    const waitsFor = (of: string, other: string) => {
      fireEvent.click(question(of).getByRole('button', { name: 'Edit' }))
      press('Add a condition')
      choose('Answer to', other)
      fireEvent.click(question(of).getByRole('button', { name: 'Fold' }))
    }
    waitsFor('Desk', 'why')
    waitsFor('What for', 'place')
    press('Save')
    expect(await screen.findAllByText(/circle|each other|Refers/i)).toHaveLength(2)
  })

  it('is retired, and then no longer offered', async () => {
    const { server, nav } = await opened()
    fireEvent.click(screen.getByLabelText('Retired'))
    press('Save')
    await screen.findByText('Saved')
    expect(kept(server)?.availability).toBe('retired')
    nav.push({ at: 'raise', service: laptop })
    expect(await screen.findByText('The service is no longer offered')).toBeTruthy()
  })

  it('is new: it needs a name, a description and a provider', async () => {
    const server = new FakeServer('ada')
    const { nav } = show(server, { at: 'new-service' })
    await screen.findByText('No questions yet')
    press('Save')
    expect(await screen.findByText('3 fields need your attention')).toBeTruthy()
    type('Name in Chinese', '椅子')
    type('Description in English', 'To sit on.')
    choose('Provider', 'fin')
    press('Save')
    await screen.findByText('Saved')
    const made = server.directory.services.at(-1)
    expect(made).toMatchObject({ name: { 'zh-CN': '椅子' }, provider: 'fin', availability: 'offered', version: 1 })
    expect(nav.current()).toEqual({ at: 'service', service: made?.id })
    expect(await screen.findByRole('heading', { level: 1, name: '椅子' })).toBeTruthy()
  })

  it('that somebody else changed meanwhile is not written over unseen', async () => {
    const { server, tell } = await opened()
    type('Name in English', 'Mine')
    const services = server.directory.services
    services.splice(0, 1, { ...(services[0] as never as (typeof services)[0]), name: { en: 'Theirs' }, version: 2 })
    press('Save')
    expect(await screen.findByText(/Your changes are still here/)).toBeTruthy()
    press('Go on with mine')
    press('Save')
    await screen.findByText('Saved')
    expect(kept(server)).toMatchObject({ name: { en: 'Mine' }, version: 3 })
    tell(null)
  })

  it('is not left with something unsaved before that is asked', async () => {
    const { nav } = await opened()
    type('Name in English', 'Mine')
    nav.push({ at: 'alerts' })
    const dialog = within(await screen.findByRole('dialog', { name: 'Discard the changes?' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Keep editing' }))
    expect(screen.getByLabelText<HTMLInputElement>('Name in English').value).toBe('Mine')
    expect(nav.current()).toEqual({ at: 'service', service: 'laptop' })
    fireEvent.click(screen.getByRole('link', { name: 'Services' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }))
    expect(await screen.findByRole('table', { name: 'Services' })).toBeTruthy()
    expect(nav.current()).toEqual({ at: 'admin', tab: 'services' })
  })

  it('is for administrators, and says when it does not exist', async () => {
    const { wire, unmount } = show(new FakeServer('lin'), { at: 'service', service: laptop })
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
    expect(wire.asked).toEqual([])
    unmount()
    show(new FakeServer('ada'), { at: 'service', service: id<ServiceId>('gone') })
    expect(await screen.findByRole('button', { name: 'To the services' })).toBeTruthy()
  })
})
