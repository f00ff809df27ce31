// @vitest-environment happy-dom

import { instant, type RequestId } from '@counterpart/core'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Asking } from '../data/useAsk.ts'
import { FakeServer } from '../testing/fakeServer.ts'
import { aServer, show } from '../testing/show.tsx'

const hour = 3_600_000
const titles = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent)
const lastList = (asked: readonly { operation: string; call: unknown }[]) =>
  (asked.findLast(({ operation }) => operation === 'listRequests')?.call as Asking<'listRequests'> | undefined)?.query

describe('the board', () => {
  it('begins an agent at the open queue, the most pressing first, and says who waits for whom', async () => {
    show(aServer('lin'), { at: 'board' })
    expect(await screen.findByRole('tab', { name: 'Our queue', selected: true })).toBeTruthy()
    await screen.findByText('打印机卡纸')
    expect(titles()).toEqual([
      '打印机卡纸Sales waits for Workplace Technology · Remote access',
      'Laptop for a new colleagueSales waits for Workplace Technology · New laptop',
      'Laptop with a dead screenWorkplace Technology waits for Sales · New laptop',
    ])
    const row = screen.getByText('Laptop with a dead screen').closest('tr') as HTMLElement
    expect(within(row).getByText('Waiting on customer')).toBeTruthy()
    expect(within(row).getByText('Paused · 8h left')).toBeTruthy()
  })

  it('narrows by late, by words and by state, and clears', async () => {
    const server = aServer('lin')
    const { nav, wire } = show(server, { at: 'board' })
    await screen.findByText('打印机卡纸')
    server.pass(3.5 * hour)
    fireEvent.click(screen.getByLabelText('Late only'))
    await waitFor(() => expect(titles()).toHaveLength(1))
    expect(lastList(wire.asked)).toMatchObject({ scope: 'queue', order: 'due', breached: 'yes' })
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(titles()).toHaveLength(3))

    fireEvent.change(screen.getByLabelText('Search requests'), { target: { value: '卡纸' } })
    await waitFor(() => expect(titles()).toHaveLength(1))
    expect(nav.current()).toMatchObject({ at: 'board', scope: 'queue', text: '卡纸' })

    fireEvent.change(screen.getByLabelText('Search requests'), { target: { value: 'no such thing' } })
    expect(await screen.findByText('Nothing matches')).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1) as HTMLElement)
    await waitFor(() => expect(titles()).toHaveLength(3))
    expect(screen.getByLabelText<HTMLInputElement>('Search requests').value).toBe('')

    fireEvent.change(screen.getByLabelText('State'), { target: { value: 'waiting' } })
    await waitFor(() => expect(titles()).toEqual([expect.stringContaining('dead screen')]))
  })

  it('shows the rows behind a figure, says which they are, and lets go of them', async () => {
    const server = aServer('lin')
    const { id } = server.request('r2' as RequestId)
    server.moveAs('lin', id, 'triage', { urgency: 5, importance: 3 })
    server.moveAs('lin', id, 'deliver')
    const { nav, wire } = show(server, {
      ...{ at: 'board', scope: 'queue', state: 'not-withdrawn', onTime: 'kept' },
      deliveredFrom: instant('2026-07-06T00:00+08:00'),
      deliveredUntil: instant('2026-07-13T00:00+08:00'),
    })
    expect(await screen.findByText('打印机卡纸')).toBeTruthy()
    expect(titles()).toHaveLength(1)
    expect(
      screen.getByText('Only: delivered Jul 6, 2026, 12:00 AM – Jul 13, 2026, 12:00 AM · delivered within the target'),
    ).toBeTruthy()
    expect(lastList(wire.asked)).toMatchObject({
      onTime: 'kept',
      deliveredFrom: instant('2026-07-06T00:00+08:00'),
      states: expect.not.arrayContaining(['withdrawn']),
    })
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(titles()).toHaveLength(2))
    expect(screen.queryByText(/^Only:/)).toBeNull()
    expect(nav.current()).toEqual({ at: 'board', scope: 'queue' })
  })

  it('counts down by itself, and turns late in words', async () => {
    const server = aServer('lin')
    show(server, { at: 'board' })
    const row = (await screen.findByText('打印机卡纸')).closest('tr') as HTMLElement
    expect(await within(row).findByText('2h left')).toBeTruthy()
    server.pass(hour)
    expect(await within(row).findByText('1h left')).toBeTruthy()
    // Lunch: the calendar is closed, and nothing falls.
    server.pass(hour)
    expect(await within(row).findByText('0s left')).toBeTruthy()
    server.pass(0.5 * hour)
    expect(within(row).getByText('0s left')).toBeTruthy()
    server.pass(hour)
    expect(await within(row).findByText('30m late')).toBeTruthy()
  })

  it('opens a request by its title', async () => {
    const { nav } = show(aServer('lin'), { at: 'board' })
    fireEvent.click(await screen.findByText('Laptop for a new colleague'))
    expect(nav.current()).toEqual({ at: 'request', request: 'r1' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Laptop for a new colleague' })).toBeTruthy()
  })

  it('takes the keyboard along to the request, and back to the list with its filters', async () => {
    const { nav } = show(aServer('lin'), { at: 'board', scope: 'queue', text: 'dead' })
    fireEvent.click(await screen.findByText('Laptop with a dead screen'))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Laptop with a dead screen' })
    expect(document.activeElement?.contains(heading)).toBe(true)
    expect(document.activeElement).not.toBe(document.body)
    fireEvent.click(screen.getByRole('link', { name: 'Requests' }))
    expect(nav.current()).toEqual({ at: 'board', scope: 'queue', text: 'dead' })
  })

  it('fetches nobody back who opened a request while the search was still waiting', async () => {
    const { nav } = show(aServer('lin'), { at: 'board' })
    await screen.findByText('Laptop with a dead screen')
    const replace = vi.spyOn(nav, 'replace')
    vi.useFakeTimers()
    try {
      fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'dead' } })
      // The address has changed; the page has not heard of it yet.
      vi.spyOn(nav, 'current').mockReturnValue({ at: 'request', request: 'r1' as RequestId })
      act(() => vi.advanceTimersByTime(1000))
      expect(replace).not.toHaveBeenCalled()
    } finally {
      vi.useRealTimers()
      vi.restoreAllMocks()
    }
  })

  it('shows more when there is more', async () => {
    const server = new FakeServer('ada')
    for (let i = 1; i <= 60; i++) {
      server.pass(1000)
      server.raiseAs('sam', { service: 'vpn', title: `Access ${i}` })
    }
    show(server, { at: 'board', scope: 'all' })
    expect(await screen.findByText('50 requests shown')).toBeTruthy()
    const more = screen.getByRole('button', { name: 'Show more' })
    more.focus()
    fireEvent.click(more)
    expect(await screen.findByText('60 requests')).toBeTruthy()
    expect(titles()[0]).toContain('Access 60')
    expect(new Set(titles()).size).toBe(60)
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
    // The button is gone: the keyboard goes on with what it brought.
    expect(document.activeElement?.closest('tr')).toBe(screen.getAllByRole('row')[51])
  })

  it('leaves the keyboard where it has gone while more was on its way', async () => {
    const server = new FakeServer('ada')
    for (let i = 1; i <= 60; i++) server.raiseAs('sam', { service: 'vpn', title: `Access ${i}` })
    show(server, { at: 'board', scope: 'all' })
    fireEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    const search = screen.getByRole('searchbox')
    search.focus()
    expect(await screen.findByText('60 requests')).toBeTruthy()
    expect(document.activeElement).toBe(search)
  })

  it('keeps a filter with the person, finds it again, and lets it go and come back', async () => {
    const server = aServer('lin')
    const { nav } = show(server, { at: 'board', scope: 'queue', text: '卡纸', assignee: 'nobody' })
    await screen.findByText('打印机卡纸')
    await vi.dynamicImportSettled()
    const menu = async (item: string) => {
      fireEvent.click(screen.getByRole('button', { name: 'Saved filters' }))
      fireEvent.click(await screen.findByRole('menuitem', { name: item }))
    }
    await menu('Save this filter…')
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }))
    expect(within(screen.getByRole('dialog')).getByText('Must be filled in')).toBeTruthy()
    // Meanwhile another device has kept one, too.
    const other = { list: 'queue', name: 'Waiting', choice: { state: 'waiting' } } as const
    server.filters = { items: [other], version: 1 }
    fireEvent.change(screen.getByRole('textbox', { name: /^Name/ }), { target: { value: ' 卡纸 ' } })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Filter “卡纸” saved')).toBeTruthy()
    const kept = { list: 'queue', name: '卡纸', choice: { text: '卡纸', assignee: 'nobody' } }
    expect(server.filters.items).toEqual([other, kept])

    fireEvent.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1) as HTMLElement)
    await waitFor(() => expect(titles()).toHaveLength(3))
    await menu('卡纸')
    await waitFor(() => expect(titles()).toHaveLength(1))
    expect(nav.current()).toEqual({ at: 'board', scope: 'queue', text: '卡纸', assignee: 'nobody' })

    await menu('Manage saved filters…')
    fireEvent.click(await screen.findByRole('button', { name: 'Remove “卡纸”' }))
    await waitFor(() => expect(server.filters.items).toEqual([other]))
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(server.filters.items).toEqual([other, kept]))
  })

  it('gives each person the tabs of their roles, and invites whoever asked for nothing', async () => {
    const { nav } = show(new FakeServer('sam'), { at: 'board' })
    expect(await screen.findByText('You have asked for nothing yet')).toBeTruthy()
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['My requests'])
    fireEvent.click(screen.getAllByRole('button', { name: 'Raise a request' }).at(-1) as HTMLElement)
    expect(nav.current()).toEqual({ at: 'raise' })
  })

  it('says what a role does not cover', async () => {
    show(aServer('sam'), { at: 'board', scope: 'all' })
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
  })

  it('says that the server cannot be reached, and tries again', async () => {
    const { wire } = show(aServer('lin'), { at: 'board' })
    wire.isDown = true
    expect(await screen.findByText('The server cannot be reached')).toBeTruthy()
    wire.isDown = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('打印机卡纸')).toBeTruthy()
  })

  it('asks again when somebody changed something', async () => {
    const server = aServer('lin')
    const { tell } = show(server, { at: 'board' })
    await screen.findByText('打印机卡纸')
    const request = server.raiseAs('sam', { service: 'vpn', title: 'Brand new' })
    tell({ request, version: 1 })
    expect(await screen.findByText('Brand new')).toBeTruthy()
  })
})
