import type { RequestState } from '@counterpart/core'

/** What one asked for, by whose turn it is: what waits for oneself comes first. */
export const mineGroups = ['answer', 'confirm', 'under-way', 'done'] as const
export type MineGroup = (typeof mineGroups)[number]

export const statesOf: Readonly<Record<MineGroup, readonly RequestState[]>> = {
  answer: ['waiting-on-customer'],
  confirm: ['delivered'],
  'under-way': ['new', 'triaged', 'in-work', 'waiting-on-others'],
  done: ['confirmed', 'withdrawn'],
}
