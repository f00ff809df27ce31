import { allAskings, isAskedBy } from './asking.ts'
import { type DepartmentCode, departmentCodes } from './company/departments.ts'
import { providerOf, type ServiceName, serviceNames } from './company/services.ts'
import { type Dice, deckOf } from './dice.ts'
import { accidentsAYear, isPlanted, plantedRelations } from './relations.ts'
import { usuallyInTime } from './stories.ts'

/** One thing that a department will ask for in the year. */
export type Ask = {
  readonly customer: DepartmentCode
  readonly service: ServiceName
  /** When: so much of the year's demand for it lies before, 0 to 1. */
  readonly part: number
  /** It is delivered in time when this, 0 to 1, is below `inTime`. */
  readonly luck: number
  readonly inTime: number
  /** It was sent to a department with which the sender has nothing to do. */
  readonly isStray: boolean
}

/** What all relations ask for, spread over the year. */
export function yearOfAsks(dice: Dice): readonly Ask[] {
  return plantedRelations.flatMap(({ customer, provider, services, aYear, inTime }) => {
    const service = deckOf(dice, services)
    const parts = spread(dice, aYear)
    const lucks = spread(dice, aYear)
    return parts.map((part, i) => ({
      customer,
      service: service(),
      part,
      luck: lucks[i] as number,
      inTime: inTime ?? usuallyInTime[provider],
      isStray: false,
    }))
  })
}

/**
 * What goes astray: a few asks between departments that have no relation. Who asks much errs more often, and any
 * department is met alike.
 */
export function strayAsks(dice: Dice): readonly Ask[] {
  const everyAsk = plantedRelations.flatMap(({ customer, aYear }) => Array.from({ length: aYear }, () => customer))
  const met: { customer: DepartmentCode; service: ServiceName }[] = []
  while (met.length < accidentsAYear) {
    const [customer, provider] = [dice.pick(everyAsk), dice.pick(departmentCodes)]
    const services = serviceNames.filter((service) => providerOf(service) === provider && isOpenTo(customer, service))
    if (services.length > 0 && !isPlanted(customer, provider)) met.push({ customer, service: dice.pick(services) })
  }
  const parts = spread(dice, met.length)
  return met.map((ask, i) => ({ ...ask, part: parts[i] as number, luck: dice.roll(), inTime: 0.8, isStray: true }))
}

const isOpenTo = (customer: DepartmentCode, service: ServiceName): boolean =>
  customer !== providerOf(service) &&
  allAskings.some((asking) => asking.talk.service === service && isAskedBy(asking, customer))

/** Numbers from 0 to 1, evenly apart but for chance, in no order. */
const spread = (dice: Dice, n: number): readonly number[] =>
  dice.shuffled(Array.from({ length: n }, (_, i) => (i + dice.roll()) / n))
