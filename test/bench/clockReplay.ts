import {
  type AgreementId,
  applyEvents,
  type CalendarId,
  ClockCounter,
  compileCalendar,
  countingRules,
  type DepartmentId,
  type Instant,
  id,
  instant,
  type PersonId,
  type Promised,
  type RequestEvent,
  type RequestFact,
  type RequestId,
  type RequestKey,
  replayClocks,
  type ServiceId,
  type SlaClock,
  type Target,
  type WorkingCalendar,
  workingMs,
} from '@counterpart/core'

/** Clocks counted anew from the events of their requests, on one core. */
type ClockReplayMeasured = {
  readonly requests: number
  readonly events: number
  readonly clocks: number
  /** By the fold that counts clocks alone, which recalculations use. */
  readonly clocksPerSecond: number
  readonly nsPerRequest: number
  /** By the fold of whole requests, which commands use. */
  readonly clocksPerSecondWhole: number
}

const calendarId = id<CalendarId>('office')
const office: WorkingCalendar = {
  id: calendarId,
  name: { en: 'Office' },
  timeZone: 'America/New_York',
  weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays: ['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-26', '12-25'].map((date) => ({
    date: `--${date}`,
    name: { en: 'Holiday' },
  })),
  exceptions: [],
}
const hour = 3_600_000
const target = (kind: Target['kind'], hours: number): Target => {
  const goal = workingMs(hours * hour)
  return { kind, calendar: calendarId, goals: { 1: goal, 2: goal, 3: goal, 4: goal }, pausesOn: ['customer', 'others'] }
}
const promised: Promised = {
  agreement: id<AgreementId>('office'),
  targets: [target('first-response', 4), target('next-update', 16), target('resolution', 40)],
  onReopen: 'resume',
  customerClass: null,
}

/** Seven events of a request: raised, triaged, started, a wait and its end, a message, delivered. */
function historyOf(i: number): readonly RequestEvent[] {
  const person = id<PersonId>('p')
  let at = instant('2016-01-04T14:00Z') + ((i * 7_919_317) % (10 * 365 * 24)) * hour + ((i * 48_271) % hour)
  const department = id<DepartmentId>('d')
  const first: RequestEvent = {
    ...{ type: 'raised', at: instant(at), by: person, id: id<RequestId>(`r${i}`), key: id<RequestKey>(`K-${i}`) },
    ...{ service: id<ServiceId>('s'), title: 'T', description: '', answers: {}, requester: person },
    ...{ customer: department, provider: department, urgency: 3, importance: 3 },
    ...promised,
  }
  const later: readonly RequestFact[] = [
    { type: 'triaged', urgency: ((i % 5) + 1) as 1, importance: 3, reason: '' },
    { type: 'started' },
    { type: 'waited', on: 'customer', reason: 'which?' },
    { type: 'resumed' },
    { type: 'commented', text: 'soon', audience: 'everyone', side: 'provider' },
    { type: 'delivered', result: '' },
  ]
  return [
    first,
    ...later.map((fact, k): RequestEvent => {
      at += 1 + ((i * 31 + k * 17) % 29) * hour + ((i * 7907 + k) % hour)
      return { at: instant(at), by: person, ...fact }
    }),
  ]
}

/** CPU time, the middle of several rounds, after one to warm up. */
function middleNs(run: () => void, rounds: number): number {
  run()
  const taken = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) * 1000
  })
  return taken.toSorted((a, b) => a - b)[rounds >> 1] as number
}

/** @param requests how many different histories to hold: few enough to stay near the processor, as a batch does that is being recalculated */
function measureClockReplay(requests = 2000, rounds = 101): ClockReplayMeasured {
  const clock = compileCalendar(office)
  const calendars = () => clock
  const histories = Array.from({ length: requests }, (_, i) => historyOf(i))
  const until: Instant = instant('2027-01-01T00:00Z')
  const counter = new ClockCounter(countingRules(promised, calendars))
  let clocks = 0
  let used = 0
  const take = (counted: readonly SlaClock[]) => {
    clocks += counted.length
    for (const one of counted) used += one.used
  }
  const count = (fold: (events: readonly RequestEvent[]) => readonly SlaClock[]) => () => {
    clocks = 0
    used = 0
    for (const events of histories) take(fold(events))
  }
  const alone = middleNs(
    count((events) => replayClocks(events, counter, until)),
    rounds,
  )
  const [clocksAlone, usedAlone] = [clocks, used]
  const whole = middleNs(
    count((events) => applyEvents(undefined, events, calendars)?.clocks ?? []),
    21,
  )
  if (clocks !== clocksAlone || used !== usedAlone) throw new Error('the two folds do not say the same')
  return {
    requests,
    events: histories.length * 7,
    clocks,
    clocksPerSecond: (clocks / alone) * 1e9,
    nsPerRequest: alone / requests,
    clocksPerSecondWhole: (clocks / whole) * 1e9,
  }
}

const millions = (perSecond: number) => (perSecond / 1e6).toFixed(2)

/** A section of docs/benchmarks.md. */
export function clockReplayText(): string {
  const { requests, events, clocks, clocksPerSecond, nsPerRequest, clocksPerSecondWhole } = measureClockReplay()
  return `${requests} requests with ${events} events and ${clocks} clocks, one core, CPU time, the middle of many rounds. A recalculation counts clocks alone; a command folds the whole request.

| fold | million clocks/s | ns per request of 7 events and 3 clocks |
| --- | ---: | ---: |
| clocks alone | ${millions(clocksPerSecond)} | ${nsPerRequest.toFixed(0)} |
| whole requests | ${millions(clocksPerSecondWhole)} | ${((3e9 / clocksPerSecondWhole) | 0).toFixed(0)} |
`
}
