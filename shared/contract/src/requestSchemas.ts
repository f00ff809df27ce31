import {
  type AgreementId,
  audiences,
  type DepartmentId,
  fileLimits,
  lengths,
  listeners,
  moves,
  type PersonId,
  type RequestId,
  type RequestKey,
  ratingSurvey,
  requestStates,
  type ServiceId,
  waitingParties,
} from '@counterpart/core'
import * as z from 'zod'
import { idSchema, instantSchema, localTextSchema, textSchema } from './primitives.ts'
import { clockView, customerClassSchema, targetKindSchema } from './slaSchemas.ts'

const levelSchema = z.literal([1, 2, 3, 4, 5])
export const prioritySchema = z.literal([1, 2, 3, 4])
const fileFacts = { name: textSchema(200), size: z.int().min(0).nullable() }
/** What is kept of a file: where it is, never the file itself. */
const fileReferenceSchema = z.union([
  z.strictObject({ ...fileFacts, url: textSchema(2000) }),
  z.strictObject({ ...fileFacts, held: textSchema(200) }),
])
const answersSchema = z.record(
  z.string().max(40),
  z.union([
    textSchema(20_000),
    z.number(),
    z.boolean(),
    z.array(textSchema(60)).max(100),
    z.array(fileReferenceSchema).max(fileLimits.most),
  ]),
)

const rowFacts = {
  id: idSchema<RequestId>(),
  key: idSchema<RequestKey>(),
  version: z.int(),
  service: idSchema<ServiceId>(),
  title: z.string(),
  requester: idSchema<PersonId>(),
  /** Who raised it on behalf of the requester. */
  raisedBy: idSchema<PersonId>().nullable(),
  customer: idSchema<DepartmentId>(),
  provider: idSchema<DepartmentId>(),
  urgency: levelSchema,
  importance: levelSchema,
  priority: prioritySchema,
  assignee: idSchema<PersonId>().nullable(),
  state: z.enum(requestStates),
  waitingFor: z.string().nullable(),
  cycle: z.int(),
  clocks: z.array(clockView),
  raisedAt: instantSchema,
  deliveredAt: instantSchema.nullable(),
  lastEventAt: instantSchema,
}
/** The names of everything that an answer mentions, by id. */
export const namesView = z
  .object({
    departments: z.record(z.string(), localTextSchema),
    services: z.record(z.string(), localTextSchema),
    people: z.record(z.string(), localTextSchema),
  })
  .meta({ id: 'Names' })

export const doerSchema = z.union([idSchema<PersonId>(), z.literal('system')])
const entry = <F extends z.ZodRawShape>(type: string, facts: F) =>
  z.object({ version: z.int(), at: instantSchema, by: doerSchema, ...facts })
const ofClock = { target: targetKindSchema, cycle: z.int() }
const listenersSchema = z.array(z.enum(listeners))
/** What happened, oldest first; internal notes only for the provider's side. */
export const timelineEntry = z
  .discriminatedUnion('type', [
    entry('raised', {
      type: z.literal('raised'),
      urgency: levelSchema,
      importance: levelSchema,
      /** On whose behalf, where it was for someone else. */
      requester: idSchema<PersonId>().nullable(),
    }),
    entry('triaged', { type: z.literal('triaged'), urgency: levelSchema, importance: levelSchema, reason: z.string() }),
    entry('untriaged', {
      type: z.literal('untriaged'),
      urgency: levelSchema,
      importance: levelSchema,
      reason: z.string(),
    }),
    entry('assigned', { type: z.literal('assigned'), assignee: idSchema<PersonId>().nullable() }),
    entry('started', { type: z.literal('started') }),
    entry('commented', {
      type: z.literal('commented'),
      text: z.string(),
      audience: z.enum(audiences),
      side: z.enum(['customer', 'provider']),
    }),
    entry('waited', { type: z.literal('waited'), on: z.enum(waitingParties), reason: z.string() }),
    entry('resumed', { type: z.literal('resumed') }),
    entry('delivered', { type: z.literal('delivered'), result: z.string() }),
    entry('confirmed', { type: z.literal('confirmed'), note: z.string() }),
    entry('reopened', { type: z.literal('reopened'), reason: z.string() }),
    entry('withdrawn', { type: z.literal('withdrawn'), reason: z.string() }),
    entry('handed-off', {
      type: z.literal('handed-off'),
      from: idSchema<DepartmentId>(),
      to: idSchema<DepartmentId>(),
      reason: z.string(),
    }),
    entry('rated', {
      type: z.literal('rated'),
      cycle: z.int(),
      /** 1 for the first answer to a delivery; a later one changed it. */
      rating: z.int(),
      /** Where the reader may know what was said, and it was asked for. */
      said: z.object({ process: levelSchema, result: levelSchema, reason: z.string() }).nullable(),
    }),
    entry('followed', { type: z.literal('followed'), status: z.string() }),
    entry('issue-gone', { type: z.literal('issue-gone') }),
    entry('breached', { type: z.literal('breached'), ...ofClock }),
    entry('warned', { type: z.literal('warned'), step: z.string(), tell: listenersSchema, ...ofClock }),
    entry('escalated', { type: z.literal('escalated'), step: z.string(), tell: listenersSchema, ...ofClock }),
    entry('recalculated', {
      type: z.literal('recalculated'),
      because: z.object({ kind: z.enum(['agreement', 'calendar']), id: z.string(), version: z.int() }),
    }),
  ])
  .meta({ id: 'TimelineEntry' })

/** How the rating of the present delivery stands with the reader. */
export const ratingView = z
  .object({
    cycle: z.int(),
    /** What the reader may do, and up to when: `until` is the first instant that is too late. */
    may: z.object({ what: z.enum(['give', 'change']), until: instantSchema }).nullable(),
    /** What was said, as it stands; null where nothing was, or the reader may not know it. */
    given: z
      .object({
        by: idSchema<PersonId>(),
        givenAt: instantSchema,
        changedAt: instantSchema.nullable(),
        process: levelSchema,
        result: levelSchema,
        reason: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Rating' })

/** One line of a list. */
export const requestRow = z
  .object({
    ...rowFacts,
    /** What happened last, where it was asked for. */
    news: timelineEntry.optional(),
    /** Of what is delivered, where the news was asked for. */
    rating: ratingView.optional(),
  })
  .meta({ id: 'RequestRow' })

export const requestView = z
  .object({
    ...rowFacts,
    description: z.string(),
    answers: answersSchema,
    agreement: idSchema<AgreementId>().nullable(),
    customerClass: customerClassSchema.nullable(),
    respondedAt: instantSchema.nullable(),
    confirmedAt: instantSchema.nullable(),
    handOffs: z.int(),
    /** The issue that it follows. */
    issue: z.object({ key: z.string(), status: z.string(), isGone: z.boolean() }).nullable(),
    timeline: z.array(timelineEntry),
    /** What the reader can do now. */
    moves: z.array(z.enum(moves)),
    rating: ratingView,
    names: namesView,
  })
  .meta({ id: 'Request' })

export const requestPage = z
  .object({ items: z.array(requestRow), next: z.string().nullable(), names: namesView })
  .meta({ id: 'RequestPage' })

const reason = textSchema(lengths.reason)
export const raiseRequestInput = z.strictObject({
  service: idSchema<ServiceId>(),
  title: textSchema(lengths.title),
  description: textSchema(lengths.description).default(''),
  answers: answersSchema.default({}),
  urgency: levelSchema.default(3),
  importance: levelSchema.default(3),
  /** On behalf of whom; where it is not given, for oneself. */
  requester: idSchema<PersonId>().optional(),
})
export const rateRequestInput = z.strictObject({
  /** The delivery that is rated: a request that was opened again has another. */
  cycle: z.int().min(1).max(10_000),
  process: levelSchema,
  result: levelSchema,
  /** Needed where a score is 2 or less. */
  reason: textSchema(ratingSurvey.reasonLength).default(''),
})
export const moveInputs = {
  triage: z.strictObject({ urgency: levelSchema, importance: levelSchema, reason: reason.default('') }),
  untriage: z.strictObject({ urgency: levelSchema, importance: levelSchema, reason }),
  assign: z.strictObject({ assignee: idSchema<PersonId>().nullable() }),
  start: z.strictObject({}),
  comment: z.strictObject({ text: textSchema(lengths.comment), audience: z.enum(audiences).default('everyone') }),
  wait: z.strictObject({ on: z.enum(waitingParties), reason }),
  resume: z.strictObject({}),
  deliver: z.strictObject({ result: textSchema(lengths.comment).default('') }),
  confirm: z.strictObject({ note: reason.default('') }),
  reopen: z.strictObject({ reason }),
  withdraw: z.strictObject({ reason: reason.default('') }),
  handOff: z.strictObject({ to: idSchema<DepartmentId>(), reason }),
}
