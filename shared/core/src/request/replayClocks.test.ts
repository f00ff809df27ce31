import { expect, it } from 'vitest'
import { compileCalendar } from '../calendar/index.ts'
import { type CalendarId, id, instant, type PersonId } from '../kernel/index.ts'
import type { Milestone, Promised } from '../sla/index.ts'
import { applyEvents } from './applyEvent.ts'
import { clocksUnder } from './replayClocks.ts'
import type { Request } from './request.ts'
import type { RequestEvent } from './requestEvent.ts'
import { raisedEvent } from './testing/raisedEvent.ts'

const always = compileCalendar({
  id: id<CalendarId>('always'),
  name: { en: 'Always' },
  timeZone: 'UTC',
  weekly: { mon: [['00:00', '24:00']] },
  holidays: [],
  exceptions: [],
  breaks: {},
})
const at = (hour: number) => instant(Date.UTC(2026, 5, 1, hour))

const promise = (startsOn: Milestone, stopsOn: Milestone, rounds: 'one' | 'many'): Promised => ({
  agreement: null,
  targets: [
    {
      kind: 'own:a',
      name: { en: 'a' },
      calendar: id<CalendarId>('always'),
      goals: { 1: null, 2: null, 3: null, 4: null },
      pausesOn: [],
      conditions: { startsOn: [startsOn], stopsOn: [stopsOn, 'confirmed'], rounds },
    },
  ],
  onReopen: 'resume',
  customerClass: null,
})

it('rules taken back leave a clock going on that waits for the confirmation, also after delivery', () => {
  const [ada, carla] = [id<PersonId>('ada'), id<PersonId>('carla')]
  const [first, other] = [promise('responded', 'customer-wrote', 'many'), promise('raised', 'responded', 'one')]
  const delivered: readonly RequestEvent[] = [
    raisedEvent(at(1), first),
    { at: at(2), by: ada, type: 'started' },
    { at: at(3), by: ada, type: 'delivered', result: '' },
    { at: at(4), by: carla, type: 'commented', text: 'why so?', audience: 'everyone', side: 'customer' },
  ]
  const before = applyEvents(undefined, delivered, () => always) as Request
  expect(before).toMatchObject({ state: 'delivered', clocks: [{ state: 'stopped', stoppedAt: at(4) }] })
  const since = at(5)
  const tried = clocksUnder(before, delivered, other, () => always, { now: since, since })
  const events: readonly RequestEvent[] = [
    ...delivered,
    {
      at: since,
      by: 'system',
      type: 'recalculated',
      because: { kind: 'agreement', id: 'a', version: 2 },
      ...other,
      clocks: tried,
    },
    { at: at(6), by: ada, type: 'commented', text: 'because', audience: 'everyone', side: 'provider' },
  ]
  const between = applyEvents(undefined, events, () => always) as Request
  expect(clocksUnder(between, events, first, () => always, { now: at(7), since })).toMatchObject([
    { state: 'running', startedAt: at(6) },
  ])
})
