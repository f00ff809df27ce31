import type { Refusal } from '@counterpart/contract'

/** Carries a refusal out of the depth of an answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}
