import {
  type DepartmentId,
  filteredLists,
  onTimeChoices,
  ratedChoices,
  savedFilterLimits,
  stateChoices,
} from '@counterpart/core'
import * as z from 'zod'
import { idSchema, instantSchema, textSchema } from './primitives.ts'
import { prioritySchema } from './requestSchemas.ts'

const savedFilter = z.strictObject({
  list: z.enum(filteredLists),
  name: textSchema(savedFilterLimits.name),
  /** What is absent takes the list's own default. */
  choice: z.strictObject({
    state: z.enum(stateChoices).optional(),
    priority: prioritySchema.optional(),
    provider: idSchema<DepartmentId>().optional(),
    customer: idSchema<DepartmentId>().optional(),
    assignee: z.enum(['me', 'nobody']).optional(),
    late: z.literal(true).optional(),
    raisedFrom: instantSchema.optional(),
    raisedUntil: instantSchema.optional(),
    deliveredFrom: instantSchema.optional(),
    deliveredUntil: instantSchema.optional(),
    onTime: z.enum(onTimeChoices).optional(),
    reopened: z.literal(true).optional(),
    handedOn: z.literal(true).optional(),
    rated: z.enum(ratedChoices).optional(),
    text: textSchema(200).optional(),
    order: z.enum(['newest', 'due']).optional(),
  }),
})

export const savedFiltersBody = z.strictObject({ items: z.array(savedFilter) })
/** Version 0: nothing was ever kept. */
export const savedFiltersView = z.object({ items: z.array(savedFilter), version: z.int() }).meta({ id: 'SavedFilters' })
