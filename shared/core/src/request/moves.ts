import type { RequestState } from './request.ts'

/** What a person can do to a request. The names are those of the use cases. */
export const moves = [
  'triage',
  'untriage',
  'assign',
  'start',
  'comment',
  'wait',
  'resume',
  'deliver',
  'confirm',
  'reopen',
  'withdraw',
  'handOff',
] as const
export type Move = (typeof moves)[number]

const open = ['new', 'triaged', 'in-work', 'waiting-on-customer', 'waiting-on-others'] as const

/** The state machine: from which states each move may be made. */
export const allowedFrom: Readonly<Record<Move, readonly RequestState[]>> = {
  triage: open,
  untriage: ['triaged'],
  assign: open,
  start: ['triaged'],
  comment: [...open, 'delivered', 'confirmed'],
  wait: ['triaged', 'in-work', 'waiting-on-customer', 'waiting-on-others'],
  resume: ['waiting-on-customer', 'waiting-on-others'],
  deliver: ['triaged', 'in-work', 'waiting-on-customer', 'waiting-on-others'],
  confirm: ['delivered'],
  reopen: ['delivered', 'confirmed'],
  withdraw: open,
  // A delivered request may still pass to the department that answers for it from now on.
  handOff: [...open, 'delivered'],
}
