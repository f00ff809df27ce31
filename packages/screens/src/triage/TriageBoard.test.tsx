// @vitest-environment happy-dom
import type { RequestId } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { aServer, show } from '../testing/show.tsx'

const place = { at: 'board', scope: 'triage' } as const
const names = ['Untriaged', 'Do', 'Schedule', 'Delegate', 'Drop']
const box = (name: string) => screen.getByRole('region', { name })
const inBox = (name: string) =>
  within(box(name))
    .queryAllByRole('article')
    .map((card) => card.getAttribute('aria-label'))
const board = () => Object.fromEntries(names.map((name) => [name, inBox(name)]))
const handle = (key: string) => screen.getByRole('button', { name: new RegExp(`^Move ${key} `) })
const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(target, { key })
const pressButton = (name: string) => {
  const button = screen.getByRole('button', { name })
  button.focus()
  fireEvent.click(button)
}
const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
const dialog = () => within(screen.getByRole('dialog'))
const inDialog = (name: string) => fireEvent.click(dialog().getByRole('button', { name }))
const chosen = (group: RegExp) =>
  within(dialog().getByRole('group', { name: group })).getByRole('radio', { checked: true }).parentElement?.textContent
const [laptop, printer, dead] = ['r1', 'r2', 'r3'] as RequestId[] as [RequestId, RequestId, RequestId]

async function shown(server = aServer('lin'), options = {}) {
  const seen = show(server, place, options)
  await screen.findByRole('region', { name: /^(Do|马上做)$/ })
  // The forms come once the board stands.
  await vi.dynamicImportSettled()
  return { server, ...seen }
}
const lastEvent = (server: FakeServer, id: RequestId) =>
  (server.answer('getRequest', { params: { id } }) as { timeline: { type: string; reason?: string }[] }).timeline.at(-1)

describe('the triage board', () => {
  it('has four quadrants and a lane for what nobody has looked at, each with how many lie in it', async () => {
    await shown()
    expect(board()).toEqual({
      Untriaged: ['打印机卡纸', 'Laptop for a new colleague'],
      Do: ['Laptop with a dead screen'],
      Schedule: [],
      Delegate: [],
      Drop: [],
    })
    for (const [name, n] of [
      ['Untriaged', '2'],
      ['Do', '1'],
      ['Drop', '0'],
    ] as const)
      expect(within(box(name)).getByText(n)).toBeTruthy()
    expect(within(box('Drop')).getByText('Nothing here')).toBeTruthy()
    expect(within(box('Schedule')).getByText('Important, not urgent')).toBeTruthy()
  })

  it('counts no further than it has looked, says so, and looks on', async () => {
    const server = new FakeServer('lin')
    for (let i = 1; i <= 210; i++) {
      server.raiseAs('sam', { service: 'vpn', title: `Access ${i}` })
      server.pass(1000)
    }
    await shown(server)
    expect(await screen.findByText('Only the first 200 requests of the queue are here')).toBeTruthy()
    expect(within(box('Untriaged')).getByText('200+')).toBeTruthy()
    pressButton('Show more')
    expect(await within(box('Untriaged')).findByText('210')).toBeTruthy()
    expect(screen.queryByText(/^Only the first/)).toBeNull()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Untriaged'))
    expect(inBox('Untriaged')).toHaveLength(12)
    pressButton('Show 198 more')
    expect(inBox('Untriaged')).toHaveLength(210)
    expect(document.activeElement?.closest('li')).toBe(box('Untriaged').querySelectorAll('li')[12])
  })

  it('is for those who serve', async () => {
    show(aServer('sam'), place)
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
  })

  it('says that nothing is there, that nothing fits, and that nothing comes', async () => {
    const { wire, unmount } = show(new FakeServer('lin'), place)
    expect(await screen.findByText('Nothing to triage')).toBeTruthy()
    expect(wire.asked.length).toBeGreaterThan(0)
    unmount()
    const narrowed = show(aServer('lin'), { ...place, text: 'no such thing' })
    expect(await screen.findByText('Nothing matches')).toBeTruthy()
    narrowed.unmount()
    const cut = show(aServer('lin'), place)
    cut.wire.isDown = true
    expect(await screen.findByText('The server cannot be reached')).toBeTruthy()
    cut.wire.isDown = false
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('打印机卡纸')).toBeTruthy()
  })
})

describe('moving by keys', () => {
  it('picks up, carries, asks why, keeps the reason, and takes it back', async () => {
    const { server } = await shown()
    handle('IT-3').focus()
    press(' ')
    expect(told()).toContain('IT-3 picked up, in Do')
    expect(handle('IT-3').getAttribute('aria-pressed')).toBe('true')
    press('ArrowLeft')
    expect(told()).toContain('It ends here; over Do')
    press('ArrowRight')
    expect(told()).toContain('Over Schedule')
    press('ArrowDown')
    expect(told()).toContain('Over Drop')
    press(' ')
    expect(told()).toContain('IT-3 dropped in Drop')
    // From very urgent and of medium importance only as far as it must be.
    expect([chosen(/Urgency/), chosen(/Importance/)]).toEqual(['Low', 'Low'])
    expect(dialog().getByText('Quadrant: Drop')).toBeTruthy()
    inDialog('Triage')
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    expect(board()['Do']).toEqual(['Laptop with a dead screen'])
    fireEvent.change(dialog().getByLabelText(/Reason/), { target: { value: 'A spare is there' } })
    inDialog('Triage')
    await waitFor(() => expect(board()['Drop']).toEqual(['Laptop with a dead screen']))
    expect(server.request(dead)).toMatchObject({ urgency: 2, importance: 2 })
    expect(lastEvent(server, dead)).toMatchObject({ type: 'triaged', reason: 'A spare is there' })
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(board()['Do']).toEqual(['Laptop with a dead screen']))
    expect(server.request(dead)).toMatchObject({ urgency: 5, importance: 3 })
    expect(lastEvent(server, dead)).toMatchObject({ type: 'triaged', reason: 'Undone: set back to what it was' })
  })

  it.each([
    { how: 'escape', leave: () => press('Escape') },
    { how: 'going elsewhere', leave: () => fireEvent.blur(document.activeElement as Element) },
  ])('is given up by $how', async ({ leave }) => {
    const { wire } = await shown()
    handle('IT-3').focus()
    press('Enter')
    press('ArrowRight')
    leave()
    expect(told()).toContain('Cancelled; IT-3 stays in Do')
    expect(handle('IT-3').getAttribute('aria-pressed')).toBe('false')
    press('ArrowRight')
    expect(told()).toContain('Cancelled; IT-3 stays in Do')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(wire.asked.filter(({ operation }) => operation === 'triageRequest')).toEqual([])
  })

  it('accepts what is new as it was asked for without a question, and asks where it is rated otherwise', async () => {
    const { server } = await shown()
    handle('IT-2').focus()
    press(' ')
    expect(told()).toContain('IT-2 picked up, in Untriaged')
    press('ArrowRight')
    press(' ')
    expect(await screen.findByText('IT-2 accepted: Do, priority High')).toBeTruthy()
    expect(server.request(printer)).toMatchObject({ state: 'triaged', urgency: 5, importance: 3 })
    await waitFor(() => expect(board()['Untriaged']).toEqual(['Laptop for a new colleague']))
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(server.request(printer).state).toBe('new'))
    expect(lastEvent(server, printer)).toMatchObject({ type: 'untriaged', reason: 'Undone: set back to what it was' })
    await waitFor(() => expect(board()['Untriaged']).toContain('打印机卡纸'))

    handle('IT-1').focus()
    press(' ')
    press('ArrowRight')
    press('ArrowRight')
    press(' ')
    expect([chosen(/Urgency/), chosen(/Importance/)]).toEqual(['Low', 'Medium'])
    inDialog('Triage')
    await waitFor(() => expect(board()['Schedule']).toEqual(['Laptop for a new colleague']))
    expect(server.request(laptop)).toMatchObject({ state: 'triaged', urgency: 2, importance: 3 })
  })

  it('is heard by a screen reader, which presses without a key', async () => {
    await shown()
    fireEvent.click(handle('IT-3'), { detail: 0 })
    expect(told()).toContain('IT-3 picked up, in Do')
    expect(handle('IT-3').getAttribute('aria-describedby')).toBeTruthy()
  })
})

describe('moving by the menu', () => {
  const act = async (key: string, item: string) => {
    fireEvent.click(screen.getByRole('button', { name: `Actions for ${key}` }))
    fireEvent.click(await screen.findByRole('menuitem', { name: item }))
  }

  it('needs no dragging, and sets the levels one by one', async () => {
    const { server } = await shown()
    await act('IT-2', 'Accept as asked: Do')
    await waitFor(() => expect(server.request(printer).state).toBe('triaged'))
    await act('IT-3', 'Move to: Delegate')
    expect([chosen(/Urgency/), chosen(/Importance/)]).toEqual(['Very high', 'Low'])
    inDialog('Cancel')
    await act('IT-3', 'Set urgency and importance…')
    expect([chosen(/Urgency/), chosen(/Importance/)]).toEqual(['Very high', 'Medium'])
  })

  it('opens the request, as its title does', async () => {
    const { nav } = await shown()
    await act('IT-3', 'Open')
    expect(nav.current()).toEqual({ at: 'request', request: dead })
  })
})

describe('dragging', () => {
  afterEach(() => vi.restoreAllMocks())
  const pointer = (type: string, target: EventTarget, x: number, y: number, more: object = {}) =>
    fireEvent(
      target as Element,
      Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        ...{ clientX: x, clientY: y, button: 0, isPrimary: true, pointerId: 7, pointerType: 'touch', ...more },
      }),
    )
  /** What lies under the pointer, wherever it is. */
  const over = (name: string | null) => {
    document.elementFromPoint = () => (name === null ? null : box(name))
  }

  it.each(['touch', 'mouse', 'pen'])('by %s puts the request where it is let go', async (pointerType) => {
    await shown()
    const from = pointerType === 'mouse' ? screen.getByText('Laptop with a dead screen') : handle('IT-3')
    pointer('pointerdown', from, 10, 10, { pointerType })
    over('Schedule')
    pointer('pointermove', window, 200, 40, { pointerType })
    expect(box('Schedule').hasAttribute('data-target')).toBe(true)
    pointer('pointerup', window, 200, 40, { pointerType })
    expect(dialog().getByText('Quadrant: Schedule')).toBeTruthy()
    expect(box('Schedule').hasAttribute('data-target')).toBe(false)
  })

  it.each([
    { given: 'let go where it was', to: 'Do' },
    { given: 'let go in the lane', to: 'Untriaged' },
    { given: 'let go outside', to: null },
  ])('changes nothing when it is $given', async ({ to }) => {
    const { wire } = await shown()
    pointer('pointerdown', handle('IT-3'), 10, 10)
    over(to)
    pointer('pointermove', window, 200, 40)
    pointer('pointerup', window, 200, 40)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(wire.asked.filter(({ operation }) => operation === 'triageRequest')).toEqual([])
  })

  it('is given up by escape, and by the system', async () => {
    await shown()
    over('Drop')
    for (const giveUp of [() => press('Escape'), () => pointer('pointercancel', window, 0, 0)]) {
      pointer('pointerdown', handle('IT-3'), 10, 10)
      pointer('pointermove', window, 200, 40)
      expect(box('Drop').hasAttribute('data-target')).toBe(true)
      giveUp()
      expect(box('Drop').hasAttribute('data-target')).toBe(false)
      pointer('pointerup', window, 200, 40)
      expect(screen.queryByRole('dialog')).toBeNull()
    }
  })

  it('is no drag while the hand hardly moves, and not by a second finger or the other button', async () => {
    await shown()
    over('Drop')
    pointer('pointerdown', handle('IT-3'), 10, 10)
    pointer('pointermove', window, 13, 12)
    pointer('pointerup', window, 13, 12)
    pointer('pointerdown', handle('IT-3'), 10, 10, { button: 2 })
    pointer('pointermove', window, 200, 40)
    pointer('pointerup', window, 200, 40)
    pointer('pointerdown', handle('IT-3'), 10, 10, { isPrimary: false })
    pointer('pointermove', window, 200, 40)
    expect(box('Drop').hasAttribute('data-target')).toBe(false)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

it('the board speaks Chinese', async () => {
  await shown(aServer('lin'), { language: 'zh-CN' })
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(headings).toEqual(['未分诊', '马上做', '计划做', '委托做', '不做'])
})
