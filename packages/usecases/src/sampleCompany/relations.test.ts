import { instant } from '@counterpart/core'
import { describe, expect, it } from 'vitest'
import { allAskings, isAskedBy } from './asking.ts'
import { departmentId } from './company/departments.ts'
import { providerOf, serviceId } from './company/services.ts'
import { accidentsAYear, isPlanted, plantedRelations } from './relations.ts'
import { sampleHistories } from './sampleHistories.ts'

describe('the relations of the sample company', () => {
  it('name services of the provider that somebody of the customer asks for', () => {
    expect(plantedRelations.length).toBeGreaterThan(40)
    for (const { customer, provider, services } of plantedRelations) {
      expect(customer).not.toBe(provider)
      for (const service of services) {
        expect(providerOf(service)).toBe(provider)
        const askings = allAskings.filter((asking) => asking.talk.service === service && isAskedBy(asking, customer))
        expect(askings.length, `${customer} ${service}`).toBeGreaterThan(0)
      }
    }
  })

  it('are what the traffic of the year consists of, but for a few requests that went astray', () => {
    const histories = sampleHistories(instant('2026-11-24T06:30:00Z'))
    const strayed = histories.filter(
      ({ request }) =>
        !plantedRelations.some(
          ({ customer, services }) =>
            departmentId(customer) === request.customer && services.some((name) => serviceId(name) === request.service),
        ),
    )
    // Those that ask a known provider for something unusual are few, too: what is under way now asks for anything.
    expect(strayed.length).toBeGreaterThanOrEqual(accidentsAYear)
    expect(strayed.length).toBeLessThan(accidentsAYear + 20)
  })

  it('leave about as many pairs without a relation', () => {
    expect(isPlanted('MFG', 'IT')).toBe(true)
    expect(isPlanted('IT', 'MFG')).toBe(false)
    expect(plantedRelations.length).toBeLessThan(0.6 * 11 * 10)
  })
})
