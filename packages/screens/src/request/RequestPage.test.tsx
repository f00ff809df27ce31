// @vitest-environment happy-dom
import { id, instant, type RequestId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const history = () =>
  within(screen.getByRole('list', { name: 'History' }))
    .getAllByRole('listitem')
    .map((entry) => entry.textContent)
const dialog = () => within(screen.getByRole('dialog'))
const inDialog = (name: string) => fireEvent.click(dialog().getByRole('button', { name }))

/** Sam of Sales asked Workplace Technology for remote access; `me` looks at it. */
function shown(me: string) {
  const server = new FakeServer(me)
  const request = server.raiseAs('sam', { service: 'vpn', title: 'Access for the trade fair' })
  return { server, request, open: () => show(server, { at: 'request', request }) }
}

describe('the promises of a request', () => {
  it.each([
    { language: 'en', note: 'Holidays are known until Dec 31, 2026 only, so this may still change.' },
    { language: 'zh-CN', note: '节假日仅维护至 2026年12月31日，到期时间可能调整。' },
  ] as const)(
    'are doubted in $language where they are due later than holidays are known',
    async ({ language, note }) => {
      const server = new FakeServer('lin', instant('2026-12-31T10:00+08:00'))
      const request = server.raiseAs('sam', { service: 'vpn', title: 'Access for the trade fair' })
      show(server, { at: 'request', request }, { language })
      await screen.findByRole('heading', { level: 1, name: 'Access for the trade fair' })
      // A response is due today, a resolution in the new year.
      const doubted = await screen.findAllByText(
        (_, element) => element?.tagName === 'TD' && !!element.textContent?.includes(note),
      )
      expect(doubted).toHaveLength(1)
      expect(doubted[0]?.closest('tr')?.textContent).toContain(language === 'en' ? 'Resolution' : '解决')
    },
  )
})

describe('one request, from the provider', () => {
  it('is triaged, assigned, taken up, and delivered', async () => {
    const { server, request, open } = shown('lin')
    open()
    await screen.findByRole('heading', { level: 1, name: 'Access for the trade fair' })

    press('Triage')
    fireEvent.click(within(dialog().getByRole('group', { name: /Urgency/ })).getByLabelText('Very high'))
    expect(dialog().getByText('Priority: High')).toBeTruthy()
    expect(dialog().getByText('Quadrant: Do')).toBeTruthy()
    inDialog('Triage')
    expect(await screen.findByText('Priority set')).toBeTruthy()
    expect(server.request(request)).toMatchObject({ state: 'triaged', priority: 2 })

    press('Assign')
    await dialog().findByRole('option', { name: 'Chen Wei' })
    expect(
      dialog()
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Choose an agent', 'Lin Mei (me)', 'Chen Wei'])
    fireEvent.change(dialog().getByLabelText('Agent'), { target: { value: 'chen' } })
    inDialog('Assign')
    await screen.findByText('Assigned')
    // The triage before can be taken back, too.
    expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(2)
    fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) as HTMLElement)
    await waitFor(() => expect(server.request(request).assignee).toBeNull())

    press('Start work')
    expect(await screen.findByText('Work started')).toBeTruthy()
    expect(server.request(request)).toMatchObject({ state: 'in-work', assignee: 'lin' })

    press('Deliver')
    fireEvent.change(dialog().getByLabelText('What was done'), { target: { value: 'Open until Friday.' } })
    inDialog('Deliver')
    await waitFor(() => expect(server.request(request).state).toBe('delivered'))
    await waitFor(() =>
      expect(history()).toEqual([
        'Sam Park raised the requestToday 10:00 AM',
        'Lin Mei set the priority to HighToday 10:00 AM',
        'Lin Mei assigned it to Chen WeiToday 10:00 AM',
        'Lin Mei took the assignee awayToday 10:00 AM',
        'Lin Mei took itToday 10:00 AM',
        'Lin Mei started workToday 10:00 AM',
        'Lin Mei deliveredToday 10:00 AMOpen until Friday.',
      ]),
    )
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
  })

  it('waits with a reason, which stands beside the paused promise, and takes the wait back', async () => {
    const { server, request, open } = shown('lin')
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    server.moveAs('lin', request, 'assign', { assignee: 'lin' })
    open()
    await screen.findByText('Triaged')
    press('Wait')
    inDialog('Wait')
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    fireEvent.change(dialog().getByLabelText(/What for/), { target: { value: 'Which laptop?' } })
    inDialog('Wait')
    expect(await screen.findByText('Paused by Lin Mei, today 10:00 AM: Which laptop?')).toBeTruthy()
    const paused = screen.getByText('Paused · 16h left').closest('tr') as HTMLElement
    expect(within(paused).getAllByRole('cell')[0]?.textContent).toBe('Resolution')
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(server.request(request).state).toBe('in-work'))
  })

  it('does not take back what others went on from, and says so', async () => {
    const { server, request, open } = shown('lin')
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Assign' }))
    await dialog().findByRole('option', { name: 'Chen Wei' })
    fireEvent.change(dialog().getByLabelText('Agent'), { target: { value: 'chen' } })
    inDialog('Assign')
    const undo = await screen.findByRole('button', { name: 'Undo' })
    server.moveAs('chen', request, 'comment', { text: 'On it' })
    fireEvent.click(undo)
    expect(await screen.findByText('This could not be undone')).toBeTruthy()
    expect(server.request(request).assignee).toBe('chen')
    expect(await screen.findByText('On it')).toBeTruthy()
  })

  it('keeps a note inside, and hands over to another department', async () => {
    const { server, request, open } = shown('lin')
    open()
    await screen.findByText('Comment')
    press('Send')
    expect(screen.getByText('Must be filled in')).toBeTruthy()
    type('Comment', 'Ask HR first')
    fireEvent.click(screen.getByLabelText('Internal note'))
    press('Send')
    expect(await screen.findByText('Lin Mei noted internally')).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Comment').value).toBe('')

    press('Hand off')
    await dialog().findByRole('option', { name: 'Finance' })
    expect(dialog().queryByRole('option', { name: 'Workplace Technology' })).toBeNull()
    fireEvent.change(dialog().getByLabelText(/To department/), { target: { value: 'hr' } })
    fireEvent.change(dialog().getByLabelText(/Reason/), { target: { value: 'Contract data' } })
    inDialog('Hand off')
    await waitFor(() => expect(server.request(request).provider).toBe('hr'))
    // It left the own department, so it is no longer there to be seen.
    expect(await screen.findByText(/handed it from Workplace Technology to People and Culture|Not found/)).toBeTruthy()
  })

  it('shows what somebody else did first, keeps what was typed, and sends it then', async () => {
    const { server, request, open } = shown('lin')
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    open()
    await screen.findByText('Triaged')
    press('Deliver')
    fireEvent.change(dialog().getByLabelText('What was done'), { target: { value: 'All set.' } })
    server.moveAs('sam', request, 'comment', { text: 'Still needed?' })
    inDialog('Deliver')
    expect(await dialog().findByText('Someone changed this meanwhile')).toBeTruthy()
    expect(dialog().getByText(/Sam Park wrote: Still needed\?/)).toBeTruthy()
    expect(dialog().getByLabelText<HTMLTextAreaElement>('What was done').value).toBe('All set.')
    expect(server.request(request).state).toBe('triaged')
    inDialog('Deliver')
    await waitFor(() => expect(server.request(request).state).toBe('delivered'))
  })

  it('takes a start back when it did not get through, and is not done twice when it did', async () => {
    const { server, request, open } = shown('lin')
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    const { wire } = open()
    await screen.findByText('Triaged')
    wire.isDown = true
    press('Start work')
    expect(await screen.findByText('The server cannot be reached')).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Start work' })).toBeTruthy()
    wire.isDown = false
    press('Start work')
    expect(await screen.findByText('Work started')).toBeTruthy()
    const starts = wire.asked.filter(({ operation }) => operation === 'startRequest')
    expect(starts).toHaveLength(1)
    expect(server.request(request).version).toBe(4)
  })

  it('sends again under the same name what may have been done', async () => {
    const { server, request, open } = shown('lin')
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    const { wire } = open()
    await screen.findByText('Triaged')
    server.refusals.set('deliverRequest', { kind: 'unavailable' })
    press('Deliver')
    inDialog('Deliver')
    expect(await dialog().findByText(/The server is busy right now/)).toBeTruthy()
    inDialog('Deliver')
    await waitFor(() => expect(server.request(request).state).toBe('delivered'))
    const [first, second] = wire.asked.filter(({ operation }) => operation === 'deliverRequest')
    expect(first?.command).toMatch(/^[0-9a-f-]{36}$/)
    expect(second?.command).toBe(first?.command)
  })
})

describe('one request, from the requester', () => {
  it('does not see notes of the other side, confirms, and reopens', async () => {
    const { server, request, open } = shown('sam')
    server.moveAs('lin', request, 'comment', { text: 'Ask HR first', audience: 'provider' })
    server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    server.moveAs('lin', request, 'deliver', { result: 'Done' })
    open()
    await screen.findByText('Workplace Technology waits for Sales to confirm')
    expect(screen.queryByText('Ask HR first')).toBeNull()
    expect(screen.queryByLabelText('Internal note')).toBeNull()
    press('Confirm')
    inDialog('Confirm')
    await waitFor(() => expect(server.request(request).state).toBe('confirmed'))

    fireEvent.click(await screen.findByRole('button', { name: 'Reopen' }))
    fireEvent.change(dialog().getByLabelText(/What is still missing/), { target: { value: 'It stopped' } })
    inDialog('Reopen')
    await waitFor(() => expect(server.request(request)).toMatchObject({ state: 'in-work', cycle: 2 }))
    fireEvent.click(await screen.findByRole('button', { name: 'Show earlier cycles' }))
    expect(screen.getByText('Resolution (cycle 1)')).toBeTruthy()
  })

  it('may withdraw, behind the menu', async () => {
    const { server, request, open } = shown('sam')
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Withdraw' }))
    inDialog('Withdraw')
    await waitFor(() => expect(server.request(request).state).toBe('withdrawn'))
    expect(await screen.findByText('Withdrawn', { selector: '.k-badge *' })).toBeTruthy()
  })

  it('learns live what the other side did', async () => {
    const { server, request, open } = shown('sam')
    const { tell } = open()
    await screen.findByText('New')
    const { version } = server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
    tell({ request, version })
    expect(await screen.findByText('Triaged')).toBeTruthy()
  })

  it('is told that there is nothing, or nothing for these eyes', async () => {
    const server = new FakeServer('sam')
    const { nav } = show(server, { at: 'request', request: id<RequestId>('r404') })
    expect(await screen.findByText('Not found')).toBeTruthy()
    press('To requests')
    expect(nav.current()).toEqual({ at: 'board' })
  })
})
