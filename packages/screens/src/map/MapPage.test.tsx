// @vitest-environment happy-dom
import { type DepartmentId, id, instant } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { aServiceMap } from '../testing/serviceMap.ts'
import { show } from '../testing/show.tsx'

const pair = { customer: id<DepartmentId>('hr'), provider: id<DepartmentId>('it') }
const stray = { customer: id<DepartmentId>('fin'), provider: id<DepartmentId>('hr') }

function open(route: object = {}, who = 'ada') {
  const server = new FakeServer(who)
  server.serviceMap = aServiceMap()
  return { server, ...show(server, { at: 'map', ...route }) }
}
const chart = async (title: string) =>
  (await screen.findByRole('heading', { name: title })).closest('section') as HTMLElement
const lastSent = (asked: readonly { operation: string; call: unknown }[], operation: string) =>
  asked.findLast((each) => each.operation === operation)?.call

describe('who serves whom', () => {
  it('says of each pair how much is asked, how much of it is in time, and how sure it is that it is a relation', async () => {
    open()
    const heat = within(await chart('Requests and on-time share'))
    const marks = within(heat.getByRole('group')).getAllByRole('button')
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'People → Workplace Technology · Requests 120 · On time 92% · 86%–97% · n = 110 · Proposed from traffic',
      'Workplace Technology → People · Requests 40 · On time 75% · 69%–80% · n = 36 · Confirmed or added',
      'Finance → People · Requests 2 · On time Not enough data · n = 2 · Accidental traffic',
    ])
    expect(marks.filter((mark) => mark.tabIndex === 0)).toHaveLength(1)
    const flow = within(await chart('Where the work flows'))
    expect(
      within(flow.getByRole('group'))
        .getAllByRole('button')
        .map((mark) => mark.getAttribute('aria-label')),
    ).toEqual([
      'People → Workplace Technology · Requests 120 · on time 92% (86% to 97%)',
      'Workplace Technology → People · Requests 40 · on time 75% (69% to 80%)',
    ])
  })

  it('gives the same as a table', async () => {
    open()
    const heat = within(await chart('Requests and on-time share'))
    fireEvent.click(heat.getByRole('button', { name: 'Show as table' }))
    const rows = within(heat.getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(4)
    expect(rows[3]?.textContent).toContain('Not enough data')
  })

  it('shows that what stands there answers an earlier question, until the new answer is there', async () => {
    const { wire } = open()
    const busy = async () => (await chart('Requests and on-time share')).closest('[aria-busy=true]') !== null
    expect(await busy()).toBe(false)
    wire.isHeld = true
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: 'year-2016' } })
    await waitFor(async () => expect(await busy()).toBe(true))
    wire.release()
    await waitFor(async () => expect(await busy()).toBe(false))
  })

  it('asks for the chosen period and keeps it in the address', async () => {
    const { nav, wire } = open()
    await chart('Requests and on-time share')
    expect(lastSent(wire.asked, 'getServiceMap')).toMatchObject({ query: { from: instant('2025-08-01T00:00+08:00') } })
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: 'year-2016' } })
    await waitFor(() =>
      expect(lastSent(wire.asked, 'getServiceMap')).toMatchObject({
        query: { from: instant('2016-01-01T00:00+08:00'), until: instant('2017-01-01T00:00+08:00') },
      }),
    )
    expect(nav.current()).toEqual({ at: 'map', period: 'year-2016' })
  })

  it('opens a relation, confirms it, and takes that back', async () => {
    const { server, nav, wire } = open()
    const heat = within(await chart('Requests and on-time share'))
    fireEvent.click(heat.getByRole('button', { name: /^People → Workplace Technology/ }))
    expect(nav.current()).toEqual({ at: 'map', relation: pair })
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('New laptop')).toBeTruthy()
    expect(dialog.getByText('92% · n = 110')).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Save decision' }))
    expect(wire.asked.some(({ operation }) => operation === 'confirmRelation')).toBe(false)
    fireEvent.click(dialog.getByRole('radio', { name: 'Yes, Workplace Technology serves People' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Save decision' }))
    expect(await dialog.findByText(/^Confirmed by Ada Novak, /)).toBeTruthy()
    expect(lastSent(wire.asked, 'confirmRelation')).toMatchObject({ params: pair, version: null, body: { reason: '' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Take this decision back' }))
    await waitFor(() => expect(dialog.queryByText(/^Confirmed by/)).toBeNull())
    expect(server.serviceMap?.relations[0]).toMatchObject({ state: 'proposed', decision: { version: 2 } })
  })

  it('wants a reason from whoever corrects it', async () => {
    const { server } = open({ relation: stray })
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('radio', { name: 'Yes, although there is little traffic' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Save decision' }))
    expect(await dialog.findByText('Must be filled in')).toBeTruthy()
    fireEvent.change(dialog.getByRole('textbox', { name: /Reason/ }), { target: { value: 'From May on.' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save decision' }))
    expect(await dialog.findByText('From May on.')).toBeTruthy()
    expect(server.serviceMap?.relations[2]).toMatchObject({ state: 'added' })
  })

  it('adds a relation that has no traffic at all', async () => {
    const { wire } = open()
    await chart('Requests and on-time share')
    fireEvent.click(screen.getByRole('button', { name: 'Add a relation' }))
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.change(dialog.getByLabelText(/Customer/), { target: { value: 'fin' } })
    fireEvent.change(dialog.getByLabelText(/Provider/), { target: { value: 'it' } })
    fireEvent.change(dialog.getByRole('textbox', { name: /Reason/ }), { target: { value: 'New in May' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Decision saved')).toBeTruthy()
    expect(lastSent(wire.asked, 'addRelation')).toMatchObject({
      params: { customer: 'fin', provider: 'it' },
      body: { reason: 'New in May' },
    })
  })

  it('leads to the requests behind a relation', async () => {
    const { nav } = open({ relation: pair })
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Show the requests' }))
    expect(nav.current()).toEqual({ at: 'board', scope: 'all', state: 'every', ...pair })
  })

  it('says how relations are told from accidents', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'How relations are found' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/0\.40% of what a department asks lands by accident/)).toBeTruthy()
    expect(dialog.getByText(/in at most 5% of such maps/)).toBeTruthy()
  })

  it('says that nothing was asked in a period, and leads to everything', async () => {
    const server = new FakeServer('ada')
    server.serviceMap = aServiceMap({ relations: [] })
    const { nav } = show(server, { at: 'map' })
    fireEvent.click(await screen.findByRole('button', { name: 'Show everything' }))
    expect(nav.current()).toEqual({ at: 'map', period: 'all' })
  })

  it('is not for those who only ask', async () => {
    show(new FakeServer('sam'), { at: 'map' })
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
  })
})
