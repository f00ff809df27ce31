// @vitest-environment happy-dom
import type { AlertView } from '@counterpart/contract'
import { id, instant } from '@counterpart/core'
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const alert = (over: Partial<AlertView> = {}): AlertView => ({
  id: 'a1',
  request: id('r1'),
  key: id('IT-1'),
  title: 'Printer jams',
  provider: id('it'),
  assignee: id('lin'),
  target: 'resolution',
  cycle: 1,
  kind: 'breach',
  tell: ['agents'],
  since: instant('2026-07-07T09:30+08:00'),
  raisedAt: instant('2026-07-07T09:31+08:00'),
  ...over,
})

describe('alerts', () => {
  it('name the broken promise, since when and who has it, and lead to the request', async () => {
    const server = new FakeServer('lin')
    server.raiseAs('sam', { service: 'vpn', title: 'Printer jams' })
    server.alerts = [alert(), alert({ id: 'a2', key: id('IT-2'), assignee: null, target: 'first-response' })]
    const { nav } = show(server, { at: 'alerts' })
    await screen.findAllByText('Workplace Technology')
    const [, first, second] = within(screen.getByRole('table')).getAllByRole('row')
    expect(first?.textContent).toBe(
      'IT-1Printer jamsWorkplace TechnologyResolutionPromise brokenLMLin MeiToday 9:30 AM',
    )
    expect(second?.textContent).toContain('First responsePromise brokenNobody')
    fireEvent.click(within(first as HTMLElement).getByRole('link'))
    expect(nav.current()).toEqual({ at: 'request', request: 'r1' })
  })

  it('begin with the promise that was broken last, however late another was noticed', async () => {
    const server = new FakeServer('lin')
    const early = { since: instant('2026-07-03T09:30+08:00'), raisedAt: instant('2026-07-07T09:40+08:00') }
    server.alerts = [alert({ id: 'a2', key: id('IT-2'), ...early }), alert()]
    show(server, { at: 'alerts' })
    const rows = within(await screen.findByRole('table')).getAllByRole('row')
    expect(rows.slice(1).map((row) => row.textContent?.slice(0, 4))).toEqual(['IT-1', 'IT-2'])
  })

  it('say so when there are more than are shown', async () => {
    const server = new FakeServer('lin')
    server.alerts = Array.from({ length: 201 }, (_, i) => alert({ id: `a${i}`, key: id(`IT-${i}`) }))
    show(server, { at: 'alerts' })
    expect(await screen.findByText('Only the latest 200 alerts are shown')).toBeTruthy()
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(201)
  })

  it('are none on a good day', async () => {
    show(new FakeServer('lin'), { at: 'alerts' })
    expect(await screen.findByText('No promise is broken or at risk')).toBeTruthy()
  })

  it('are for those who serve', async () => {
    const { wire } = show(new FakeServer('sam'), { at: 'alerts' })
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
    expect(wire.asked.some(({ operation }) => operation === 'listAlerts')).toBe(false)
  })
})
