import {
  languages,
  newsKinds,
  type RequestId,
  type RequestKey,
  statusCategories,
  type TargetKind,
} from '@counterpart/core'
import * as z from 'zod'
import { idSchema, instantSchema } from './primitives.ts'
import { targetKindSchema } from './slaSchemas.ts'

// How the functions of the app in Jira speak to a hub. Each call carries the token that Forge gives it, which says of
// which installation it is, and a signature, which says that a function made it and no page.

/** A signature over path and body, by the secret that app and hub share: HMAC-SHA256 in hexadecimal digits. */
export const forgeSignature = 'counterpart-signature'
export const signedText = (path: string, body: string): string => `${path}\n${body}`

const id = z.string().min(1).max(200)
const text = z.string()
const time = z.int().min(0)
const project = z.object({ id, key: id, name: text })
const status = z.object({ id, name: text, category: z.enum(statusCategories) })
const person = z.object({ subject: id, name: z.string().nullable() })

/** An issue as it was read once. */
const report = z.object({
  ...{ issue: id, key: id, project: id, title: text, description: text, status, isGone: z.boolean() },
  reporter: person.nullable(),
  moves: z.array(z.object({ id, at: time, by: id.nullable(), status })).readonly(),
  comments: z
    .array(z.object({ id, at: time, by: id.nullable(), text, isInternal: z.boolean(), isOurs: z.boolean() }))
    .readonly(),
})

/** Who calls, as Forge says it to the function; null: nobody. `isAdministrator`: from a page that Jira shows to its administrators alone. */
const by = z.strictObject({
  accountId: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .nullable(),
  isAdministrator: z.boolean(),
})

/** A call of the page. What the functions saw in Jira with the eyes of whoever calls stands beside it. */
const call = z.strictObject({
  by,
  call: z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT']),
    path: z.string().regex(/^\/v1\/[^#]{1,4000}$/),
    headers: z.record(z.string(), z.string()),
    body: z.string().optional(),
  }),
  seen: z.strictObject({
    /** null: there is none, or none for these eyes. */
    issue: z.strictObject({ id, report: report.nullable() }).optional(),
    statuses: z.strictObject({ project: id, items: z.array(status).readonly().nullable() }).optional(),
    projects: z.array(project).readonly().optional(),
  }),
})

/** What Jira tells of an issue: which one, and whether it is gone. */
const event = z.strictObject({ issue: id, project: z.string().max(200), isGone: z.boolean() })
/** Issues to be read. What happened to them before `since` is no news. */
const looks = z.object({ issues: z.array(z.object({ issue: id, since: instantSchema })).readonly() })
/** Read as the app. null: there is no such issue any more. */
const read = z.strictObject({ issue: id, report: report.nullable() })

const owedJob = z.object({ id: z.string(), lease: z.string(), attempts: z.int() })
/** What is to be written into issues. */
const comments = z.object({
  comments: z.array(
    z.object({
      job: owedJob,
      issue: z.object({ house: z.string(), issue: id }),
      message: z.object({
        ...{ id: z.string(), kind: z.enum(newsKinds), at: instantSchema, side: z.enum(['customer', 'provider']) },
        ...{ language: z.enum(languages), by: z.string().nullable(), text },
        request: z.object({ id: idSchema<RequestId>(), key: idSchema<RequestKey>(), title: text }),
        promise: z
          .object({ target: targetKindSchema as z.ZodType<TargetKind>, name: z.string().nullable() })
          .nullable(),
      }),
    }),
  ),
})
const settled = z.strictObject({
  job: z.strictObject(owedJob.shape),
  told: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('told') }),
    z.strictObject({ kind: z.literal('refused'), why: z.string().max(500) }),
    z.strictObject({ kind: z.literal('later'), why: z.string().max(500), afterMs: z.number().min(0).nullable() }),
  ]),
})
const nothing = z.object({})

/** All that the functions ask of a hub, by POST: what they say, and what it answers. A call is answered as it is. */
export const forgeDoor = {
  call: { path: '/forge/call', says: call, answers: null },
  event: { path: '/forge/event', says: event, answers: looks },
  looks: { path: '/forge/looks', says: z.strictObject({}), answers: looks },
  read: { path: '/forge/read', says: read, answers: nothing },
  comments: { path: '/forge/comments', says: z.strictObject({}), answers: comments },
  settled: { path: '/forge/settled', says: settled, answers: nothing },
} as const
export type ForgeDoor = typeof forgeDoor
export type ForgeAsking = Exclude<keyof ForgeDoor, 'call'>
export type ForgeSays<K extends keyof ForgeDoor> = z.output<ForgeDoor[K]['says']>
export type ForgeAnswers<K extends ForgeAsking> = z.output<ForgeDoor[K]['answers']>
