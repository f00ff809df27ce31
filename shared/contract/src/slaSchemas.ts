import {
  type CalendarId,
  customerClasses,
  isTargetKind,
  listeners,
  milestones,
  type TargetKind,
  type WorkingMs,
  waitingParties,
} from '@counterpart/core'
import * as z from 'zod'
import { daySchema, idSchema, instantSchema, localTextSchema } from './primitives.ts'

export const workingMsSchema = z.int().min(0) as unknown as z.ZodType<WorkingMs, WorkingMs>

/** A standard target, or one that an agreement made up: `own:` and a short name. */
export const targetKindSchema = z
  .string()
  .max(34)
  .refine((kind) => isTargetKind(kind), { params: { reason: 'not-a-choice' } })
  .meta({ pattern: '^(first-response|next-update|resolution|own:[a-z0-9][a-z0-9-]{0,29})$' }) as unknown as z.ZodType<
  TargetKind,
  TargetKind
>

const goal = workingMsSchema.nullable()
const goals = z.strictObject({ 1: goal, 2: goal, 3: goal, 4: goal })
export const customerClassSchema = z.enum(customerClasses)
const tell = z.array(z.enum(listeners)).max(listeners.length)
const alarmStepSchema = z
  .discriminatedUnion('at', [
    z.strictObject({ at: z.literal('percent'), percent: z.int(), tell }),
    z.strictObject({ at: z.literal('before'), ms: workingMsSchema, tell }),
    z.strictObject({ at: z.literal('after'), ms: workingMsSchema, tell }),
  ])
  .meta({ id: 'AlarmStep' })
const milestone = z.enum(milestones)

export const targetSchema = z
  .strictObject({
    kind: targetKindSchema,
    name: localTextSchema.optional(),
    calendar: idSchema<CalendarId>(),
    goals,
    classGoals: z
      .strictObject({ collaboration: goals.optional(), support: goals.optional(), 'cross-level': goals.optional() })
      .optional(),
    pausesOn: z.array(z.enum(waitingParties)).max(waitingParties.length),
    conditions: z
      .strictObject({
        startsOn: z.array(milestone).max(milestones.length),
        stopsOn: z.array(milestone).max(milestones.length),
        rounds: z.enum(['one', 'many']),
      })
      .optional(),
    alarms: z.array(alarmStepSchema).max(50).optional(),
  })
  .meta({ id: 'Target' })

const clockFacts = {
  target: targetKindSchema,
  /** Of an own target: what people call it. */
  name: localTextSchema.optional(),
  cycle: z.int(),
  calendar: idSchema<CalendarId>(),
  goal,
  startedAt: instantSchema,
  longest: workingMsSchema,
  breachNotedAt: instantSchema.nullable(),
  used: workingMsSchema,
  /** Where it is due later than the holidays of its calendar are known: the last date for which they are. */
  holidaysKnownUntil: daySchema.nullable(),
}
/** What a browser needs to tick by itself: with the calendar of that id, the same functions as on the server give the time left. */
export const clockView = z
  .discriminatedUnion('state', [
    z.object({ ...clockFacts, state: z.literal('running'), since: instantSchema }),
    z.object({ ...clockFacts, state: z.literal('paused') }),
    z.object({ ...clockFacts, state: z.literal('stopped'), stoppedAt: instantSchema }),
  ])
  .meta({ id: 'Clock' })
