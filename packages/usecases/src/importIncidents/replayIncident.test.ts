import { applyEvents, compileCalendar, type Instant, instant } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import type { IncidentRow, IncidentState } from './incidentRow.ts'
import { logCalendar } from './logDirectory.ts'
import { replayIncident } from './replayIncident.ts'

const calendar = compileCalendar(logCalendar)
const calendars = () => calendar
// Monday 7 March 2016, 09:00 in São Paulo.
const opened = instant('2016-03-07T12:00Z')
const hour = 3_600_000
const aRow = (hours: number, state: IncidentState, facts: Partial<IncidentRow> = {}): IncidentRow => ({
  line: 2,
  number: 'INC1',
  state,
  openedAt: opened,
  updatedAt: instant(opened + hours * hour),
  caller: 'Caller 1',
  location: 'Location 1',
  group: 'Group 1',
  assignedTo: null,
  updatedBy: 'Updated by 1',
  urgency: 3,
  importance: 3,
  madeSla: true,
  contact: 'Phone',
  category: null,
  subcategory: null,
  symptom: 'Symptom 1',
  item: null,
  ...facts,
})
const now: Instant = instant('2017-01-01T00:00Z')
const replay = (...rows: IncidentRow[]) => replayIncident(rows, now, calendars).history
const types = (...rows: IncidentRow[]) => replay(...rows).events.map((event) => event.type)

describe('the rows of an incident become moves', () => {
  it.each([
    {
      given: 'the usual way',
      rows: [aRow(0, 'New'), aRow(1, 'Active'), aRow(2, 'Resolved'), aRow(99, 'Closed')],
      moves: ['raised', 'triaged', 'started', 'delivered', 'confirmed'],
    },
    {
      given: 'resolved at first sight',
      rows: [aRow(0, 'Resolved'), aRow(99, 'Closed')],
      moves: ['raised', 'triaged', 'delivered', 'confirmed'],
    },
    {
      given: 'closed without being resolved',
      rows: [aRow(0, 'Active'), aRow(1, 'Closed')],
      moves: ['raised', 'triaged', 'started', 'delivered', 'confirmed'],
    },
    {
      given: 'a question back',
      rows: [aRow(0, 'Active'), aRow(1, 'Awaiting User Info'), aRow(2, 'Active')],
      moves: ['raised', 'triaged', 'started', 'waited', 'resumed'],
    },
    {
      given: 'waiting on one and then on another',
      rows: [aRow(0, 'Awaiting Vendor'), aRow(1, 'Awaiting User Info')],
      moves: ['raised', 'triaged', 'waited', 'waited'],
    },
    {
      given: 'the same state twice',
      rows: [aRow(0, 'Active'), aRow(1, 'Active')],
      moves: ['raised', 'triaged', 'started'],
    },
    {
      given: 'reopened',
      rows: [aRow(0, 'Resolved'), aRow(1, 'Active'), aRow(2, 'Resolved')],
      moves: ['raised', 'triaged', 'delivered', 'reopened', 'delivered'],
    },
    {
      given: 'reopened to ask back',
      rows: [aRow(0, 'Closed'), aRow(1, 'Awaiting User Info')],
      moves: ['raised', 'triaged', 'delivered', 'confirmed', 'reopened', 'waited'],
    },
    {
      given: 'another group',
      rows: [aRow(0, 'Active'), aRow(1, 'Active', { group: 'Group 2' })],
      moves: ['raised', 'triaged', 'started', 'handed-off', 'started'],
    },
    {
      given: 'another group after it was resolved',
      rows: [aRow(0, 'Resolved'), aRow(1, 'Closed', { group: 'Group 2' })],
      moves: ['raised', 'triaged', 'delivered', 'handed-off', 'confirmed'],
    },
    {
      given: 'a group that is not known',
      rows: [aRow(0, 'Active'), aRow(1, 'Active', { group: null })],
      moves: ['raised', 'triaged', 'started'],
    },
    {
      given: 'an agent',
      rows: [aRow(0, 'Active', { assignedTo: 'Resolver 3' })],
      moves: ['raised', 'triaged', 'assigned', 'started'],
    },
    {
      given: 'a higher urgency',
      rows: [aRow(0, 'Active'), aRow(1, 'Active', { urgency: 5 })],
      moves: ['raised', 'triaged', 'started', 'triaged'],
    },
  ])('$given', ({ rows, moves }) => {
    expect(types(...rows).filter((type) => type !== 'breached')).toEqual(moves)
  })
})

describe('a replayed incident', () => {
  it('has the clocks of live work: waiting does not count, nights do not either', () => {
    const { request } = replay(
      aRow(0, 'Active'),
      aRow(2, 'Awaiting User Info'),
      aRow(30, 'Active'),
      aRow(33, 'Resolved'),
    )
    const resolution = request.clocks.find((clock) => clock.target === 'resolution')
    // Two hours on Monday, three on Tuesday afternoon.
    expect(resolution).toMatchObject({ state: 'stopped', used: 5 * hour, goal: 40 * hour })
    expect(request.deliveredAt).toBe(opened + 33 * hour)
  })

  it('is the fold of its events, in order', () => {
    const { request, events } = replay(aRow(0, 'New'), aRow(500, 'Resolved'), aRow(501, 'Active'), aRow(900, 'Closed'))
    expect(applyEvents(undefined, events, calendars)).toEqual(request)
    expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).toSorted((a, b) => a - b))
  })

  it('that is still open has its breaches written down and owes no alert: its time is long past', () => {
    const { events, jobs, index } = replay(aRow(0, 'New'))
    expect(events.filter((event) => event.type === 'breached')).toHaveLength(2)
    expect(jobs).toEqual([])
    expect(index.nextAlarmAt).toBeNull()
  })

  it('has the same id whenever and from whatever part of its rows it is made', () => {
    const ids = [replay(aRow(0, 'New')), replay(aRow(5, 'Closed', { caller: null }))].map(({ request }) => request.id)
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('that was updated before it was opened, by its own account, begins with the update', () => {
    const { request } = replay(aRow(-1, 'New'))
    expect(request.raisedAt).toBe(opened - hour)
  })
})
