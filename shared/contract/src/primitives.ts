// Namespace import: the named one pulls the whole library into browser bundles.

import { type AnyId, type Instant, type LocalText, plainTextPattern } from '@counterpart/core'
import * as z from 'zod'

// The schemas of ids and instants are plain strings and integers on the wire; inside they carry their brand.

/** The same texts that the core takes for ids. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/
export const idSchema = <I extends AnyId>(): z.ZodType<I, I> =>
  z.string().regex(idPattern) as unknown as z.ZodType<I, I>

/** The end of the years that calendars reckon with (1970 to 2200). */
const lastInstant = 7_258_118_400_000

/** Milliseconds since 1970. */
export const instantSchema = z.int().min(0).max(lastInstant) as unknown as z.ZodType<Instant, Instant>

/** A whole number in a query, in decimal digits: `Number` alone would also take "", "0x10" and "1e3". */
export const numberInQuery = (min: number, max: number): z.ZodType<number, number> =>
  z
    .string()
    .transform((text, context) => {
      if (/^\d{1,16}$/.test(text)) return Number(text)
      context.addIssue({ code: 'invalid_type', expected: 'number', input: text })
      return z.NEVER
    })
    .pipe(z.int().min(min).max(max))
    .meta({ type: 'integer', minimum: min, maximum: max }) as unknown as z.ZodType<number, number>

export const instantInQuery = numberInQuery(0, lastInstant) as unknown as z.ZodType<Instant, Instant>

/**
 * Up to `max` characters as people count them, without the control characters that only confuse screens and logs and
 * without halves of characters, which no database keeps as they are.
 */
export const textSchema = (max: number) =>
  z
    .string()
    .regex(plainTextPattern)
    .superRefine((text, context) => {
      if (!text.isWellFormed()) context.addIssue({ code: 'invalid_format', format: 'utf-16', input: text })
      else if (text.length > max && [...text].length > max)
        context.addIssue({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: text })
    })
    .meta({ maxLength: max })

/** A name in one language or in several; at least one must be there. */
export const localTextSchema: z.ZodType<LocalText, LocalText> = z
  .strictObject({
    en: textSchema(400).trim().min(1).optional(),
    'zh-CN': textSchema(400).trim().min(1).optional(),
  })
  .refine((text) => text.en !== undefined || text['zh-CN'] !== undefined, { params: { reason: 'required' } })

export const daySchema = z.iso.date()

/** A list in a query, comma between: `?states=new,triaged`. An empty one would ask for nothing at all, which nobody means. */
export const listInQuery = <T>(item: z.ZodType<T>): z.ZodType<readonly T[], readonly T[]> =>
  z
    .string()
    .max(1000)
    .transform((text): unknown => text.split(',').filter((part) => part !== ''))
    .pipe(
      z
        .array(item as unknown as z.ZodType<T, unknown>)
        .min(1)
        .max(50) as unknown as z.ZodType<T[], unknown>,
    )
    .meta({ description: 'Several, with commas between.' }) as unknown as z.ZodType<readonly T[], readonly T[]>
