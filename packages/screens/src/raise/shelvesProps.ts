import type { ServiceView } from '@counterpart/contract'
import type { Promised } from './promiseOf.ts'

export type PromisedFor = (service: ServiceView) => Promised | null

/** What is on offer, and what the reader would be promised of it. */
export type ShelvesProps = { services: readonly ServiceView[]; promisedFor: PromisedFor }
