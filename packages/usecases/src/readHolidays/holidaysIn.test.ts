import { type CalendarId, checkCalendar, id } from '@counterpart/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidaysIn } from './holidaysIn.ts'

const years = { firstYear: 2025, lastYear: 2028 }

/** What was found, short: `2026-10-01 National Day`, and rejections as `line property reason`. */
function read(text: string, asked = years) {
  const { holidays, rejections } = holidaysIn(text, asked) ?? { holidays: [], rejections: [] }
  return {
    holidays: holidays.map(({ date, name }) => `${date} ${name.en ?? name['zh-CN']}`),
    rejections: rejections.map(({ line, property, reason }) => `${line} ${property} ${reason}`.replace('  ', ' ')),
  }
}
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

describe('a file as Google exports it', () => {
  const google = file(
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:中国节假日',
    'X-WR-TIMEZONE:UTC',
    ...event(
      'DTSTART;VALUE=DATE:20260101',
      'DTEND;VALUE=DATE:20260102',
      'DTSTAMP:20251110T021500Z',
      'UID:20260101_o5v1@google.com',
      'CLASS:PUBLIC',
      'DESCRIPTION:公共假期',
      'STATUS:CONFIRMED',
      'SUMMARY:元旦',
      'TRANSP:TRANSPARENT',
    ),
    ...event(
      'DTSTART;VALUE=DATE:20261001',
      'DTEND;VALUE=DATE:20261008',
      'UID:20261001_o5v1@google.com',
      'DESCRIPTION:A holiday whose description is long enough to be folded by the pro',
      ' gram that wrote it\\, more than once even\\; and with an address https://exam',
      ' ple.com/?a=1',
      'SUMMARY:国庆节',
      'TRANSP:TRANSPARENT',
    ),
  )

  it('gives every date of every event, the end left out', () => {
    expect(read(google)).toEqual({
      holidays: ['2026-01-01 元旦', ...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day} 国庆节`)],
      rejections: [],
    })
  })

  it.each([
    ['LF', google.replaceAll('\r\n', '\n')],
    ['CR', google.replaceAll('\r\n', '\r')],
    ['a byte order mark', `\uFEFF${google}`],
    ['lower-case names', google.replaceAll(/^(BEGIN|END|DTSTART|DTEND|SUMMARY)/gm, (name) => name.toLowerCase())],
    ['no end of its last line', google.trimEnd()],
  ])('is read the same with %s', (_, text) => {
    expect(read(text)).toEqual(read(google))
  })

  it('keeps the language of each name', () => {
    const names = file(
      ...event('DTSTART;VALUE=DATE:20260101', 'SUMMARY:元旦'),
      ...event('DTSTART;VALUE=DATE:20260102', 'SUMMARY;LANGUAGE=en-GB:Day of 元旦'),
      ...event('DTSTART;VALUE=DATE:20260103', 'SUMMARY;LANGUAGE=zh-Hans:Q1'),
      ...event('DTSTART;VALUE=DATE:20260104', 'SUMMARY:Fête\\, with\\ntwo lines'),
    )
    expect(holidaysIn(names, years)?.holidays.map(({ name }) => name)).toEqual([
      { 'zh-CN': '元旦' },
      { en: 'Day of 元旦' },
      { 'zh-CN': 'Q1' },
      { en: 'Fête, with two lines' },
    ])
  })
})

describe('a file as Apple writes it', () => {
  const apple = file(
    'X-APPLE-CALENDAR-COLOR:#CC73E1',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'DTSTART:19810329T020000',
    'TZNAME:CEST',
    'TZOFFSETTO:+0200',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    ...event(
      'CREATED:20230101T000000Z',
      'UID:D7A1',
      'DTEND;VALUE=DATE:20200502',
      'SUMMARY:Tag der Arbeit',
      'RRULE:FREQ=YEARLY',
      'EXDATE;VALUE=DATE:20270501',
      'DTSTART;VALUE=DATE:20200501',
      'BEGIN:VALARM',
      'TRIGGER;VALUE=DATE-TIME:19760401T005545Z',
      'ACTION:NONE',
      'SUMMARY:not a name of the event',
      'END:VALARM',
    ),
    ...event(
      'DTSTART;TZID=Europe/Berlin:20261224T120000',
      'DTEND;TZID=Europe/Berlin:20261224T180000',
      'SUMMARY:Heiligabend',
    ),
  )

  it('repeats each year that is asked for, less what is taken out; hours of a day are told, not taken', () => {
    expect(read(apple)).toEqual({
      holidays: ['2025-05-01 Tag der Arbeit', '2026-05-01 Tag der Arbeit', '2028-05-01 Tag der Arbeit'],
      rejections: ['29 DTSTART part-of-day'],
    })
  })
})

describe('a file as Outlook writes it', () => {
  const outlook = file(
    'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN',
    'X-MS-OLK-FORCEINSPECTOROPEN:TRUE',
    'BEGIN:VTIMEZONE',
    'TZID:China Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...event(
      'CLASS:PUBLIC',
      'DTSTART;TZID="China Standard Time":20261001T000000',
      'DTEND;TZID="China Standard Time":20261004T000000',
      'SUMMARY;LANGUAGE=en-us:National Day',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ),
    ...event('DTSTART;VALUE=DATE:20260907', 'SUMMARY:Labor Day', 'RRULE:FREQ=YEARLY;BYDAY=MO;BYMONTH=9;BYSETPOS=1'),
    ...event('DTSTART:20261231T040000Z', 'DURATION:PT5H', 'SUMMARY:New Year’s Eve'),
  )

  it('takes a day from midnight to midnight for a whole one, and the first Monday of September every year', () => {
    expect(read(outlook)).toEqual({
      holidays: [
        '2026-09-07 Labor Day',
        '2026-10-01 National Day',
        '2026-10-02 National Day',
        '2026-10-03 National Day',
        '2027-09-06 Labor Day',
        '2028-09-04 Labor Day',
      ],
      rejections: ['26 DTSTART part-of-day'],
    })
  })
})

describe('how long an event takes', () => {
  it.each([
    { given: 'no end', lines: ['DTSTART;VALUE=DATE:20260228'], dates: ['2026-02-28'] },
    {
      given: 'an end on the same day',
      lines: ['DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260228'],
      dates: ['2026-02-28'],
    },
    {
      given: 'an end over a month',
      lines: ['DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260302'],
      dates: ['2026-02-28', '2026-03-01'],
    },
    {
      given: 'a duration',
      lines: ['DTSTART;VALUE=DATE:20280228', 'DURATION:P3D'],
      dates: ['2028-02-28', '2028-02-29', '2028-03-01'],
    },
    {
      given: 'a duration of hours',
      lines: ['DTSTART;VALUE=DATE:20260228', 'DURATION:PT36H'],
      dates: ['2026-02-28', '2026-03-01'],
    },
    {
      given: 'a week',
      lines: ['DTSTART:20260302T000000', 'DURATION:P1W'],
      dates: ['02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day}`),
    },
    { given: 'a date without its type', lines: ['DTSTART:20260228'], dates: ['2026-02-28'] },
  ])('with $given: $dates', ({ lines, dates }) => {
    expect(read(file(...event(...lines, 'SUMMARY:Off')))).toEqual({
      holidays: dates.map((date) => `${date} Off`),
      rejections: [],
    })
  })
})

describe('what repeats', () => {
  it('can be moved, by an event that says which of its dates it stands for', () => {
    const moved = file(
      ...event('UID:a', 'DTSTART;VALUE=DATE:20250707', 'RRULE:FREQ=YEARLY;COUNT=3', 'SUMMARY:Founders'),
      ...event('UID:a', 'RECURRENCE-ID;VALUE=DATE:20260707', 'DTSTART;VALUE=DATE:20260708', 'SUMMARY:Founders, later'),
    )
    expect(read(moved).holidays).toEqual(['2025-07-07 Founders', '2026-07-08 Founders, later', '2027-07-07 Founders'])
  })

  it('has more dates where they are listed, and is written out for the years asked for only', () => {
    const listed = file(
      ...event(
        'DTSTART;VALUE=DATE:20250101',
        'RRULE:FREQ=YEARLY',
        'RDATE;VALUE=DATE:20260102,20270104',
        'SUMMARY:New Year',
      ),
    )
    expect(read(listed, { firstYear: 2026, lastYear: 2027 }).holidays).toEqual(
      ['2026-01-01', '2026-01-02', '2027-01-01', '2027-01-04'].map((date) => `${date} New Year`),
    )
  })
})

describe('what cannot be used', () => {
  it('is told with its line, and the rest is imported', () => {
    const broken = file(
      'this line is no property at all', // 3
      ...event('DTSTART;VALUE=DATE:20260101', 'SUMMARY:New Year'), // 4 to 7
      ...event('DTSTART;VALUE=DATE:20260230', 'SUMMARY:No such day'), // 8 to 11
      ...event('SUMMARY:Never'), // 12 to 14
      ...event('DTSTART;VALUE=DATE:20260501'), // 15 to 17
      ...event('DTSTART;VALUE=DATE:20260601', '<<<<<<< ours', 'SUMMARY:Conflict', 'SUMMARY;LANGUAGE="en:x'), // 18 to 23
      ...event('DTSTART;VALUE=DATE:20260701', 'SUMMARY:Off', 'STATUS:CANCELLED'), // 24 to 28
      ...event('DTSTART;VALUE=DATE:20260801', 'DTEND;VALUE=DATE:20260731', 'SUMMARY:Back'), // 29 to 33
      ...event('DTSTART;VALUE=DATE:20260901', 'RRULE:FREQ=YEARLY;BYWEEKNO=20', 'SUMMARY:Week'), // 34 to 38
      ...event('DTSTART;VALUE=DATE:20260901', 'RRULE:FREQ=YEARLY;BYMONTH=13', 'SUMMARY:Month'), // 39 to 43
      ...event('DTSTART;VALUE=DATE:20260902', 'DURATION:soon', 'SUMMARY:Long'), // 44 to 48
      ...event('DTSTART;VALUE=DATE:20260903', `SUMMARY:${'x'.repeat(201)}`), // 49 to 52
      ...event('DTSTART;VALUE=DATE:19690101', 'SUMMARY:Old'), // 53 to 56
      ...event('DTSTART;VALUE=DATE:20260101', 'SUMMARY:Again'), // 57 to 60
      ...event('DTSTART;VALUE=DATE:20261225', 'EXDATE;VALUE=DATE:yesterday', 'SUMMARY:Christmas'), // 61 to 65
      'BEGIN:VEVENT', // 66
      'DTSTART;VALUE=DATE:20261226',
      'SUMMARY:Open',
      ...event('DTSTART;VALUE=DATE:20261231', 'SUMMARY:Last'), // 69 to 72
      'END:VTODO', // 73
      'BEGIN:VEVENT', // 74
      'SUMMARY:Cut off',
    )
    expect(read(broken)).toEqual({
      holidays: ['2026-01-01 New Year', '2026-06-01 Conflict', '2026-12-31 Last'],
      rejections: [
        '3 not-a-line',
        '9 DTSTART not-a-date',
        '12 DTSTART required',
        '15 SUMMARY required',
        '20 not-a-line',
        '22 SUMMARY not-a-line',
        '27 STATUS cancelled',
        '31 DTEND reversed',
        '36 RRULE not-a-rule',
        '41 RRULE not-a-rule',
        '46 DURATION not-a-date',
        '51 SUMMARY too-long',
        '53 VEVENT outside-years',
        '57 VEVENT repeated',
        '63 EXDATE not-a-date',
        '66 VEVENT no-end',
        '73 END not-a-line',
        '74 VEVENT no-end',
      ],
    })
  })

  it('says what stands there, on one line and not at length', () => {
    const [rejected] = holidaysIn(file(`no\u0000thing ${'x'.repeat(500)}`), years)?.rejections ?? []
    expect(rejected).toEqual({ line: 3, property: '', reason: 'not-a-line', value: `no thing ${'x'.repeat(91)}` })
  })

  it('of a repeated event is told once, not once a year', () => {
    const twice = file(
      ...event('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY', 'SUMMARY:One'),
      ...event('DTSTART;VALUE=DATE:20250101', 'RRULE:FREQ=YEARLY', 'SUMMARY:Other'),
    )
    expect(read(twice).holidays).toHaveLength(4)
    expect(holidaysIn(twice, years)?.rejections).toEqual([
      { line: 8, property: 'VEVENT', reason: 'repeated', value: '2025-01-01 Other' },
    ])
  })

  it('is everything past 5,000 dates', () => {
    const many = file(
      ...event('DTSTART;VALUE=DATE:20100101', 'RRULE:FREQ=DAILY', 'SUMMARY:Every day'),
      ...event('DTSTART;VALUE=DATE:20310101', 'SUMMARY:One more'),
    )
    const found = holidaysIn(many, { firstYear: 2010, lastYear: 2030 })
    expect(found?.holidays).toHaveLength(5000)
    expect(found?.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'too-many'],
      [8, 'too-many'],
    ])
  })
})

describe('what is no iCalendar file', () => {
  it.each([
    ['nothing', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['a page', '<!doctype html><html><body>Sign in</body></html>'],
    ['a table', 'date,name\n2026-01-01,New Year\n'],
    ['binary', '\u0000\u0001PK\u0003\u0004\uFFFD'],
  ])('%s is refused as a whole', (_, text) => {
    expect(holidaysIn(text, years)).toBeUndefined()
  })

  it('but an empty calendar is one, without holidays', () => {
    expect(holidaysIn(file(), years)).toEqual({ holidays: [], rejections: [] })
  })
})

describe('whatever a file holds', () => {
  const pieces = [
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VALARM',
    'END:VALARM',
    'DTSTART;VALUE=DATE:20260101',
    'DTSTART:20260101T000000',
    'DTSTART:',
    'DTEND;VALUE=DATE:20260105',
    'DTEND:junk',
    'DURATION:P2D',
    'DURATION:-P1D',
    'DURATION:P',
    'SUMMARY:a',
    'SUMMARY:',
    'RRULE:FREQ=YEARLY',
    'RRULE:',
    'RRULE:FREQ=DAILY;INTERVAL=3;COUNT=9',
    'RRULE:FREQ=MONTHLY;BYDAY=-1FR',
    'RRULE:FREQ=YEARLY;INTERVAL=9007199254740991',
    'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'EXDATE;VALUE=DATE:20260101',
    'RDATE;VALUE=DATE:20260109',
    'RECURRENCE-ID;VALUE=DATE:20260101',
    'UID:x',
    'STATUS:CANCELLED',
    ' folded',
    '\tfolded',
    '',
    'junk',
    ':',
    ';',
    '="',
  ]
  it('ends, and gives holidays that a calendar takes', () => {
    const texts = fc
      .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }), {
        maxLength: 60,
      })
      .map((lines) => ['BEGIN:VCALENDAR', ...lines].join('\n'))
    fc.assert(
      fc.property(texts, (text) => {
        const found = holidaysIn(text, years)
        const calendar = {
          id: id<CalendarId>('c'),
          name: { en: 'c' },
          timeZone: 'UTC',
          weekly: { mon: [['09:00', '17:00']] },
          holidays: found?.holidays ?? [],
          exceptions: [],
        }
        expect(checkCalendar(calendar)).toMatchObject({ ok: true })
        const lines = text.split(/\r\n|\n|\r/).length
        expect((found?.rejections ?? []).every(({ line }) => line >= 1 && line <= lines)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
