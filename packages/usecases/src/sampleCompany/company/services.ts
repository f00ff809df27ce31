import { id, type Service, type ServiceId } from '@counterpart/core'
import { both } from './both.ts'
import { type DepartmentCode, departmentId } from './departments.ts'
import { firstOffers } from './firstOffers.ts'
import { laterOffers } from './laterOffers.ts'
import type { Offer } from './offer.ts'
import { leadOf } from './people.ts'
import { searchWords } from './searchWords.ts'

const table = { ...firstOffers, ...laterOffers } as const

export type ServiceName = keyof typeof table

export const serviceNames = Object.keys(table) as readonly ServiceName[]

export const serviceId = (name: ServiceName): ServiceId => id(`sample.${name}`)

export const providerOf = (name: ServiceName): DepartmentCode => table[name].provider

export const services: readonly Service[] = serviceNames.map((service) => {
  const { provider, name, description, form }: Offer = table[service]
  return {
    id: serviceId(service),
    name: both(...name),
    description: both(...description),
    provider: departmentId(provider),
    owner: leadOf(provider).person.id,
    form,
    keywords: searchWords(service),
    availability: 'offered',
  }
})
