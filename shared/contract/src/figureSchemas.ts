import {
  type DepartmentId,
  listeners,
  type PersonId,
  type RequestId,
  type RequestKey,
  requestStates,
} from '@counterpart/core'
import * as z from 'zod'
import { idSchema, instantSchema } from './primitives.ts'
import { namesView } from './requestSchemas.ts'
import { targetKindSchema } from './slaSchemas.ts'

/** A number that a person sees: with its n and interval, or the plain statement that there is not enough data. */
export const figureView = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('figure'),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      n: z.int(),
      confidence: z.number(),
      method: z.string(),
    }),
    z.object({ kind: z.literal('not-enough-data'), n: z.int(), needed: z.int() }),
  ])
  .meta({ id: 'Figure' })

const department = idSchema<DepartmentId>()
const limits = z.object({ low: z.number(), high: z.number() })

/** A week or a month. `complete` is false while it is under way, or where the period that was asked for cuts it. */
const step = { from: instantSchema, until: instantSchema, complete: z.boolean() }
const by = z.enum(['week', 'month'])
/** With its on-time rate, and where chance alone would have that. */
const onTimePoint = z.object({
  ...step,
  onTime: figureView,
  limits: limits.nullable(),
  /** Outside the limits, or in a row of eight and more on one side of the centre: something changed. */
  signal: z.enum(['below', 'above', 'row-below', 'row-above']).nullable(),
})

/** How customers rated: n of a share is how many answered. */
const ratingFigures = {
  invited: z.int(),
  rated: z.int(),
  /** With a score of 2 or less. */
  low: z.int(),
  /** The share that gave 4 or 5. */
  process: figureView,
  result: figureView,
}

export const overviewView = z
  .object({
    /** Over which requests: raised (waiting times, traffic) or delivered (on-time rate) in [from, until). */
    period: z.object({ from: instantSchema.nullable(), until: instantSchema.nullable(), timeZone: z.string() }),
    /** Everything there is, for the choice of a period; null when there is nothing. */
    extent: z.object({ first: instantSchema, last: instantSchema, n: z.int() }).nullable(),
    openByProvider: z.array(z.object({ provider: department, open: z.int(), breached: z.int() })),
    /** Youngest first; by elapsed time since they were raised: in [raisedFrom, raisedUntil). */
    openByAge: z.array(
      z.object({
        raisedFrom: instantSchema.nullable(),
        raisedUntil: instantSchema.nullable(),
        fromDays: z.int(),
        untilDays: z.int().nullable(),
        open: z.int(),
        breached: z.int(),
      }),
    ),
    openByState: z.array(z.object({ state: z.enum(requestStates), n: z.int() })),
    onTime: figureView,
    onTimeByProvider: z.array(z.object({ provider: department, figure: figureView })),
    /** Of the requests delivered in [from, until), by their last delivery. */
    ratings: z.object({
      ...ratingFigures,
      byProvider: z.array(z.object({ provider: department, ...ratingFigures })),
    }),
    /** Elapsed minutes from raised to delivered; open requests count as still waiting (Kaplan–Meier). */
    waiting: z.object({ p50: figureView, p90: figureView, delivered: z.int(), open: z.int() }),
    /** Weeks of the reporting time zone, Monday first, or the months of a long time; oldest first. */
    by,
    periods: z.array(z.object({ ...step, raised: z.int(), delivered: z.int() })),
    /** The control chart of the on-time rate: centre and method, or how many complete periods it lacks. By month also where a week has too little to be judged. */
    onTimeOverTime: z.object({
      by,
      points: z.array(onTimePoint),
      chart: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('chart'),
          method: z.enum(['p', 'laney-p-prime']),
          centre: z.number(),
          sigmaZ: z.number(),
          n: z.int(),
        }),
        z.object({ kind: z.literal('not-enough-data'), n: z.int(), needed: z.int() }),
      ]),
    }),
    names: namesView,
  })
  .meta({ id: 'Overview' })

export const alertView = z
  .object({
    id: z.string(),
    request: idSchema<RequestId>(),
    key: idSchema<RequestKey>(),
    title: z.string(),
    provider: department,
    assignee: idSchema<PersonId>().nullable(),
    kind: z.enum(['warning', 'breach', 'escalation']),
    tell: z.array(z.enum(listeners)),
    target: targetKindSchema,
    cycle: z.int(),
    /** Since when it is true. */
    since: instantSchema,
    raisedAt: instantSchema,
  })
  .meta({ id: 'Alert' })

/** How an import is getting on. */
export const importView = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    fileName: z.string(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    /** Bytes read of the file, and its size. */
    read: z.int(),
    size: z.int(),
    rows: z.int(),
    added: z.int(),
    /** Were there already, and stayed as they are. */
    unchanged: z.int(),
    /** Rows that could not be used: all are counted, the first 1,000 are listed. */
    rejected: z.int(),
    rejections: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string(), value: z.string() })),
    fault: z.string().nullable(),
  })
  .meta({ id: 'Import' })
