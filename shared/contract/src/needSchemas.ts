import { type DepartmentId, type MeasureId, measureIds, type NeedId, type PersonId } from '@counterpart/core'
import * as z from 'zod'
import { figureView } from './figureSchemas.ts'
import { idSchema, instantSchema, localTextSchema, textSchema } from './primitives.ts'
import { doerSchema, namesView } from './requestSchemas.ts'

export const measureSchema = z.enum(measureIds as readonly [MeasureId, ...MeasureId[]])
const department = idSchema<DepartmentId>()

export const complaintList = z
  .object({
    /** The best fit first; all there are when nothing fits, or nothing was said. */
    items: z.array(z.object({ measure: measureSchema, wording: localTextSchema })),
    /** false: nothing was recognised in what was said. */
    known: z.boolean(),
  })
  .meta({ id: 'Complaints' })

export const measuredView = z
  .object({
    measure: measureSchema,
    /** null for all departments */
    provider: department.nullable(),
    /** A share from 0 to 1, or minutes of elapsed time. */
    figure: figureView,
    /** Everything there is, for the choice of a period; null when there is nothing. */
    extent: z.object({ first: instantSchema, last: instantSchema, n: z.int() }).nullable(),
    /** In which the weeks and months of the company begin. */
    timeZone: z.string(),
  })
  .meta({ id: 'Measured' })

const mostSaid = 200
export const keepNeedInput = z.strictObject({
  complaint: textSchema(mostSaid),
  measure: measureSchema,
  /** The own department where it is not given; for those who look after all, all. */
  provider: department.optional(),
  from: instantSchema,
  until: instantSchema.optional(),
  target: z.number(),
  owner: idSchema<PersonId>().optional(),
})

export const needView = z
  .object({
    id: idSchema<NeedId>(),
    version: z.int(),
    complaint: z.string(),
    measure: measureSchema,
    provider: department.nullable(),
    /** What it was when it was stated, in [from, until). */
    baseline: z.object({
      value: z.number(),
      low: z.number(),
      high: z.number(),
      n: z.int(),
      from: instantSchema,
      until: instantSchema,
    }),
    target: z.number(),
    owner: idSchema<PersonId>(),
    keptBy: idSchema<PersonId>(),
    keptAt: instantSchema,
    state: z.enum(['kept', 'withdrawn']),
    /** The same measure today, over as long a time as then. */
    now: figureView,
    nowFrom: instantSchema,
    nowUntil: instantSchema,
    names: namesView,
  })
  .meta({ id: 'MeasuredNeed' })

export const needList = z.object({ items: z.array(needView.omit({ names: true })), names: namesView })

export const retargetNeedInput = z.strictObject({ target: z.number() })

/** What a need has been, newest first; what was measured when it was stated stays as it was. */
export const needVersions = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      at: instantSchema,
      by: doerSchema,
      target: z.number(),
      state: z.enum(['kept', 'withdrawn']),
    }),
  ),
  names: namesView,
})
