import { type OperationName, operations } from '@counterpart/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from './testing/openHouse.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

const fits = (name: OperationName, view: unknown) => operations[name].output.safeParse(view)
const ask = (path: string, body: unknown, person = 'admin') => house.send(person, 'POST', path, { body })
const issue = (path: string, reason: string, limit?: number) =>
  expect.objectContaining({ path, reason, ...(limit !== undefined && { limit }) })

describe('the ready-made calendars', () => {
  it('are listed for administrators, in the shape of the contract', async () => {
    const { status, json } = await house.send('admin', 'GET', '/v1/ready-calendars')
    expect(status).toBe(200)
    expect(json.items).toHaveLength(15)
    expect(fits('listReadyCalendars', json)).toMatchObject({ success: true })
    expect(json.items[0]).toMatchObject({ id: 'cn', country: 'CN', coveredUntil: '2026-12-31' })
    expect(json.items[0].holidays).toBe(545)
  })

  it('become drafts, which are written as calendars', async () => {
    const weekly = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:30', '17:30']]]))
    const draft = await ask('/v1/ready-calendars/cn/draft', { weekly, firstYear: 2025, lastYear: 2026 })
    expect(draft.status).toBe(200)
    expect(fits('draftReadyCalendar', draft.json)).toMatchObject({ success: true })
    expect(draft.json.holidays).toHaveLength(61)
    expect(draft.json.exceptions[0]).toMatchObject({ date: '2025-01-26', hours: [['08:30', '17:30']] })
    const written = await house.act('admin', 'PUT', '/v1/calendars/beijing', { body: draft.json, version: null })
    expect(written).toMatchObject({ status: 200, json: { ...draft.json, id: 'beijing', version: 1 } })
  })

  it('keep nothing by being drafted, and need no command', async () => {
    const before = await house.everything()
    await ask('/v1/ready-calendars/us/draft', {})
    expect(await house.everything()).toEqual(before)
  })

  it.each([
    { wrong: 'an unknown id', id: 'atlantis', body: {}, status: 404, kind: 'no-such' },
    {
      wrong: 'a year before it is covered',
      id: 'cn',
      body: { firstYear: 2006 },
      errors: issue('body.firstYear', 'too-small', 2007),
    },
    { wrong: 'a year after', id: 'cn', body: { lastYear: 2027 }, errors: issue('body.lastYear', 'too-large', 2026) },
    {
      wrong: 'years in reverse',
      id: 'cn',
      body: { firstYear: 2026, lastYear: 2025 },
      errors: issue('body.lastYear', 'reversed'),
    },
    {
      wrong: 'a year that is none',
      id: 'cn',
      body: { firstYear: '2026' },
      errors: issue('body.firstYear', 'wrong-type'),
    },
    { wrong: 'half a year', id: 'cn', body: { firstYear: 2025.5 }, errors: issue('body.firstYear', 'wrong-type') },
    {
      wrong: 'hours that no clock shows',
      id: 'cn',
      body: { weekly: { mon: [['9:00', '17:00']] } },
      kind: 'invalid-calendar',
      errors: issue('body.weekly.mon.0.0', 'not-a-time'),
    },
    {
      wrong: 'no hours at all',
      id: 'us',
      body: { weekly: {} },
      kind: 'invalid-calendar',
      errors: issue('body.weekly', 'too-few', 1),
    },
    { wrong: 'something unknown', id: 'us', body: { hours: 8 }, errors: issue('body.hours', 'unknown-field') },
  ])('refuse $wrong', async ({ id, body, status = 422, kind = 'invalid-input', errors }) => {
    const refused = await ask(`/v1/ready-calendars/${id}/draft`, body)
    expect(refused).toMatchObject({ status, json: { kind } })
    if (errors) expect(refused.json.errors).toContainEqual(errors)
  })
})

const ics = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const newYear = ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY', 'SUMMARY:元旦', 'END:VEVENT']

describe('the holidays of a file', () => {
  it('are read for this year and the four after, and what cannot be used is told', async () => {
    const read = await ask('/v1/holiday-files', { text: ics(...newYear, 'oops') })
    expect(read).toMatchObject({
      status: 200,
      json: {
        holidays: [2026, 2027, 2028, 2029, 2030].map((year) => ({ date: `${year}-01-01`, name: { 'zh-CN': '元旦' } })),
        rejected: 1,
        rejections: [{ line: 8, property: '', reason: 'not-a-line', value: 'oops' }],
      },
    })
    expect(fits('readHolidays', read.json)).toMatchObject({ success: true })
  })

  it('are read for the years asked for', async () => {
    const years = async (asked: object) =>
      (await ask('/v1/holiday-files', { text: ics(...newYear), ...asked })).json.holidays.map(
        ({ date }: { date: string }) => Number(date.slice(0, 4)),
      )
    expect(await years({ firstYear: 2021, lastYear: 2022 })).toEqual([2021, 2022])
    expect(await years({ firstYear: 2030 })).toEqual([2030, 2031, 2032, 2033, 2034])
    expect(await years({ lastYear: 2022 })).toEqual([2022])
  })

  it('are written into a calendar like any others', async () => {
    const { holidays } = (await ask('/v1/holiday-files', { text: ics(...newYear) })).json
    const body = {
      name: { en: 'Imported' },
      timeZone: 'Europe/Paris',
      weekly: { mon: [['09:00', '17:00']] },
      holidays,
      exceptions: [],
    }
    const written = await house.act('admin', 'PUT', '/v1/calendars/imported', { body, version: null })
    expect(written).toMatchObject({ status: 200, json: { holidays } })
  })

  it('keep nothing by being read', async () => {
    const before = await house.everything()
    await ask('/v1/holiday-files', { text: ics(...newYear) })
    expect(await house.everything()).toEqual(before)
  })

  it('that cannot be used are all counted, and the first thousand listed', async () => {
    const { json } = await ask('/v1/holiday-files', { text: ics(...Array.from({ length: 1200 }, () => 'oops')) })
    expect([json.rejected, json.rejections.length]).toEqual([1200, 1000])
  })

  it.each([
    { wrong: 'a text that is no calendar', body: { text: 'date,name' }, kind: 'not-a-calendar-file' },
    { wrong: 'an empty file', body: { text: '' }, errors: issue('body.text', 'required') },
    { wrong: 'no file', body: {}, errors: issue('body.text', 'required') },
    {
      wrong: 'years in reverse',
      body: { text: ics(), firstYear: 2030, lastYear: 2020 },
      errors: issue('body.lastYear', 'reversed'),
    },
    {
      wrong: 'a year that calendars do not know',
      body: { text: ics(), lastYear: 2300 },
      errors: issue('body.lastYear', 'too-large', 2199),
    },
    {
      wrong: 'more than a million characters',
      body: { text: 'x'.repeat(1_000_001) },
      errors: issue('body.text', 'too-long', 1_000_000),
    },
  ])('are refused from $wrong', async ({ body, kind = 'invalid-input', errors }) => {
    const refused = await ask('/v1/holiday-files', body)
    expect(refused).toMatchObject({ status: 422, json: { kind } })
    if (errors) expect(refused.json.errors).toContainEqual(errors)
  })

  it('are refused from a body of more than 1 MiB before it is read', async () => {
    const refused = await ask('/v1/holiday-files', { text: ics('x'.repeat(1024 ** 2)) })
    expect(refused).toMatchObject({ status: 413, json: { kind: 'body-too-large', refusal: { limit: 1024 ** 2 } } })
  })
})

describe('what is for administrators', () => {
  it.each([
    ['GET', '/v1/ready-calendars', undefined],
    ['POST', '/v1/ready-calendars/cn/draft', {}],
    ['POST', '/v1/holiday-files', { text: ics() }],
  ])('%s %s is refused to everyone else', async (method, path, body) => {
    for (const person of ['it-agent', 'programme', 'hr-one'])
      expect(await house.send(person, method, path, { body })).toMatchObject({
        status: 403,
        json: { kind: 'not-allowed' },
      })
    expect(await house.send(null, method, path, { body })).toMatchObject({ status: 401 })
  })
})

describe('a clock that is due later than holidays are known', () => {
  it('says until when they are, in the request and in the list', async () => {
    const { id } = (await house.raise()).json
    const read = async () => {
      const request = (await house.send('hr-one', 'GET', `/v1/requests/${id}`)).json
      const [row] = (await house.send('hr-one', 'GET', '/v1/requests')).json.items
      expect(fits('getRequest', request)).toMatchObject({ success: true })
      const said = (clocks: { target: string; holidaysKnownUntil: string | null }[]) =>
        Object.fromEntries(clocks.map(({ target, holidaysKnownUntil }) => [target, holidaysKnownUntil]))
      expect(said(row.clocks)).toEqual(said(request.clocks))
      return said(request.clocks)
    }
    expect(await read()).toEqual({ 'first-response': null, 'next-update': null, resolution: null })

    const [calendar] = (await house.send('hr-one', 'GET', '/v1/calendars')).json.items
    const { id: _, version, ...body } = calendar
    // Monday at ten: 4 hours of response end at 15:00, 16 of update tomorrow, 32 of resolution on Thursday.
    await house.act('admin', 'PUT', '/v1/calendars/office', { body: { ...body, coveredUntil: '2026-03-02' }, version })
    expect(await read()).toEqual({ 'first-response': null, 'next-update': '2026-03-02', resolution: '2026-03-02' })
  })
})
