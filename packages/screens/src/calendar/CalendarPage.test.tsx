// @vitest-environment happy-dom
import { type CalendarId, id } from '@counterpart/core'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeServer } from '../testing/fakeServer.ts'
import { show } from '../testing/show.tsx'

const shanghai = id<CalendarId>('shanghai')
const at = { at: 'calendar', calendar: shanghai } as const

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (element: HTMLElement, value: string) => {
  fireEvent.change(element, { target: { value } })
  fireEvent.blur(element)
}
// By role among all 365 days would take seconds each time.
const press = (name: string) => {
  const buttons = [...document.querySelectorAll<HTMLElement>('button:not([data-date])')]
  const found = buttons.filter((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)
  expect(found.map((button) => button.textContent)).toHaveLength(1)
  fireEvent.click(found[0] as HTMLElement)
}
const dialog = () => within(screen.getByRole('dialog'))
const day = (date: string) => document.querySelector(`[data-date="${date}"]`) as HTMLElement
const told = (date: string) => day(date).getAttribute('aria-label')
const kindOf = (date: string) => day(date).dataset['kind']
/** Looks at what the change does, then saves it. */
const reviewAndSave = async () => {
  press('Review and save')
  await screen.findByText('Looked at')
  press('Save')
  await screen.findByText('Saved')
}
const opened = async (server = new FakeServer('ada')) => {
  const outside = show(server, at)
  await screen.findByRole('heading', { level: 1, name: 'Shanghai office' })
  await screen.findByRole('textbox', { name: 'Hours, Saturday' })
  return { server, ...outside }
}
/** A server with a request that is due on Tuesday 7 July at 14:00. */
const busyServer = () => {
  const server = new FakeServer('ada')
  server.raiseAs('sam', { service: 'vpn', title: 'From the train', urgency: 3 })
  return server
}
const kept = (server: FakeServer) => server.calendars.items.find((one) => one.id === shanghai)

describe('the hours of a calendar', () => {
  it('are typed as people write them, and put straight', async () => {
    await opened()
    type(field('Hours, Saturday'), '9-12:30, 14–16')
    expect(field('Hours, Saturday').value).toBe('9:00 AM – 12:30 PM, 2:00 – 4:00 PM')
  })

  it.each([
    { typed: '9-12, 11-13', says: 'Overlaps other hours' },
    { typed: '9-9', says: 'Starts and ends at the same time' },
    { typed: 'noon-18', says: '“noon” is not a time of day' },
    { typed: '9', says: 'From when to when? Such as 9:00 AM – 6:00 PM' },
  ])('say at their field what is wrong with $typed', async ({ typed, says }) => {
    const { wire } = await opened()
    type(field('Hours, Saturday'), typed)
    expect(screen.getByText(says)).toBeTruthy()
    press('Review and save')
    expect(screen.getByText('1 field needs your attention')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(field('Hours, Saturday')))
    expect(wire.asked.map(({ operation }) => operation)).not.toContain('previewCalendar')
  })

  it('are copied from one day to others', async () => {
    await opened()
    type(field('Hours, Monday'), '8-16')
    press("Monday's hours for Monday–Friday")
    expect(field('Hours, Friday').value).toBe('8:00 AM – 4:00 PM')
    press('More for Friday')
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy to every day' }))
    expect(field('Hours, Sunday').value).toBe('8:00 AM – 4:00 PM')
    press('Round the clock, all week')
    expect(field('Hours, Sunday').value).toBe('12:00 AM – 12:00 AM')
    expect(told('2026-07-05')).toContain('12:00 AM – 12:00 AM')
  })

  it('change from a date on, and what lies before keeps its own', async () => {
    const { server } = await opened()
    press('Other hours from a date on')
    type(screen.getByLabelText('From this date on'), '2026-08-03')
    const [, laterMonday] = screen.getAllByRole('textbox', { name: 'Hours, Monday' })
    type(laterMonday as HTMLElement, '10-12')
    await waitFor(() => expect(told('2026-08-03')).toMatch(/ 10:00 AM – 12:00 PM$/))
    expect(told('2026-07-27')).toContain('9:00 AM – 12:00 PM')
    await reviewAndSave()
    expect(kept(server)?.changes).toMatchObject([{ from: '2026-08-03', weekly: { mon: [['10:00', '12:00']] } }])
  })
})

describe('a changed calendar', () => {
  it('shows first what it does to open requests, is saved, and taken back from the toast', async () => {
    const { server } = await opened(busyServer())
    const before = kept(server)
    type(field('Hours, Tuesday'), '13-18')
    press('Review and save')
    const table = within(await screen.findByRole('table', { name: 'Effect on requests under way' }))
    expect(dialog().getByText('Changed: weekly hours.')).toBeTruthy()
    expect(table.getAllByRole('row').map((row) => row.textContent)).toContainEqual(
      expect.stringMatching(/IT-1.*Resolution.*→.*In time/),
    )
    expect(kept(server)).toEqual(before)
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved')
    expect(kept(server)).toMatchObject({ version: 2, weekly: { tue: [['13:00', '18:00']] } })
    expect(server.request(id('r1')).clocks[0]).toMatchObject({ calendar: shanghai })
    await screen.findByText('weekly hours')
    press('Undo')
    await screen.findByText('The last change was taken back')
    expect(kept(server)).toEqual({ ...before, version: 3 })
    await waitFor(() => expect(field('Hours, Tuesday').value).toBe('9:00 AM – 12:00 PM, 1:00 – 6:00 PM'))
  })

  it('is taken back from the list of its versions, the effect shown first', async () => {
    const server = busyServer()
    const [before] = server.calendars.items
    server.answer('putCalendar', {
      params: { id: shanghai },
      version: 1,
      body: { ...before, holidays: [], id: undefined, version: undefined },
    })
    await opened(server)
    await screen.findByText('holidays (1 removed)')
    press('Take the last change back')
    await dialog().findByText('No request under way would change')
    expect(dialog().getByText('Taken back: holidays (1 removed).')).toBeTruthy()
    fireEvent.click(dialog().getByRole('button', { name: 'Take the last change back' }))
    await screen.findByText('The last change was taken back')
    expect(kept(server)?.holidays).toEqual(before?.holidays)
    expect(await screen.findAllByText(/^v\d$/)).toHaveLength(3)
  })

  it('says that somebody else was quicker, and loses nothing that was typed', async () => {
    const { server, tell } = await opened()
    const [before] = server.calendars.items
    type(field('Hours, Saturday'), '10-12')
    const body = { ...before, id: undefined, version: undefined, source: 'A notice' }
    server.answer('putCalendar', { params: { id: shanghai }, version: 1, body })
    act(() => tell(null))
    await screen.findByText('Someone changed this meanwhile')
    expect(field('Hours, Saturday').value).toBe('10:00 AM – 12:00 PM')
    press('Show theirs, drop mine')
    expect(field('Hours, Saturday').value).toBe('')
    expect(field('Source of the holidays').value).toBe('A notice')
  })

  it('shows what only the server knew, at its field, before it is saved', async () => {
    const { server } = await opened()
    type(field('Name in English'), 'Office')
    server.refusals.set('previewCalendar', {
      kind: 'invalid-input',
      issues: [{ path: 'body.timeZone', reason: 'not-known' }],
    })
    press('Review and save')
    expect(await screen.findByText('Does not exist')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('shows what only the server knew, at its field', async () => {
    const { server } = await opened()
    type(field('Name in English'), 'Office')
    press('Review and save')
    await screen.findByText('No request under way would change')
    server.refusals.set('putCalendar', {
      kind: 'invalid-calendar',
      issues: [{ path: 'name.en', reason: 'too-long', limit: 3 }],
    })
    fireEvent.click(dialog().getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('At most 3 characters')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the year of a calendar', () => {
  it('tells of each day what it is', async () => {
    await opened()
    expect(told('2026-10-01')).toBe('Thursday, October 1, 2026 · Holiday · National Day')
    expect(told('2026-10-10')).toBe(
      'Saturday, October 10, 2026 · Make-up working day · Make-up day · 9:00 AM – 12:00 PM, 1:00 – 6:00 PM',
    )
    expect(told('2026-10-11')).toBe('Sunday, October 11, 2026 · Closed')
    expect(document.querySelectorAll('button[data-date][aria-label*=", 2026 · "]')).toHaveLength(365)
    press('Later year')
    expect(told('2027-01-01')).toContain('Holidays not known yet')
  })

  it('is one stop for the keyboard, and is walked with the arrows', async () => {
    await opened()
    const today = day('2026-07-07')
    expect(today.getAttribute('tabindex')).toBe('0')
    act(() => today.focus())
    for (const [key, date] of [
      ['ArrowRight', '2026-07-08'],
      ['ArrowDown', '2026-07-15'],
      ['Home', '2026-07-13'],
      ['PageDown', '2026-08-10'],
      ['ArrowUp', '2026-08-03'],
      ['ArrowLeft', '2026-08-02'],
    ] as const) {
      fireEvent.keyDown(document.activeElement as Element, { key })
      expect((document.activeElement as HTMLElement).dataset['date']).toBe(date)
    }
    expect(document.querySelectorAll('[data-date][tabindex="0"]')).toHaveLength(1)
  })

  it('shows a day under the pointer in words', async () => {
    await opened()
    fireEvent.pointerOver(day('2026-10-01'), { pointerType: 'mouse' })
    expect(document.querySelector('.cal-readout')?.textContent).toContain('National Day')
  })

  it('makes holidays of days, and a working day of a day off', async () => {
    const { server } = await opened()
    fireEvent.click(day('2026-07-09'))
    fireEvent.click(dialog().getByRole('button', { name: 'Keep' }))
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    type(dialog().getByLabelText(/Until/), '2026-07-10')
    type(dialog().getByLabelText('Name in Chinese'), '公司年会')
    fireEvent.click(dialog().getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(kindOf('2026-07-10')).toBe('holiday'))
    expect(screen.getByText('July 9 – 10, 2026')).toBeTruthy()

    fireEvent.click(day('2026-07-11'))
    expect(dialog().getByRole<HTMLInputElement>('textbox', { name: 'Hours of this day' }).value).toBe(
      '9:00 AM – 12:00 PM, 1:00 – 6:00 PM',
    )
    fireEvent.click(dialog().getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(kindOf('2026-07-11')).toBe('make-up'))
    await reviewAndSave()
    expect(kept(server)?.holidays.map(({ date }) => date)).toEqual(['2026-07-09', '2026-07-10', '2026-10-01'])
    expect(kept(server)?.exceptions.map(({ date }) => date)).toEqual(['2026-07-11', '2026-10-10'])
  })

  it('refuses a date that is listed already, and a holiday of hours without hours', async () => {
    await opened()
    press('Add a day')
    type(dialog().getByLabelText(/Date/), '2026-10-01')
    type(dialog().getByLabelText('Name in English'), 'Again')
    fireEvent.click(dialog().getByRole('button', { name: 'Keep' }))
    expect(dialog().getByText('Appears more than once')).toBeTruthy()
    type(dialog().getByLabelText(/Date/), '2026-10-02')
    fireEvent.click(dialog().getByRole('radio', { name: /Holiday of some hours/ }))
    fireEvent.click(dialog().getByRole('button', { name: 'Keep' }))
    expect(dialog().getByText('Must be filled in')).toBeTruthy()
    type(dialog().getByRole('textbox', { name: 'Closed hours' }), '13-18')
    fireEvent.click(dialog().getByRole('checkbox', { name: 'Every year on this day' }))
    fireEvent.click(dialog().getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(kindOf('2026-10-02')).toBe('part-day'))
    press('Later year')
    await waitFor(() => expect(kindOf('2027-10-02')).toBe('part-day'))
  })

  it('gives days up again', async () => {
    await opened()
    fireEvent.click(day('2026-10-01'))
    press('Remove this day')
    await waitFor(() => expect(kindOf('2026-10-01')).toBe('working'))
  })
})

describe('trying a calendar out', () => {
  const steps = () =>
    within(screen.getByRole('list', { name: 'What was counted' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)

  it('says when it would be due and what is counted, of what is not saved yet', async () => {
    await opened()
    // Due and late from here on are one moment, in the middle of a day.
    expect(screen.getAllByText('Mon, Jul 13, 2026, 5:40 PM')).toHaveLength(2)
    expect(steps()).toEqual([
      'Fri, Jul 10, 2026, 5:40 PM – 6:00 PM20m',
      expect.stringMatching(/until Mon, Jul 13, 2026, 9:00 AM/),
      'Mon, Jul 13, 2026, 9:00 AM – 12:00 PM3h',
      expect.stringMatching(/until Mon, Jul 13, 2026, 1:00 PM/),
      'Mon, Jul 13, 2026, 1:00 PM – 5:40 PM4h 40m',
    ])
    type(field('Hours, Saturday'), '9-12')
    expect(await screen.findAllByText('Mon, Jul 13, 2026, 2:40 PM')).toHaveLength(2)
  })

  it('warns where holidays are not known', async () => {
    await opened()
    type(screen.getByLabelText('Raised'), '2026-12-31')
    expect(await screen.findByText('Beyond the known holidays')).toBeTruthy()
  })

  it.each([
    { hours: 'some', says: 'A number of hours above 0, or empty' },
    { hours: '99999999', says: 'Must be 20,000 or less' },
  ])('says why there is no answer for $hours hours', async ({ hours, says }) => {
    await opened()
    type(field('Working hours'), hours)
    expect(await screen.findByText(says)).toBeTruthy()
  })

  it('counts what lies between two moments', async () => {
    await opened()
    fireEvent.click(screen.getByRole('tab', { name: 'Between' }))
    expect(screen.getByText('3h 20m of working time')).toBeTruthy()
    type(screen.getAllByRole('textbox', { name: 'Time' })[1] as HTMLElement, '10')
    expect(await screen.findByText('1h 20m of working time')).toBeTruthy()
  })
})

describe('another calendar', () => {
  it('is made new, and needs a name and hours', async () => {
    const server = new FakeServer('ada')
    const { nav } = show(server, { at: 'new-calendar' })
    await screen.findByText('Save')
    press('Save')
    expect(screen.getByText('Must be filled in')).toBeTruthy()
    type(field('Name in Chinese'), '北京办公室')
    for (const name of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) type(field(`Hours, ${name}`), '')
    press('Save')
    expect(screen.getByText(/would never come due/)).toBeTruthy()
    type(field('Hours, Monday'), '10-16')
    press('Save')
    await screen.findByText('Saved')
    const made = server.calendars.items.at(-1)
    expect(made).toMatchObject({ name: { 'zh-CN': '北京办公室' }, timeZone: 'Asia/Shanghai', version: 1 })
    expect(nav.current()).toEqual({ at: 'calendar', calendar: made?.id })
  })

  it('is a copy that says so in each language of its name', async () => {
    const { nav } = await opened()
    press('Copy')
    expect(nav.current()).toEqual({ at: 'new-calendar', copyOf: shanghai })
    await waitFor(() => expect(field('Name in English').value).toBe('Shanghai office (copy)'))
    expect(field('Name in Chinese').value).toBe('上海办公室（副本）')
    expect(kindOf('2026-10-01')).toBe('holiday')
  })

  it('rests on one that is there, whose days it shows as such', async () => {
    show(new FakeServer('ada'), { at: 'new-calendar' })
    await screen.findByText('Save')
    fireEvent.change(screen.getByLabelText('Based on'), { target: { value: 'shanghai' } })
    await waitFor(() => expect(kindOf('2026-10-01')).toBe('holiday'))
    const list = within(screen.getByRole('table', { name: 'Holidays and exceptional days' }))
    expect(list.getAllByText('From Shanghai office')).toHaveLength(2)
    fireEvent.click(day('2026-10-01'))
    expect(dialog().getByText(/This day comes from Shanghai office/)).toBeTruthy()
    expect(dialog().queryByRole('button', { name: 'Remove this day' })).toBeNull()
  })

  it('lies in a time zone that is found by its city or name', async () => {
    show(new FakeServer('ada'), { at: 'new-calendar' })
    await screen.findByText('Save')
    press('Choose a time zone')
    type(dialog().getByRole('searchbox'), 'new york')
    fireEvent.click(dialog().getByRole('button', { name: 'America/New_York' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('America/New_York')).toBeTruthy()
  })

  it('is for administrators, and must exist', async () => {
    const { unmount, wire } = show(new FakeServer('lin'), at)
    expect(await screen.findByText('Your role does not cover this')).toBeTruthy()
    expect(wire.asked).toEqual([])
    unmount()
    show(new FakeServer('ada'), { at: 'calendar', calendar: id<CalendarId>('lost') })
    expect(await screen.findByText('Not found')).toBeTruthy()
  })
})

describe('a calendar that is not saved', () => {
  it('is not left before that is asked', async () => {
    const { nav } = await opened()
    type(field('Hours, Saturday'), '9-12')
    act(() => nav.push({ at: 'alerts' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep editing' }))
    expect(field('Hours, Saturday').value).toBe('9:00 AM – 12:00 PM')
    act(() => nav.push({ at: 'alerts' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Discard' }))
    await screen.findByRole('heading', { level: 1, name: 'Alerts' })
  })
})
