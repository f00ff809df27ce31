// @vitest-environment happy-dom
import type { ImportView } from '@counterpart/contract'
import { type CalendarId, id, instant, textIn } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))

describe('importing a log', () => {
  const getOn = (server: FakeServer, change: Partial<ImportView>) => {
    server.imports = server.imports.map((one) => ({ ...one, ...change }))
  }

  it('shows how it gets on, what came of it, and every row that was refused', async () => {
    const server = new FakeServer('ada')
    show(server, { at: 'admin', tab: 'import' })
    await screen.findByText('Nothing has been imported yet')
    press('Import the log that comes with the product')
    expect(await screen.findByText('Importing incident_event_log.csv.gz')).toBeTruthy()
    getOn(server, { read: 420, rows: 50_400, added: 8_000 })
    await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42'))
    expect(screen.getByText('50,400')).toBeTruthy()
    getOn(server, {
      state: 'done',
      read: 1000,
      rows: 119_998,
      added: 20_768,
      rejected: 2,
      endedAt: server.now,
      rejections: [
        { line: 1812, column: 'incident_state', reason: 'not-a-choice', value: '-100' },
        { line: 2000, column: '', reason: 'wrong-column-count', value: '12' },
      ],
    })
    expect(await screen.findByText('Import done: 20,768 added, 0 unchanged')).toBeTruthy()
    const rejected = within(await screen.findByRole('table', { name: '2 rejected rows' }))
    expect(rejected.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'LineColumnReasonValue',
      '1,812incident_stateNot one of the choices-100',
      '2,000Another number of columns than the heading12',
    ])
  })

  it('takes a file, and says when it is no log', async () => {
    const server = new FakeServer('ada')
    const { wire } = show(server, { at: 'admin', tab: 'import' })
    await screen.findByText('Nothing has been imported yet')
    const file = new File(['number,incident_state\n'], 'ours.csv')
    fireEvent.change(screen.getByLabelText('Upload a log…'), { target: { files: [file] } })
    expect(await screen.findByText('Importing ours.csv')).toBeTruthy()
    const sent = wire.asked.find(({ operation }) => operation === 'startImport')?.call as { file: ArrayBuffer }
    expect(new TextDecoder().decode(sent.file)).toBe('number,incident_state\n')
    getOn(server, { state: 'failed', fault: 'not-an-incident-log: opened_at, impact' })
    expect(await screen.findByText('This is not an incident log; columns are missing: opened_at, impact')).toBeTruthy()
  })

  it('says why it was refused', async () => {
    const server = new FakeServer('ada')
    show(server, { at: 'admin', tab: 'import' })
    await screen.findByText('Nothing has been imported yet')
    server.refusals.set('startImport', { kind: 'import-running' })
    press('Import the log that comes with the product')
    expect(await screen.findByText('An import is already running')).toBeTruthy()
  })
})

describe('the directory', () => {
  it('edits a department, with the verdict of the server in its place', async () => {
    const server = new FakeServer('ada')
    show(server, { at: 'admin', tab: 'departments' })
    fireEvent.click(await screen.findByRole('button', { name: 'Finance' }))
    fireEvent.change(dialog().getByLabelText(/Code/), { target: { value: 'fin1' } })
    fireEvent.change(dialog().getByLabelText('Name in English'), { target: { value: 'Money' } })
    server.refusals.set('putDepartment', {
      kind: 'invalid-department',
      issues: [{ path: 'code', reason: 'malformed' }],
    })
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await dialog().findByText('Not in the expected form')).toBeTruthy()
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect(server.directory.departments.find(({ id }) => id === 'fin')).toMatchObject({
      code: 'FIN1',
      name: { en: 'Money', 'zh-CN': '财务部' },
      version: 2,
    })
    expect(await screen.findByRole('button', { name: 'Money' })).toBeTruthy()
  })

  it('asks before a change of a department is dropped, and not where nothing was changed', async () => {
    const server = new FakeServer('ada')
    show(server, { at: 'admin', tab: 'departments' })
    fireEvent.click(await screen.findByRole('button', { name: 'Finance' }))
    fireEvent.click(dialog().getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: 'Finance' }))
    fireEvent.change(dialog().getByLabelText('Name in English'), { target: { value: 'Money' } })
    fireEvent.click(dialog().getByRole('button', { name: 'Cancel' }))
    const asked = within(screen.getByRole('dialog', { name: 'Discard the changes?' }))
    fireEvent.click(asked.getByRole('button', { name: 'Keep editing' }))
    expect((dialog().getByLabelText('Name in English') as HTMLInputElement).value).toBe('Money')
    fireEvent.click(dialog().getByRole('button', { name: 'Cancel' }))
    fireEvent.click(
      within(screen.getByRole('dialog', { name: 'Discard the changes?' })).getByRole('button', { name: 'Discard' }),
    )
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.directory.departments.find(({ id }) => id === 'fin')?.version).toBe(1)
  })

  it('lists the day from which a department is valid as its form has it, wherever the reader sits', async () => {
    const server = new FakeServer('ada')
    const [first] = server.directory.departments.splice(0, 1, {
      ...server.directory.departments[0]!,
      validFrom: instant('2026-06-30T20:00Z'),
    })
    show(server, { at: 'admin', tab: 'departments' })
    const opener = await screen.findByRole('button', { name: textIn(first!.name, 'en') })
    expect(opener.closest('tr')?.textContent).toContain('Jun 30, 2026')
    fireEvent.click(opener)
    expect((dialog().getByLabelText(/Valid from/) as HTMLInputElement).value).toBe('2026-06-30')
  })

  it('adds a department only with a code, a name and a day', async () => {
    const server = new FakeServer('ada')
    show(server, { at: 'admin', tab: 'departments' })
    await screen.findByRole('button', { name: 'Finance' })
    press('Add department')
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(dialog().getAllByText('Must be filled in')).toHaveLength(2)
    fireEvent.change(dialog().getByLabelText(/Code/), { target: { value: 'LEG' } })
    fireEvent.change(dialog().getByLabelText('Name in Chinese'), { target: { value: '法务部' } })
    fireEvent.change(dialog().getByLabelText(/Valid from/), { target: { value: '2026-07-01' } })
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('button', { name: '法务部' })).toBeTruthy()
    expect(server.directory.departments.at(-1)).toMatchObject({
      code: 'LEG',
      name: { 'zh-CN': '法务部' },
      validFrom: Date.parse('2026-07-01T00:00Z'),
      validUntil: null,
    })
  })

  it.each([
    { tab: 'services', shows: 'Remote access' },
    { tab: 'calendars', shows: 'Shanghai office' },
  ] as const)('lists $tab', async ({ tab, shows }) => {
    show(new FakeServer('ada'), { at: 'admin', tab })
    expect(await screen.findByText(shows)).toBeTruthy()
  })

  it.each([
    { language: 'en', first: 'Abuse of mail', last: 'Zoo visit' },
    { language: 'zh-CN', first: '安排参观', last: '滥用邮件' },
  ] as const)('lists services by the name that is shown, in $language', async ({ language, first, last }) => {
    const server = new FakeServer('ada')
    const [one, two] = server.directory.services
    server.directory.services.splice(
      0,
      server.directory.services.length,
      { ...one!, name: { en: 'Zoo visit', 'zh-CN': '安排参观' } },
      { ...two!, name: { en: 'Abuse of mail', 'zh-CN': '滥用邮件' } },
    )
    show(server, { at: 'admin', tab: 'services' }, { language })
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1)
    expect(rows[0]?.textContent).toContain(first)
    expect(rows.at(-1)?.textContent).toContain(last)
  })

  it('lists calendars by name, each with the number of its special days and what it is based on', async () => {
    const server = new FakeServer('ada')
    const night = {
      ...{ id: id<CalendarId>('night'), name: { en: 'Night shift' }, timeZone: 'Asia/Shanghai' },
      ...{ weekly: { mon: [['22:00', '06:00']] }, holidays: [], exceptions: [], basedOn: id<CalendarId>('shanghai') },
    } as const
    server.calendars.put(structuredClone(night) as never, null, { by: id('ada'), now: server.now })
    show(server, { at: 'admin', tab: 'calendars' })
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map((row) => row.querySelectorAll('td')[3]?.textContent)).toEqual([
      'Special days–Based on Shanghai office',
      'Special days2',
    ])
  })

  it('lists agreements by provider and name, and what each pauses on', async () => {
    const server = new FakeServer('ada')
    const [technology] = server.directory.agreements
    server.directory.agreements.push(
      { ...technology!, id: id('sales'), provider: id('hr'), name: { en: 'People for all' } },
      { ...technology!, id: id('express'), name: { en: 'Express' } },
    )
    show(server, { at: 'admin', tab: 'agreements' })
    await screen.findByRole('heading', { name: 'People and Culture: People for all' })
    const names = () => screen.getAllByRole('heading', { name: /: / }).map(({ textContent }) => textContent)
    await waitFor(() =>
      expect(names()).toEqual([
        'People and Culture: People for all',
        'Workplace Technology: Express',
        'Workplace Technology: Technology for everyone',
      ]),
    )
    const [first] = screen.getAllByRole('table')
    const cells = within(first!)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.lastElementChild?.textContent)
    expect(cells).toEqual(['Pauses while waiting onNever', 'Pauses while waiting onThe customer and others'])
  })

  it('is for administrators', async () => {
    const { wire } = show(new FakeServer('lin'), { at: 'admin', tab: 'departments' })
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
    expect(wire.asked.map(({ operation }) => operation)).toEqual([])
  })
})

describe('the sample company', () => {
  const there = {
    isThere: true,
    requests: 2500,
    own: { raised: 1, acts: 3, entries: 2 },
    takesYou: false,
  }

  it('is removed after a question that says what goes with it, with its progress, to the end', async () => {
    const server = new FakeServer('ada')
    server.sample = there
    const { wire } = show(server, { at: 'admin', tab: 'sample' })
    await screen.findByText('2,500')
    press('Remove the sample company…')
    expect(dialog().getByText(/^2,500 requests with everything that happened on them/)).toBeTruthy()
    expect(dialog().getByText(/3 acts on its requests \(1 request raised\), and 2 entries/)).toBeTruthy()
    fireEvent.click(dialog().getByRole('button', { name: 'Cancel' }))
    expect(wire.asked.some(({ operation }) => operation === 'removeSampleCompany')).toBe(false)
    press('Remove the sample company…')
    fireEvent.click(dialog().getByRole('button', { name: 'Remove for good' }))
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('0')
    expect(await screen.findByText('The sample company is removed')).toBeTruthy()
    expect(wire.asked.filter(({ operation }) => operation === 'removeSampleCompany')).toHaveLength(3)
  })

  it('says that the reader goes with it, and in the end that they have to sign in as somebody else', async () => {
    const server = new FakeServer('ada')
    server.sample = { ...there, requests: 1, own: { raised: 0, acts: 0, entries: 0 }, takesYou: true }
    show(server, { at: 'admin', tab: 'sample' })
    await screen.findByText('Sample company', { selector: 'h2' })
    press('Remove the sample company…')
    expect(dialog().getByText('You are one of its people')).toBeTruthy()
    expect(dialog().getByText(/Nobody has done anything of their own with it/)).toBeTruthy()
    fireEvent.click(dialog().getByRole('button', { name: 'Remove for good' }))
    expect(await screen.findByText(/Sign in as somebody else/)).toBeTruthy()
  })

  it('can be taken up again where it was cut off', async () => {
    const server = new FakeServer('ada')
    server.sample = there
    server.refusals.set('removeSampleCompany', { kind: 'unavailable' })
    show(server, { at: 'admin', tab: 'sample' })
    await screen.findByText('2,500')
    press('Remove the sample company…')
    fireEvent.click(dialog().getByRole('button', { name: 'Remove for good' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('The sample company is removed')).toBeTruthy()
  })

  it('is not there where it was never loaded', async () => {
    show(new FakeServer('ada'), { at: 'admin', tab: 'sample' })
    expect(await screen.findByText('There is no sample company here')).toBeTruthy()
  })
})
