import {
  type AgreementId,
  type CalendarId,
  type DepartmentId,
  fileLimits,
  type PersonId,
  roles,
  type ServiceId,
} from '@counterpart/core'
import * as z from 'zod'
import { daySchema, idSchema, instantSchema, localTextSchema, textSchema } from './primitives.ts'
import { customerClassSchema, targetSchema } from './slaSchemas.ts'

// Everything that is written is read back in the same shape, with its version beside it.

export const departmentBody = z.strictObject({
  code: textSchema(10),
  name: localTextSchema,
  parent: idSchema<DepartmentId>().nullable().default(null),
  validFrom: instantSchema,
  validUntil: instantSchema.nullable().default(null),
})
export const personBody = z.strictObject({
  name: localTextSchema,
  department: idSchema<DepartmentId>(),
  roles: z.array(z.enum(roles)).max(roles.length),
})

const fieldFacts = {
  name: textSchema(40),
  label: localTextSchema,
  hint: localTextSchema.optional(),
  required: z.boolean(),
  shownIf: z
    .strictObject({
      match: z.enum(['all', 'any']),
      conditions: z
        .array(
          z.discriminatedUnion('test', [
            z.strictObject({ field: textSchema(40), test: z.enum(['answered', 'not-answered']) }),
            z.strictObject({
              field: textSchema(40),
              test: z.enum(['is', 'is-not']),
              values: z.array(z.union([textSchema(60), z.boolean()])).max(100),
            }),
            z.strictObject({ field: textSchema(40), test: z.enum(['at-least', 'at-most']), value: z.number() }),
          ]),
        )
        .max(20),
    })
    .optional(),
}
const choice = z.strictObject({ value: textSchema(60).min(1), label: localTextSchema })
const mostChoices = 100
const choicesSchema = z.array(choice).max(mostChoices)
const formFieldSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...fieldFacts,
      kind: z.enum(['text', 'long-text']),
      maxLength: z.int().min(1).max(20_000).optional(),
    }),
    z.strictObject({
      ...fieldFacts,
      kind: z.literal('number'),
      min: z.number().optional(),
      max: z.number().optional(),
    }),
    z.strictObject({ ...fieldFacts, kind: z.enum(['date', 'yes-no', 'person']) }),
    z.strictObject({ ...fieldFacts, kind: z.literal('choice'), choices: choicesSchema }),
    z.strictObject({
      ...fieldFacts,
      kind: z.literal('choices'),
      choices: choicesSchema,
      max: z.int().min(1).max(mostChoices).optional(),
    }),
    z.strictObject({ ...fieldFacts, kind: z.literal('files'), max: z.int().min(1).max(fileLimits.most).optional() }),
  ])
  .meta({ id: 'FormField' })
const keywordsSchema = z.array(textSchema(60).trim().min(1)).max(100)
export const serviceBody = z.strictObject({
  name: localTextSchema,
  description: localTextSchema,
  provider: idSchema<DepartmentId>(),
  owner: idSchema<PersonId>().nullable().default(null),
  form: z.array(formFieldSchema).max(60).default([]),
  availability: z.enum(['offered', 'retired']).default('offered'),
  /** What else people call it, or say when they need it. */
  keywords: z.strictObject({ en: keywordsSchema.optional(), 'zh-CN': keywordsSchema.optional() }).optional(),
})

export const agreementBody = z.strictObject({
  name: localTextSchema,
  provider: idSchema<DepartmentId>(),
  customer: idSchema<DepartmentId>().nullable().default(null),
  service: idSchema<ServiceId>().nullable().default(null),
  targets: z.array(targetSchema).max(10),
  classes: z
    .array(z.strictObject({ customer: idSchema<DepartmentId>(), class: customerClassSchema }))
    .max(500)
    .optional(),
  onReopen: z.enum(['resume', 'new-cycle']).default('new-cycle'),
  validFrom: instantSchema,
  validUntil: instantSchema.nullable().default(null),
})

/** Times and dates are checked by the core, which knows what a working day can be. */
const dateText = textSchema(10)
const shifts = z.array(z.tuple([textSchema(5), textSchema(5)])).max(48)
const week = z.strictObject({
  mon: shifts.optional(),
  tue: shifts.optional(),
  wed: shifts.optional(),
  thu: shifts.optional(),
  fri: shifts.optional(),
  sat: shifts.optional(),
  sun: shifts.optional(),
})
const mostDates = 5000
export const calendarBody = z.strictObject({
  name: localTextSchema,
  timeZone: textSchema(64),
  weekly: week,
  changes: z
    .array(z.strictObject({ from: dateText, weekly: week }))
    .max(200)
    .optional(),
  basedOn: idSchema<CalendarId>().nullable().optional(),
  holidays: z
    .array(z.strictObject({ date: dateText, name: localTextSchema, closed: shifts.optional() }))
    .max(mostDates)
    .default([]),
  exceptions: z
    .array(z.strictObject({ date: dateText, hours: shifts, name: localTextSchema.optional() }))
    .max(mostDates)
    .default([]),
  breaks: z.record(dateText, shifts).optional(),
  coveredUntil: daySchema.optional(),
  source: textSchema(500).optional(),
})

const versioned = { version: z.int() }
export const departmentView = departmentBody
  .extend({ id: idSchema<DepartmentId>(), ...versioned })
  .meta({ id: 'Department' })
export const personView = personBody.extend({ id: idSchema<PersonId>(), ...versioned }).meta({ id: 'Person' })
export const serviceView = serviceBody.extend({ id: idSchema<ServiceId>(), ...versioned }).meta({ id: 'Service' })
export const agreementView = agreementBody
  .extend({ id: idSchema<AgreementId>(), ...versioned })
  .meta({ id: 'Agreement' })
export const calendarView = calendarBody.extend({ id: idSchema<CalendarId>(), ...versioned }).meta({ id: 'Calendar' })
