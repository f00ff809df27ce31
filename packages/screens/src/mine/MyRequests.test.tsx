// @vitest-environment happy-dom
import { id, type RequestId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const hour = 3_600_000
const place = { at: 'board', scope: 'mine' } as const
const groups = () =>
  screen
    .getAllByRole('region')
    .filter((region) => within(region).queryByRole('list'))
    .map((region) => [
      within(region).getByRole('heading', { level: 2 }).textContent,
      within(region)
        .getAllByRole('listitem')
        .map((one) => within(one).getAllByRole('link')[0]?.textContent),
    ])
const item = (title: string) => {
  const found = screen.getAllByRole('listitem').find((one) => within(one).queryByRole('link', { name: title }))
  if (!found) throw new Error(`nothing is called ${title}`)
  return within(found)
}
const dialog = () => within(screen.getByRole('dialog'))

/** A request is shown, and what its forms are made of has come. */
async function there(title: string) {
  const found = await screen.findByText(title)
  await vi.dynamicImportSettled()
  return found
}

/** Sam asked for four things, and each is at another point of its way. */
function sams() {
  const server = new FakeServer('sam')
  const raise = (title: string) => server.raiseAs('sam', { service: 'vpn', title })
  const asked = { answer: raise('Access from abroad'), confirm: raise('New token'), work: raise('Slow line') }
  const done = raise('Old line')
  for (const request of Object.values(asked)) server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
  server.moveAs('lin', asked.answer, 'assign', { assignee: 'lin' })
  server.moveAs('lin', asked.answer, 'wait', { on: 'customer', reason: 'From which country?' })
  server.moveAs('lin', asked.confirm, 'deliver', { result: 'It lies on your desk.' })
  server.moveAs('chen', asked.work, 'assign', { assignee: 'chen' })
  server.moveAs('chen', asked.work, 'start')
  server.moveAs('sam', done, 'withdraw', { reason: '' })
  return { server, ...asked, done }
}

describe('my requests', () => {
  it('that are done begin with the one that one heard of last, whichever was raised first', async () => {
    const server = new FakeServer('sam')
    const [first, second, third] = ['First', 'Second', 'Third'].map((title) => {
      server.pass(hour)
      return server.raiseAs('sam', { service: 'vpn', title })
    })
    for (const request of [third, first, second]) {
      server.pass(hour)
      server.moveAs('sam', request!, 'withdraw', { reason: '' })
    }
    show(server, place)
    await there('First')
    expect(groups()).toEqual([['Done (3)', ['Second', 'First', 'Third']]])
  })

  it('stand by whose turn it is, each with how it stands, its time left, who has it and the last news', async () => {
    const { server } = sams()
    show(server, place)
    await there('Access from abroad')
    expect(groups()).toEqual([
      ['Needs my answer (1)', ['Access from abroad']],
      ['To confirm (1)', ['New token']],
      ['Under way (1)', ['Slow line']],
      ['Done (1)', ['Old line']],
    ])
    const asking = item('Access from abroad')
    expect(asking.getByText('Workplace Technology waits for your answer: From which country?')).toBeTruthy()
    expect(asking.getByText(/Lin Mei has it/)).toBeTruthy()
    expect(await asking.findByText('Paused · 16h left')).toBeTruthy()
    const working = item('Slow line')
    expect(working.getByText('Workplace Technology is working on it')).toBeTruthy()
    expect(await working.findByText(/Resolution promised by Thu 10:00 AM · Chen Wei has it/)).toBeTruthy()
    expect(working.getByText('Latest, today 10:00 AM: Chen Wei started work')).toBeTruthy()
    expect(item('New token').getByText('Latest, today 10:00 AM: Lin Mei delivered: It lies on your desk.')).toBeTruthy()
    server.pass(2 * hour)
    expect(await working.findByText('14h left')).toBeTruthy()
  })

  it('are answered on the spot, and the work goes on', async () => {
    const { server, answer } = sams()
    show(server, place)
    await there('Access from abroad')
    fireEvent.click(item('Access from abroad').getByRole('button', { name: 'Send' }))
    expect(item('Access from abroad').getByText('Must be filled in')).toBeTruthy()
    fireEvent.change(item('Access from abroad').getByLabelText('Your answer'), { target: { value: '葡萄牙' } })
    fireEvent.click(item('Access from abroad').getByRole('button', { name: 'Send' }))
    expect(await screen.findByText('Answer sent; work goes on')).toBeTruthy()
    expect(server.request(answer)).toMatchObject({ state: 'in-work', waitingFor: null })
    await waitFor(() => expect(groups()[1]).toEqual(['Under way (2)', expect.arrayContaining(['Access from abroad'])]))
  })

  it('keep what was typed when somebody else was quicker, say what they did, and send it then', async () => {
    const { server, answer } = sams()
    show(server, place)
    await there('Access from abroad')
    fireEvent.change(item('Access from abroad').getByLabelText('Your answer'), { target: { value: 'Portugal' } })
    server.moveAs('chen', answer, 'comment', { text: 'Or did you mean the lab?' })
    fireEvent.click(item('Access from abroad').getByRole('button', { name: 'Send' }))
    expect(await screen.findByText('Today 10:00 AM · Chen Wei wrote: Or did you mean the lab?')).toBeTruthy()
    expect(item('Access from abroad').getByLabelText<HTMLTextAreaElement>('Your answer').value).toBe('Portugal')
    fireEvent.click(item('Access from abroad').getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(server.request(answer).state).toBe('in-work'))
  })

  it('are confirmed or reopened without opening the page', async () => {
    const { server, confirm } = sams()
    show(server, place)
    await there('New token')
    fireEvent.click(item('New token').getByRole('button', { name: 'Confirm' }))
    fireEvent.click(dialog().getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByText('Confirmed', { selector: '[role=status] *, [aria-live] *' })).toBeTruthy()
    expect(server.request(confirm).state).toBe('confirmed')
    await waitFor(() => expect(groups().at(-1)).toEqual(['Done (2)', expect.arrayContaining(['New token'])]))

    fireEvent.click(item('New token').getByRole('button', { name: /^Actions for IT-/ }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Reopen' }))
    fireEvent.click(dialog().getByRole('button', { name: 'Reopen' }))
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    fireEvent.change(dialog().getByLabelText(/What is still missing/), { target: { value: 'It does not fit' } })
    fireEvent.click(dialog().getByRole('button', { name: 'Reopen' }))
    await waitFor(() => expect(server.request(confirm)).toMatchObject({ state: 'in-work', cycle: 2 }))
  })

  it('are written to from the list, and may be left alone again', async () => {
    const { server, work } = sams()
    show(server, place)
    await there('Slow line')
    fireEvent.click(item('Slow line').getByRole('button', { name: 'Comment' }))
    fireEvent.click(item('Slow line').getByRole('button', { name: 'Cancel' }))
    fireEvent.click(item('Slow line').getByRole('button', { name: 'Comment' }))
    fireEvent.change(item('Slow line').getByLabelText('Comment'), { target: { value: 'Still slow' } })
    fireEvent.click(item('Slow line').getByRole('button', { name: 'Send' }))
    expect(await screen.findByText('Comment sent')).toBeTruthy()
    expect(server.request(work).version).toBe(5)
    await waitFor(() => expect(item('Slow line').getByText(/Latest.*Sam Park wrote: Still slow/)).toBeTruthy())
  })

  it('keep what was typed when they move to another group meanwhile, in a form and in a reply', async () => {
    const { server, work } = sams()
    const { tell } = show(server, place)
    await there('Slow line')
    fireEvent.click(item('Slow line').getByRole('button', { name: 'Comment' }))
    fireEvent.change(item('Slow line').getByLabelText('Comment'), { target: { value: 'Still slow' } })
    const { version } = server.moveAs('chen', work, 'deliver', { result: 'Faster now' })
    tell({ request: work, version })
    await waitFor(() => expect(groups()[1]).toEqual(['To confirm (2)', expect.arrayContaining(['Slow line'])]))
    expect(item('Slow line').getByLabelText<HTMLTextAreaElement>('Comment').value).toBe('Still slow')

    fireEvent.click(item('Slow line').getByRole('button', { name: 'Reopen' }))
    fireEvent.change(dialog().getByLabelText(/What is still missing/), { target: { value: 'Only at noon' } })
    const again = server.moveAs('sam', work, 'confirm')
    tell({ request: work, version: again.version })
    await waitFor(() => expect(groups().at(-1)).toEqual(['Done (2)', expect.arrayContaining(['Slow line'])]))
    expect(dialog().getByLabelText<HTMLTextAreaElement>(/What is still missing/).value).toBe('Only at noon')
  })

  it('say nothing of what the other side notes for itself', async () => {
    const { server, work } = sams()
    server.moveAs('chen', work, 'comment', { text: 'He always says so', audience: 'provider' })
    show(server, place)
    await there('Slow line')
    expect(screen.queryByText(/He always says so/)).toBeNull()
  })

  it('count honestly where there are more', async () => {
    const server = new FakeServer('sam')
    for (let i = 1; i <= 12; i++) {
      const request = server.raiseAs('sam', { service: 'vpn', title: `Access ${i}` })
      server.moveAs('sam', request, 'withdraw')
      server.pass(1000)
    }
    show(server, place)
    expect(await screen.findByRole('heading', { name: 'Done (10+)' })).toBeTruthy()
    const more = screen.getByRole('button', { name: 'Show more' })
    more.focus()
    fireEvent.click(more)
    expect(await screen.findByRole('heading', { name: 'Done (12)' })).toBeTruthy()
    expect(screen.getAllByRole('listitem')).toHaveLength(12)
    expect(document.activeElement?.closest('li')).toBe(screen.getAllByRole('listitem')[10])
  })

  it('lead to the front door where there are none, and are found by words', async () => {
    const { nav } = show(new FakeServer('sam'), place)
    expect(await screen.findByText('You have asked for nothing yet')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Raise a request' }).at(-1) as HTMLElement)
    expect(nav.current()).toEqual({ at: 'raise' })
  })

  it('are found by words, and it is said when none fits', async () => {
    const { server } = sams()
    show(server, { ...place, text: 'token' })
    expect(await there('New token')).toBeTruthy()
    expect(groups()).toEqual([['To confirm (1)', ['New token']]])
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'no such thing' } })
    expect(await screen.findByText('Nothing matches')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1) as HTMLElement)
    await waitFor(() => expect(groups()).toHaveLength(4))
  })

  it('open by their title', async () => {
    const { server, work } = sams()
    const { nav } = show(server, place)
    fireEvent.click(await screen.findByRole('link', { name: 'Slow line' }))
    expect(nav.current()).toEqual({ at: 'request', request: id<RequestId>(work) })
  })

  it('say once that the server cannot be reached, and come when it is back', async () => {
    const { server } = sams()
    const { wire } = show(server, place)
    wire.isDown = true
    expect(await screen.findByText('The server cannot be reached')).toBeTruthy()
    wire.isDown = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await there('Slow line')).toBeTruthy()
  })

  it('are told in Chinese', async () => {
    const { server } = sams()
    show(server, place, { language: 'zh-CN' })
    expect(await screen.findByRole('heading', { name: '待我答复（1）' })).toBeTruthy()
    expect(screen.getByText('信息技术部正在等待您的答复：From which country?')).toBeTruthy()
  })
})
