// @vitest-environment happy-dom
import { id, type RequestId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const day = 86_400_000
const dialog = async () => within(await screen.findByRole('dialog'))
type Dialog = Awaited<ReturnType<typeof dialog>>
const score = async (dialog: Dialog, group: RegExp, name: RegExp | string) =>
  fireEvent.click(within(await dialog.findByRole('group', { name: group })).getByRole('radio', { name }))
const press = async (name: string, where: Pick<Dialog, 'findByRole'> = screen) =>
  fireEvent.click(await where.findByRole('button', { name }))

/** Sam of Sales was delivered something by Workplace Technology; `me` looks at it. */
function delivered(me: string) {
  const server = new FakeServer(me)
  const request = server.raiseAs('sam', { service: 'vpn', title: 'Access' })
  server.moveAs('lin', request, 'triage', { urgency: 3, importance: 3 })
  server.moveAs('lin', request, 'deliver', { result: 'Done.' })
  const rate = (said: object) =>
    server.as('sam', () => {
      const body = { cycle: 1, process: 4, result: 5, reason: '', ...said }
      return server.answer('rateRequest', { params: { id: request }, body })
    })
  return { server, request, rate, open: () => show(server, { at: 'request', request }) }
}

describe('rating a delivery', () => {
  it('says until when it can be, who will see it, and thanks', async () => {
    const { server, request, open } = delivered('sam')
    server.moveAs('sam', request, 'confirm')
    open()
    expect(await screen.findByText('You can rate it until Jul 21, 2026, 10:00 AM.')).toBeTruthy()
    await press('Rate')
    const rating = await dialog()
    await press('Send rating', rating)
    expect(await rating.findAllByText('Must be filled in')).toHaveLength(2)
    await score(rating, /How was the work done/, '3')
    await score(rating, /How is the result/, '4')
    expect(rating.getByText(/see your name, both scores and your reason/)).toBeTruthy()
    await press('Send rating', rating)
    expect(await screen.findByText('Thank you for rating')).toBeTruthy()
    expect(screen.getAllByText('You can change it until Jul 14, 2026, 10:00 AM.').length).toBeGreaterThan(0)
    expect(await screen.findByText('3 of 5')).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Change rating' })).toBeTruthy()
  })

  it('keeps what was written on the device until it has arrived', async () => {
    const { server, open } = delivered('sam')
    const { wire, host, unmount } = open()
    await press('Rate')
    const rating = await dialog()
    await score(rating, /How was the work done/, /^1/)
    await score(rating, /How is the result/, '3')
    fireEvent.change(rating.getByLabelText(/What was behind it/), { target: { value: '太慢了' } })
    wire.isDown = true
    await press('Send rating', rating)
    expect(await rating.findByText(/The server cannot be reached/)).toBeTruthy()
    unmount()
    wire.isDown = false
    const request = id<RequestId>('r1')
    expect(host.memory.read(`rating.sam.${request}.1`)).toContain('太慢了')
    expect(server.request(request).version).toBe(3)
  })

  it('tells when somebody else of the customer was quicker', async () => {
    const { server, open } = delivered('sam')
    open()
    await press('Rate')
    server.refusals.set('rateRequest', { kind: 'rating-answered', by: id('olga') })
    const rating = await dialog()
    await score(rating, /How was the work done/, '4')
    await score(rating, /How is the result/, '4')
    await press('Send rating', rating)
    expect(await rating.findByText(/Somebody else has rated this delivery/)).toBeTruthy()
  })

  it('leaves a confirmation that was made when the rating does not arrive, and what was written waits', async () => {
    const { server, request, open } = delivered('sam')
    open()
    await press('Confirm')
    const confirming = await dialog()
    await score(confirming, /How was the work done/, '4')
    await score(confirming, /How is the result/, /^5/)
    server.refusals.set('rateRequest', { kind: 'fault' })
    await press('Confirm', confirming)
    expect(await screen.findByText('Confirmed, but the rating did not arrive')).toBeTruthy()
    expect(server.request(request).state).toBe('confirmed')
    await press('Rate')
    const rating = await dialog()
    const work = within(await rating.findByRole('group', { name: /How was the work done/ }))
    expect(work.getByRole<HTMLInputElement>('radio', { name: '4' }).checked).toBe(true)
    await press('Send rating', rating)
    expect(await screen.findByText('4 of 5')).toBeTruthy()
  })

  it('is not asked of whoever confirms without it', async () => {
    const { server, request, open } = delivered('sam')
    open()
    await press('Confirm')
    await press('Confirm', await dialog())
    await waitFor(() => expect(server.request(request).state).toBe('confirmed'))
    expect(await screen.findByRole('button', { name: 'Rate' })).toBeTruthy()
  })

  it('is not offered when the time is over, nor while the page stands there', async () => {
    const { server, open } = delivered('sam')
    server.pass(14 * day - 60_000)
    open()
    expect(await screen.findByText('How was it?')).toBeTruthy()
    server.pass(60_000)
    await waitFor(() => expect(screen.queryByText('How was it?')).toBeNull())
  })
})

describe('what the provider sees of a rating', () => {
  it('is both scores, the reason and the name; and nothing to rate', async () => {
    const { rate, open } = delivered('lin')
    rate({ process: 2, reason: 'No word for days' })
    rate({})
    open()
    expect(await screen.findByText('Rating of the customer')).toBeTruthy()
    expect(screen.getByText('4 of 5')).toBeTruthy()
    expect(screen.getByText(/^Sam Park, .*changed/)).toBeTruthy()
    const history = within(screen.getByRole('list', { name: 'History' }))
    expect(history.getByText('Sam Park rated: work 2 of 5, result 5 of 5')).toBeTruthy()
    expect(history.getByText('No word for days')).toBeTruthy()
    expect(history.getByText('Sam Park changed the rating: work 4 of 5, result 5 of 5')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /[Rr]at/ })).toBeNull()
  })

  it('is told in Chinese', async () => {
    const { server, request, rate } = delivered('lin')
    rate({})
    show(server, { at: 'request', request }, { language: 'zh-CN' })
    expect(await screen.findByText('客户评价')).toBeTruthy()
    expect(screen.getByText('朴森评价：过程 4 分，结果 5 分（满分 5 分）')).toBeTruthy()
  })
})
