import { type AccountId, type ConnectionId, platforms } from '@counterpart/core'
import * as z from 'zod'
import { idSchema, instantSchema, textSchema } from './primitives.ts'

/** As it was typed: what is no code is told like a wrong one. */
export const codeInput = z.strictObject({ code: textSchema(100) })
export const madeCodeView = z.object({ code: z.string(), expiresAt: instantSchema })

export const accountList = z.object({
  items: z.array(
    z.object({
      id: idSchema<AccountId>(),
      platform: z.enum(platforms),
      since: instantSchema,
      /** Not the account that the person began with. */
      canPart: z.boolean(),
      /** The one that asks. */
      isHere: z.boolean(),
    }),
  ),
  canMake: z.boolean(),
  canEnter: z.boolean(),
})

export const connectionView = z
  .object({
    id: idSchema<ConnectionId>(),
    platform: z.enum(platforms),
    /** The Entra tenant, or the installation of the app. */
    house: z.string(),
    state: z.enum(['connected', 'parted']),
    since: instantSchema,
    site: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Connection' })
/** The SharePoint site whose pages may call; null for none. */
export const siteInput = z.strictObject({ site: textSchema(300).nullable() })
