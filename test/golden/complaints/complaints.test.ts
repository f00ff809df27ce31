import {
  type DepartmentId,
  id,
  instant,
  type MeasureId,
  measureIds,
  type PersonId,
  type TenantId,
} from '@counterpart/core'
import { getOverview, listComplaints, loadSampleCompany, measureComplaint, type Who } from '@counterpart/usecases'
import { memoryPorts } from '@counterpart/usecases/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import golden from './complaints.json' with { type: 'json' }
import { answerOf, type Period, type Told, toldBy, watchedCalendars } from './countedFromEvents.ts'

const now = instant('2026-11-24T06:30:00Z')
const from = instant('2026-08-31T00:00+08:00')
const ports = memoryPorts({ now: () => now })
const tenant = id<TenantId>('sample')
const programme: Who = {
  tenant,
  actor: { person: id<PersonId>('anyone'), department: id<DepartmentId>('any'), roles: ['programme'] },
}
let told: readonly Told[] = []
let providers: readonly (DepartmentId | undefined)[] = []

beforeAll(async () => {
  const { loadPast } = await loadSampleCompany(ports)(tenant, () => undefined)
  await loadPast(() => undefined)
  const { items } = await ports.requests.list(tenant, { scope: { of: 'all' } }, 'newest', 1_000_000)
  const histories = await ports.requests.histories(
    tenant,
    items.map((request) => request.id),
  )
  const calendars = (await ports.directory.all(tenant, 'calendar')).map(({ value }) => value)
  const first = Math.min(...histories.map(({ events }) => events[0]?.at ?? now))
  const open = watchedCalendars(calendars, first, now)
  told = histories.map(({ events }) => toldBy(events, open, now))
  const departments = await ports.directory.all(tenant, 'department')
  providers = [undefined, ...departments.map(({ value }) => value.id)]
}, 120_000)

/** What the product answers to somebody who says it, and which measure that was. */
async function answered(said: string, provider: DepartmentId | undefined) {
  const list = listComplaints(programme, said)
  const measure = list.ok ? list.value.items[0]?.measure : undefined
  if (!measure) throw new Error(`nothing fits ${said}`)
  const measured = await measureComplaint(ports)(programme, { measure, from, provider })
  if (!measured.ok) throw new Error(measured.refusal.kind)
  return { measure, figure: measured.value.figure }
}

describe('a complaint as a number', () => {
  it.each(golden.cases)(
    '"$said": $measure, as the events of the company have it, in all and in each department',
    async ({ said, measure }) => {
      expect(told.length).toBeGreaterThan(1000)
      let [figures, refused] = [0, 0]
      for (const provider of providers) {
        const { figure, measure: fitting } = await answered(said, provider)
        expect(fitting).toBe(measure)
        const period: Period = { from, until: Number.POSITIVE_INFINITY, provider }
        const byHand = answerOf(measure as MeasureId, told, period, now)
        expect(figure.n, `n of ${provider}`).toBe(byHand.n)
        if (figure.kind === 'not-enough-data') {
          expect(byHand.figure).toBeNull()
          expect(figure.needed).toBeGreaterThan(figure.n)
          refused++
        } else {
          const { value, low, high } = figure
          expect({ value, low, high }).toEqual({
            value: expect.closeTo(byHand.figure?.value ?? Number.NaN, 9),
            low: expect.closeTo(byHand.figure?.low ?? Number.NaN, 9),
            high: expect.closeTo(byHand.figure?.high ?? Number.NaN, 9),
          })
          figures++
        }
      }
      expect(figures).toBeGreaterThan(0)
      expect(figures + refused).toBe(providers.length)
    },
  )

  it('was compared for every measure', () => {
    expect(new Set(golden.cases.map(({ measure }) => measure))).toEqual(new Set(measureIds))
    expect(golden.cases).toHaveLength(40)
  })

  it('is the number of the overview, to the last digit', async () => {
    for (const provider of providers) {
      const overview = await getOverview(ports)(programme, { from, provider })
      if (!overview.ok) throw new Error(overview.refusal.kind)
      const { onTime, waiting } = overview.value
      const inOverview = { 'on-time': onTime, 'resolution-median': waiting.p50, 'resolution-p90': waiting.p90 } as const
      for (const [measure, figure] of Object.entries(inOverview)) {
        const measured = await measureComplaint(ports)(programme, { measure: measure as MeasureId, from, provider })
        expect(measured.ok && measured.value.figure).toEqual(figure)
      }
    }
  })
})
