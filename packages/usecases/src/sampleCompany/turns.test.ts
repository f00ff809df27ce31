import { type Instant, instant, type Request } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { departmentId } from './company/departments.ts'
import { serviceId } from './company/services.ts'
import { sampleHistories } from './sampleHistories.ts'
import { bottleneck, improvement } from './turns.ts'

const now = instant('2026-11-24T06:30:00Z')
const dayMs = 86_400_000
const histories = sampleHistories(now)
const requests = histories.map(({ request }) => request)

/** Days from asking to delivery, of what was asked in a stretch of days counted back from the loading. */
function waits(of: (request: Request) => boolean, from: number, until: number): readonly number[] {
  const isThen = (at: Instant) => at >= now - from * dayMs && at < now - until * dayMs
  return requests
    .filter((request) => of(request) && isThen(request.raisedAt))
    .flatMap(({ raisedAt, deliveredAt }) => (deliveredAt === null ? [] : (deliveredAt - raisedAt) / dayMs))
    .toSorted((a, b) => a - b)
}
const median = (all: readonly number[]) => all[Math.floor(all.length / 2)] ?? Number.NaN

describe('what is to be found in the year of the sample company', () => {
  it('is a department whose waiting grows until what caused it is taken away', () => {
    const ours = ({ provider }: Request) => provider === departmentId(bottleneck.provider)
    const { fromDaysAgo, untilDaysAgo } = bottleneck
    const third = (fromDaysAgo - untilDaysAgo) / 3
    const stretches = [
      waits(ours, 364, fromDaysAgo),
      waits(ours, fromDaysAgo, fromDaysAgo - third),
      waits(ours, fromDaysAgo - third, fromDaysAgo - 2 * third),
      waits(ours, fromDaysAgo - 2 * third, untilDaysAgo),
    ]
    for (const stretch of stretches) expect(stretch.length).toBeGreaterThan(20)
    const medians = stretches.map(median)
    expect(medians).toEqual(medians.toSorted((a, b) => a - b))
    expect(medians[3]).toBeGreaterThan(2.5 * (medians[0] as number))
    expect(median(waits(ours, untilDaysAgo, 8))).toBeLessThan(0.6 * (medians[3] as number))
  })

  it('is the only department that gets slower so', () => {
    const { fromDaysAgo, untilDaysAgo } = bottleneck
    const others = new Set(requests.map(({ provider }) => provider).filter((id) => id !== departmentId('PUR')))
    for (const provider of others) {
      const ours = (request: Request) => request.provider === provider
      const late = median(waits(ours, fromDaysAgo - 95, untilDaysAgo))
      expect(late, provider).toBeLessThan(2 * median(waits(ours, 364, fromDaysAgo)))
    }
  })

  it('has its cause written down by those who wait, then and at no other time', () => {
    const texts = Object.values(bottleneck.cause)
    const named = histories.filter(({ events }) =>
      events.some((event) => event.type === 'waited' && texts.includes(event.reason as never)),
    )
    expect(named.length).toBeGreaterThan(50)
    for (const { request } of named) {
      expect(request.raisedAt).toBeGreaterThanOrEqual(now - bottleneck.fromDaysAgo * dayMs)
      expect(request.raisedAt).toBeLessThan(now - bottleneck.untilDaysAgo * dayMs)
    }
  })

  it('is a service that takes a fraction of the time since a day', () => {
    const ours = ({ service }: Request) => service === serviceId(improvement.service)
    const before = waits(ours, 364, improvement.sinceDaysAgo)
    const after = waits(ours, improvement.sinceDaysAgo, 8)
    expect(before.length).toBeGreaterThan(20)
    expect(after.length).toBeGreaterThan(20)
    expect(median(after)).toBeLessThan(0.6 * median(before))
  })

  it('has its seasons: budgets at the end of the year, new people in spring, little around Spring Festival', () => {
    const inMonths = (of: string, months: readonly number[]) =>
      requests.filter(
        ({ service, raisedAt }) =>
          (of === '' || service === `sample.${of}`) && months.includes(new Date(raisedAt).getUTCMonth() + 1),
      ).length / months.length
    expect(inMonths('fin-budget', [12])).toBeGreaterThan(1.5 * inMonths('fin-budget', [3, 4, 5, 6, 7, 8, 9]))
    expect(inMonths('hr-recruit', [3, 4])).toBeGreaterThan(2 * inMonths('hr-recruit', [10, 11, 12, 1]))
    const around = (from: string, until: string) =>
      requests.filter(({ raisedAt }) => raisedAt >= instant(from) && raisedAt < instant(until)).length
    expect(around('2026-02-16T00:00Z', '2026-02-27T00:00Z')).toBeLessThan(
      0.4 * around('2026-01-31T00:00Z', '2026-02-11T00:00Z'),
    )
  })
})
