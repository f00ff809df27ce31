import { type DepartmentId, lengths, type ServiceId, statusCategories, statusMeanings } from '@counterpart/core'
import * as z from 'zod'
import { idPattern, idSchema, textSchema } from './primitives.ts'
import { requestView } from './requestSchemas.ts'

/** What a tracker calls one of its issues, projects or statuses by, for good. */
export const trackerId = z.string().regex(idPattern)

const status = { id: trackerId, name: z.string(), category: z.enum(statusCategories) }
const meaning = z.enum(statusMeanings)

export const issueView = z
  .object({
    id: trackerId,
    key: z.string(),
    project: trackerId,
    title: z.string(),
    status: z.object(status),
    /** The request that follows it, as far as the reader may see that. */
    request: requestView.nullable(),
    /** There is one, and it is not for this reader. */
    isHidden: z.boolean(),
    /** What tagging it would most likely say, for those who may; null for others, and where there is a request. */
    guess: z
      .object({ service: idSchema<ServiceId>().nullable(), customer: idSchema<DepartmentId>().nullable() })
      .nullable(),
  })
  .meta({ id: 'Issue' })

export const tagIssueInput = z.strictObject({
  service: idSchema<ServiceId>(),
  /** Of whoever reported it. */
  customer: idSchema<DepartmentId>(),
})

/** Why it is none: the requester reads it. */
export const untagInput = z.strictObject({ reason: textSchema(lengths.reason) })

export const statusesBody = z.strictObject({
  /** Those that somebody says; the others are guessed, by category and name. */
  meanings: z
    .record(textSchema(64).regex(idPattern), meaning)
    .refine((said) => Object.keys(said).length <= 500, { params: { reason: 'too-many' } }),
})
/** Version 0: nobody has said anything yet. */
export const statusesView = z
  .object({ items: z.array(z.object({ ...status, meaning, isGuessed: z.boolean() })), version: z.int() })
  .meta({ id: 'Statuses' })

export const projectView = z.object({ id: trackerId, key: z.string(), name: z.string() }).meta({ id: 'Project' })
