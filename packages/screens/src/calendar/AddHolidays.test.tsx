// @vitest-environment happy-dom
import { type CalendarId, id } from '@counterpart/core'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const shanghai = id<CalendarId>('shanghai')
const office = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
]

// By role among all 365 days would take seconds each time.
const press = (name: string) => {
  const buttons = [...document.querySelectorAll<HTMLElement>('button:not([data-date])')]
  fireEvent.click(buttons.find(({ textContent }) => textContent === name) as HTMLElement)
}
const dialog = () => within(screen.getByRole('dialog'))
const confirm = () => dialog().getByRole<HTMLButtonElement>('button', { name: 'Put into the calendar' })
const fact = async (label: string) => (await dialog().findByText(label)).parentElement?.textContent
const kept = (server: FakeServer) => server.calendars.items.find((one) => one.id === shanghai)
const opened = async () => {
  const server = new FakeServer('ada')
  const outside = show(server, { at: 'calendar', calendar: shanghai })
  await screen.findByRole('heading', { level: 1, name: 'Shanghai office' })
  press('Add holidays')
  return { server, ...outside }
}
const choose = async (name: string) => fireEvent.click(await dialog().findByRole('button', { name }))
const pick = (text: string) => {
  fireEvent.click(dialog().getByRole('tab', { name: 'From an iCalendar file' }))
  const input = dialog().getByLabelText(/Choose a file/)
  fireEvent.change(input, { target: { files: [new File([text], 'days.ics')] } })
}
const save = async () => {
  press('Review and save')
  await screen.findByText('No request under way would change')
  fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved')
}

describe('holidays from a ready-made calendar', () => {
  it('are told beforehand, put beside those of the draft, and kept only when it is saved', async () => {
    const { server, wire } = await opened()
    const before = kept(server)
    expect(confirm().disabled).toBe(true)
    await choose('Mainland China')
    expect(await fact('Holidays that are added')).toMatch(/3$/)
    expect(await fact('Make-up working days that are added')).toMatch(/1$/)
    expect(await fact('Dates already in the calendar, which stay as they are')).toMatch(/2$/)
    expect(await fact('Holidays known until')).toMatch(/December 31, 2027.*in place of: .*December 31, 2026/)
    expect(await fact('Source of the holidays')).toMatch(/State Council notice$/)
    fireEvent.click(confirm())
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(wire.asked.map(({ operation }) => operation)).not.toContain('putCalendar')
    expect(kept(server)).toEqual(before)

    await save()
    expect(kept(server)).toMatchObject({
      holidays: [
        ...(before?.holidays ?? []),
        ...['2026-10-02', '2027-10-01', '2027-10-04'].map((date) => ({ date, name: { en: 'National Day holiday' } })),
      ],
      exceptions: [{ date: '2026-09-27', hours: office }, ...(before?.exceptions ?? [])],
      coveredUntil: '2027-12-31',
      source: 'State Council notice',
    })
  })

  it('are of the years that are chosen', async () => {
    const { wire } = await opened()
    await choose('Mainland China')
    await waitFor(() => expect(document.activeElement).toBe(dialog().getByLabelText('From the year')))
    fireEvent.change(dialog().getByLabelText('To the year'), { target: { value: '2026' } })
    await waitFor(async () => expect(await fact('Holidays that are added')).toMatch(/1$/))
    fireEvent.change(dialog().getByLabelText('From the year'), { target: { value: '2027' } })
    await waitFor(async () => expect(await fact('Holidays that are added')).toMatch(/2$/))
    const years = wire.asked.flatMap(({ operation, call }) => (operation === 'draftReadyCalendar' ? [call] : []))
    expect(years.at(-1)).toMatchObject({
      params: { id: 'cn' },
      body: { firstYear: 2027, lastYear: 2027, weekly: { mon: office } },
    })
  })

  it.each(['germ', '德国', 'DE'])('are found by %s', async (text) => {
    await opened()
    await dialog().findByRole('button', { name: 'Mainland China' })
    fireEvent.change(dialog().getByRole('searchbox'), { target: { value: text } })
    expect(dialog().queryByRole('button', { name: 'Mainland China' })).toBeNull()
    expect(dialog().getByRole('button', { name: 'Germany' })).toBeTruthy()
    fireEvent.change(dialog().getByRole('searchbox'), { target: { value: 'Atlantis' } })
    expect(dialog().getByText('Nothing matches')).toBeTruthy()
  })

  it('can be changed for others, and the search has the focus again', async () => {
    await opened()
    await choose('Germany')
    await fact('Holidays that are added')
    press('Choose another')
    expect(document.activeElement).toBe(dialog().getByRole('searchbox'))
    expect(confirm().disabled).toBe(true)
  })

  it('are refused with a reason, and nothing can be taken over', async () => {
    const { server } = await opened()
    server.refusals.set('draftReadyCalendar', { kind: 'no-such', what: 'calendar', id: 'cn' })
    await choose('Mainland China')
    expect(await dialog().findByText('Not found')).toBeTruthy()
    expect(confirm().disabled).toBe(true)
  })
})

describe('holidays from a file', () => {
  it('are put beside those of the draft, and what was rejected is listed', async () => {
    const { server } = await opened()
    const before = kept(server)
    pick('BEGIN:VCALENDAR')
    expect(await dialog().findByText('2 holidays read')).toBeTruthy()
    expect(await fact('Holidays that are added')).toMatch(/1$/)
    const table = within(dialog().getByRole('table', { name: '2 rejected entries' }))
    expect(
      table
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/12.*This is not a date.*DTSTART;VALUE=DATE:20261340/),
      expect.stringMatching(/30.*It takes only part of a day.*DTSTART:20261224T120000/),
    ])
    fireEvent.click(confirm())
    expect(kept(server)).toEqual(before)
    await save()
    expect(kept(server)).toMatchObject({
      holidays: [...(before?.holidays ?? []), { date: '2026-12-24', name: { en: 'Christmas Eve' } }],
      coveredUntil: '2026-12-31',
    })
  })

  it.each([
    { what: 'another kind of file', text: '<html>', says: 'This is not a calendar file', sent: 1 },
    { what: 'an empty one', text: '', says: 'This is not a calendar file', sent: 0 },
    { what: 'one over 1 MiB', text: 'x'.repeat(1024 * 1024 + 1), says: 'This is too large', sent: 0 },
  ])('are not read from $what', async ({ text, says, sent }) => {
    const { wire } = await opened()
    pick(text)
    expect(await dialog().findByText(says)).toBeTruthy()
    expect(confirm().disabled).toBe(true)
    expect(wire.asked.filter(({ operation }) => operation === 'readHolidays')).toHaveLength(sent)
  })

  it('are read again when the server could not be reached', async () => {
    const { wire } = await opened()
    await dialog().findByRole('button', { name: 'Mainland China' })
    wire.isDown = true
    pick('BEGIN:VCALENDAR')
    await dialog().findByRole('button', { name: 'Try again' })
    wire.isDown = false
    press('Try again')
    expect(await dialog().findByText('2 holidays read')).toBeTruthy()
  })
})
