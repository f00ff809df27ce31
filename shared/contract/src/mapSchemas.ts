import { type DepartmentId, type PersonId, relationVerdicts, type ServiceId } from '@counterpart/core'
import * as z from 'zod'
import { figureView } from './figureSchemas.ts'
import { idSchema, instantSchema, textSchema } from './primitives.ts'
import { namesView } from './requestSchemas.ts'

const department = idSchema<DepartmentId>()
const verdict = z.enum(relationVerdicts)

export const ofRelation = z.strictObject({ customer: department, provider: department })
export const relationInput = z.strictObject({ reason: textSchema(500).default('') })

/** What somebody decided; null where a decision was taken back. */
const decision = {
  verdict: verdict.nullable(),
  reason: z.string(),
  by: idSchema<PersonId>(),
  at: instantSchema,
  version: z.int(),
}
export const relationView = z
  .object({ customer: department, provider: department, ...decision })
  .meta({ id: 'Relation' })

export const serviceMapView = z
  .object({
    /** Requests are counted where they were raised in [from, until), on-time rates where they were delivered in it. */
    period: z.object({ from: instantSchema.nullable(), until: instantSchema.nullable(), timeZone: z.string() }),
    /** Everything there is, for the choice of a period; null for whoever may not see all. */
    extent: z.object({ first: instantSchema, last: instantSchema, n: z.int() }).nullable(),
    /** Every pair with traffic or a decision, busiest first. */
    relations: z.array(
      z.object({
        customer: department,
        provider: department,
        /** accidental: too little traffic to be a relation. */
        state: z.enum(['proposed', 'accidental', ...relationVerdicts]),
        raised: z.int(),
        onTime: figureView,
        services: z.array(z.object({ service: idSchema<ServiceId>(), raised: z.int(), onTime: figureView })),
        decision: z.object(decision).nullable(),
      }),
    ),
    /** The share of a department's requests that lands by accident at any one other. */
    accidentalShare: z.number(),
    names: namesView,
  })
  .meta({ id: 'ServiceMap' })
