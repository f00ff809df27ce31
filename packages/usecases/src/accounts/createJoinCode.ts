import { ok, type Result, refuse } from '@counterpart/core'
import type { Ports, Who } from '../ports.ts'
import { type MadeCode, makeCode } from './joinCodes.ts'

export type NotFromHere = { readonly kind: 'not-from-here' }

/** A code that makes whichever account enters it one of the acting person's. */
export const createJoinCode =
  (ports: Ports) =>
  async ({ tenant, actor, isConfined }: Who): Promise<Result<MadeCode, NotFromHere>> =>
    isConfined ? refuse({ kind: 'not-from-here' }) : ok(await makeCode(ports, tenant, 'account', actor.person))
