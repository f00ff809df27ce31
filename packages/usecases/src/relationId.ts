import { createHash } from 'node:crypto'
import { type DepartmentId, id, type RelationId } from '@counterpart/core'

/** The one id that a decision about these two can have, so that two people never decide past each other. */
export const relationId = (customer: DepartmentId, provider: DepartmentId): RelationId =>
  id(`rel-${createHash('sha256').update(`${customer} ${provider}`).digest('hex').slice(0, 40)}`)
