import { describe, expect, it } from 'vitest'
import { columns, columnsOf, incidentRow } from './incidentRow.ts'

const header = { line: 1, cells: ['\uFEFFnumber', ...columns.slice(1), 'knowledge'] }
const good: Record<string, string> = {
  number: 'INC1',
  incident_state: 'Active',
  made_sla: 'true',
  caller_id: 'Caller 1',
  opened_at: '29/2/2016 01:16',
  sys_updated_by: 'Updated by 2',
  sys_updated_at: '1/3/2016 09:52',
  contact_type: 'Phone',
  location: '?',
  category: 'Category 5',
  subcategory: '?',
  u_symptom: 'Symptom 7',
  cmdb_ci: '?',
  impact: '2 - Medium',
  urgency: '1 - High',
  assignment_group: 'Group 24',
  assigned_to: '?',
}
const row = (change: Record<string, string> = {}) => {
  const { at } = columnsOf(header)
  const cells = [...columns.map((column) => ({ ...good, ...change })[column] as string), 'true']
  return incidentRow({ line: 9, cells }, at, header.cells.length)
}

describe('a row of the log', () => {
  it('is read with local times, levels and unknowns', () => {
    expect(row()).toMatchObject({
      row: {
        line: 9,
        number: 'INC1',
        state: 'Active',
        openedAt: Date.parse('2016-02-29T04:16Z'),
        urgency: 5,
        importance: 3,
        location: null,
        group: 'Group 24',
        madeSla: true,
      },
    })
  })

  it.each([
    { column: 'number', value: '', reason: 'malformed' },
    { column: 'incident_state', value: '-100', reason: 'not-a-choice' },
    { column: 'opened_at', value: '30/2/2016 01:16', reason: 'not-a-time' },
    { column: 'sys_updated_at', value: '?', reason: 'not-a-time' },
    { column: 'sys_updated_at', value: '1/3/2016 24:01', reason: 'not-a-time' },
    { column: 'impact', value: '9 - None', reason: 'not-a-choice' },
    { column: 'made_sla', value: 'maybe', reason: 'not-a-choice' },
  ])('is rejected for $value in $column', ({ column, value, reason }) => {
    expect(row({ [column]: value })).toEqual({ rejections: [{ line: 9, column, reason, value }] })
  })

  it('says everything that is wrong with it at once', () => {
    const read = row({ impact: 'x', urgency: 'y' })
    expect('rejections' in read && read.rejections.map((rejection) => rejection.column)).toEqual(['urgency', 'impact'])
  })

  it('of another width is rejected whole', () => {
    const { at } = columnsOf(header)
    expect(incidentRow({ line: 3, cells: ['INC1'] }, at, header.cells.length)).toEqual({
      rejections: [{ line: 3, column: '', reason: 'wrong-column-count', value: '1' }],
    })
  })
})

it('a header says which columns it lacks', () => {
  expect(columnsOf({ line: 1, cells: ['number', 'state'] }).missing).toContain('incident_state')
  expect(columnsOf(header).missing).toEqual([])
})
