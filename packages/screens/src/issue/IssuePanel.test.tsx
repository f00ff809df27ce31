// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anIssue } from '../testing/fakeIssues.ts'
import { FakeServer } from '../testing/fakeServer.ts'
import { press } from '../testing/hands.ts'
import { show } from '../testing/show.tsx'

const place = { at: 'issue', issue: '10001' } as const

function aTracker(me: string, facts: Parameters<typeof anIssue>[0] = {}): FakeServer {
  const server = new FakeServer(me)
  server.issues.set('10001', anIssue(facts))
  return server
}
const tagged = (me: string) => {
  const server = aTracker('lin')
  server.answer('tagIssue', { params: { id: '10001' }, body: { service: 'vpn', customer: 'sales' } })
  server.me = me as never
  return server
}

describe('the panel of an issue', () => {
  it('offers to tag it to those who may, with what is guessed', async () => {
    const server = aTracker('lin')
    const { wire } = show(server, place)
    await press('Make it an internal request')
    await screen.findByRole('table', { name: 'Promises' })
    expect(wire.asked.find(({ operation }) => operation === 'tagIssue')?.call).toMatchObject({
      ...{ params: { id: '10001' }, body: { service: 'vpn', customer: 'sales' } },
    })
    expect(wire.asked.filter(({ operation }) => operation === 'tagIssue')).toHaveLength(1)
  })

  it('says to others that it is none', async () => {
    show(aTracker('sam'), place)
    expect(await screen.findByText('This issue is no internal request')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Make it an internal request' })).toBeNull()
  })

  it('says that there is one to those who may not see it', async () => {
    const server = tagged('olga')
    show(server, place)
    expect(await screen.findByText('The request of this issue is not yours to see')).toBeTruthy()
  })

  it('shows the request of somebody who was quicker', async () => {
    const server = aTracker('lin')
    show(server, place)
    await screen.findByRole('button', { name: 'Make it an internal request' })
    server.as('chen', () =>
      server.answer('tagIssue', { params: { id: '10001' }, body: { service: 'vpn', customer: 'sales' } }),
    )
    await press('Make it an internal request')
    expect(await screen.findByRole('table', { name: 'Promises' })).toBeTruthy()
  })

  it('says that its issue was deleted', async () => {
    const server = tagged('lin')
    const request = server.request('r1' as never)
    Object.assign(request, { follows: { ...request.follows, isGone: true } })
    show(server, place)
    expect(await screen.findByText('The issue of this request was deleted')).toBeTruthy()
    expect(await screen.findByRole('table', { name: 'Promises' })).toBeTruthy()
  })

  it('says what stands in the way, and tries again', async () => {
    const server = aTracker('sam')
    const { wire } = show(server, { at: 'issue', issue: 'none' })
    expect(await screen.findByText('Not found')).toBeTruthy()
    expect(wire.asked.every(({ operation }) => operation !== 'tagIssue')).toBe(true)
  })

  it('keeps what was chosen when nothing gets through, and sends it once', async () => {
    const server = aTracker('lin')
    const { wire } = show(server, place)
    await screen.findByRole('button', { name: 'Make it an internal request' })
    wire.isDown = true
    await press('Make it an internal request')
    const form = within(
      (await screen.findByRole('button', { name: 'Make it an internal request' })).closest('form') as HTMLElement,
    )
    expect(await form.findByRole('alert')).toBeTruthy()
    wire.isDown = false
    await press('Make it an internal request')
    expect(await screen.findByRole('table', { name: 'Promises' })).toBeTruthy()
    await waitFor(() => expect(server.request('r1' as never).service).toBe('vpn'))
  })

  it('is read in Chinese, too', async () => {
    show(tagged('lin'), place, { language: 'zh-CN' })
    expect(await screen.findByRole('list', { name: '处理过程' })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: '内部服务请求' })).toBeTruthy()
  })
})
