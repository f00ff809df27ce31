import {
  type CalendarId,
  type DepartmentId,
  type RequestId,
  type RequestKey,
  requestStates,
  waitingParties,
} from '@counterpart/core'
import * as z from 'zod'
import { idSchema, instantSchema, localTextSchema } from './primitives.ts'
import { doerSchema, namesView } from './requestSchemas.ts'
import { targetKindSchema, workingMsSchema } from './slaSchemas.ts'

const segmentFacts = {
  from: instantSchema,
  to: instantSchema,
  /** 1, and one more each time the clock started anew. */
  round: z.int(),
  /** Working time that it adds, in milliseconds. */
  counted: workingMsSchema,
}
const segmentView = z
  .discriminatedUnion('why', [
    z.object({
      ...segmentFacts,
      why: z.enum(['open', 'outside-hours', 'holiday', 'exception', 'break']),
      /** Of the holiday or the exceptional day. */
      name: localTextSchema.optional(),
    }),
    z.object({
      ...segmentFacts,
      why: z.literal('paused'),
      by: doerSchema,
      on: z.enum(waitingParties),
      reason: z.string(),
    }),
    z.object({ ...segmentFacts, why: z.literal('supposed-pause') }),
  ])
  .meta({ id: 'ClockSegment' })

/** How a clock came to say what it says: the counted segments of its last round and what it carried are `used`. */
export const clockStoryView = z
  .object({
    target: targetKindSchema,
    name: localTextSchema.optional(),
    cycle: z.int(),
    calendar: idSchema<CalendarId>(),
    goal: workingMsSchema.nullable(),
    state: z.enum(['running', 'paused', 'stopped']),
    segments: z.array(segmentView),
    carried: workingMsSchema,
    used: workingMsSchema,
    longest: workingMsSchema,
    dueAt: instantSchema.nullable(),
    lateFrom: instantSchema.nullable(),
    breached: z.boolean(),
    /** Until when it is told. */
    now: instantSchema,
    /** Whether it is told under a supposition, and not as it was. */
    supposed: z.boolean(),
    names: namesView,
  })
  .meta({ id: 'ClockStory' })

const readingView = z.object({
  goal: workingMsSchema.nullable(),
  used: workingMsSchema,
  dueAt: instantSchema.nullable(),
  breached: z.boolean(),
})
/** What a changed rule would do to requests under way. */
export const effectView = z
  .object({
    /** How many were looked at. */
    open: z.int(),
    changed: z.int(),
    newlyBreached: z.int(),
    noLongerBreached: z.int(),
    /** At most 100, those first whose verdict changes. */
    items: z.array(
      z.object({
        id: idSchema<RequestId>(),
        key: idSchema<RequestKey>(),
        title: z.string(),
        provider: idSchema<DepartmentId>(),
        state: z.enum(requestStates),
        clocks: z.array(
          z.object({
            target: targetKindSchema,
            cycle: z.int(),
            before: readingView.nullable(),
            after: readingView.nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Effect' })
