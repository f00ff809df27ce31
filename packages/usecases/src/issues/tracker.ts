import type { IssueStatus, Platform } from '@counterpart/core'
import type { Who } from '../ports.ts'

/**
 * A tracker of issues, as far as requests follow them. What it says is as true as the platform: it is never built from
 * what a browser sent.
 */
export interface Tracker {
  readonly platform: Platform
  /** The house that its accounts belong to: see `ProvenAccount`. */
  readonly house: string
  /** null: there is none, or none for these eyes. */
  read(issue: string, eyes: Eyes): Promise<IssueReport | null>
  /** The statuses that the issues of a project can be in. null: there is no such project for these eyes. */
  statuses(project: string, eyes: Eyes): Promise<readonly IssueStatus[] | null>
  /** The projects that there are for these eyes, as far as one would look through them. Absent where, or while, they cannot be told. */
  readonly projects?: ((eyes: Eyes) => Promise<readonly TrackerProject[]>) | undefined
}

export type TrackerProject = { readonly id: string; readonly key: string; readonly name: string }

/** Whose permissions of the tracker count: those of the person who asks, or those of the product itself. */
export type Eyes = Who | 'product'

/** An issue as it was read once: all that happened to it up to then. */
export type IssueReport = IssueNews & {
  readonly key: string
  readonly title: string
  readonly description: string
  readonly status: IssueStatus
  readonly reporter: TrackerPerson | null
}

/** What happened to an issue: all of it, or a part. Whatever comes twice, late or in another order is the same. */
export type IssueNews = {
  readonly issue: string
  readonly project: string
  readonly moves: readonly IssueMove[]
  readonly comments: readonly IssueComment[]
  /** It was deleted. */
  readonly isGone: boolean
}

export type TrackerPerson = { readonly subject: string; readonly name: string | null }

/** It came into a status. `id` and `at`, in milliseconds since 1970 by the tracker's clock, name the change for good. */
export type IssueMove = {
  readonly id: string
  readonly at: number
  readonly by: string | null
  readonly status: IssueStatus
}

export type IssueComment = {
  readonly id: string
  readonly at: number
  readonly by: string | null
  /** As it was written first: what is edited later stays in the tracker. */
  readonly text: string
  readonly isInternal: boolean
  /** The product wrote it: it says what the request says already. */
  readonly isOurs: boolean
}
