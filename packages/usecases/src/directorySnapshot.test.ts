import { type CalendarId, id, instant, type WorkingCalendar, workingTimeBetween } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { directorySnapshot } from './directorySnapshot.ts'
import { putEntry } from './putEntry.ts'
import { officeCalendar, scene } from './testing/index.ts'

const country: WorkingCalendar = { ...officeCalendar, id: id<CalendarId>('country'), holidays: [] }
const branch: WorkingCalendar = { ...officeCalendar, id: id<CalendarId>('branch'), basedOn: country.id, holidays: [] }
const [from, to] = [instant('2027-06-06T16:00Z'), instant('2027-06-07T16:00Z')]

describe('the compiled calendars of a tenant', () => {
  it('follow a change of the calendar they are built on, and stay as they are otherwise', async () => {
    const { ports, tenant, who, command } = await scene()
    const put = async (entry: WorkingCalendar, version: number | null) => {
      const result = await putEntry(ports)(who('it-agent', ['administrator']), 'calendar', {
        entry,
        version,
        command: command(),
      })
      expect(result).toMatchObject({ ok: true })
      return (await directorySnapshot(ports.directory, tenant)).compiled(branch.id)
    }
    await putEntry(ports)(who('it-agent', ['administrator']), 'calendar', {
      entry: country,
      version: null,
      command: command(),
    })
    const first = await put(branch, null)
    expect(workingTimeBetween(first, from, to)).toBeGreaterThan(0)

    const holiday = { date: '2027-06-07', name: { en: 'A day off' } }
    const second = await put({ ...country, holidays: [holiday] }, 1)
    expect(workingTimeBetween(second, from, to)).toBe(0)

    const third = await put({ ...officeCalendar, id: id<CalendarId>('another') }, null)
    expect(third).toBe(second)
  })

  it('cannot be made to go round in circles', async () => {
    const { ports, who, command } = await scene()
    const admin = who('it-agent', ['administrator'])
    const put = (entry: WorkingCalendar, version: number | null) =>
      putEntry(ports)(admin, 'calendar', { entry, version, command: command() })
    await put(country, null)
    await put(branch, null)
    expect(await put({ ...country, basedOn: branch.id }, 1)).toEqual({
      ok: false,
      refusal: { kind: 'invalid-input', issues: [{ path: 'basedOn', reason: 'circular' }] },
    })
  })
})
