import type { Language } from '@counterpart/words'
import type { Colleague } from './personas.ts'

/** How one of the programs is looked at. */
export type Look = {
  readonly person: Colleague
  readonly language: Language
  readonly mode: 'light' | 'dark'
  /** The request that is looked at in all of them; null: none yet. */
  readonly request: string | null
}

/** What is done to make a program ready. */
export type Step = 'install' | 'build'

/** How far a program has come. `done` is from 0 to 1, or null where that is not known. */
export type Progress =
  | { readonly state: 'preparing'; readonly step: Step; readonly done: number | null }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly reason: string }

/** A program of somebody else, as the workbench stands in for it. */
export type Stand = {
  readonly id: 'jira' | 'teams' | 'sharepoint'
  readonly name: string
  progress(): Progress
  /** Where it is looked at so. It is asked for when it is ready, and not before. */
  addressFor(look: Look): string | Promise<string>
}
