// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const say = async (text: string) => {
  fireEvent.change(await screen.findByLabelText(/^What do people complain about/), { target: { value: text } })
}
const radio = (name: string | RegExp) => screen.findByRole('radio', { name })

describe('from complaint to number', () => {
  it('takes a vague complaint to a kept need and a sentence in both languages', async () => {
    const copied: string[] = []
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    })
    const { wire, nav } = show(new FakeServer('lin'), { at: 'need' })
    fireEvent.click(await screen.findByRole('button', { name: 'Service is slow' }))
    expect(await radio(/^Time until half are delivered/)).toHaveProperty('checked', true)
    expect(nav.current()).toEqual({ at: 'need', complaint: 'Service is slow' })
    expect(await screen.findByText('1d 2h')).toBeTruthy()
    expect(screen.getByText('20h to 1d 9h (95% interval)')).toBeTruthy()
    expect(screen.getByText('n = 84')).toBeTruthy()

    fireEvent.click(screen.getByRole('button', { name: 'Keep as a measured need' }))
    expect(await screen.findByText('Must be filled in')).toBeTruthy()
    expect((screen.getByLabelText(/^Owner/) as HTMLSelectElement).value).toBe('lin')
    fireEvent.change(screen.getByLabelText(/^Target \(hours\)/), { target: { value: '8' } })
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a measured need' }))
    expect(
      await screen.findByText(
        /^“Service is slow” in figures: Workplace Technology: half of the requests are delivered within 1d 2h \(95% interval 20h to 1d 9h, n = 84, Apr 13, 2026 to Jul 7, 2026\)\. Target: at most 8h\.$/,
      ),
    ).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: 'Copy in Chinese' }))
    await screen.findByText('Copied')
    expect(copied).toEqual([expect.stringMatching(/^“Service is slow”用数字来说：.*目标：不超过 8小时。$/)])
    expect(wire.asked.find(({ operation }) => operation === 'keepNeed')?.call).toMatchObject({
      body: { complaint: 'Service is slow', measure: 'resolution-median', target: 480 },
    })
    const row = (await screen.findByText('Target missed')).closest('tr') as HTMLElement
    expect(within(row).getByText('Service is slow')).toBeTruthy()
    expect(within(row).getAllByText('20h to 1d 9h · n = 84')).toHaveLength(2)
    expect(document.activeElement?.textContent).toContain('Kept as a measured need')
    vi.unstubAllGlobals()

    fireEvent.click(screen.getByRole('button', { name: 'Another complaint' }))
    expect(await screen.findByRole('button', { name: 'Nobody answers' })).toBeTruthy()
    expect(nav.current()).toEqual({ at: 'need' })
  })

  it('understands what is typed in Chinese, and lets another measure be chosen', async () => {
    const { nav } = show(new FakeServer('lin'), { at: 'need' }, { language: 'zh-CN' })
    fireEvent.change(await screen.findByLabelText(/^大家在抱怨什么/), { target: { value: '老是推来推去' } })
    expect(await radio(/^经过部门交接的占比/)).toHaveProperty('checked', true)
    fireEvent.click(screen.getByRole('button', { name: '换一个指标' }))
    fireEvent.click(await radio(/^未完成中无经办人的占比/))
    await waitFor(() => expect(nav.current()).toEqual({ at: 'need', complaint: '老是推来推去', measure: 'unassigned' }))
    expect(await screen.findByText('统计此刻未完成的请求，与所选时间范围无关。')).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: '查看占比中的请求' }))
    expect(nav.current()).toMatchObject({ at: 'board', scope: 'queue', state: 'open', assignee: 'nobody' })
  })

  it('says that it does not know a complaint, and what can be counted', async () => {
    show(new FakeServer('lin'), { at: 'need' })
    await say('The canteen serves cold soup')
    expect(await screen.findByText('No measure fits these words')).toBeTruthy()
    expect(screen.getAllByRole('radio')).toHaveLength(13)
    expect(screen.queryByText('What it is today')).toBeNull()
    fireEvent.click(await radio(/^Handed to another department/))
    expect(await screen.findByText('25%')).toBeTruthy()
  })

  it('keeps nothing where there is too little data, and says how much is missing', async () => {
    const server = new FakeServer('lin')
    server.needs.measured.set('response-median', { kind: 'not-enough-data', n: 4, needed: 10 })
    show(server, { at: 'need', complaint: 'nobody answers' })
    expect(await screen.findByText('Too little data for a need')).toBeTruthy()
    expect(screen.getByText(/^6 more requests are needed .* There are 4 so far\./)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Keep as a measured need' })).toBeNull()
  })

  it('shows what the server refuses at its field, and keeps what was typed', async () => {
    const server = new FakeServer('lin')
    show(server, { at: 'need', complaint: 'always late' })
    const target = await screen.findByLabelText(/^Target \(%\)/)
    for (const [typed, says] of [
      ['ninety', 'Not the right kind of value'],
      ['130', 'Too large'],
    ] as const) {
      fireEvent.change(target, { target: { value: typed } })
      fireEvent.click(screen.getByRole('button', { name: 'Keep as a measured need' }))
      expect(await screen.findByText(says)).toBeTruthy()
      expect((target as HTMLInputElement).value).toBe(typed)
    }
    server.refusals.set('keepNeed', { kind: 'not-enough-data', n: 9, needed: 10 })
    fireEvent.change(target, { target: { value: '90' } })
    fireEvent.click(screen.getByRole('button', { name: 'Keep as a measured need' }))
    expect(await screen.findByText(/^There is not enough data yet\. /)).toBeTruthy()
  })

  it('says when a target asks for less than there is', async () => {
    show(new FakeServer('lin'), { at: 'need', complaint: 'nobody feels responsible' })
    fireEvent.change(await screen.findByLabelText(/^Target \(%\)/), { target: { value: '60' } })
    expect(await screen.findByText('Today it is already there: 25%. A need asks for more.')).toBeTruthy()
  })

  it('withdraws a need and brings it back', async () => {
    const server = new FakeServer('lin')
    const from = server.now - 91 * 86_400_000
    const body = { complaint: 'Too slow', measure: 'resolution-median', from, target: 480 }
    server.as('lin', () => server.answer('keepNeed', { body }))
    show(server, { at: 'need' })
    const row = (await screen.findByText('Too slow')).closest('tr') as HTMLElement
    fireEvent.click(within(row).getByRole('button', { name: 'More for “Too slow”' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Withdraw' }))
    expect(await screen.findByText('The need was withdrawn')).toBeTruthy()
    expect(await screen.findByText('Withdrawn')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('The need stands again')).toBeTruthy()
    expect(await screen.findByText('Target missed')).toBeTruthy()
  })

  it('gives a need another target, tells those that it had, and takes the change back', async () => {
    const server = new FakeServer('lin')
    const from = server.now - 91 * 86_400_000
    const body = { complaint: 'Too slow', measure: 'resolution-median', from, target: 480 }
    server.as('lin', () => server.answer('keepNeed', { body }))
    server.pass(86_400_000)
    show(server, { at: 'need' })
    const row = async () => (await screen.findByText('Too slow')).closest('tr') as HTMLElement
    const edit = async () => {
      fireEvent.click(within(await row()).getByRole('button', { name: 'More for “Too slow”' }))
      fireEvent.click(await screen.findByRole('menuitem', { name: 'Change the target' }))
      return within(await screen.findByRole('dialog', { name: 'Change the target' }))
    }
    const dialog = await edit()
    const target = dialog.getByLabelText(/^Target \(hours\)/)
    expect((target as HTMLInputElement).value).toBe('8')
    fireEvent.change(target, { target: { value: 'soon' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(dialog.getByText('Not the right kind of value')).toBeTruthy()
    fireEvent.change(target, { target: { value: '6' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Target changed')).toBeTruthy()
    await waitFor(async () => expect((await row()).textContent).toContain('At most 6h'))

    const again = await edit()
    const told = async () => {
      await again.findByText('At most 6h')
      return again.getAllByRole('definition').map((each) => each.textContent)
    }
    expect(await told()).toEqual(['Lin Mei, today 10:00 AM', 'Lin Mei, Jul 7, 2026, 10:00 AM'])
    fireEvent.click(again.getByRole('button', { name: 'Cancel' }))
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('The target of before stands again')).toBeTruthy()
    expect(server.needs.items[0]).toMatchObject({ target: 480, version: 3 })
  })

  it('measures any department for those who look after all', async () => {
    const { wire, nav } = show(new FakeServer('ada'), { at: 'need', complaint: 'too slow' })
    await screen.findByRole('option', { name: 'Workplace Technology' })
    fireEvent.change(screen.getByLabelText('Provider'), { target: { value: 'it' } })
    await waitFor(() => expect(nav.current()).toEqual({ at: 'need', complaint: 'too slow', provider: 'it' }))
    await waitFor(() =>
      expect(wire.asked.findLast(({ operation }) => operation === 'measureComplaint')?.call).toMatchObject({
        params: { measure: 'resolution-median' },
        query: { provider: 'it' },
      }),
    )
  })

  it('has no needs at first, and is for those who serve', async () => {
    const { unmount } = show(new FakeServer('lin'), { at: 'need' })
    expect(await screen.findByText('There is no measured need yet')).toBeTruthy()
    unmount()
    const { wire } = show(new FakeServer('sam'), { at: 'need' })
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
    expect(wire.asked.some(({ operation }) => operation === 'listNeeds')).toBe(false)
  })

  it('says when nothing gets through, and asks again', async () => {
    const { wire } = show(new FakeServer('lin'), { at: 'need' })
    await screen.findByText('There is no measured need yet')
    wire.isDown = true
    await say('too slow')
    expect((await screen.findAllByRole('button', { name: 'Try again' })).length).toBeGreaterThan(0)
    wire.isDown = false
    fireEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement)
    expect(await radio(/^Time until half are delivered/)).toBeTruthy()
  })
})
