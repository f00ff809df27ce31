import { type NotAllowed, ok, type Result, refuse } from '@counterpart/core'
import type { Ports, Who } from '../ports.ts'
import { whatGoes } from './whatGoes.ts'

/** What would go with the sample company, and what of it people had done themselves. */
export type SampleCompany = {
  /** Is anything of it there? */
  readonly isThere: boolean
  readonly requests: number
  readonly own: {
    /** Requests that people raised. */
    readonly raised: number
    /** What they did on requests of the company, raising them included. */
    readonly acts: number
    /** Departments, services, people, agreements and calendars that cannot be without the company. */
    readonly entries: number
  }
  /** Is the asking person one of its people? */
  readonly takesYou: boolean
}

export const getSampleCompany =
  ({ directory, erasures }: Ports) =>
  async ({ tenant, actor }: Who): Promise<Result<SampleCompany, NotAllowed>> => {
    if (!actor.roles.includes('administrator')) return refuse({ kind: 'not-allowed' })
    const { doomed, entries, own } = await whatGoes(directory, tenant)
    const { requests, raised, acts } = await erasures.count(tenant, doomed)
    const isThere = requests > 0 || Object.values(entries).some((found) => found.length > 0)
    const takesYou = isThere && doomed.person.includes(actor.person)
    return ok({ isThere, requests, own: { raised, acts, entries: own }, takesYou })
  }
