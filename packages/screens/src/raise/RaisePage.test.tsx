// @vitest-environment happy-dom
import type { ServiceView } from '@counterpart/contract'
import { instant } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { memoryOf, show } from '../testing/show.tsx'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('raising a request', () => {
  it('goes from the catalogue over the form to the request', async () => {
    const server = new FakeServer('sam')
    const { nav, wire } = show(server, { at: 'raise' })
    await screen.findByRole('heading', { level: 2, name: 'Workplace Technology' })
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Question about pay',
      'New laptop',
      'Remote access',
    ])
    expect(screen.getAllByText('Promise: 16h of working time')).toHaveLength(2)
    type('Search services', '笔记本')
    await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(1))
    fireEvent.click(screen.getByRole('link', { name: 'New laptop' }))
    await screen.findByRole('heading', { level: 1, name: 'New laptop' })

    await screen.findByRole('button', { name: 'Send request' })
    press('Send request')
    expect(await screen.findByText('3 fields need your attention')).toBeTruthy()
    expect(screen.getAllByText('Must be filled in')).toHaveLength(3)
    type(/In one line/, 'A laptop for Kim')
    type(/System/, 'mac')
    type(/How many/, '21')
    expect(screen.getByText('Must be 20 or less')).toBeTruthy()
    type(/How many/, '2')
    type(/Needed by/, '2026-08-01')
    fireEvent.click(screen.getByLabelText('For travel'))

    press('Send request')
    expect(await screen.findByText('IT-1 is on its way')).toBeTruthy()
    expect(nav.current()).toEqual({ at: 'request', request: 'r1' })
    expect(wire.asked.find(({ operation }) => operation === 'raiseRequest')?.call).toMatchObject({
      body: {
        title: 'A laptop for Kim',
        answers: { system: 'mac', count: 2, needed: '2026-08-01', travel: true },
        urgency: 3,
        importance: 3,
      },
    })
    await screen.findByRole('heading', { level: 1, name: 'A laptop for Kim' })
    expect(await screen.findByText('Aug 1, 2026')).toBeTruthy()
    expect(screen.getByText('macOS')).toBeTruthy()
  })

  it('says what is promised at the chosen priority, before it is sent', async () => {
    show(new FakeServer('sam'), { at: 'raise', service: 'vpn' as never })
    const promise = async () =>
      within((await screen.findByText('What you are promised')).closest('section') as HTMLElement)
    // Tuesday 10:00 and 4 hours of office time, with lunch in between.
    expect((await promise()).getByText('First response by today 3:00 PM')).toBeTruthy()
    expect((await promise()).getByText('Resolution by Thu 10:00 AM')).toBeTruthy()
    for (const group of ['Urgency', 'Importance'])
      fireEvent.click(within(screen.getByRole('group', { name: new RegExp(group) })).getByLabelText('Very high'))
    expect((await promise()).getByText('Resolution by today 3:00 PM')).toBeTruthy()
    const row = (await promise()).getByText('Yours').closest('tr') as HTMLElement
    expect(within(row).getByText('Critical')).toBeTruthy()
  })

  it.each([
    { language: 'en', note: 'Holidays are known until Dec 31, 2026 only, so this may still change.' },
    { language: 'zh-CN', note: '节假日仅维护至 2026年12月31日，到期时间可能调整。' },
  ] as const)('says in $language where holidays are not known so far ahead', async ({ language, note }) => {
    // On the last day that is known: at priority 3 a resolution is due in four days, at priority 1 today.
    const server = new FakeServer('sam', instant('2026-12-31T10:00+08:00'))
    show(server, { at: 'raise', service: 'vpn' as never }, { language })
    expect(await screen.findByText(note)).toBeTruthy()
    for (const group of screen.getAllByRole('group').slice(0, 2)) {
      const levels = within(group).getAllByRole('radio')
      fireEvent.click(levels.at(-1) as HTMLElement)
    }
    await waitFor(() => expect(screen.queryByText(note)).toBeNull())
  })

  it('says so where nothing is promised', async () => {
    show(new FakeServer('sam'), { at: 'raise', service: 'payslip' as never })
    expect(await screen.findByText(/no time is promised/)).toBeTruthy()
  })

  it('keeps what was typed over a leave by accident, until it is sent or given up', async () => {
    const server = new FakeServer('sam')
    const memory = memoryOf()
    const first = show(server, { at: 'raise', service: 'vpn' as never }, { memory })
    await screen.findByLabelText(/In one line/)
    type(/In one line/, 'Half a sentence')
    first.unmount()

    const second = show(server, { at: 'raise', service: 'vpn' as never }, { memory })
    expect(await screen.findByText('We kept what you had typed')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/In one line/).value).toBe('Half a sentence')
    press('Start over')
    expect(screen.getByLabelText<HTMLInputElement>(/In one line/).value).toBe('')
    type(/In one line/, 'A whole one')
    press('Send request')
    await screen.findByText('IT-1 is on its way')
    second.unmount()

    show(server, { at: 'raise', service: 'vpn' as never }, { memory })
    await screen.findByLabelText(/In one line/)
    expect(screen.queryByText('We kept what you had typed')).toBeNull()
  })

  it('shows a refusal in its place, in the words of the reader', async () => {
    const server = new FakeServer('sam')
    show(server, { at: 'raise', service: 'vpn' as never })
    await screen.findByLabelText(/In one line/)
    type(/In one line/, 'Access')
    server.refusals.set('raiseRequest', {
      kind: 'invalid-input',
      issues: [{ path: 'title', reason: 'too-long', limit: 3 }],
    })
    press('Send request')
    expect(await screen.findByText('At most 3 characters')).toBeTruthy()
    server.refusals.set('raiseRequest', { kind: 'department-not-in-force', department: 'it' as never })
    press('Send request')
    expect(await screen.findByText(/The department takes no requests now/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/In one line/).value).toBe('Access')
  })

  it('does not offer what is retired or unknown', async () => {
    show(new FakeServer('sam'), { at: 'raise', service: 'fax' as never })
    expect(await screen.findByText('The service is no longer offered')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Send request' })).toBeNull()
  })
})

/** A service with a question of each of the less usual kinds. */
function withUnusualForm(server: FakeServer) {
  const label = (en: string) => ({ en })
  const form: ServiceView['form'] = [
    { kind: 'yes-no', name: 'abroad', label: label('Abroad'), required: false },
    {
      kind: 'choices',
      name: 'countries',
      label: label('Countries'),
      required: true,
      max: 2,
      choices: ['Japan', 'Germany', 'Chile'].map((name) => ({ value: name.toLowerCase(), label: label(name) })),
      shownIf: { match: 'all', conditions: [{ field: 'abroad', test: 'is', values: [true] }] },
    },
    { kind: 'person', name: 'lead', label: label('Approver'), required: true },
    { kind: 'files', name: 'papers', label: label('Quotes'), required: false, max: 2 },
  ]
  server.directory.services = server.directory.services.map((one) => (one.id === 'vpn' ? { ...one, form } : one))
  return server
}
const pick = async (label: RegExp | string, typed: string, name: string) => {
  const box = await screen.findByRole('combobox', { name: label })
  fireEvent.change(box, { target: { value: typed } })
  fireEvent.click(await screen.findByRole('option', { name: new RegExp(name) }))
}
const vpn = { at: 'raise', service: 'vpn' as never } as const
const sentBody = (wire: { asked: readonly { operation: string; call: unknown }[] }) => {
  const call = wire.asked.find(({ operation }) => operation === 'raiseRequest')?.call
  return (call as { body: Record<string, unknown> }).body
}

describe('looking for a service', () => {
  it('takes what people say, and shows a way on where nothing fits', async () => {
    show(new FakeServer('sam'), { at: 'raise' })
    await screen.findByRole('link', { name: 'New laptop' })
    type('Search services', 'could I get a new lpatop please')
    expect(await screen.findByRole('heading', { name: '1 service may be what you need' })).toBeTruthy()
    expect(screen.getByText(/^Workplace Technology · Promise/)).toBeTruthy()
    type('Search services', 'xyzzy')
    expect(await screen.findByText('No service matches')).toBeTruthy()
    press('Show all services')
    await waitFor(() => expect(screen.getAllByRole('link')).toHaveLength(3))
  })
})

describe('a form with people, files and questions that come and go', () => {
  it('asks, keeps and sends only what is shown', async () => {
    const { wire } = show(withUnusualForm(new FakeServer('sam')), vpn)
    await screen.findByLabelText(/In one line/)
    type(/In one line/, 'Access')
    expect(screen.queryByText('Countries')).toBeNull()
    fireEvent.click(screen.getByLabelText('Abroad'))
    // Both come a little later than the rest; what comes while a list is open would take the keyboard from it.
    await screen.findByRole('button', { name: 'Countries: Choose one or more' })
    await screen.findByRole('combobox', { name: /Approver/ })
    press('Send request')
    expect(await screen.findByText('2 fields need your attention')).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: 'Countries: Choose one or more' }))
    fireEvent.click(screen.getByLabelText('Germany'))
    fireEvent.click(screen.getByLabelText('Japan'))
    expect(screen.getByLabelText<HTMLInputElement>('Chile').disabled).toBe(true)
    await pick(/Approver/, 'lin', 'Lin Mei')
    press('Send request')
    await screen.findByText('IT-1 is on its way')
    expect(sentBody(wire)).toMatchObject({
      answers: { abroad: true, countries: ['japan', 'germany'], lead: 'lin' },
    })
    expect(sentBody(wire)).not.toHaveProperty('requester')
    // And the request tells it in words.
    expect(await screen.findByText('Japan, Germany')).toBeTruthy()
    expect(screen.getByText('Lin Mei')).toBeTruthy()
  })

  it('forgets the answer to a question that is no longer asked', async () => {
    const { wire } = show(withUnusualForm(new FakeServer('sam')), vpn)
    await screen.findByLabelText(/In one line/)
    type(/In one line/, 'Access')
    fireEvent.click(screen.getByLabelText('Abroad'))
    fireEvent.click(await screen.findByRole('button', { name: 'Countries: Choose one or more' }))
    fireEvent.click(screen.getByLabelText('Chile'))
    fireEvent.click(screen.getByLabelText('Abroad'))
    await pick(/Approver/, 'chen', 'Chen Wei')
    press('Send request')
    await screen.findByText('IT-1 is on its way')
    expect(sentBody(wire)['answers']).toEqual({ abroad: false, lead: 'chen' })
  })

  it('takes links to files where the host keeps none, and says so', async () => {
    const { wire } = show(withUnusualForm(new FakeServer('sam')), vpn)
    await screen.findByLabelText(/In one line/)
    type(/In one line/, 'Access')
    await pick(/Approver/, 'lin', 'Lin Mei')
    expect(await screen.findByText(/The product does not store files/)).toBeTruthy()
    type('Quotes', 'quote.pdf')
    press('Add link')
    expect(screen.getByText('Not a web address (https://…)')).toBeTruthy()
    type('Quotes', ' https://files.example/a/%E6%8A%A5%E4%BB%B7.pdf?v=2 ')
    press('Add link')
    const link = screen.getByRole('link', { name: /报价\.pdf/ })
    expect(link.getAttribute('href')).toBe('https://files.example/a/%E6%8A%A5%E4%BB%B7.pdf?v=2')
    type('Quotes', 'https://files.example/b')
    fireEvent.blur(screen.getByLabelText('Quotes'))
    expect(screen.getByLabelText<HTMLInputElement>('Quotes').disabled).toBe(true)
    press('Remove b')
    press('Send request')
    await screen.findByText('IT-1 is on its way')
    expect(sentBody(wire)['answers']).toMatchObject({
      papers: [{ name: '报价.pdf', size: null, url: 'https://files.example/a/%E6%8A%A5%E4%BB%B7.pdf?v=2' }],
    })
    expect(await screen.findByRole('link', { name: /报价\.pdf/ })).toBeTruthy()
  })

  it('hands files to a host that keeps them, and refers to them', async () => {
    const kept: string[] = []
    const files = {
      keep: async (file: File, told: (progress: number) => void) => {
        told(0.5)
        if (file.name.startsWith('bad')) throw new Error('full')
        kept.push(file.name)
        return { name: file.name, size: file.size, held: `shelf:${kept.length}` }
      },
      addressOf: (held: string) => `https://host.example/${held.replace(':', '/')}`,
    }
    const { wire } = show(withUnusualForm(new FakeServer('sam')), vpn, { files })
    await screen.findByLabelText(/In one line/)
    type(/In one line/, 'Access')
    await pick(/Approver/, 'lin', 'Lin Mei')
    const chosen = ['a.pdf', 'bad.pdf', 'third.pdf'].map((name) => new File(['12345'], name))
    fireEvent.change(await screen.findByLabelText(/Quotes/, { selector: 'input' }), { target: { files: chosen } })
    expect(await screen.findByText('Could not be kept. Try again.')).toBeTruthy()
    expect(screen.getByText('No more than 2')).toBeTruthy()
    expect(kept).toEqual(['a.pdf'])
    press('Send request')
    await screen.findByText('IT-1 is on its way')
    expect(sentBody(wire)['answers']).toMatchObject({ papers: [{ name: 'a.pdf', size: 5, held: 'shelf:1' }] })
    const link = await screen.findByRole('link', { name: /a\.pdf/ })
    expect(link.getAttribute('href')).toBe('https://host.example/shelf/1')
  })
})

describe('raising for someone else', () => {
  it('is for colleagues of the own department, and makes it their request', async () => {
    const server = new FakeServer('lin')
    server.directory.people = server.directory.people.map((one) => (one.id === 'chen' ? { ...one, roles: [] } : one))
    const { nav, unmount } = show(new FakeServer('sam'), vpn)
    fireEvent.click(await screen.findByRole('button', { name: 'Raise it for someone else' }))
    await screen.findByText('You can raise requests for colleagues of your department too.')
    fireEvent.change(screen.getByRole('combobox', { name: 'Who is it for' }), { target: { value: 'lin' } })
    await waitFor(() => expect(screen.getByText(/Nobody|No match|Nothing/i)).toBeTruthy())
    expect(nav.current()).toEqual(vpn)
    unmount()

    const { wire } = show(server, vpn)
    fireEvent.click(await screen.findByRole('button', { name: 'Raise it for someone else' }))
    await screen.findByText('As an agent you can raise requests for anyone.')
    type(/In one line/, 'Access for Sam')
    await pick('Who is it for', 'sam', 'Sam Park')
    expect(screen.getByText(/It will be Sam Park’s request/)).toBeTruthy()
    press('Send request')
    await screen.findByText('IT-1 is on its way')
    expect(sentBody(wire)).toMatchObject({ requester: 'sam' })
    expect(server.request('r1' as never)).toMatchObject({ requester: 'sam', raisedBy: 'lin', customer: 'sales' })
    expect(await screen.findByText('Lin Mei raised the request for Sam Park')).toBeTruthy()
    expect(screen.getByText('Raised by')).toBeTruthy()
  })

  it('that is refused says so at its field', async () => {
    const server = new FakeServer('sam')
    show(server, vpn)
    await screen.findByLabelText(/In one line/)
    type(/In one line/, 'Access')
    server.refusals.set('raiseRequest', { kind: 'not-yours-to-raise', person: 'lin' as never })
    press('Send request')
    expect(await screen.findByText(/You cannot raise a request for this person/)).toBeTruthy()
  })
})
