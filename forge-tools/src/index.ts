export type { Permissions } from '@forge/manifest'
export { policyOf } from './policyOf.ts'
