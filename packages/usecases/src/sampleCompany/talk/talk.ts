import type { Answer, Language, Level } from '@counterpart/core'
import type { DepartmentCode } from '../company/departments.ts'
import type { ServiceName } from '../company/services.ts'

/** A day so many days after the asking. */
export type InDays = { readonly inDays: number }
export const inDays = (days: number): InDays => ({ inDays: days })

/** The same for every variant of a case, or one for each. Texts may have {slots}. */
export type CaseAnswer = Answer | InDays | readonly Answer[]

/** One thing that people ask for, with what is said about it until it is done. Every text may have {slots}. */
export type Case = {
  readonly title: string
  readonly description: string
  readonly levels: readonly [urgency: Level, importance: Level]
  readonly answers: Readonly<Record<string, CaseAnswer>>
  /** What the slots say, variant by variant: all lists of a case are equally long. */
  readonly slots: Readonly<Record<string, readonly string[]>>
  /** Where only some departments would ask this. */
  readonly from?: readonly DepartmentCode[]
  /** What the agent asks back, and what the requester answers. */
  readonly ask: string
  readonly reply: string
  readonly done: string
  /** Why it is opened again. */
  readonly again: string
  /** A department to which this tends to be passed on, with what the two say to each other about it. */
  readonly handOff?: {
    readonly to: DepartmentCode
    readonly reason: string
    readonly back: string
    readonly insist: string
  }
}

/** What is said about the requests of one service in one language. */
export type Talk = {
  readonly service: ServiceName
  readonly language: Language
  /** News for the requester while the work goes on. */
  readonly news: readonly string[]
  /** What is waited for, when it is neither of the two. */
  readonly hold: readonly string[]
  /** Notes among colleagues. */
  readonly note: readonly string[]
  readonly cases: readonly Case[]
}
