// @vitest-environment happy-dom
import type { RequestId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { FakeServer } from '../testing/fakeServer.ts'
import { aServer, memoryOf, show } from '../testing/show.tsx'

const place = { at: 'board', scope: 'queue' } as const
const row = (title: string) => within(screen.getByRole('row', { name: new RegExp(title) }))
const tick = (title: string) => fireEvent.click(row(title).getByRole('checkbox'))
const dialog = () => within(screen.getByRole('dialog'))
const inDialog = (name: string) => fireEvent.click(dialog().getByRole('button', { name }))
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(target, { key })
const at = () => document.activeElement?.closest('a')?.textContent ?? ''
const choose = (group: RegExp, level: string) =>
  fireEvent.click(within(dialog().getByRole('group', { name: group })).getByLabelText(level))
const [laptop, printer, screenRequest] = ['r1', 'r2', 'r3'] as RequestId[] as [RequestId, RequestId, RequestId]
const levelsOf = (server: FakeServer, request: RequestId) => {
  const { urgency, importance } = server.request(request)
  return [urgency, importance]
}
async function shown(server = aServer('lin'), options = {}) {
  const seen = show(server, place, options)
  await screen.findByText('打印机卡纸')
  // The forms come once the list stands.
  await vi.dynamicImportSettled()
  return { server, ...seen }
}

describe('the order of the queue', () => {
  it('is told, and told for each row', async () => {
    const { server } = await shown()
    expect(screen.getByText(/^Order: what is late or due next comes first/)).toBeTruthy()
    expect(await row('打印机卡纸').findByText('First response is due today 12:00 PM')).toBeTruthy()
    expect(row('dead screen').getByText('Waiting: no clock runs')).toBeTruthy()
    server.pass(5 * 3_600_000)
    expect(await row('打印机卡纸').findByText('First response was due today 12:00 PM')).toBeTruthy()
  })

  it('is another when the newest come first', async () => {
    show(aServer('lin'), { ...place, order: 'newest' })
    expect(await screen.findByText('Order: what was raised last comes first.')).toBeTruthy()
    expect(row('打印机卡纸').getByText('Raised today 10:00 AM')).toBeTruthy()
  })
})

describe('several requests at once', () => {
  it('are triaged, each as a command of its own, and changed back as an act in their history', async () => {
    const { server, wire } = await shown()
    tick('打印机卡纸')
    tick('dead screen')
    expect(screen.getByText('2 selected')).toBeTruthy()
    fireEvent.click(
      within(screen.getByRole('region', { name: 'Selected requests' })).getByRole('button', { name: 'Triage' }),
    )
    expect(dialog().getByRole('button', { name: 'Triage 1 request' })).toBeTruthy()
    choose(/Urgency/, 'Low')
    inDialog('Triage 2 requests')
    // One of them had its priority set before: a later change says why.
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    fireEvent.change(dialog().getByLabelText(/Reason/), { target: { value: 'Nobody is stopped' } })
    inDialog('Triage 2 requests')
    expect(await screen.findByText('2 requests changed')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect([printer, screenRequest].map((request) => levelsOf(server, request))).toEqual([
      [2, 3],
      [2, 3],
    ])
    const sent = wire.asked.filter(({ operation }) => operation === 'triageRequest')
    expect(sent.map(({ call }) => (call as { version: number }).version)).toEqual([1, 3])
    expect(new Set(sent.map(({ command }) => command)).size).toBe(2)

    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('2 requests changed back')).toBeTruthy()
    expect([printer, screenRequest].map((request) => levelsOf(server, request))).toEqual([
      [5, 3],
      [5, 3],
    ])
    // What nobody had looked at before is new again, what was in work stays so.
    expect(server.request(printer).state).toBe('new')
    expect(server.request(screenRequest).state).toBe('waiting-on-customer')
    const { timeline } = server.answer('getRequest', { params: { id: screenRequest } }) as never as {
      timeline: { type: string; reason?: string }[]
    }
    expect(timeline.filter(({ type }) => type === 'triaged').map(({ reason }) => reason)).toEqual([
      '',
      'Nobody is stopped',
      'Undone: set back to what it was',
    ])
  })

  it('that failed are told one by one, stay selected, and go through when tried again', async () => {
    const { server } = await shown()
    tick('打印机卡纸')
    tick('new colleague')
    server.moveAs('chen', printer, 'comment', { text: 'Which floor?' })
    press('a', document.body)
    await dialog().findByRole('option', { name: 'Chen Wei' })
    fireEvent.change(dialog().getByLabelText('Agent'), { target: { value: 'chen' } })
    inDialog('Assign')
    expect(await screen.findByText('1 request changed, 1 not')).toBeTruthy()
    expect(screen.getByText('1 request was not changed')).toBeTruthy()
    const told = screen.getByRole('link', { name: 'IT-2 打印机卡纸' }).parentElement
    expect(told?.textContent).toBe('IT-2 打印机卡纸: Someone changed this meanwhile')
    expect(server.request(laptop).assignee).toBe('chen')
    expect(server.request(printer).assignee).toBeNull()
    expect(screen.getByText('1 selected')).toBeTruthy()

    press('a', document.body)
    await dialog().findByRole('option', { name: 'Chen Wei' })
    fireEvent.change(dialog().getByLabelText('Agent'), { target: { value: 'chen' } })
    inDialog('Assign')
    await waitFor(() => expect(server.request(printer).assignee).toBe('chen'))
    await waitFor(() => expect(screen.queryByText('1 request was not changed')).toBeNull())
  })

  it('are left alone where nothing would change, and selected or not all at once', async () => {
    const { wire } = await shown()
    fireEvent.click(within(screen.getByRole('table')).getAllByRole('checkbox')[0] as HTMLElement)
    expect(screen.getByText('3 selected')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Clear selection' }))
    expect(screen.queryByText('3 selected')).toBeNull()
    tick('dead screen')
    press('t', document.body)
    inDialog('Triage')
    expect(await dialog().findByText('This changes none of them.')).toBeTruthy()
    expect(wire.asked.filter(({ operation }) => operation === 'triageRequest')).toEqual([])
  })
})

describe('one row', () => {
  it('can be worked on from its menu: taken up, asked back, handed off with a reason', async () => {
    const { server } = await shown()
    const act = async (title: string, key: string, item: string) => {
      fireEvent.click(row(title).getByRole('button', { name: `Actions for ${key}` }))
      fireEvent.click(await screen.findByRole('menuitem', { name: item }))
    }
    await act('打印机卡纸', 'IT-2', 'Triage')
    inDialog('Triage')
    expect(await screen.findByText('Priority set')).toBeTruthy()
    await act('打印机卡纸', 'IT-2', 'Start work')
    await waitFor(() => expect(server.request(printer)).toMatchObject({ state: 'in-work', assignee: 'lin' }))
    await row('打印机卡纸').findByText('In work')
    await act('打印机卡纸', 'IT-2', 'Ask back or wait')
    inDialog('Wait')
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    fireEvent.change(dialog().getByLabelText(/What for/), { target: { value: '哪一层？' } })
    inDialog('Wait')
    await waitFor(() => expect(server.request(printer)).toMatchObject({ state: 'waiting-on-customer' }))
    await act('dead screen', 'IT-3', 'Hand off')
    await dialog().findByRole('option', { name: 'Finance' })
    fireEvent.change(dialog().getByLabelText(/To department/), { target: { value: 'fin' } })
    inDialog('Hand off')
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    fireEvent.change(dialog().getByLabelText(/Reason/), { target: { value: 'It is leased' } })
    inDialog('Hand off')
    await waitFor(() => expect(server.request(screenRequest).provider).toBe('fin'))
    await waitFor(() => expect(screen.queryByText('Laptop with a dead screen')).toBeNull())
  })

  it('keeps what is typed when somebody else is quicker, and says what they did', async () => {
    const { server, tell } = await shown()
    fireEvent.click(row('dead screen').getByRole('button', { name: 'Actions for IT-3' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Ask back or wait' }))
    fireEvent.change(dialog().getByLabelText(/What for/), { target: { value: 'Serial number?' } })
    const { version } = server.moveAs('sam', screenRequest, 'comment', { text: 'Desk 12' })
    tell({ request: screenRequest, version })
    expect(await dialog().findByText(/Sam Park wrote: Desk 12/)).toBeTruthy()
    expect(dialog().getByLabelText<HTMLTextAreaElement>(/What for/).value).toBe('Serial number?')
    inDialog('Wait')
    await waitFor(() => expect(server.request(screenRequest).waitingFor).toBe('Serial number?'))
  })
})

describe('the keys of the queue', () => {
  it('go through the rows, select, and open the forms of the row where they are', async () => {
    await shown()
    press('j')
    expect(at()).toContain('打印机卡纸')
    press('j')
    expect(at()).toContain('Laptop for a new colleague')
    press('k')
    press('k')
    expect(at()).toContain('打印机卡纸')
    press('x')
    expect(await screen.findByText('1 selected')).toBeTruthy()
    press('x')
    await waitFor(() => expect(screen.queryByText('1 selected')).toBeNull())
    for (const [key, title] of [
      ['t', 'Set the priority'],
      ['a', 'Assign the request'],
      ['h', 'Hand off to another department'],
    ] as const) {
      press(key)
      expect(dialog().getByRole('heading', { name: title })).toBeTruthy()
      inDialog('Cancel')
      expect(at()).toContain('打印机卡纸')
    }
    // It is new: nobody waits for anything yet.
    press('w')
    expect(screen.queryByRole('dialog')).toBeNull()
    press('j')
    press('j')
    press('w')
    expect(dialog().getByRole('heading', { name: 'Wait for someone' })).toBeTruthy()
  })

  it('are left alone while somebody types, and with a key held that is meant for the browser', async () => {
    await shown()
    press('/')
    const search = screen.getByRole('searchbox')
    expect(document.activeElement).toBe(search)
    for (const key of ['j', 't', '?', 'x']) press(key, search)
    expect(document.activeElement).toBe(search)
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true })
    fireEvent.keyDown(document.body, { key: 't', metaKey: true })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('are listed by a key and by a button, and can be switched off for good', async () => {
    const memory = memoryOf()
    const { unmount } = await shown(aServer('lin'), { memory })
    press('?', document.body)
    expect(dialog().getByRole('heading', { name: 'Keyboard shortcuts' })).toBeTruthy()
    const told = dialog().getByText('Hand it off, with a reason').closest('dd')
    expect(told?.previousElementSibling?.querySelector('kbd')?.textContent).toBe('h')
    fireEvent.click(dialog().getByLabelText('Use single keys on this device'))
    fireEvent.click(dialog().getAllByRole('button', { name: 'Close' })[0] as HTMLElement)
    press('?', document.body)
    expect(screen.queryByRole('dialog')).toBeNull()
    unmount()

    await shown(aServer('lin'), { memory })
    press('j', document.body)
    expect(at()).not.toContain('打印机卡纸')
    fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }))
    fireEvent.click(dialog().getByLabelText('Use single keys on this device'))
    fireEvent.click(dialog().getAllByRole('button', { name: 'Close' })[0] as HTMLElement)
    press('j', document.body)
    expect(at()).toContain('打印机卡纸')
  })
})
